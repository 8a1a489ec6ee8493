package org.harbourwire.ingest.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.fetch.FetchRequest.Kind;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.HubSubscription;
import org.harbourwire.contract.source.HubSubscription.Status;
import org.harbourwire.ingest.fetch.Site;
import org.harbourwire.ingest.websub.WebSubConfig;
import org.harbourwire.kit.config.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Hubs are asked by the owners of their hosts, once, and looked for where nobody has looked yet.
class HubRequestsTest {
  private final Bench bench =
      new Bench(
          "127.0.0.1",
          "127.0.0.2",
          new WebSubConfig(
              URI.create("http://127.0.0.1:1"), "127.0.0.1", 0, new Secret("an invented secret")));
  private final String hub = bench.other.status("/hub", 202).url("/hub");

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void theRequestWaitsForTheOwnerOfTheHubsHost() throws Exception {
    feed("<a:link rel='hub' href='" + hub + "'/>", Map.of());
    bench.poll();

    assertThat(bench.records(KafkaTopics.FETCHES))
        .filteredOn(r -> r.key().equals("127.0.0.2"))
        .hasSize(1);
    assertThat(requests().getFirst())
        .returns(hub, FetchRequest::target)
        .returns(bench.site.url("/feed.xml"), FetchRequest::url);
    assertThat(bench.other.asked()).as("not yet").isEmpty();
  }

  @Test
  void aHubIsAskedOnceHoweverManyPollsWantIt() throws Exception {
    feed("<a:link rel='hub' href='" + hub + "'/>", Map.of());
    bench.poll();
    bench.clock.pass(Duration.ofHours(1));
    bench.poll();
    assertThat(requests()).hasSize(2);

    for (FetchRequest request : requests()) {
      bench.handler.handle(request);
    }

    assertThat(bench.other.asked()).containsExactly("/hub");
    assertThat(subscriptions()).extracting(HubSubscription::status).containsExactly(Status.ASKED);
  }

  @Test
  void aHubThatRefusesIsWrittenDown() throws Exception {
    bench.other.status("/hub", 403);
    feed("<a:link rel='hub' href='" + hub + "'/>", Map.of());
    bench.poll();
    bench.handler.handle(requests().getFirst());

    assertThat(subscriptions())
        .extracting(HubSubscription::status)
        .containsExactly(Status.ASKED, Status.FAILED);
  }

  @Test
  void aFeedThatNamesNoHubIsWantedWholeOnceOnly() throws Exception {
    feed("", Map.of("ETag", "\"1\""));
    bench.poll();

    assertThat(subscriptions()).extracting(HubSubscription::status).containsExactly(Status.NONE);
    assertThat(bench.hubs.isToLookFor("a")).isFalse();
    assertThat(requests()).isEmpty();
  }

  @Test
  void aHubThatAppearsInTheHeadersOfAnUnchangedAnswerIsAsked() throws Exception {
    feed("", Map.of("ETag", "\"1\""));
    bench.poll();
    feed("", Map.of("ETag", "\"1\"", "Link", "<" + hub + ">; rel=hub"));
    bench.clock.pass(Duration.ofMinutes(10));
    bench.poll();

    assertThat(bench.health().status()).isEqualTo("unchanged");
    assertThat(requests()).extracting(FetchRequest::target).containsExactly(hub);
  }

  private List<FetchRequest> requests() {
    return bench.written(KafkaTopics.FETCHES).stream().filter(r -> r.kind() == Kind.HUB).toList();
  }

  private List<HubSubscription> subscriptions() {
    return bench.written(KafkaTopics.HUB_SUBSCRIPTIONS, "websub:");
  }

  private void feed(String links, Map<String, String> headers) {
    bench.site.html("/g", Site.page("Gauges", ""));
    String feed =
        "<rss version='2.0' xmlns:a='http://www.w3.org/2005/Atom'><channel><title>Port</title>"
            + links
            + "<item><title>Gauges</title><link>/g</link></item></channel></rss>";
    bench.site.says("/feed.xml", 200, feed, headers);
  }
}
