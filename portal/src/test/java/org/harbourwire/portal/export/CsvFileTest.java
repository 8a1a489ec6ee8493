package org.harbourwire.portal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.article.RevisionCause;
import org.harbourwire.contract.article.Versions;
import org.harbourwire.contract.source.SourceRef;
import org.harbourwire.contract.source.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  private static final Instant SEEN = Instant.parse("2026-11-22T04:00:00.123456Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t1",
        "\r1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "=cmd|' /C calc'!A0"
      })
  void aTitleThatBeginsLikeAFormulaIsText(String title) {
    assertThat(row(title).get("title")).isEqualTo("'" + title);
  }

  /// Many spreadsheets separate cells by what stands in a cell of ours.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"x;=HYPERLINK(1) | x;'=HYPERLINK(1)", "a;b;+1;-2 | a;b;'+1;'-2", "a; -b | a; -b"})
  void aFormulaBehindAnotherSeparatorIsTextToo(String title, String cell) {
    assertThat(row(title).get("title")).isEqualTo(cell);
    assertThat(row("a\n=1\t@x").get("title")).isEqualTo("a\n'=1\t'@x");
  }

  @Test
  void momentsAreToldToTheSecond() {
    assertThat(row("x").get("first_seen_at")).isEqualTo("2026-11-22T04:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Plain", "a=b", "5-3", "說「你好」, \"quoted\"\nline", "'already"})
  void otherTitlesStayAsTheyAre(String title) {
    assertThat(row(title).get("title")).isEqualTo(title);
  }

  @Test
  void theFirstAuthorOfSeveralMayBeAFormulaToo() {
    assertThat(row("x").get("authors")).isEqualTo("'=Mei; Ann");
  }

  private static CSVRecord row(String title) {
    StringWriter out = new StringWriter();
    try {
      try (ArticleFile file = new CsvFile(out)) {
        file.add(article(title));
      }
      assertThat(out.toString()).startsWith("\uFEFF");
      CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
      return format.parse(new StringReader(out.toString().substring(1))).getRecords().getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EnrichedArticle article(String title) {
    return new EnrichedArticle(
        "a1",
        1,
        RevisionCause.PUBLISHER,
        1,
        false,
        ArticleStatus.LIVE,
        "https://quay.example/1",
        "https://quay.example/1",
        new SourceRef("quay", "Quay", null, null, Usage.FULL_TEXT_INTERNAL),
        title,
        "Text.",
        false,
        null,
        List.of("=Mei", "Ann"),
        null,
        PublishedPrecision.NONE,
        null,
        SEEN,
        SEEN,
        "text/html",
        List.of(),
        List.of(),
        "0",
        false,
        "en",
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        new Versions("1", "1", "1"));
  }
}
