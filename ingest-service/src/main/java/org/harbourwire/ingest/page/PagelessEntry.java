package org.harbourwire.ingest.page;

import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.Source;
import org.harbourwire.ingest.entry.Entry;

/// An entry that names no page: a notice of a few lines, a message of a channel that is bridged to
/// a feed. What it says is all there is, so it is an article of its own, under the address of its
/// list and a route that tells it from the others.
public final class PagelessEntry {
  private static final String ROUTE = "#/entry/";

  private PagelessEntry() {}

  /// Whether `entry` is one that says something.
  public static boolean is(Entry entry) {
    return entry.page() == null
        && (entry.title() != null || entry.summary() != null || entry.content() != null);
  }

  /// Its address; the same as long as its key is. A list that moves changes none.
  public static String address(Source source, String entryKey) {
    int fragment = source.url().indexOf('#');
    String list = fragment < 0 ? source.url() : source.url().substring(0, fragment);
    return list + ROUTE + entryKey;
  }

  /// Whether `request` is for one: there is no page to be asked for.
  public static boolean is(FetchRequest request) {
    return request.entryKey() != null && request.url().endsWith(ROUTE + request.entryKey());
  }
}
