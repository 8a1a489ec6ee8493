package org.harbourwire.store.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.Query;
import org.harbourwire.query.QueryParser;
import org.harbourwire.store.search.SearchRequest;
import org.harbourwire.store.search.SearchRequest.Order;
import org.harbourwire.store.search.SearchResult;
import org.harbourwire.store.search.SearchResult.Facet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a facet says that choosing a value gives is what choosing it gives.
class FacetsIT {
  /// Of each list: the rest is counted by the same conditions.
  private static final int TRIED = 5;

  private static SearchedArticles articles;

  private record Choice(
      List<String> topics, List<String> entities, List<String> sources, List<String> languages) {
    SearchRequest request(boolean collapsed) {
      return new SearchRequest(
          topics, entities, sources, languages, List.of(), 0, 0, Order.NEWEST, collapsed, null);
    }
  }

  /// One list of a choice: how it is read, counted and changed.
  private record Part(
      Function<Choice, List<String>> chosen,
      Function<SearchResult.Facets, List<Facet>> counted,
      BiFunction<Choice, List<String>, Choice> changed) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(
              Choice::topics,
              SearchResult.Facets::topics,
              (c, v) -> new Choice(v, c.entities(), c.sources(), c.languages())),
          new Part(
              Choice::entities,
              SearchResult.Facets::entities,
              (c, v) -> new Choice(c.topics(), v, c.sources(), c.languages())),
          new Part(
              Choice::sources,
              SearchResult.Facets::sources,
              (c, v) -> new Choice(c.topics(), c.entities(), v, c.languages())),
          new Part(
              Choice::languages,
              SearchResult.Facets::languages,
              (c, v) -> new Choice(c.topics(), c.entities(), c.sources(), v)));

  @BeforeAll
  static void indexes() throws IOException {
    articles = new SearchedArticles();
  }

  @AfterAll
  static void closes() throws IOException {
    articles.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      nullValues = "-",
      value = {
        // query, topics, entities, sources, languages, stories
        "'' | '' | '' | '' | '' | false",
        "'' | ai | '' | '' | '' | false",
        "'' | ai,robotics | '' | '' | '' | false",
        "AI OR 數據 | ai | '' | '' | en | false",
        "'' | '' | Kestrel Circuits,提燈機械人公司 | '' | '' | false",
        "'' | '' | '' | press | '' | false",
        "'' | '' | '' | '' | zh-Hant,zh-Hans | false",
        "'' | '' | '' | '' | '' | true",
        "'' | ai,web3 | '' | '' | en | true",
      })
  void whatAValueSaysIsWhatItsLinkFinds(
      String query,
      String topics,
      String entities,
      String sources,
      String languages,
      boolean stories) {
    Choice choice = new Choice(list(topics), list(entities), list(sources), list(languages));
    SearchResult result = search(query, choice, stories);
    int compared = 0;

    for (Part part : PARTS) {
      List<Facet> facets = part.counted().apply(result.facets());
      for (Facet facet : facets.subList(0, Math.min(TRIED, facets.size()))) {
        Choice alone = part.changed().apply(choice, List.of(facet.value()));
        Choice clicked = part.changed().apply(choice, toggled(part.chosen().apply(choice), facet));
        assertThat(facet.count()).as("%s", facet).isEqualTo(found(query, alone, stories));
        assertThat(facet.toggled()).as("%s", facet).isEqualTo(found(query, clicked, stories));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(6);
  }

  @Test
  void aSecondSourceCanBeChosenBesideTheFirst() {
    SearchResult one =
        search("", new Choice(List.of(), List.of(), list("press"), List.of()), false);

    assertThat(one.facets().sources()).hasSizeGreaterThan(1);
    assertThat(one.facets().sources())
        .filteredOn(f -> !f.value().equals("press"))
        .allSatisfy(f -> assertThat(f.toggled()).isEqualTo(one.total() + f.count()));
  }

  @Test
  void anEntityIsListedOnceWhateverItIsCalled() {
    assertThat(search("", new Choice(list(""), list(""), list(""), list("")), false).facets())
        .extracting(SearchResult.Facets::entities)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Facet.class))
        .extracting(f -> articles.names().entities(f.value()))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(5);
  }

  private static List<String> toggled(List<String> chosen, Facet facet) {
    List<String> values = new ArrayList<>(chosen);
    if (!values.remove(facet.value())) {
      values.add(facet.value());
    }
    return values;
  }

  private static long found(String query, Choice choice, boolean stories) {
    SearchResult result = search(query, choice, stories);
    return stories ? result.stories() : result.total();
  }

  private static SearchResult search(String query, Choice choice, boolean stories) {
    Query parsed = ((ParseOutcome.Parsed) QueryParser.parse(query)).query();
    return articles.store().search().search(parsed, choice.request(stories));
  }

  private static List<String> list(String commas) {
    return commas.isEmpty() ? List.of() : List.of(commas.split(",", -1));
  }
}
