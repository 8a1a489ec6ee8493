package org.harbourwire.ingest.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;

/// Answers JSON Lines as `harbourwire stage extract` does, for scoring a development build: `java
/// -cp … org.harbourwire.ingest.article.ExtractionLines`.
final class ExtractionLines {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ZoneId ZONE = ZoneId.of("Asia/Hong_Kong");

  private ExtractionLines() {}

  public static void main(String[] args) throws IOException {
    ArticleExtractor extractor = new ArticleExtractor(Clock.systemUTC());
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(JSON.writeValueAsString(answer(extractor, JSON.readTree(line))));
      out.flush();
    }
  }

  private static ObjectNode answer(ArticleExtractor extractor, JsonNode asked) {
    ObjectNode answer = JSON.createObjectNode().put("id", asked.path("id").asText());
    switch (extractor.extract(document(asked), ExtractContext.of(ZONE))) {
      case ExtractOutcome.Extracted(ExtractedArticle article, var _, var _) -> put(answer, article);
      case ExtractOutcome.NotAnArticle none -> answer.put("error", none.reason());
    }
    return answer;
  }

  private static FetchedDocument document(JsonNode asked) {
    URI given = URI.create(asked.path("url").asText("").replace(" ", "%20"));
    URI url = given.isAbsolute() ? given : URI.create("http://unknown.invalid/");
    return asked.has("html")
        ? new FetchedDocument(
            asked.path("html").asText().getBytes(StandardCharsets.UTF_8),
            "text/html; charset=utf-8",
            url)
        : new FetchedDocument(
            Base64.getDecoder().decode(asked.path("body_base64").asText()),
            asked.path("content_type").asText(null),
            url);
  }

  private static void put(ObjectNode answer, ExtractedArticle article) {
    answer
        .put("title", article.title())
        .put("text", article.text())
        .put("language", article.language())
        .put("author", String.join("; ", article.authors()));
    if (article.publishedAt() != null && article.publishedOffset() != null) {
      answer.put("published", article.publishedAt().atOffset(article.publishedOffset()).toString());
    }
  }
}
