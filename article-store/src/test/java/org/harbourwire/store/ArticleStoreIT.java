package org.harbourwire.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.extraction.Extraction;
import org.harbourwire.contract.extraction.Finding;
import org.harbourwire.contract.extraction.Piece;
import org.harbourwire.contract.extraction.Review;
import org.harbourwire.embedded.elasticsearch.ChildElasticsearch;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.Query;
import org.harbourwire.query.QueryParser;
import org.harbourwire.store.search.DaySpan;
import org.harbourwire.store.search.Hit;
import org.harbourwire.store.search.MarkedText.Segment;
import org.harbourwire.store.search.SearchRequest;
import org.harbourwire.store.search.SearchRequest.Order;
import org.harbourwire.store.search.SearchResult;
import org.harbourwire.store.writing.DocumentWriter;
import org.harbourwire.store.writing.WriteOutcome;
import org.harbourwire.testkit.article.SampleArticle;
import org.harbourwire.testkit.elasticsearch.RealElasticsearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArticleStoreIT {
  private static final SampleArticle TRADITIONAL =
      SampleArticle.of("hant", "低空經濟起飛", "無人機送貨試驗擴展至離島。")
          .language("zh-Hant")
          .topic("low-altitude")
          .publishedAt(Instant.parse("2026-01-10T01:00:00Z"));
  private static final SampleArticle ENGLISH =
      SampleArticle.of("en", "Small ports & the economy", "The port of Tern Bay grows <fast>.")
          .entity("Tern Bay Port Authority");
  private static final SampleArticle PLURAL =
      SampleArticle.of("en2", "Bay economies compared", "Six cities, six plans.");

  private static ArticleStore store;
  private static DocumentWriter<EnrichedArticle> writer;

  @BeforeAll
  static void fillsTheIndex() throws Exception {
    assertThat(RealElasticsearch.plugin()).as("the built analysis plugin").isNotNull();
    store = new ArticleStore(config(RealElasticsearch.shared().password()));
    store.ensureIndex();
    store.ensureIndex();
    writer = store.writer();
    write(TRADITIONAL, ENGLISH, PLURAL);
    refresh();
  }

  @AfterAll
  static void closes() {
    writer.close();
    store.close();
  }

  @Test
  void simplifiedChineseFindsTraditional() {
    assertThat(ids("低空经济")).containsExactly(TRADITIONAL.id());
  }

  @Test
  void oneHanCharacterFindsWhatHoldsIt() {
    assertThat(ids("機")).containsExactly(TRADITIONAL.id());
  }

  @Test
  void thePluralFindsTheSingular() {
    assertThat(ids("economies")).containsExactlyInAnyOrder(ENGLISH.id(), PLURAL.id());
  }

  @Test
  void eachConditionOfTheQueryLanguageNarrows() {
    assertThat(ids("topic:low-altitude")).containsExactly(TRADITIONAL.id());
    assertThat(ids("entity:\"tern bay port authority\"")).containsExactly(ENGLISH.id());
    assertThat(ids("source:press")).hasSize(3);
    assertThat(ids("lang:zh")).containsExactly(TRADITIONAL.id());
    assertThat(ids("after:2026-01-08")).containsExactly(TRADITIONAL.id());
    assertThat(ids("before:2026-01-08")).hasSize(2);
    assertThat(ids("economies -ports")).containsExactly(PLURAL.id());
    assertThat(ids("cities OR 離島")).hasSize(2);
    assertThat(ids("\"small ports\"")).containsExactly(ENGLISH.id());
    assertThat(ids("\"ports small\"")).isEmpty();
    assertThat(ids("compar*")).containsExactly(PLURAL.id());
    assertThat(ids("amount>HKD1m")).hasSize(3);
    assertThat(ids("amount>USD1m")).isEmpty();
  }

  /// A single word may begin more terms than Elasticsearch looks at when it completes phrases.
  @Test
  void aStarFindsEveryWordHoweverManyBeginSo() throws Exception {
    int many = 60;
    List<SampleArticle> samples = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String word = "zyx" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + "q";
      samples.add(SampleArticle.of(word, "Of the " + word, "Nothing else."));
    }
    write(samples.toArray(SampleArticle[]::new));
    refresh();
    try {
      assertThat(search("zyx*", SearchRequest.first(0, Order.NEWEST)).total()).isEqualTo(many);
      assertThat(ids("zyxaaq*")).hasSize(1);
    } finally {
      write(samples.stream().map(s -> s.revision(2).withdrawn()).toArray(SampleArticle[]::new));
      refresh();
    }
  }

  @Test
  void whatIsTooLargeForElasticsearchIsNoOutage() {
    String manyReadings =
        Stream.generate(() -> "a-b-c")
            .limit(QueryParser.MAX_TERMS)
            .collect(Collectors.joining(" "));

    assertThat(ids(manyReadings)).isEmpty();
    assertThat(ids("經".repeat(QueryParser.MAX_LENGTH))).isEmpty();
    assertThat(ids("a-".repeat(900) + "z")).isEmpty();
  }

  @Test
  void whatHasNothingToSearchForFindsNothingAndNarrowsNothingBesideWords() {
    assertThat(ids("🚀")).isEmpty();
    assertThat(ids("\"…\"")).isEmpty();
    assertThat(ids("economies –")).hasSize(2);
    assertThat(ids("-🚀")).hasSize(3);
  }

  @Test
  void filtersAndFacetsSpeakTheSameLanguage() {
    SearchResult all = search("", SearchRequest.first(10, Order.NEWEST));
    assertThat(all.facets().topics())
        .contains(new SearchResult.Facet("ai", 2, 2), new SearchResult.Facet("low-altitude", 1, 1));
    assertThat(all.facets().entities())
        .contains(new SearchResult.Facet("Tern Island Ferries", 2, 2));
    assertThat(all.facets().sources()).containsExactly(new SearchResult.Facet("press", 3, 3));
    assertThat(all.facets().languages()).contains(new SearchResult.Facet("zh-Hant", 1, 1));
    assertThat(all.hits().getFirst().id()).isEqualTo(TRADITIONAL.id());

    SearchRequest narrowed =
        new SearchRequest(
            List.of("ai"),
            List.of("Tern Bay Port Authority"),
            List.of("press"),
            List.of("en"),
            List.of("story-en"),
            0,
            10,
            Order.RELEVANCE,
            false,
            null);
    assertThat(search("", narrowed).hits()).extracting(Hit::id).containsExactly(ENGLISH.id());
  }

  @Test
  void whatWasFoundIsCountedByDaysOfHongKong() {
    LocalDate tenth = LocalDate.of(2026, 1, 10);

    assertThat(counted(tenth.minusDays(1), tenth.plusDays(2)))
        .containsExactly(
            new SearchResult.Days(tenth.minusDays(1), tenth, 0),
            new SearchResult.Days(tenth, tenth.plusDays(1), 1),
            new SearchResult.Days(tenth.plusDays(1), tenth.plusDays(2), 0));
    assertThat(counted(tenth.minusDays(200), tenth.plusDays(1)).getLast())
        .as("the week from Monday on, cut to what was asked for")
        .isEqualTo(new SearchResult.Days(tenth.minusDays(5), tenth.plusDays(1), 3));
    assertThat(counted(tenth.minusYears(3), tenth.plusDays(1))).hasSize(37);
    assertThat(search("", SearchRequest.first(0, Order.NEWEST)).days()).isEmpty();
  }

  private static List<SearchResult.Days> counted(LocalDate from, LocalDate until) {
    DaySpan span = new DaySpan(from, until);
    List<String> any = List.of();
    return search("", new SearchRequest(any, any, any, any, any, 0, 0, Order.NEWEST, false, span))
        .days();
  }

  @Test
  void whatASearchFindsCanBeReadWholeTheNewestFirst() {
    List<EnrichedArticle> read = new ArrayList<>();
    SearchRequest any = SearchRequest.first(0, Order.RELEVANCE);

    assertThat(store.export().newest(new Query.All(), any, 100, read::add)).isEqualTo(3);
    assertThat(read).hasSize(3).contains(ENGLISH.article());
    assertThat(read.getFirst()).isEqualTo(TRADITIONAL.article());
    assertThat(store.export().newest(new Query.All(), any, 2, a -> {})).isEqualTo(2);
  }

  @Test
  void marksTheWordsThatMetTheQueryAndEscapesNothing() {
    Hit hit = search("economies fast", SearchRequest.first(1, Order.RELEVANCE)).hits().getFirst();

    assertThat(hit.markedTitle().segments())
        .containsExactly(new Segment("Small ports & the ", false), new Segment("economy", true));
    assertThat(hit.excerpts().getFirst().segments()).contains(new Segment("fast", true));
    assertThat(hit.excerpts().getFirst().plain()).contains("<fast>");
  }

  @Test
  void theWholeArticleWithItsEvidenceCanBeRead() {
    assertThat(store.search().get(ENGLISH.id())).contains(ENGLISH.article());
    assertThat(store.search().get("unknown")).isEmpty();
  }

  @Test
  void anOlderVersionChangesNothingAndAWithdrawalHides() throws Exception {
    SampleArticle article = SampleArticle.of("short", "A rumour of otters", "Otters.");
    assertThat(write(article.revision(2))).containsExactly(new WriteOutcome.Indexed());
    assertThat(write(article, article.revision(2)))
        .containsOnly(new WriteOutcome.AlreadyNewer())
        .hasSize(2);
    refresh();
    assertThat(ids("otters")).hasSize(1);

    assertThat(write(article.revision(2).withdrawn()))
        .containsExactly(new WriteOutcome.Withdrawn());
    refresh();
    assertThat(ids("otters")).isEmpty();
    assertThat(store.search().get(article.id()))
        .as("who has the address learns that it was withdrawn, and reads no text")
        .hasValueSatisfying(
            a -> {
              assertThat(a.status()).isEqualTo(ArticleStatus.WITHDRAWN);
              assertThat(a.text()).isNull();
            });
    assertThat(write(article.revision(2))).containsExactly(new WriteOutcome.AlreadyNewer());
  }

  @Test
  void aBadDocumentIsRejectedWithItsReasonAndTheOthersAreWritten() throws Exception {
    SampleArticle bad =
        SampleArticle.of("bad", "Otters", "x")
            .publishedAt(Instant.parse("+999999998-01-01T00:00:00Z"));
    SampleArticle good = SampleArticle.of("good", "Badgers", "x");

    List<WriteOutcome> outcomes = write(bad, good);

    assertThat(outcomes.getFirst())
        .isInstanceOfSatisfying(
            WriteOutcome.Rejected.class, r -> assertThat(r.reason()).contains("published_at"));
    assertThat(outcomes.getLast()).isInstanceOf(WriteOutcome.Indexed.class);
    write(good.withdrawn());
    refresh();
  }

  @Test
  void anExtractionIsKeptUntilItsArticleIsWithdrawn() {
    Review review =
        new Review(
            "page",
            List.of(Piece.cut("links", "Otters of last year", 19), Piece.kept(0, 7)),
            0,
            List.of("body .story"),
            List.of(),
            List.of(new Finding("title", "json-ld")));
    Extraction first = new Extraction("otters", 1, review);
    Extraction gone = new Extraction("otters", 2, null);
    try (DocumentWriter<Extraction> extractions = store.extractionWriter()) {
      assertThat(extractions.write(List.of(first))).containsExactly(new WriteOutcome.Indexed());
      assertThat(store.extractions().get("otters")).contains(first);

      assertThat(extractions.write(List.of(gone))).containsExactly(new WriteOutcome.Withdrawn());
      assertThat(extractions.write(List.of(first)))
          .containsExactly(new WriteOutcome.AlreadyNewer());
    }
    assertThat(store.extractions().get("otters")).contains(gone);
    assertThat(store.extractions().get("badgers")).isEmpty();
  }

  @Test
  void refusalAndAbsenceAreToldApart() {
    try (ArticleStore refused = new ArticleStore(config("wrong"));
        ArticleStore absent =
            new ArticleStore(
                new StoreConfig(
                    "http://127.0.0.1:1",
                    "elastic",
                    new Secret("x"),
                    StoreConfig.Analysis.PLUGIN))) {
      assertThatThrownBy(refused::ensureIndex)
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("refuses user elastic");
      assertThatThrownBy(absent::ensureIndex)
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("cannot be reached");
      assertThat(absent.check().ok()).isFalse();
      assertThat(store.check().ok()).isTrue();
    }
  }

  private static List<WriteOutcome> write(SampleArticle... samples) {
    List<EnrichedArticle> articles = new ArrayList<>();
    for (SampleArticle sample : samples) {
      articles.add(sample.article());
    }
    return writer.write(articles);
  }

  private static List<String> ids(String query) {
    return search(query, SearchRequest.first(10, Order.RELEVANCE)).hits().stream()
        .map(Hit::id)
        .toList();
  }

  private static SearchResult search(String query, SearchRequest request) {
    if (QueryParser.parse(query) instanceof ParseOutcome.Parsed(var tree)) {
      return store.search().search(tree, request);
    }
    throw new IllegalArgumentException(query);
  }

  private static StoreConfig config(String password) {
    ChildElasticsearch server = RealElasticsearch.shared();
    return new StoreConfig(
        server.url().toString(),
        server.username(),
        new Secret(password),
        StoreConfig.Analysis.PLUGIN);
  }

  private static void refresh() throws Exception {
    ChildElasticsearch server = RealElasticsearch.shared();
    String credentials =
        Base64.getEncoder()
            .encodeToString(
                (server.username() + ":" + server.password()).getBytes(StandardCharsets.UTF_8));
    URI refresh = server.url().resolve("/news/_refresh");
    try (HttpClient client = HttpClient.newHttpClient()) {
      client.send(
          HttpRequest.newBuilder(refresh)
              .header("Authorization", "Basic " + credentials)
              .POST(HttpRequest.BodyPublishers.noBody())
              .build(),
          BodyHandlers.discarding());
    }
  }
}
