package org.harbourwire.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a document or its header says of its own charset.
final class DeclaredCharset {
  /// Browsers look at 1,024 bytes; pages with long comments before the `meta` are common enough.
  private static final int HEAD = 4096;

  private static final Pattern HEADER =
      Pattern.compile("charset\\s*+=\\s*+[\"']?+\\s*+([^\\s\"';,]++)", Pattern.CASE_INSENSITIVE);
  // Any mark may stand for the quotation mark: in EBCDIC it lies elsewhere in each country.
  private static final Pattern XML =
      Pattern.compile(
          "<\\?xml\\b[^<>]*?\\sencoding\\s*+=\\s*+[^\\w\\s]?+\\s*+([\\w.:-]++)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern META =
      Pattern.compile(
          "<meta\\b[^>]{0,400}?charset\\s*+=\\s*+[\"']?+\\s*+([\\w.:-]++)",
          Pattern.CASE_INSENSITIVE);
  private static final Charset EBCDIC = Charset.forName("IBM037");

  private DeclaredCharset() {}

  /// From a `Content-Type` header.
  static Optional<Charset> inHeader(@Nullable String contentType) {
    return contentType == null
        ? Optional.empty()
        : find(HEADER, contentType).map(DeclaredCharset::inSingleBytes);
  }

  /// From the document's own beginning.
  static Optional<Charset> inBody(byte[] body, Markup markup) {
    String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
    Optional<Charset> declared = find(XML, head);
    if (declared.isEmpty() && markup == Markup.HTML) {
      declared = find(META, head);
    }
    return declared.map(DeclaredCharset::inSingleBytes);
  }

  /// Two- and four-byte units show by their zero bytes and never come here: such a declaration is
  /// wrong.
  private static Charset inSingleBytes(Charset charset) {
    String name = charset.name();
    return name.startsWith("UTF-16") || name.startsWith("UTF-32")
        ? StandardCharsets.UTF_8
        : charset;
  }

  /// From an XML declaration that is itself written in EBCDIC.
  static Optional<Charset> inEbcdic(byte[] body) {
    if (body.length < 4 || body[0] != 0x4C || body[1] != 0x6F || body[2] != (byte) 0xA7) {
      return Optional.empty();
    }
    String head = new String(body, 0, Math.min(body.length, HEAD), EBCDIC);
    return Optional.of(find(XML, head).orElse(EBCDIC));
  }

  private static Optional<Charset> find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? CharsetLabels.find(matcher.group(1)) : Optional.empty();
  }
}
