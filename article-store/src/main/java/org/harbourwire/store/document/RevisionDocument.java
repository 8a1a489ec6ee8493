package org.harbourwire.store.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleStatus;

/// The document of a superseded revision: the record as it is, without its text where its source's
/// usage does not allow to keep it, of which nothing but id, revision and time is indexed.
public final class RevisionDocument {
  private static final String TIMESTAMP = "@timestamp";

  private RevisionDocument() {}

  /// The document. Each revision has one of its own.
  public static IndexedDocument of(Superseded superseded) {
    Article article = superseded.article();
    ObjectNode document = Json.mapper().valueToTree(article);
    document.put(TIMESTAMP, superseded.at().toString());
    if (!article.source().usage().allowsText()) {
      document.remove("text");
    }
    return new IndexedDocument(
        article.id() + "-" + article.revision(),
        article.revision(),
        article.status() == ArticleStatus.WITHDRAWN,
        document.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// The revision that `document` was made from.
  public static Superseded revision(ObjectNode document) {
    ObjectMapper mapper = Json.mapper();
    ObjectNode article = document.deepCopy();
    Instant at = Instant.parse(article.remove(TIMESTAMP).asText());
    try {
      return new Superseded(mapper.treeToValue(article, Article.class), at);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("document " + document.get("id") + " is no revision", e);
    }
  }
}
