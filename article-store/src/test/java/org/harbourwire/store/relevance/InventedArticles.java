package org.harbourwire.store.relevance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.EntityTag;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.contract.article.Field;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.article.RevisionCause;
import org.harbourwire.contract.article.Span;
import org.harbourwire.contract.article.StoryRef;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.contract.article.Versions;
import org.harbourwire.contract.source.SourceRef;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.text.name.Tag;
import org.harbourwire.text.name.TagNames;

/// The invented articles of `articles.txt`, published before a moment, and the names of what they
/// are tagged with.
final class InventedArticles {
  private static final int HEADER_PARTS = 6;

  private final Map<String, EnrichedArticle> byKey = new LinkedHashMap<>();
  private final Map<Tag, List<String>> names = new LinkedHashMap<>();
  private final Instant now;

  InventedArticles(Instant now) {
    this.now = now;
    Lines.of("names.txt").forEach(this::addName);
    List<String> block = new ArrayList<>();
    for (String line : Lines.of("articles.txt")) {
      if (header(line).length == HEADER_PARTS && !block.isEmpty()) {
        add(block);
        block.clear();
      }
      block.add(line);
    }
    add(block);
  }

  List<EnrichedArticle> all() {
    return List.copyOf(byKey.values());
  }

  /// The same as if no tagger had read it.
  static EnrichedArticle untagged(EnrichedArticle article) {
    ObjectNode json = Json.mapper().valueToTree(article);
    json.putArray("topics");
    json.putArray("entities");
    return Json.mapper().convertValue(json, EnrichedArticle.class);
  }

  TagNames names() {
    return new TagNames(names);
  }

  /// The id of the article that `articles.txt` calls so.
  static String id(String key) {
    return ArticleId.of(key);
  }

  private static String[] header(String line) {
    return line.split("\\s*\\|\\s*", -1);
  }

  private void addName(String line) {
    String[] parts = line.split(" \\| ", -1);
    Tag tag = parts[1].equals("topic") ? Tag.topic(parts[0]) : Tag.entity(parts[0]);
    names.put(tag, List.of(parts[2].split("; ", -1)));
  }

  private void add(List<String> block) {
    String[] header = header(block.getFirst());
    String title = block.get(1);
    String text = String.join("\n", block.subList(2, block.size()));
    Instant published = now.minus(Duration.ofDays(Integer.parseInt(header[3])));
    String url = "http://" + header[2] + ".example/" + header[0];
    byKey.put(
        header[0],
        new EnrichedArticle(
            id(header[0]),
            1,
            RevisionCause.PUBLISHER,
            1,
            false,
            ArticleStatus.LIVE,
            url,
            url,
            new SourceRef(header[2], header[2], header[2], null, Usage.FULL_TEXT_INTERNAL),
            title,
            text,
            false,
            null,
            List.of(),
            published.atOffset(ZoneOffset.UTC),
            PublishedPrecision.SECOND,
            null,
            published,
            published,
            "text/html",
            List.of(),
            List.of(),
            ArticleId.hash(title + text),
            false,
            header[1],
            false,
            topics(header[4]),
            List.of(),
            entities(header[5], title),
            List.of(),
            List.of(),
            new StoryRef("story-" + header[0], StoryRef.Relation.FIRST, null),
            new Versions("t1", "g1", "p1")));
  }

  private static List<TopicTag> topics(String list) {
    return parts(list).stream().map(id -> new TopicTag(id, id, 1, false, List.of())).toList();
  }

  private List<EntityTag> entities(String list, String title) {
    return parts(list).stream()
        .map(
            part -> {
              String[] idAndWords = part.split("=", 2);
              List<String> known = names.getOrDefault(Tag.entity(idAndWords[0]), List.of());
              Span mention = new Span(Field.TITLE, 0, title.length(), idAndWords[1]);
              return new EntityTag(
                  idAndWords[0], known.getFirst(), EntityType.ORG, null, List.of(mention));
            })
        .toList();
  }

  private static List<String> parts(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }
}
