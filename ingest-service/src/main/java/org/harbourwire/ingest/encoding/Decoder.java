package org.harbourwire.ingest.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decodes feeds and pages as browsers do: byte order mark, HTTP header, the document's own
/// declaration, content; a label means the superset that browsers read. `text/xml` without charset
/// is not read as US-ASCII, whatever RFC 3023 said.
///
/// A mark of UTF-8 on bytes that are not UTF-8 was put there by a program that did not look, and
/// counts for nothing. It differs from browsers where they would show rubbish: a declared charset
/// that does not fit the bytes gives way to one that does.
public final class Decoder {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private Decoder() {}

  /// The text of `body`. Never fails: at worst the result is lossy.
  ///
  /// @param contentType the `Content-Type` header, if there was one
  public static Decoded decode(byte[] body, @Nullable String contentType, Markup markup) {
    return byteOrderMark(body)
        .or(() -> ContentGuess.byZeroBytes(body))
        .or(() -> DeclaredCharset.inEbcdic(body))
        .map(charset -> read(body, charset))
        .filter(decoded -> !(decoded.lossy() && decoded.charset().equals(StandardCharsets.UTF_8)))
        .orElseGet(() -> byDeclaration(body, contentType, markup));
  }

  private static Decoded byDeclaration(byte[] body, @Nullable String contentType, Markup markup) {
    Optional<Charset> header = DeclaredCharset.inHeader(contentType);
    Optional<Charset> inBody = DeclaredCharset.inBody(body, markup);
    Decoded utf8 = read(body, StandardCharsets.UTF_8);
    Optional<Charset> declared =
        serverDefault(body, header, inBody) ? inBody : header.or(() -> inBody);
    if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
      Decoded asDeclared = read(body, declared.get());
      if (!asDeclared.lossy() && !Utf8.isNoChance(utf8, declared.get())) {
        return asDeclared;
      }
    }
    if (!utf8.lossy()) {
      return utf8;
    }
    return byContent(body, declared, inBody);
  }

  /// Many servers add a Western charset to everything; the document and its bytes know better when
  /// they agree on one that does not fit by chance.
  private static boolean serverDefault(
      byte[] body, Optional<Charset> header, Optional<Charset> inBody) {
    return header.isPresent()
        && header.get().equals(WESTERN)
        && inBody.isPresent()
        && isMultiByte(inBody.get())
        && !read(body, inBody.get()).lossy();
  }

  private static boolean isMultiByte(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8) || charset.newDecoder().averageCharsPerByte() < 1;
  }

  /// Nothing that was declared fits without loss, and the bytes are not UTF-8.
  private static Decoded byContent(
      byte[] body, Optional<Charset> declared, Optional<Charset> inBody) {
    if (inBody.isPresent() && !inBody.equals(declared)) {
      Decoded second = read(body, inBody.get());
      if (!second.lossy()) {
        return second;
      }
    }
    if (Utf8.isMostly(body)) {
      return new Decoded(
          ControlCodes.shown(stripMark(Utf8.repair(body))), StandardCharsets.UTF_8, true);
    }
    if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
      return read(body, declared.get());
    }
    return read(body, ContentGuess.byPlausibility(body));
  }

  private static Optional<Charset> byteOrderMark(byte[] b) {
    int first = b.length < 2 ? 0 : (b[0] & 0xFF) << 8 | (b[1] & 0xFF);
    int second = b.length < 4 ? -1 : (b[2] & 0xFF) << 8 | (b[3] & 0xFF);
    return switch (first) {
      case 0xEFBB ->
          b.length > 2 && b[2] == (byte) 0xBF
              ? Optional.of(StandardCharsets.UTF_8)
              : Optional.empty();
      case 0xFFFE ->
          Optional.of(second == 0 ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_16LE);
      case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
      case 0x0000 -> second == 0xFEFF ? Optional.of(StandardCharsets.UTF_32BE) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Decoded read(byte[] body, Charset charset) {
    String text = new String(body, charset);
    boolean suspect = text.indexOf('\uFFFD') >= 0;
    return new Decoded(
        ControlCodes.shown(stripMark(text)), charset, suspect && !fits(body, charset));
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

  private static String stripMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
