package org.harbourwire.ingest.article.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Collectors;
import org.harbourwire.ingest.json.LenientJson;
import org.harbourwire.ingest.json.Members;
import org.jsoup.nodes.Entities;

/// An article that a site answers in JSON for the script of its page, as the page that the script
/// would show: title, dates and content are known by the names of their members.
///
/// @param members of the article
public record AnsweredArticle(JsonNode members) {

  /// The article in `text`; empty when it is no JSON object.
  public static Optional<AnsweredArticle> in(String text) {
    return opensObject(text)
        ? LenientJson.values(text).stream()
            .findFirst()
            .map(Members::unwrapped)
            .map(AnsweredArticle::new)
        : Optional.empty();
  }

  private static boolean opensObject(String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return text.startsWith("{", start);
  }

  /// The page; empty without a title or a content.
  public Optional<String> page() {
    String title = Members.text(members, "title");
    String content = Members.text(members, "content");
    return title == null || content == null
        ? Optional.empty()
        : Optional.of(page(Entities.escape(title), content));
  }

  private String page(String title, String content) {
    String body = content.contains("</") ? content : paragraphs(content);
    return "<html><head><title>"
        + title
        + "</title><meta property='og:type' content='article'>"
        + date("published", "article:published_time")
        + date("updated", "article:modified_time")
        + "</head><body><article><h1>"
        + title
        + "</h1>"
        + body
        + "</article></body></html>";
  }

  private String date(String part, String property) {
    return Members.date(members, part)
        .map(date -> Entities.escape(date.text() + (date.universal() ? "Z" : "")))
        .map(date -> "<meta property='" + property + "' content=\"" + date + "\">")
        .orElse("");
  }

  private static String paragraphs(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> "<p>" + Entities.escape(line) + "</p>")
        .collect(Collectors.joining());
  }
}
