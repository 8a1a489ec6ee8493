package org.harbourwire.ingest.entry;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/// Damages feeds as the world does: cut off, mixed up in their encoding, unescaped, stripped of
/// their namespaces, with words of a server before them, with bytes that are no text.
enum FeedDamage {
  CUT_OFF,
  NAMESPACES_LOST,
  AMPERSANDS_UNESCAPED,
  JUNK_BEFORE,
  CONTROL_CHARACTERS,
  END_TAGS_LOST,
  WRONG_LABEL,
  BYTES_CHANGED;

  private static final List<String> JUNK =
      List.of(
          "\r\n\r\n",
          "<br />\n<b>Notice</b>: Undefined index in <b>/www/feed.php</b> on line <b>7</b><br />\n",
          "\uFEFF\uFEFF",
          "HTTP/1.1 200 OK\r\nServer: x\r\n\r\n",
          "<!-- generated in 0.3 s -->\n");

  /// `body` with this damage.
  byte[] apply(byte[] body, Random random) {
    return switch (this) {
      case CUT_OFF -> Arrays.copyOf(body, body.length - random.nextInt(body.length / 2 + 1));
      case NAMESPACES_LOST ->
          ascii(body, t -> t.replaceAll("\\sxmlns:[\\w.]+=(\"[^\"]*\"|'[^']*')", ""));
      case AMPERSANDS_UNESCAPED -> ascii(body, t -> t.replace("&amp;", "&"));
      case JUNK_BEFORE -> joined(JUNK.get(random.nextInt(JUNK.size())), body);
      case CONTROL_CHARACTERS ->
          ascii(body, t -> t.replace(">", ">\u0001").replace("e", "e\u000b"));
      case END_TAGS_LOST -> ascii(body, t -> t.replaceAll("</(title|item|entry|channel)>", ""));
      case WRONG_LABEL ->
          ascii(body, t -> t.replaceFirst("(?i)encoding=(['\"])[^'\"]*", "encoding=$1x-nobody"));
      case BYTES_CHANGED -> changed(body, random);
    };
  }

  /// Bytes above ASCII come out as they went in.
  private static byte[] ascii(byte[] body, UnaryOperator<String> change) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return change.apply(text).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(String before, byte[] body) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    joined.writeBytes(body);
    return joined.toByteArray();
  }

  private static byte[] changed(byte[] body, Random random) {
    byte[] changed = body.clone();
    byte[] signs = {'<', '>', '&', '"', 0, (byte) 0xFF, ']', '/', (byte) random.nextInt()};
    for (int i = 0; i < 5 && changed.length > 0; i++) {
      changed[random.nextInt(changed.length)] = signs[random.nextInt(signs.length)];
    }
    return changed;
  }
}
