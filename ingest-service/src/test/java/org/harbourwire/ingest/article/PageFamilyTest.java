package org.harbourwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A page in the shape of each family that publishers use, all of our own making: headline,
/// authors, day and text stand beside it.
class PageFamilyTest {
  private static final int HEAD = 4;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wordpress",
        "government",
        "news-cms",
        "page-builder",
        "zh-portal",
        "zh-hongkong",
        "zh-party-paper"
      })
  void readsThePageAndNothingAroundIt(String family) throws IOException {
    String[] expected = read(family + ".txt").strip().split("\n", HEAD);

    ExtractedArticle article = Documents.article(read(family + ".html"));

    assertThat(article.title()).isEqualTo(expected[0]);
    assertThat(String.join(", ", article.authors())).isEqualTo(expected[1]);
    assertThat(day(article)).isEqualTo(expected[2]);
    assertThat(article.text()).isEqualTo(expected[HEAD - 1]);
  }

  private static String day(ExtractedArticle article) {
    Instant at = Objects.requireNonNull(article.publishedAt());
    ZoneOffset offset = Objects.requireNonNull(article.publishedOffset());
    return at.atOffset(offset).toLocalDate().toString();
  }

  private static String read(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PageFamilyTest.class.getResourceAsStream("family/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
