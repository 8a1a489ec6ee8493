package org.harbourwire.ingest.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decodes feeds and pages as browsers do: byte order mark, HTTP header, the document's own
/// declaration, content; a label means the superset that browsers read. `text/xml` without charset
/// is not read as US-ASCII, whatever RFC 3023 said.
///
/// A mark of UTF-8 on bytes that are not UTF-8 was put there by a program that did not look, and
/// counts for no more than a declaration. It differs from browsers where they would show rubbish: a
/// declared charset that does not fit the bytes gives way to one that does, and of two that fit,
/// the one in which the bytes are clearly likelier text wins.
public final class Decoder {
  private static final Charset UTF_8 = StandardCharsets.UTF_8;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private static final int UTF_8_MARK = 3;

  private Decoder() {}

  /// The text of `body`. Never fails: at worst the result is lossy.
  ///
  /// @param contentType the `Content-Type` header, if there was one
  public static Decoded decode(byte[] body, @Nullable String contentType, Markup markup) {
    Optional<Charset> mark = ByteOrderMark.find(body);
    return mark.or(() -> ZeroBytes.find(body))
        .or(() -> DeclaredCharset.inEbcdic(body))
        .map(charset -> read(body, charset))
        .filter(decoded -> !(decoded.lossy() && decoded.charset().equals(UTF_8)))
        .orElseGet(() -> byDeclaration(withoutMark(body, mark), contentType, markup, mark));
  }

  /// The mark of UTF-8 is no text in any other charset.
  private static byte[] withoutMark(byte[] body, Optional<Charset> mark) {
    return mark.isPresent() ? Arrays.copyOfRange(body, UTF_8_MARK, body.length) : body;
  }

  /// What header and document say, the one to be believed first. A header that the bytes bear out
  /// needs no second opinion.
  private static List<Charset> declared(
      byte[] body, Utf8 utf8, @Nullable String contentType, Markup markup) {
    Optional<Charset> header = DeclaredCharset.inHeader(contentType);
    if (utf8.bad() == 0 && header.filter(UTF_8::equals).isPresent()) {
      return List.of(UTF_8);
    }
    Optional<Charset> inBody = DeclaredCharset.inBody(body, markup);
    boolean bodyFirst =
        header.isPresent()
            && inBody.isPresent()
            && !header.equals(inBody)
            && overrules(inBody.get(), header.get(), body);
    return (bodyFirst ? Stream.of(inBody, header) : Stream.of(header, inBody))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /// The header goes first (RFC 7303) unless the content tells. Many servers add a Western charset
  /// to everything; the document and its bytes know better when they agree on one that does not fit
  /// by chance.
  private static boolean overrules(Charset inBody, Charset header, byte[] body) {
    if (header.equals(WESTERN)
        && (inBody.equals(UTF_8) || ContentGuess.isOfPairs(inBody))
        && !read(body, inBody).lossy()) {
      return true;
    }
    return !inBody.equals(UTF_8)
        && !header.equals(UTF_8)
        && ContentGuess.prefers(inBody, header, body);
  }

  private static Decoded byDeclaration(
      byte[] body, @Nullable String contentType, Markup markup, Optional<Charset> mark) {
    Utf8 utf8 = Utf8.read(body);
    List<Charset> declared = declared(body, utf8, contentType, markup);
    boolean named = declared.contains(UTF_8) || mark.isPresent();
    for (Charset charset : declared) {
      if (charset.equals(UTF_8) ? utf8.bad() == 0 : utf8.isNoChance(charset, named)) {
        break;
      }
      Decoded decoded = read(body, charset);
      if (!decoded.lossy()) {
        return ContentGuess.insteadOf(charset, body)
            .map(other -> read(body, other))
            .filter(other -> !other.lossy())
            .orElse(decoded);
      }
    }
    if (utf8.bad() == 0 && utf8.good() == 0) {
      return read(body, SevenBits.find(utf8.text()).orElse(UTF_8));
    }
    if (utf8.bad() == 0 || utf8.isMostly(named)) {
      return decoded(utf8.text(), UTF_8, utf8.bad() > 0);
    }
    return byContent(body, declared, utf8, named);
  }

  /// Nothing that was declared fits without loss, and the bytes are not UTF-8.
  private static Decoded byContent(byte[] body, List<Charset> declared, Utf8 utf8, boolean named) {
    Charset likeliest = ContentGuess.byLikelihood(body);
    for (Charset charset : declared) {
      if (!charset.equals(UTF_8)) {
        boolean mistaken = ContentGuess.prefers(likeliest, charset, body);
        return read(body, mistaken ? likeliest : charset);
      }
    }
    // In Western text UTF-8 does not come about by chance.
    return likeliest.equals(WESTERN) && named
        ? decoded(utf8.text(), UTF_8, true)
        : read(body, likeliest);
  }

  private static Decoded read(byte[] body, Charset charset) {
    String text = new String(body, charset);
    boolean suspect = text.indexOf('\uFFFD') >= 0;
    return decoded(text, charset, suspect && !fits(body, charset));
  }

  private static Decoded decoded(String text, Charset charset, boolean lossy) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new Decoded(ControlCodes.shown(unmarked), charset, lossy);
  }

  /// Tells a replacement character that the text holds from one that decoding put in.
  private static boolean fits(byte[] body, Charset charset) {
    try {
      var _ =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
