package org.harbourwire.enrich.edition;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.contract.vocabulary.VocabularyKind;
import org.harbourwire.enrich.sample.Articles;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.jspecify.annotations.NullMarked;

/// Vocabularies of a single bird, and articles that name them all: by its tags an article tells
/// which vocabulary it was enriched with.
@NullMarked
final class Birds {
  static final Vocabulary SHIPPED = Vocabulary.shipped();

  private Birds() {}

  static Article article(int number) {
    return Articles.live(
        "a" + number,
        1,
        "A lark and a wren",
        "The lark sang at dawn, and the wren at noon, above the pier.");
  }

  static int number(EnrichedArticle article) {
    return Integer.parseInt(article.id().substring(1));
  }

  static Vocabulary vocabulary(String bird) {
    String yaml =
        "topics: [{id: of-%s, label: {en: Birds, zh-Hant: 鳥, zh-Hans: 鸟}, strong: [%s]}]"
            .formatted(bird, bird);
    return SHIPPED.with(
        VocabularyKind.TAXONOMY, "birds.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }

  static String version(EnrichedArticle article) {
    return article.versions().taxonomy();
  }

  static List<String> topics(EnrichedArticle article) {
    return article.topics().stream().map(TopicTag::id).toList();
  }

  /// Its tags if nothing of two vocabularies is mixed: those of the version that it carries.
  static List<String> expected(EnrichedArticle article) {
    for (String bird : List.of("lark", "wren")) {
      if (version(article).equals(vocabulary(bird).taxonomy().version())) {
        return List.of("of-" + bird);
      }
    }
    return List.of();
  }
}
