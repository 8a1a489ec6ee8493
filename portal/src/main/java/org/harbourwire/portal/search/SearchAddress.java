package org.harbourwire.portal.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.harbourwire.query.Query;
import org.harbourwire.store.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/// A search as its address has it: whoever has the address has the search.
///
/// @param query what was typed
/// @param chosen the values chosen of each facet: any value of one facet, all facets together
/// @param days to which days it is narrowed
/// @param sort the order, if one was chosen
/// @param collapsed whether one article of each story is shown
/// @param page from 1
public record SearchAddress(
    String query,
    Map<Facet, List<String>> chosen,
    DayRange days,
    @Nullable Sort sort,
    boolean collapsed,
    int page) {
  /// Articles on a page.
  public static final int PAGE_SIZE = 20;

  /// The last page that can be asked for.
  public static final int LAST_PAGE = SearchRequest.MAX_WINDOW / PAGE_SIZE;

  /// The parameter that collapses, and its one value.
  public static final String GROUP = "group";

  public static final String BY_STORY = "story";

  static final String SORT = "sort";

  public SearchAddress {
    chosen = Map.copyOf(chosen);
  }

  /// All articles, the newest first.
  public static SearchAddress everything() {
    return new SearchAddress("", Map.of(), DayRange.ANY, null, false, 1);
  }

  /// All articles with this value of this facet.
  public static SearchAddress of(Facet facet, String value) {
    return everything().toggled(facet, value);
  }

  /// What typing `query` finds.
  public static SearchAddress typed(String query) {
    return new SearchAddress(query, Map.of(), DayRange.ANY, null, false, 1);
  }

  /// Reads an address's parameters; what is not understood there is left out.
  public static SearchAddress read(Map<String, List<String>> parameters) {
    return new AddressReader(parameters).address();
  }

  /// The values chosen of a facet.
  public List<String> chosen(Facet facet) {
    return chosen.getOrDefault(facet, List.of());
  }

  /// Whether it asks for everything.
  public boolean isEverything() {
    return query.isEmpty() && chosen.isEmpty() && days.isAny();
  }

  /// The order in force: the best match first if words were typed, else the newest.
  public Sort order() {
    return sort != null ? sort : query.isEmpty() ? Sort.NEWEST : Sort.BEST;
  }

  /// Whether there can be such a page.
  public boolean isWithinWindow() {
    return page <= LAST_PAGE;
  }

  /// How many articles come before the page; of one within the window.
  public int offset() {
    return (page - 1) * PAGE_SIZE;
  }

  /// What the article store is asked for, beside the query: what is found is counted by days up to
  /// `today`, those that `typed`, which is our query parsed, or the address narrows it to.
  public SearchRequest request(Query typed, LocalDate today) {
    return new SearchRequest(
        chosen(Facet.TOPIC),
        chosen(Facet.ENTITY),
        chosen(Facet.SOURCE),
        chosen(Facet.LANGUAGE),
        chosen(Facet.STORY),
        offset(),
        PAGE_SIZE,
        order().order(),
        collapsed,
        days.and(DayRange.of(typed)).counted(today));
  }

  /// `typed`, which is our query parsed, within the chosen days: what is asked for beside
  /// [#request(Query, LocalDate)].
  public Query asked(Query typed) {
    List<Query> all = new ArrayList<>(List.of(typed));
    all.addAll(days.conditions());
    return Query.and(all);
  }

  /// Whether a query can say all that it asks for: none asks for a story.
  public boolean isQuery() {
    return chosen(Facet.STORY).isEmpty();
  }

  /// `typed`, which is our query parsed, together with all that was chosen; for [#isQuery()].
  public Query narrowed(Query typed) {
    List<Query> all = new ArrayList<>(List.of(asked(typed)));
    for (Facet facet : Facet.values()) {
      if (!chosen(facet).isEmpty()) {
        all.add(Query.or(chosen(facet).stream().map(facet::condition).toList()));
      }
    }
    return Query.and(all);
  }

  /// The same with this value chosen, or no longer; back on the first page.
  public SearchAddress toggled(Facet facet, String value) {
    List<String> values = new ArrayList<>(chosen(facet));
    if (!values.remove(value)) {
      values.add(value);
    }
    Map<Facet, List<String>> changed = new EnumMap<>(Facet.class);
    changed.putAll(chosen);
    if (values.isEmpty()) {
      changed.remove(facet);
    } else {
      changed.put(facet, List.copyOf(values));
    }
    return new SearchAddress(query, changed, days, sort, collapsed, 1);
  }

  /// The same narrowed to these days, on the first page.
  public SearchAddress within(DayRange range) {
    return new SearchAddress(query, chosen, range, sort, collapsed, 1);
  }

  /// The same in this order, on the first page.
  public SearchAddress sorted(Sort order) {
    return new SearchAddress(query, chosen, days, order, collapsed, 1);
  }

  /// The same with one article of each story, or with every article; on the first page.
  public SearchAddress collapsed(boolean wanted) {
    return new SearchAddress(query, chosen, days, sort, wanted, 1);
  }

  /// Every article that it finds of one story.
  public SearchAddress ofStory(String story) {
    return chosen(Facet.STORY).contains(story)
        ? collapsed(false)
        : toggled(Facet.STORY, story).collapsed(false);
  }

  /// Another page of the same.
  public SearchAddress onPage(int number) {
    return new SearchAddress(query, chosen, days, sort, collapsed, number);
  }

  /// The address itself, below the portal's root.
  public String href() {
    StringJoiner parameters = narrowing("/");
    if (sort != null) {
      parameters.add(SORT + "=" + sort.parameter());
    }
    if (collapsed) {
      parameters.add(GROUP + "=" + BY_STORY);
    }
    if (page > 1) {
      parameters.add("page=" + page);
    }
    return parameters.toString();
  }

  /// What it asks for, in whichever order its values were chosen: the same for the same search.
  public String signature() {
    Map<Facet, List<String>> sorted = new EnumMap<>(Facet.class);
    chosen.forEach((facet, values) -> sorted.put(facet, values.stream().sorted().toList()));
    return new SearchAddress(query, sorted, days, null, false, 1).href();
  }

  /// The address of all that it finds in another form, whose path is `path`.
  public String href(String path) {
    return narrowing(path).toString();
  }

  private StringJoiner narrowing(String path) {
    StringJoiner parameters = new StringJoiner("&", path + "?", "").setEmptyValue(path);
    if (!query.isEmpty()) {
      parameters.add("q=" + encoded(query));
    }
    for (Facet facet : Facet.values()) {
      chosen(facet).forEach(v -> parameters.add(facet.parameter() + "=" + encoded(v)));
    }
    days.parameters().forEach((name, day) -> parameters.add(name + "=" + day));
    return parameters;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
