package org.harbourwire.ingest.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.source.EntrySelectors;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.ingest.article.FetchedDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonListTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
  private final EntryParser parser = new EntryParser(CLOCK);

  @Test
  void pathsSayWhereEntriesAndTheirPartsAre() {
    var where =
        new EntrySelectors(
            "result.records", "paths.0", "name.en", "times.issued", "says", "reference");
    String json =
        """
        {"header": {"success": true}, "result": {"records": [
          {"reference": "T-7", "name": {"en": "Tide tables for spring", "zh": "春季潮汐表"},
           "paths": ["/tides/7"], "times": {"issued": "2026-01-05T17:30:00+08:00"}, "says": "<b>High</b> water"}]}}
        """;

    assertThat(entries(json, where))
        .extracting(Entry::id, Entry::url, Entry::title, Entry::publishedAt, Entry::summary)
        .containsExactly(
            tuple(
                "T-7",
                "https://api.example.hk/tides/7",
                "Tide tables for spring",
                Instant.parse("2026-01-05T09:30:00Z"),
                "<b>High</b> water"));
  }

  @Test
  void withoutPathsTheListIsFoundByShapeAndMenusAreNot() {
    String json =
        """
        {"menu": [{"title": "Home", "url": "/"}, {"title": "About us", "url": "/about"},
                  {"title": "Careers", "url": "/jobs"}],
         "page": {"news": [
          {"Title": "Ferry pier reopens after repairs", "URL": "/news/1", "publishDate": "2026-01-05"},
          {"Title": "Harbour drones map the sea bed", "URL": "/news/2", "publishDate": "2026-01-04"}]}}
        """;

    assertThat(entries(json, null))
        .extracting(Entry::title, Entry::url, Entry::precision)
        .containsExactly(
            tuple(
                "Ferry pier reopens after repairs",
                "https://api.example.hk/news/1",
                PublishedPrecision.DAY),
            tuple(
                "Harbour drones map the sea bed",
                "https://api.example.hk/news/2",
                PublishedPrecision.DAY));
  }

  @Test
  void anAddressIsMadeOfWhatItemsHoldOfIt() {
    var where =
        new EntrySelectors(
            "items", "https://docs.example.hk/doc?ref={about.ref}", null, null, null, "about.ref");
    String json =
        """
        {"items": [{"title": "Broker reprimanded", "lang": "TC", "about": {"ref": "26 PR/7"}},
                   {"title": "Without a number", "about": {}}]}
        """;

    assertThat(entries(json, where))
        .extracting(Entry::id, Entry::url, Entry::language)
        .containsExactly(
            tuple("26 PR/7", "https://docs.example.hk/doc?ref=26%20PR%2F7", "zh-Hant"));
    assertThat(reason("{\"items\": [{\"title\": \"Without any\"}]}", where))
        .isEqualTo("none of its 1 items has a link: it has no member about");
  }

  @Test
  void listsAtTheSamePlaceOfSeveralValuesAreOneList() {
    String json =
        """
        {"menu": [{"title": "About us and our work", "url": "/about"}],
         "results": [{"title": "Ferry pier reopens", "url": "/n/1", "date": "2026-01-05"},
                     {"title": "Drones map the sea bed", "url": "/n/2", "date": "2026-01-04"}]}
        {"menu": [{"title": "About us and our work", "url": "/about"}],
         "results": [{"title": "Cranes learn to wait", "url": "/n/3", "date": "2026-01-03"}]}
        """;

    assertThat(entries(json, null))
        .extracting(Entry::title)
        .containsExactly("Ferry pier reopens", "Drones map the sea bed", "Cranes learn to wait");
  }

  @Test
  void valuesOneAfterAnotherAreOneListAndACutOffOneEndsIt() {
    String json =
        """
        {"title": "Ferry pier reopens", "url": "/n/1"}
        {"title": "Drones map the sea bed", "url": "/n/2"}{"title": "Cranes learn to wait", "url": "/n/3"}
        {"title": "Never fini
        """;

    assertThat(entries(json, null))
        .extracting(Entry::url)
        .containsExactly(
            "https://api.example.hk/n/1",
            "https://api.example.hk/n/2",
            "https://api.example.hk/n/3");
  }

  @Test
  void listsOneAfterAnotherAreOneListToo() {
    String json =
        """
        {"items": [{"title": "Ferry pier reopens", "url": "/n/1"}]}
        {"items": [{"title": "Drones map the sea bed", "url": "/n/2"}]}
        """;

    assertThat(entries(json, EntrySelectors.ofLinks("items"))).hasSize(2);
  }

  @Test
  void wrappedEntriesAndRenderedTextsAreReadByShape() {
    String graph =
        """
        {"data": {"posts": {"edges": [
          {"node": {"title": "Ferry pier reopens", "uri": "/n/1", "date": "2026-01-05T09:00:00Z"}},
          {"node": {"title": "Drones map the sea bed", "uri": "/n/2", "date": "2026-01-04T09:00:00Z"}}]}}}
        """;
    String wordpress =
        """
        [{"id": 12, "date": "2026-01-05T17:30:00", "date_gmt": "2026-01-05T09:30:00",
          "link": "https://blog.example.hk/ferry-pier", "title": {"rendered": "Ferry pier &amp; quay reopen"},
          "excerpt": {"rendered": "<p>After a year.</p>"}, "author": 3}]
        """;

    assertThat(entries(graph, null)).extracting(Entry::title).hasSize(2);
    Entry post = entries(wordpress, null).getFirst();
    assertThat(post.title()).isEqualTo("Ferry pier & quay reopen");
    assertThat(post.publishedAt()).isEqualTo("2026-01-05T09:30:00Z");
    assertThat(post.summary()).isEqualTo("<p>After a year.</p>");
    assertThat(post.id()).isEqualTo("12");
  }

  @ParameterizedTest
  @CsvSource({
    "1767605400, 2026-01-05T09:30:00Z, SECOND",
    "1767605400000, 2026-01-05T09:30:00Z, SECOND",
    "/Date(1767605400000)/, 2026-01-05T09:30:00Z, SECOND",
    "2026-01-05T17:30:00, 2026-01-05T09:30:00Z, SECOND",
    "2026年1月5日 下午5時30分, 2026-01-05T09:30:00Z, MINUTE",
    "2026-01-05, 2026-01-04T16:00:00Z, DAY",
    "20260105, 2026-01-04T16:00:00Z, DAY"
  })
  void datesAreReadAsListsWriteThem(String written, Instant at, PublishedPrecision precision) {
    String json =
        "[{\"title\":\"Ferry pier reopens\",\"url\":\"/n/1\",\"date\":\"" + written + "\"}]";

    assertThat(entries(json, null))
        .extracting(Entry::publishedAt, Entry::precision)
        .containsExactly(tuple(at, precision));
  }

  @Test
  void idsThatSeveralEntriesShareAreNone() {
    String json =
        """
        [{"id": "press", "title": "Ferry pier reopens", "url": "/n/1"},
         {"id": "press", "title": "Drones map the sea bed", "url": "/n/2"}]
        """;

    assertThat(entries(json, null)).extracting(Entry::id).containsOnlyNulls();
  }

  @Test
  void whatIsWrongIsSaidInWords() {
    assertThat(reason("{\"result\": {\"rows\": [1]}}", EntrySelectors.ofLinks("result.records")))
        .isEqualTo("nothing to list: result has no member records");
    assertThat(
            reason(
                "{\"result\": {\"records\": \"none\"}}", EntrySelectors.ofLinks("result.records")))
        .isEqualTo("nothing to list: result.records holds no list");
    assertThat(
            reason(
                "[{\"title\": \"Ferry pier reopens\", \"url\": \"/n/1\"}]",
                new EntrySelectors(null, "href", null, null, null, null)))
        .isEqualTo("none of its 1 items has a link: it has no member href");
    assertThat(reason("<!DOCTYPE html><html><body>Not here</body></html>", null))
        .isEqualTo("it is a web page, no JSON");
    assertThat(reason("{\"status\": \"ok\"}", null))
        .isEqualTo("it is JSON without a list of titles and links");
    assertThat(reason("{broken", null)).isEqualTo("it is no JSON");
  }

  @Test
  void ofAListThatIsNotFoundItIsSaidHowItIs() {
    String json =
        """
        {"status": "ok", "tags": [{"a": 1}, {"a": 2}], "result": {"rows": [
          {"no": "A-1", "uid": 71, "what": "Ferry pier reopens after the storm", "told": "2026-01-05 17:30"},
          {"no": "A-2", "uid": 72, "what": "Drones map the sea bed", "told": "2026-01-06 09:00"},
          {"no": "A-3", "uid": 73, "what": "Cranes stand still", "told": "2026-01-07 12:00"}]}}
        """;

    assertThat(reason(json, null))
        .isEqualTo(
            "it is JSON without a list of titles and links; its longest list is result.rows, of 3"
                + " items; to read that, say so, for example: entries: {each: result.rows, title:"
                + " what, link: \"/news/{uid}\", published: told}");
    assertThat(
            entries(
                json, new EntrySelectors("result.rows", "/news/{uid}", "what", "told", null, null)))
        .extracting(Entry::title, Entry::url)
        .startsWith(tuple("Ferry pier reopens after the storm", "https://api.example.hk/news/71"));
  }

  @Test
  void theExampleLeavesOutWhatIsFoundByItsName() {
    assertThat(
            reason(
                "[{\"title\": \"Pier\", \"p\": \"/a\"}, {\"title\": \"Quay\", \"p\": \"/b\"}]",
                null))
        .endsWith(
            "its longest list is the whole of it, of 2 items; to read that, say so, for example:"
                + " entries: {each: \"\", link: p}");
    assertThat(
            entries(
                "[{\"title\": \"Pier\", \"p\": \"/a\"}]",
                new EntrySelectors("", "p", null, null, null, null)))
        .extracting(Entry::title)
        .containsExactly("Pier");
  }

  @Test
  void anUnknownAnswerThatIsAListInJsonIsReadAsOne() {
    String json = "[{\"title\": \"Ferry pier reopens\", \"url\": \"/n/1\"}]";

    assertThat(parse(json, null, SourceType.AUTO)).isInstanceOf(FeedOutcome.Parsed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show([{'title':'Ferry pier reopens','url':'/n/1'}]);",
        "/**/ desk.show( [{'title':'Ferry pier reopens','url':'/n/1'}] )",
        ")]}',\n[{'title':'Ferry pier reopens','url':'/n/1'}]",
        "while(1);{'data':[{'title':'Ferry pier reopens','url':'/n/1'}]}",
        "show({'items':[{'title':'Ferry pier reopens','url':'/n/1'}]})"
      })
  void aCallOrAGuardAroundItIsNoPartOfIt(String answer) {
    for (SourceType type : List.of(SourceType.JSON, SourceType.AUTO)) {
      assertThat(parse(answer.replace('\'', '"').replace(")]}\"", ")]}'"), null, type))
          .isInstanceOfSatisfying(
              FeedOutcome.Parsed.class,
              p ->
                  assertThat(p.feed().entries())
                      .extracting(Entry::title, Entry::url)
                      .containsExactly(tuple("Ferry pier reopens", "https://api.example.hk/n/1")));
    }
  }

  @Test
  void entriesAndListsOneAfterAnotherAreOneList() {
    assertThat(
            entries(
                """
                {"title": "Ferry pier", "url": "/1"}{"title": "Drones", "url": "/2"}
                [{"title": "Cranes", "url": "/3"}]
                """,
                null))
        .extracting(Entry::title)
        .containsExactly("Ferry pier", "Drones", "Cranes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{\"items\": []}"})
  void anEmptyListIsWell(String json) {
    for (SourceType type : List.of(SourceType.JSON, SourceType.AUTO)) {
      assertThat(parse(json, null, type))
          .isInstanceOfSatisfying(
              FeedOutcome.Parsed.class, p -> assertThat(p.feed().entries()).isEmpty());
    }
  }

  @Test
  void soIsAnEmptyOneWhereItsPathLeads() {
    var where = new EntrySelectors("result.records", null, null, null, null, null);

    assertThat(entries("{\"result\": {\"records\": []}}", where)).isEmpty();
  }

  private List<Entry> entries(String json, @Nullable EntrySelectors where) {
    FeedOutcome outcome = parse(json, where, SourceType.JSON);
    assertThat(outcome).isInstanceOf(FeedOutcome.Parsed.class);
    return outcome instanceof FeedOutcome.Parsed p ? p.feed().entries() : List.of();
  }

  private String reason(String json, @Nullable EntrySelectors where) {
    return parse(json, where, SourceType.JSON) instanceof FeedOutcome.NotAFeed n
        ? n.reason()
        : "it is a list";
  }

  private FeedOutcome parse(String json, @Nullable EntrySelectors where, SourceType type) {
    var document =
        new FetchedDocument(
            json.getBytes(StandardCharsets.UTF_8),
            "application/json",
            URI.create("https://api.example.hk/v1/list"));
    return parser.parse(document, type, where, ZoneId.of("Asia/Hong_Kong"));
  }
}
