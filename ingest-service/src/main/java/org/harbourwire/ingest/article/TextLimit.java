package org.harbourwire.ingest.article;

import java.nio.charset.StandardCharsets;
import org.harbourwire.contract.article.Article;

/// A text cut to the limit that producer, Kafka topic and index share.
///
/// @param text at most [Article#MAX_TEXT_BYTES] bytes of UTF-8
/// @param truncated whether something was cut
public record TextLimit(String text, boolean truncated) {

  /// Cuts at a paragraph's end where one is near, never inside a character.
  public static TextLimit of(String whole) {
    if (whole.length() * 3L <= Article.MAX_TEXT_BYTES) {
      return new TextLimit(whole, false);
    }
    byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= Article.MAX_TEXT_BYTES) {
      return new TextLimit(whole, false);
    }
    int end = Article.MAX_TEXT_BYTES;
    while (end > 0 && (bytes[end] & 0xc0) == 0x80) {
      end--;
    }
    String cut = new String(bytes, 0, end, StandardCharsets.UTF_8);
    int paragraph = cut.lastIndexOf("\n\n");
    return new TextLimit(paragraph > cut.length() / 2 ? cut.substring(0, paragraph) : cut, true);
  }
}
