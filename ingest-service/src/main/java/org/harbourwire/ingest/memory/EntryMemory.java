package org.harbourwire.ingest.memory;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.contract.source.PageState;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.ingest.site.PlainAddress;
import org.jspecify.annotations.Nullable;

/// All entries that were seen and what became of their pages, by any source; some 250 bytes for an
/// entry with its page. Times are kept to the microsecond. Safe for use by many threads.
///
/// Each entry leads to its page, and each page counts its entries: what a page is called, which is
/// costly to find out, is asked once for each entry that is learnt.
public final class EntryMemory {
  private static final String PAGE = "page:"; // No id of a source holds a colon.

  private final Map<String, Shelf> bySource = new HashMap<>();
  private final KeyTable<KnownPage> pages = new KeyTable<>();

  /// The key of the record that holds the state of the page at `url`. A mobile and a print form are
  /// pages of their own: what one says and when it changed tells nothing of the other.
  public static String pageKey(String url) {
    return PAGE + ArticleId.hash(PlainAddress.ofPage(URI.create(url)));
  }

  /// Whether a record of that Kafka topic under `key` holds the state of a page.
  public static boolean isPageKey(String key) {
    return key.startsWith(PAGE);
  }

  /// The entry of that source, if it was seen.
  public synchronized Optional<SeenEntry> entry(String sourceId, String entryKey) {
    return Optional.ofNullable(find(sourceId, entryKey)).map(e -> e.toSeen(sourceId));
  }

  /// All entries of that source that were seen.
  public List<SeenEntry> entriesOf(String sourceId) {
    return known(sourceId).stream().map(e -> e.toSeen(sourceId)).toList();
  }

  private synchronized List<KnownEntry> known(String sourceId) {
    Shelf shelf = bySource.get(sourceId);
    return shelf == null ? List.of() : shelf.entries.members();
  }

  /// What became of the page at `url`, whichever source lists it.
  public PageState page(String url) {
    Fingerprint key = fingerprint(pageKey(url));
    synchronized (this) {
      KnownPage page = pages.find(key.high(), key.low());
      return page == null ? PageState.unknown(url) : page.state(url);
    }
  }

  /// The same of the page of `entry`, found at once if the entry was seen.
  public PageState page(SeenEntry entry) {
    synchronized (this) {
      KnownEntry known = find(entry.sourceId(), entry.entryKey());
      if (known != null && known.url().equals(entry.url())) {
        return known.page().state(entry.url());
      }
    }
    return page(entry.url());
  }

  /// Remembers an entry as it is now.
  ///
  /// @throws IllegalArgumentException when its key or version is no SHA-256, or its address is none
  public void remember(SeenEntry entry) {
    learn(entry, true);
  }

  /// Learns of an entry, unless something newer is known of it.
  ///
  /// @throws IllegalArgumentException when its key or version is no SHA-256, or its address is none
  public void learn(SeenEntry entry) {
    learn(entry, false);
  }

  private void learn(SeenEntry entry, boolean always) {
    Fingerprint page = pageOf(entry);
    synchronized (this) {
      Shelf shelf =
          bySource.computeIfAbsent(entry.sourceId(), id -> new Shelf(origin(entry.url())));
      KnownEntry read = new KnownEntry(entry, shelf.origin, page(page));
      KnownEntry before = shelf.entries.find(read.high(), read.low());
      if (always || before == null || read.changed() >= before.changed()) {
        shelf.entries.put(read);
        read.page().add(read.listed());
        letGo(before);
      }
      tidy(read.page());
    }
  }

  /// Remembers what became of a page, as it is now.
  public void remember(PageState state) {
    Fingerprint key = fingerprint(pageKey(state.url()));
    synchronized (this) {
      page(key).become(state);
    }
  }

  /// Learns what became of a page whose record is under `key`, unless something newer is known.
  ///
  /// @throws IllegalArgumentException when that is no key of a page
  public synchronized void learn(String key, PageState state) {
    KnownPage page = page(fingerprint(key));
    if (Moment.of(state.triedAt()) >= page.triedAt()) {
      page.become(state);
    }
  }

  /// Forgets an entry; what is known of its page stays.
  ///
  /// @return whether its page belongs to no other entry
  public synchronized boolean forget(String sourceId, String entryKey) {
    KnownEntry known = find(sourceId, entryKey);
    if (known == null) {
      return false;
    }
    Shelf shelf = bySource.get(sourceId);
    if (shelf != null) {
      shelf.entries.remove(known);
      if (shelf.entries.size() == 0) {
        bySource.remove(sourceId);
      }
    }
    letGo(known);
    return known.page().isNobodys();
  }

  /// Forgets what became of the page whose record is under `key`.
  ///
  /// @throws IllegalArgumentException when that is no key of a page
  public synchronized void forgetPage(String key) {
    KnownPage page = page(fingerprint(key));
    page.beUnknown();
    tidy(page);
  }

  /// The page of an entry that is known at the same address need not be looked for.
  private Fingerprint pageOf(SeenEntry entry) {
    synchronized (this) {
      KnownEntry known = find(entry.sourceId(), entry.entryKey());
      if (known != null && known.url().equals(entry.url())) {
        return new Fingerprint(known.page().high(), known.page().low(), 0, 0);
      }
    }
    return fingerprint(pageKey(entry.url()));
  }

  private @Nullable KnownEntry find(String sourceId, String entryKey) {
    Shelf shelf = bySource.get(sourceId);
    if (shelf == null) {
      return null;
    }
    Fingerprint key = Fingerprint.of(entryKey, 0);
    return shelf.entries.find(key.high(), key.low());
  }

  private KnownPage page(Fingerprint key) {
    KnownPage page = pages.find(key.high(), key.low());
    if (page == null) {
      page = new KnownPage(key.high(), key.low());
      pages.put(page);
    }
    return page;
  }

  private void letGo(@Nullable KnownEntry entry) {
    if (entry != null) {
      entry.page().remove(entry.listed());
      tidy(entry.page());
    }
  }

  private void tidy(KnownPage page) {
    page.trim();
    if (page.isNothing()) {
      pages.remove(page);
    }
  }

  private static Fingerprint fingerprint(String pageKey) {
    return Fingerprint.of(pageKey, PAGE.length());
  }

  private static String origin(String url) {
    int path = url.indexOf('/', url.indexOf("//") + 2);
    return path < 0 ? "" : url.substring(0, path + 1);
  }

  /// The entries of one source, and what the addresses of most begin with.
  private static final class Shelf {
    private final String origin;
    private final KeyTable<KnownEntry> entries = new KeyTable<>();

    Shelf(String origin) {
      this.origin = origin;
    }
  }
}
