package org.harbourwire.ingest.schedule;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.PageState;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.ingest.memory.EntryMemory;
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

  private final Map<String, SourceState> states = new ConcurrentHashMap<>();
  private final EntryMemory memory = new EntryMemory();

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
    return memory.entry(sourceId, entryKey);
  }

  /// All entries of that source that were seen.
  public Collection<SeenEntry> seenOf(String sourceId) {
    return memory.entriesOf(sourceId);
  }

  /// What became of the page at `url`, whichever source lists it.
  public PageState page(String url) {
    return memory.page(url);
  }

  /// The same of the page of `entry`.
  public PageState page(SeenEntry entry) {
    return memory.page(entry);
  }

  /// Whether the list of that source is wanted whole, changed or not, for what it says of pages
  /// that are to be asked again: as soon as one could not be had, and hourly when one is to be
  /// looked at again.
  public boolean isWantedWhole(SourceState state, Instant now) {
    Instant listed = state.listedAt();
    boolean longAgo = listed == null || !listed.plus(Rechecks.FIRST).isAfter(now);
    return memory.entriesOf(state.sourceId()).stream()
        .anyMatch(e -> page(e).again() || (longAgo && Rechecks.isDue(e, page(e), now)));
  }

  /// The key of the record that holds the state of the page at `url`.
  public static String pageKey(String url) {
    return EntryMemory.pageKey(url);
  }

  /// Takes over what this instance has written.
  public void apply(SourceState state) {
    states.put(state.sourceId(), state);
  }

  /// Takes over what this instance has written.
  public void apply(SeenEntry entry) {
    memory.remember(entry);
  }

  /// Takes over what this instance has written.
  public void apply(PageState page) {
    memory.remember(page);
  }

  /// Takes over that this instance has forgotten a source, after its entries.
  public void forget(SourceState state) {
    states.remove(state.sourceId());
  }

  /// Takes over that this instance has forgotten an entry.
  ///
  /// @return whether its page belongs to no other entry of any source
  public boolean forget(SeenEntry entry) {
    return memory.forget(entry.sourceId(), entry.entryKey());
  }

  /// Takes over that this instance has forgotten what became of a page, given by its record's key.
  public void forgetPage(String pageKey) {
    memory.forgetPage(pageKey);
  }

  /// Takes over a record of the Kafka topic.
  public void apply(ConsumerRecord<String, byte[]> record) {
    String key = record.key();
    try {
      if (EntryMemory.isPageKey(key)) {
        applyPage(key, KafkaTopics.PAGE_STATES.read(record));
      } else if (key.contains("|")) {
        applyEntry(key, KafkaTopics.SEEN_ENTRIES.read(record));
      } else {
        applyState(key, KafkaTopics.SOURCE_STATE.read(record));
      }
    } catch (SerializationException | IllegalArgumentException e) {
      // The source is then polled as if new: no article is lost or doubled by that.
      LOG.warn("unreadable state under {}: {}", key, e.getMessage());
    }
  }

  private void applyPage(String key, @Nullable PageState page) {
    if (page == null) {
      memory.forgetPage(key);
    } else {
      memory.learn(key, page);
    }
  }

  private void applyEntry(String key, @Nullable SeenEntry entry) {
    int bar = key.indexOf('|');
    if (entry == null) {
      memory.forget(key.substring(0, bar), key.substring(bar + 1));
    } else {
      memory.learn(entry);
    }
  }

  private void applyState(String key, @Nullable SourceState state) {
    if (state == null) {
      states.remove(key);
    } else {
      states.merge(key, state, SourceStates::newer);
    }
  }

  /// Polls of one address are counted; only where it was changed the clocks of instances, which
  /// differ, must tell.
  private static SourceState newer(SourceState known, SourceState read) {
    Comparator<SourceState> order =
        known.url().equals(read.url())
            ? Comparator.comparingLong(SourceState::polls).thenComparingInt(SourceState::failures)
            : Comparator.comparing(SourceStates::polled);
    return order.compare(read, known) < 0 ? known : read;
  }

  private static Instant polled(SourceState state) {
    Instant at = state.lastPollAt();
    return at == null ? Instant.EPOCH : at;
  }
}
