package org.harbourwire.ingest.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.harbourwire.contract.Json;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Awkward feeds of our own making, in folders by kind: `name.feed` beside `name.json`, which holds
/// what is right. A field that the answer does not name is not compared; the number of entries is.
class FeedParserTest {
  private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
  private static final URI ADDRESS = URI.create("http://news.example.hk/feed.xml");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
  private final FeedParser parser = new FeedParser(CLOCK);

  @ParameterizedTest
  @MethodSource("awkwardFeeds")
  @Timeout(5)
  void readsAnAwkwardFeedAsItWasMeant(Path feed) throws IOException {
    JsonNode expected = Json.mapper().readTree(answer(feed).toFile());
    String contentType = expected.path("content_type").asText(null);
    URI url = expected.has("url") ? URI.create(expected.get("url").asText()) : ADDRESS;
    FeedDocument document = new FeedDocument(Files.readAllBytes(feed), contentType, url);
    ObjectNode actual = describe(parser.parse(document, HONG_KONG));
    ObjectNode wanted = expected.deepCopy();
    wanted.remove("content_type");
    wanted.remove("url");
    assertThat(onlyNamed(wanted, actual)).hasToString(wanted.toString());
  }

  static Stream<Named<Path>> awkwardFeeds() throws IOException {
    Path root = Path.of("src/test/resources/feeds");
    Path folder = Files.exists(root) ? root : Path.of("ingest-service").resolve(root);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".feed"))
          .sorted()
          .map(file -> Named.of(folder.relativize(file).toString(), file))
          .toList()
          .stream();
    }
  }

  @Test
  void refusesAGiganticDocument() {
    byte[] body = new byte[17 * 1024 * 1024];
    Arrays.fill(body, (byte) ' ');
    assertThat(parser.parse(new FeedDocument(body, null, ADDRESS), HONG_KONG))
        .isEqualTo(new FeedOutcome.Refused("it is larger than 16 MB"));
  }

  @ParameterizedTest
  @Timeout(10)
  @ValueSource(
      strings = {
        "<item>",
        "<item><title>",
        "<title>",
        "&",
        "&#",
        "<",
        "<![CDATA[",
        "]]>",
        "<!--",
        "<!DOCTYPE",
        "<a b=",
        "<x:y xmlns:x='z'>",
        "<p></q>",
        "{\"items\":[",
        "</item>"
      })
  void takesLinearTimeOnEndlessRepetition(String part) {
    String text = "<rss><channel>" + part.repeat(2_000_000 / part.length());
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    assertThatCode(() -> parser.parse(new FeedDocument(body, null, ADDRESS), HONG_KONG))
        .doesNotThrowAnyException();
  }

  @Test
  @Timeout(60)
  void neverThrowsHoweverAFeedIsDamaged() throws IOException {
    Random random = new Random(20260105);
    for (Named<Path> named : awkwardFeeds().toList()) {
      byte[] sound = Files.readAllBytes(named.getPayload());
      for (int round = 0; round < 20; round++) {
        byte[] damaged = damage(sound, random);
        FeedDocument document = new FeedDocument(damaged, null, ADDRESS);
        assertThat(parser.parse(document, HONG_KONG)).as(named.getName()).isNotNull();
      }
    }
  }

  private static byte[] damage(byte[] sound, Random random) {
    byte[] damaged = Arrays.copyOf(sound, sound.length - random.nextInt(sound.length / 2 + 1));
    for (int i = 0; i < 5 && damaged.length > 0; i++) {
      byte[] signs = {'<', '>', '&', '"', 0, (byte) 0xFF, ']', '/', (byte) random.nextInt()};
      damaged[random.nextInt(damaged.length)] = signs[random.nextInt(signs.length)];
    }
    return damaged;
  }

  private static Path answer(Path feed) {
    String name = feed.getFileName().toString();
    return feed.resolveSibling(name.substring(0, name.length() - ".feed".length()) + ".json");
  }

  private static ObjectNode describe(FeedOutcome outcome) {
    ObjectNode node = Json.mapper().createObjectNode();
    switch (outcome) {
      case FeedOutcome.Parsed(ParsedFeed feed) -> {
        node.put("outcome", "parsed");
        node.put("title", feed.title());
        node.put("language", feed.language());
        node.put("hub", feed.hub());
        if (feed.ttl() != null) {
          node.put("ttl", feed.ttl().toSeconds());
        }
        ArrayNode entries = node.putArray("entries");
        feed.entries().forEach(entry -> entries.add(describe(entry)));
      }
      case FeedOutcome.NotAFeed not -> {
        node.put("outcome", "not-a-feed");
        ArrayNode discovered = node.putArray("discovered");
        not.discovered().forEach(uri -> discovered.add(uri.toString()));
      }
      case FeedOutcome.Refused refused -> {
        node.put("outcome", "refused");
        node.put("reason", refused.reason());
      }
    }
    return node;
  }

  private static ObjectNode describe(Entry entry) {
    ObjectNode node = Json.mapper().valueToTree(entry);
    rename(node, "published_at", "published");
    rename(node, "updated_at", "updated");
    return node;
  }

  private static void rename(ObjectNode node, String from, String to) {
    JsonNode value = node.remove(from);
    if (value != null) {
      node.set(to, value);
    }
  }

  /// `actual` cut down to what `wanted` names, in its order.
  private static JsonNode onlyNamed(JsonNode wanted, JsonNode actual) {
    if (wanted instanceof ObjectNode names && actual instanceof ObjectNode) {
      ObjectNode cut = Json.mapper().createObjectNode();
      names
          .properties()
          .forEach(
              field ->
                  cut.set(
                      field.getKey(),
                      actual.hasNonNull(field.getKey())
                          ? onlyNamed(field.getValue(), actual.get(field.getKey()))
                          : cut.nullNode()));
      return cut;
    }
    if (wanted instanceof ArrayNode list && actual instanceof ArrayNode found) {
      ArrayNode cut = Json.mapper().createArrayNode();
      for (int i = 0; i < found.size(); i++) {
        cut.add(i < list.size() ? onlyNamed(list.get(i), found.get(i)) : found.get(i));
      }
      return cut;
    }
    return actual;
  }
}
