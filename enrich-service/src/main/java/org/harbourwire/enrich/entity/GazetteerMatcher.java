package org.harbourwire.enrich.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harbourwire.enrich.name.Name;
import org.harbourwire.enrich.phrase.Phrase;
import org.harbourwire.enrich.phrase.PhraseIndex;
import org.harbourwire.enrich.phrase.PhraseIndex.Entry;
import org.harbourwire.enrich.phrase.PhraseIndex.Hit;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;
import org.harbourwire.enrich.reading.Reading;
import org.harbourwire.enrich.vocabulary.Gazetteer;
import org.harbourwire.enrich.vocabulary.GazetteerEntry;

/// Finds the gazetteer's names: the longest of those that overlap, with a capital in Latin script,
/// a conditional name only where one of its words is in the article.
final class GazetteerMatcher {
  private final PhraseIndex<GazetteerEntry> index;

  GazetteerMatcher(Gazetteer gazetteer) {
    List<Entry<GazetteerEntry>> entries = new ArrayList<>();
    for (GazetteerEntry entry : gazetteer.entries()) {
      entry.aliases().forEach(alias -> entries.add(new Entry<>(alias, entry)));
    }
    index = new PhraseIndex<>(entries);
  }

  /// As much of `reading` as holds [Reading#STEPS] names.
  Reading within(Reading reading) {
    return reading.upTo(index.endOf(reading.text(), Reading.STEPS));
  }

  List<Name> find(Reading reading) {
    Map<Phrase, Boolean> conditions = new HashMap<>();
    List<Name> names = new ArrayList<>();
    for (FieldText field : reading.fields()) {
      List<Hit<GazetteerEntry>> hits = new ArrayList<>(index.find(field));
      hits.removeIf(hit -> !capital(field, hit) || !admitted(hit, reading, conditions));
      longest(hits).forEach(hit -> names.add(name(field, hit)));
    }
    return names;
  }

  private static Name name(FieldText field, Hit<GazetteerEntry> hit) {
    int end = hit.range().end();
    // A possessive or plural s belongs to no name.
    int written = hit.range().start() + hit.entry().phrase().key().length();
    Range range = new Range(hit.range().start(), Math.min(end, written));
    return Name.of(field.field(), range, hit.entry().value());
  }

  private static boolean capital(FieldText field, Hit<GazetteerEntry> hit) {
    char first = field.original().charAt(hit.range().start());
    boolean wantsCapital = Character.isUpperCase(hit.entry().phrase().written().charAt(0));
    return !wantsCapital || Character.isUpperCase(first);
  }

  private static boolean admitted(
      Hit<GazetteerEntry> hit, Reading reading, Map<Phrase, Boolean> conditions) {
    List<Phrase> near = hit.entry().phrase().near();
    for (Phrase one : near) {
      if (conditions.computeIfAbsent(one, word -> isIn(word, reading))) {
        return true;
      }
    }
    return near.isEmpty();
  }

  private static boolean isIn(Phrase word, Reading reading) {
    return reading.title().folded().contains(word.key())
        || reading.text().folded().contains(word.key());
  }

  private static List<Hit<GazetteerEntry>> longest(List<Hit<GazetteerEntry>> hits) {
    hits.sort(
        Comparator.<Hit<GazetteerEntry>>comparingInt(hit -> -hit.range().length())
            .thenComparingInt(hit -> hit.range().start()));
    List<Hit<GazetteerEntry>> kept = new ArrayList<>();
    BitSet covered = new BitSet();
    for (Hit<GazetteerEntry> hit : hits) {
      int next = covered.nextSetBit(hit.range().start());
      if (next < 0 || next >= hit.range().end()) {
        kept.add(hit);
        covered.set(hit.range().start(), hit.range().end());
      }
    }
    kept.sort(Comparator.comparingInt(hit -> hit.range().start()));
    return kept;
  }
}
