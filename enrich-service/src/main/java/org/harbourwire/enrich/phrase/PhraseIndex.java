package org.harbourwire.enrich.phrase;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;

/// Finds all phrases of a vocabulary in one pass over a text, whatever their number (Aho and
/// Corasick, "Efficient string matching", 1975). Immutable once built.
///
/// @param <V> what a phrase stands for
public final class PhraseIndex<V> {
  private final AhoCorasickDoubleArrayTrie<List<Entry<V>>> trie =
      new AhoCorasickDoubleArrayTrie<>();
  private final boolean empty;

  /// A phrase and what it stands for.
  ///
  /// @param phrase the phrase
  /// @param value what it stands for
  /// @param <V> its type
  public record Entry<V>(Phrase phrase, V value) {}

  /// A phrase found in a field.
  ///
  /// @param entry the phrase and what it stands for
  /// @param range where
  /// @param <V> its type
  public record Hit<V>(Entry<V> entry, Range range) {}

  /// An index of `entries`; several may share a phrase.
  public PhraseIndex(List<Entry<V>> entries) {
    Map<String, List<Entry<V>>> byKey = new TreeMap<>();
    entries.forEach(e -> byKey.computeIfAbsent(e.phrase().key(), key -> new ArrayList<>()).add(e));
    empty = byKey.isEmpty();
    if (!empty) {
      trie.build(byKey);
    }
  }

  /// All hits in `text`, by their end, overlapping ones too.
  public List<Hit<V>> find(FieldText text) {
    List<Hit<V>> hits = new ArrayList<>();
    if (!empty) {
      AhoCorasickDoubleArrayTrie.IHit<List<Entry<V>>> collector =
          (begin, end, entries) -> addHits(hits, entries, text, begin);
      trie.parseText(text.folded(), collector);
    }
    return hits;
  }

  /// Where the phrase that comes after the first `most` begins; the text's end when none does.
  public int endOf(FieldText text, int most) {
    if (empty || text.folded().length() <= most) {
      return text.folded().length();
    }
    List<Hit<V>> hits = new ArrayList<>();
    AhoCorasickDoubleArrayTrie.IHitCancellable<List<Entry<V>>> collector =
        (begin, end, entries) -> {
          addHits(hits, entries, text, begin);
          return hits.size() <= most;
        };
    trie.parseText(text.folded(), collector);
    return hits.size() <= most ? text.folded().length() : hits.get(most).range().start();
  }

  private void addHits(List<Hit<V>> hits, List<Entry<V>> entries, FieldText text, int begin) {
    if (Phrase.insideWord(text, begin)) {
      return;
    }
    for (Entry<V> entry : entries) {
      int end = entry.phrase().matchEnd(text, begin);
      if (end >= 0) {
        hits.add(new Hit<>(entry, new Range(begin, end)));
      }
    }
  }
}
