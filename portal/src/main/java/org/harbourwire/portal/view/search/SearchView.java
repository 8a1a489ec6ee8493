package org.harbourwire.portal.view.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.harbourwire.portal.export.ArticleFile;
import org.harbourwire.portal.feed.FeedForm;
import org.harbourwire.portal.page.Link;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.SearchAddress;
import org.harbourwire.portal.search.Sort;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.Query;
import org.harbourwire.query.QueryPrinter;
import org.harbourwire.store.search.SearchResult;
import org.jspecify.annotations.Nullable;

/// The search page.
///
/// @param title what the page is called
/// @param query what was typed
/// @param fault what is wrong with it, if it could not be read
/// @param hidden what else the form carries on
/// @param hints examples of what can be typed
/// @param count how many articles were found, in words
/// @param sorts the orders to choose from
/// @param chosen chosen values of facets, each with the search without it
/// @param results the articles of this page
/// @param emptyHints what to try when nothing was found
/// @param first number of the first article
/// @param pages which page of how many; empty when there is one only
/// @param previous the page before, if there is one
/// @param next the page after, if there is one
/// @param days when what was found was published
/// @param facets what narrows the search
/// @param feeds what was found as feeds
/// @param files what was found as files
/// @param alertHref where to make a rule of this search; absent when it asks for everything
public record SearchView(
    String title,
    String query,
    @Nullable Fault fault,
    List<FormField> hidden,
    List<Link> hints,
    String count,
    List<Order> sorts,
    List<Link> chosen,
    List<ResultView> results,
    List<String> emptyHints,
    int first,
    String pages,
    @Nullable String previous,
    @Nullable String next,
    DaysView days,
    List<FacetView> facets,
    List<Form> feeds,
    List<Form> files,
    @Nullable String alertHref) {

  /// What was found in another form.
  ///
  /// @param mediaType of that form
  public record Form(String label, String href, String mediaType) {}

  /// An order to choose.
  public record Order(String label, String href, boolean chosen) {}

  /// A query that cannot be read, cut where it is at fault.
  public record Fault(String message, String before, String at, String after) {
    static Fault of(String query, ParseOutcome.Faulty faulty) {
      int from = Math.min(faulty.position(), query.length());
      int to = from == query.length() ? from : query.offsetByCodePoints(from, 1);
      String at = from == to ? "␣" : query.substring(from, to);
      return new Fault(faulty.message(), query.substring(0, from), at, query.substring(to));
    }
  }

  /// The page of a query that cannot be read.
  public static SearchView faulty(
      SearchAddress address, ParseOutcome.Faulty faulty, Wording wording) {
    return new SearchView(
        wording.text("search.title"),
        address.query(),
        Fault.of(address.query(), faulty),
        Stream.concat(FormField.chosen(address).stream(), FormField.days(address).stream())
            .toList(),
        SearchHints.typed(wording),
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        1,
        "",
        null,
        null,
        DaysView.of(address, List.of(), wording),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  /// The page of what was found.
  public static SearchView of(
      SearchAddress address, Query typed, SearchResult found, Names names, Wording wording) {
    int last = lastPage(found.total());
    int page = address.page();
    return new SearchView(
        address.query().isEmpty()
            ? wording.text("search.title")
            : wording.text("search.title-of", address.query()),
        address.query(),
        null,
        Stream.concat(FormField.chosen(address).stream(), FormField.days(address).stream())
            .toList(),
        SearchHints.typed(wording),
        address.isEverything()
            ? wording.text("search.newest")
            : wording.text("search.count", found.total()),
        sorts(address, wording),
        FacetView.chosen(address, names, wording),
        found.hits().stream().map(h -> ResultView.of(h, names, wording)).toList(),
        SearchHints.ofNothing(address, typed, wording),
        address.offset() + 1,
        last > 1 ? wording.text("pages.of", page, last) : "",
        page > 1 ? address.onPage(Math.min(page - 1, last)).href() : null,
        page < last ? address.onPage(page + 1).href() : null,
        DaysView.of(address, found.days(), wording),
        FacetView.of(address, found, names, wording),
        feeds(address),
        files(address),
        alertHref(address, typed));
  }

  private static @Nullable String alertHref(SearchAddress address, Query typed) {
    String query = QueryPrinter.print(address.narrowed(typed));
    return address.isEverything()
        ? null
        : "/alerts?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "#name";
  }

  private static List<Form> feeds(SearchAddress address) {
    return Arrays.stream(FeedForm.values())
        .map(f -> new Form(f.label(), address.href(f.path()), f.mediaType()))
        .toList();
  }

  private static List<Form> files(SearchAddress address) {
    return Arrays.stream(ArticleFile.Form.values())
        .map(f -> new Form(f.label(), address.href(f.path()), f.mediaType()))
        .toList();
  }

  private static int lastPage(long total) {
    long pages = (total + SearchAddress.PAGE_SIZE - 1) / SearchAddress.PAGE_SIZE;
    return Math.clamp(pages, 1, SearchAddress.LAST_PAGE);
  }

  private static List<Order> sorts(SearchAddress address, Wording wording) {
    List<Order> orders = new ArrayList<>();
    for (Sort sort : address.query().isEmpty() ? new Sort[0] : Sort.values()) {
      orders.add(
          new Order(
              wording.text("sort." + sort.parameter()),
              address.sorted(sort).href(),
              sort == address.order()));
    }
    return orders;
  }
}
