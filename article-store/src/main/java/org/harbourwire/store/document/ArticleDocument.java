package org.harbourwire.store.document;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.EntityTag;
import org.harbourwire.contract.article.Field;
import org.harbourwire.contract.article.Span;
import org.harbourwire.text.fold.Folding;

/// The document of an article: the fields of the event under the same names, except that topics,
/// entities and amounts are reduced to what is searched and charted. The event's own ones, with
/// their evidence, lie in `evidence`, which is stored and not indexed, so that the whole event can
/// be read back.
public final class ArticleDocument {
  /// The story of an article: its own id where it is in none, so that stories can be counted and
  /// collapsed.
  public static final String STORY_KEY = "story_key";

  private static final String EVIDENCE = "evidence";
  private static final List<String> REDUCED = List.of("topics", "entities", "amounts");
  private static final String NEAR_TOPICS = "near_topics";
  private static final String ENTITY_KEYS = "entity_keys";
  private static final String LEAD = "lead";
  private static final String TIMESTAMP = "@timestamp";

  /// Keeps each digit of an amount, where the usual trees of JSON hold rounded numbers.
  private static final ObjectMapper MAPPER =
      Json.mapper()
          .copy()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

  private ArticleDocument() {}

  /// The mapper that reads and writes documents. Do not reconfigure it.
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /// The document. That of a withdrawn article has no text.
  public static IndexedDocument of(EnrichedArticle article) {
    return new IndexedDocument(
        article.id(),
        article.indexVersion(),
        article.status() == ArticleStatus.WITHDRAWN,
        json(article));
  }

  private static byte[] json(EnrichedArticle article) {
    ObjectNode document = MAPPER.valueToTree(article);
    ObjectNode evidence = MAPPER.createObjectNode();
    REDUCED.forEach(field -> evidence.set(field, document.get(field)));
    document.set(EVIDENCE, evidence);
    document.set("topics", strings(article.topics().stream().map(t -> t.id()).toList()));
    document.set("entities", without(evidence.get("entities"), List.of("mentions")));
    document.set(
        "amounts", without(evidence.get("amounts"), List.of("text", "field", "start", "end")));
    document.set(ENTITY_KEYS, strings(entityKeys(article)));
    if (article.text() != null) {
      document.put(LEAD, Lead.of(article.text()));
    }
    document.put(STORY_KEY, article.story() == null ? article.id() : article.story().id());
    document.put(
        TIMESTAMP,
        Objects.requireNonNullElse(article.publishedInstant(), article.firstSeenAt()).toString());
    if (article.status() == ArticleStatus.WITHDRAWN) {
      document.remove(
          List.of(LEAD, "text", "summary", "key_phrases", NEAR_TOPICS, EVIDENCE, ENTITY_KEYS));
    } else if (!article.source().usage().allowsText()) {
      removeText(document);
    }
    return document.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The event carries none, but others than our enricher may have written it.
  private static void removeText(ObjectNode document) {
    document.remove(List.of(LEAD, "text", "summary", "key_phrases"));
    removeQuotations(document.path(EVIDENCE));
    removeQuotations(document.path(NEAR_TOPICS));
  }

  private static void removeQuotations(JsonNode evidence) {
    if (evidence instanceof ObjectNode object && object.path("field").asText().equals("text")) {
      object.remove("text");
    }
    evidence.forEach(ArticleDocument::removeQuotations);
  }

  /// The event that `document` was made from.
  public static EnrichedArticle article(ObjectNode document) {
    ObjectNode event = document.deepCopy();
    event.remove(List.of(TIMESTAMP, ENTITY_KEYS, STORY_KEY, LEAD));
    if (event.remove(EVIDENCE) instanceof ObjectNode evidence) {
      event.setAll(evidence);
    } else {
      REDUCED.forEach(field -> event.putArray(field));
    }
    if (!event.has("key_phrases")) {
      event.putArray("key_phrases");
    }
    try {
      return MAPPER.treeToValue(event, EnrichedArticle.class);
    } catch (IOException e) {
      throw new UncheckedIOException("document " + document.get("id") + " is not an article", e);
    }
  }

  /// The form in which names of entities are compared, here and in a search.
  public static String entityKey(String idOrName) {
    return Folding.fold(idOrName);
  }

  private static Set<String> entityKeys(EnrichedArticle article) {
    boolean quoted = article.source().usage().allowsText();
    Set<String> keys = new TreeSet<>();
    for (EntityTag entity : article.entities()) {
      keys.add(entityKey(entity.name()));
      if (entity.id() != null) {
        keys.add(entityKey(entity.id()));
      }
      if (entity.wikidata() != null) {
        keys.add(entityKey(entity.wikidata()));
      }
      for (Span mention : entity.mentions()) {
        if (mention.text() != null && (quoted || mention.field() == Field.TITLE)) {
          keys.add(entityKey(mention.text()));
        }
      }
    }
    return keys;
  }

  private static ArrayNode without(JsonNode tags, List<String> fields) {
    ArrayNode reduced = MAPPER.createArrayNode();
    for (JsonNode tag : tags) {
      ObjectNode copy = tag.deepCopy();
      copy.remove(fields);
      reduced.add(copy);
    }
    return reduced;
  }

  private static ArrayNode strings(Iterable<String> values) {
    ArrayNode array = MAPPER.createArrayNode();
    values.forEach(array::add);
    return array;
  }
}
