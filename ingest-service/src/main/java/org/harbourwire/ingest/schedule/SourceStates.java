package org.harbourwire.ingest.schedule;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.PageState;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.ingest.identity.AddressKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the polling of each source stands, which entries were seen and what became of their pages:
/// a view of `news.source-state.v1`, kept up by whoever follows that and by what this instance
/// writes itself.
///
/// The owner of a source's host writes its state and entries, the owner of a page's host the page's
/// state. What is read back never replaces what is newer.
public final class SourceStates {
  private static final Logger LOG = LoggerFactory.getLogger(SourceStates.class);
  private static final String PAGE = "page:"; // No id of a source holds a colon.

  private final Map<String, SourceState> states = new ConcurrentHashMap<>();
  private final Map<String, Map<String, SeenEntry>> seen = new ConcurrentHashMap<>();
  private final Map<String, PageState> pages = new ConcurrentHashMap<>();

  /// The state of `source`; a fresh one when it was never polled at its present address.
  public SourceState of(Source source) {
    SourceState state = states.get(source.id());
    return state != null && state.url().equals(source.url()) ? state : SourceState.fresh(source);
  }

  /// Of all sources, registered ones and others.
  public Collection<SourceState> all() {
    return List.copyOf(states.values());
  }

  /// The entry of that source, if it was seen.
  public Optional<SeenEntry> seen(String sourceId, String entryKey) {
    return Optional.ofNullable(seen.getOrDefault(sourceId, Map.of()).get(entryKey));
  }

  /// All entries of that source that were seen.
  public Collection<SeenEntry> seenOf(String sourceId) {
    return List.copyOf(seen.getOrDefault(sourceId, Map.of()).values());
  }

  /// What became of the page at `url`, whichever source lists it.
  public PageState page(String url) {
    return pages.getOrDefault(pageKey(url), PageState.unknown(url));
  }

  /// Whether the list of that source is wanted whole, changed or not, for what it says of pages
  /// that are to be asked again: as soon as one could not be had, and hourly when one is to be
  /// looked at again.
  public boolean isWantedWhole(SourceState state, Instant now) {
    Instant listed = state.listedAt();
    boolean longAgo = listed == null || !listed.plus(Rechecks.FIRST).isAfter(now);
    return seen.getOrDefault(state.sourceId(), Map.of()).values().stream()
        .anyMatch(e -> page(e.url()).again() || (longAgo && Rechecks.isDue(e, page(e.url()), now)));
  }

  /// The keys of all pages that belong to entries of any source.
  public Set<String> pagesSeen() {
    return seen.values().stream()
        .flatMap(entries -> entries.values().stream())
        .map(e -> pageKey(e.url()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// The key of the record that holds the state of the page at `url`.
  public static String pageKey(String url) {
    return PAGE + ArticleId.hash(AddressKey.of(URI.create(url)));
  }

  /// Takes over what this instance has written.
  public void apply(SourceState state) {
    states.put(state.sourceId(), state);
  }

  /// Takes over what this instance has written.
  public void apply(SeenEntry entry) {
    seen.computeIfAbsent(entry.sourceId(), id -> new ConcurrentHashMap<>())
        .put(entry.entryKey(), entry);
  }

  /// Takes over what this instance has written.
  public void apply(PageState page) {
    pages.put(pageKey(page.url()), page);
  }

  /// Takes over that this instance has forgotten a source, after its entries.
  public void forget(SourceState state) {
    states.remove(state.sourceId());
    seen.remove(state.sourceId());
  }

  /// Takes over that this instance has forgotten an entry.
  public void forget(SeenEntry entry) {
    seen.getOrDefault(entry.sourceId(), Map.of()).remove(entry.entryKey());
  }

  /// Takes over that this instance has forgotten what became of a page, given by its record's key.
  public void forgetPage(String pageKey) {
    pages.remove(pageKey);
  }

  /// Takes over a record of the Kafka topic.
  public void apply(ConsumerRecord<String, byte[]> record) {
    String key = record.key();
    try {
      if (key.startsWith(PAGE)) {
        PageState page = KafkaTopics.PAGE_STATES.read(record);
        if (page == null) {
          pages.remove(key);
        } else {
          pages.merge(key, page, (a, b) -> newer(a, a.triedAt(), b, b.triedAt()));
        }
      } else if (key.contains("|")) {
        applyEntry(key, KafkaTopics.SEEN_ENTRIES.read(record));
      } else {
        SourceState state = KafkaTopics.SOURCE_STATE.read(record);
        if (state == null) {
          states.remove(key);
        } else {
          states.merge(key, state, (a, b) -> newer(a, polled(a), b, polled(b)));
        }
      }
    } catch (SerializationException | IllegalArgumentException e) {
      // The source is then polled as if new: no article is lost or doubled by that.
      LOG.warn("unreadable state under {}: {}", key, e.getMessage());
    }
  }

  private void applyEntry(String key, @Nullable SeenEntry entry) {
    int bar = key.indexOf('|');
    if (entry == null) {
      seen.getOrDefault(key.substring(0, bar), Map.of()).remove(key.substring(bar + 1));
    } else {
      seen.computeIfAbsent(entry.sourceId(), id -> new ConcurrentHashMap<>())
          .merge(entry.entryKey(), entry, (a, b) -> newer(a, changed(a), b, changed(b)));
    }
  }

  private static Instant changed(SeenEntry entry) {
    Instant unlisted = entry.unlistedSince();
    return unlisted == null || unlisted.isBefore(entry.seenAt()) ? entry.seenAt() : unlisted;
  }

  private static Instant polled(SourceState state) {
    Instant at = state.lastPollAt();
    return at == null ? Instant.EPOCH : at;
  }

  private static <T> T newer(T known, Instant knownAt, T read, Instant readAt) {
    return readAt.isBefore(knownAt) ? known : read;
  }
}
