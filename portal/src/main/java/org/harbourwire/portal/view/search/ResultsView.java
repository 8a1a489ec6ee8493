package org.harbourwire.portal.view.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.harbourwire.portal.export.ArticleFile;
import org.harbourwire.portal.feed.FeedForm;
import org.harbourwire.portal.page.Link;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.SearchAddress;
import org.harbourwire.portal.search.Sort;
import org.harbourwire.query.Query;
import org.harbourwire.query.QueryPrinter;
import org.harbourwire.store.search.SearchResult;
import org.jspecify.annotations.Nullable;

/// What a search found.
///
/// @param count how many articles were found, in words
/// @param stories of how many stories they are, in words, where stories are collapsed
/// @param sorts the orders to choose from
/// @param grouping to one article of each story, or back to every article
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
/// @param alertHref where to make a rule of this search; absent when none can be made of it
public record ResultsView(
    String count,
    @Nullable String stories,
    List<Order> sorts,
    List<Order> grouping,
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

  static ResultsView of(
      SearchAddress address, Query typed, SearchResult found, Names names, Wording wording) {
    int last = lastPage(found.stories());
    int page = address.page();
    return new ResultsView(
        address.isEverything()
            ? wording.text("search.newest")
            : wording.text("search.count", found.total()),
        address.collapsed() ? wording.text("search.stories", found.stories()) : null,
        sorts(address, wording),
        grouping(address, wording),
        FacetView.chosen(address, names, wording),
        found.hits().stream().map(h -> ResultView.of(h, address, names, wording)).toList(),
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

  /// What `address` finds as feeds.
  public static List<Form> feeds(SearchAddress address) {
    return Arrays.stream(FeedForm.values())
        .map(f -> new Form(f.label(), address.href(f.path()), f.mediaType()))
        .toList();
  }

  private static List<Form> files(SearchAddress address) {
    return Arrays.stream(ArticleFile.Form.values())
        .map(f -> new Form(f.label(), address.href(f.path()), f.mediaType()))
        .toList();
  }

  private static @Nullable String alertHref(SearchAddress address, Query typed) {
    if (address.isEverything() || !address.isQuery()) {
      return null;
    }
    String query = QueryPrinter.print(address.narrowed(typed));
    return "/alerts?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "#name";
  }

  /// How many pages `results` articles, or stories, are on; at least one.
  public static int lastPage(long results) {
    long pages = (results + SearchAddress.PAGE_SIZE - 1) / SearchAddress.PAGE_SIZE;
    return Math.clamp(pages, 1, SearchAddress.LAST_PAGE);
  }

  private static List<Order> sorts(SearchAddress address, Wording wording) {
    return Arrays.stream(Sort.values())
        .filter(s -> s != Sort.BEST || !address.query().isEmpty())
        .map(
            s ->
                new Order(
                    wording.text("sort." + s.parameter()),
                    address.sorted(s).href(),
                    s == address.order()))
        .toList();
  }

  private static List<Order> grouping(SearchAddress address, Wording wording) {
    return Stream.of(false, true)
        .map(
            by ->
                new Order(
                    wording.text(by ? "group.story" : "group.none"),
                    address.collapsed(by).href(),
                    by == address.collapsed()))
        .toList();
  }
}
