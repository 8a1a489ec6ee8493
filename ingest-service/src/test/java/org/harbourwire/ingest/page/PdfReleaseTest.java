package org.harbourwire.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.ingest.article.PdfFile;
import org.harbourwire.ingest.request.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A release that exists as a PDF only, from what lists it to the candidate.
class PdfReleaseTest {
  private static final List<String> RELEASE =
      List.of(
          "Press Release",
          "",
          "Kestrel Park Opens Its Tide Laboratory",
          "",
          "(Hong Kong, 1 September 2025) - Kestrel Park has opened a laboratory in which the tides",
          "of the harbour are copied on a small scale, for twelve young firms that build robots",
          "and gauges for the sea.",
          "",
          "The first of them moved in today, its founders said at the opening.",
          "",
          "###",
          "",
          "About Kestrel Park",
          "Kestrel Park is a park for young firms.",
          "Media Contact",
          "Press office, 5555 0000");
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version='2.0'><channel><title>Park</title><item><title>Opens</title><link>/lab.pdf</link></item></channel></rss>",
        "<rss version='2.0'><channel><title>Park</title><item><title>Opens</title><enclosure"
            + " url='/lab.pdf' type='application/pdf'/></item></channel></rss>",
        "<html><body><ul><li><a href='/lab.pdf'>Tide laboratory opens in the park</a></li><li><a"
            + " href='/b.pdf'>Second release of the year</a></li><li><a href='/c.pdf'>First release"
            + " of the year</a></li></ul></body></html>",
        "<urlset><url><loc>/lab.pdf</loc></url></urlset>"
      })
  void itBecomesAnArticle(String list) throws InterruptedException, IOException {
    bench.site.says("/feed.xml", 200, list, Map.of());
    bench.site.says(
        "/lab.pdf",
        200,
        PdfFile.of(List.of(RELEASE)),
        Map.of("Content-Type", "application/octet-stream"));

    bench.poll();
    for (FetchRequest request : bench.written(KafkaTopics.FETCHES)) {
      bench.handler.handle(request);
    }

    assertThat(bench.written(KafkaTopics.CANDIDATES))
        .singleElement()
        .returns("Kestrel Park Opens Its Tide Laboratory", Candidate::title)
        .returns("application/pdf", Candidate::mediaType)
        .returns(PublishedPrecision.DAY, Candidate::publishedPrecision)
        .satisfies(c -> assertThat(c.publishedAt()).isEqualTo("2025-09-01T00:00:00+08:00"))
        .satisfies(c -> assertThat(c.text()).startsWith("(Hong Kong").endsWith("at the opening."));
  }
}
