package org.harbourwire.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.ingest.fetch.Site;
import org.harbourwire.ingest.request.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Some sites have a name that DNS allows and RFC 2396 does not.
class UnderscoreHostsTest {
  private final Bench bench = new Bench("www.tide_office.example", "tide_office.example");

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void theyAreAskedAndKeyedLikeAnyOther() throws Exception {
    bench.site.html("/n/1", Site.page("Tide gauges", ""));
    bench.site.says(
        "/feed.xml",
        200,
        "application/rss+xml",
        "<rss version='2.0'><channel><title>Tide</title><item><title>Gauges</title>"
            + "<link>/n/1</link></item></channel></rss>");
    bench.poll();
    FetchRequest page = bench.written(KafkaTopics.FETCHES).getLast();
    bench.handler.handle(page);

    assertThat(bench.records(KafkaTopics.FETCHES))
        .extracting(ProducerRecord::key)
        .containsOnly("www.tide_office.example");
    assertThat(bench.written(KafkaTopics.CANDIDATES))
        .extracting(Candidate::key)
        .singleElement()
        .asString()
        .startsWith("tide_office.example:")
        .endsWith("/n/1");
  }
}
