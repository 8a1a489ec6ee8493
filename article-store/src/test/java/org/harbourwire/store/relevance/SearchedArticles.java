package org.harbourwire.store.relevance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.SharedServer;
import org.harbourwire.store.StoreConfig;
import org.harbourwire.store.writing.DocumentWriter;
import org.harbourwire.text.name.Tag;
import org.harbourwire.text.name.TagNames;

/// The invented articles, of which some tell one story, and some name an entity as its other
/// language does, in an index of their own.
final class SearchedArticles implements AutoCloseable {
  private static final int IN_A_STORY = 3;
  private static final int OTHER_NAMES = 4;

  private final SharedServer server = new SharedServer();
  private final TagNames names;
  private final List<EnrichedArticle> articles = new ArrayList<>();
  private final ArticleStore store;

  SearchedArticles() throws IOException {
    InventedArticles invented = new InventedArticles(Instant.parse("2026-11-20T04:00:00Z"));
    names = invented.names();
    invented.all().forEach(a -> articles.add(varied(a, articles.size())));
    server.removeBehind("news");
    store = new ArticleStore(SharedServer.config(StoreConfig.Analysis.PLUGIN), () -> names);
    store.ensureIndex();
    try (DocumentWriter<EnrichedArticle> writer = store.writer()) {
      writer.write(articles);
    }
    server.refresh("news");
  }

  List<EnrichedArticle> all() {
    return List.copyOf(articles);
  }

  TagNames names() {
    return names;
  }

  ArticleStore store() {
    return store;
  }

  private EnrichedArticle varied(EnrichedArticle article, int number) {
    ObjectNode json = Json.mapper().valueToTree(article);
    ((ObjectNode) json.get("story")).put("id", "story-" + number / IN_A_STORY);
    if (number % OTHER_NAMES == 0) {
      ((ArrayNode) json.get("entities")).forEach(e -> callOtherwise((ObjectNode) e));
    }
    try {
      return Json.mapper().treeToValue(json, EnrichedArticle.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void callOtherwise(ObjectNode entity) {
    entity.put("name", names.of(Tag.entity(entity.get("id").asText())).getLast());
  }

  @Override
  public void close() throws IOException {
    server.removeBehind("news");
    store.close();
    server.close();
  }
}
