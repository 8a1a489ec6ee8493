package org.harbourwire.portal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.contract.source.Move;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.portal.page.Times;
import org.harbourwire.portal.search.Facet;
import org.harbourwire.portal.search.SearchAddress;
import org.jspecify.annotations.Nullable;

/// A source in a list.
///
/// @param style `failing`, `silent`, `moved`, `paused` or `well`
/// @param notes what else there is to say of its status, each in a sentence
/// @param cadence how much it usually brings
/// @param lastNew when it last brought something new
public record SourceView(
    String name,
    String address,
    String searchHref,
    String style,
    String status,
    @Nullable String error,
    List<String> notes,
    String cadence,
    Times.@Nullable Shown lastNew,
    Times.@Nullable Shown lastSuccess,
    Times.@Nullable Shown nextPoll,
    int entries,
    int fresh) {
  private static final Set<String> ATTENTION = Set.of("failing", "silent", "moved");
  private static final String PAUSED = "paused";

  public SourceView {
    notes = List.copyOf(notes);
  }

  static SourceView of(SourceHealth s, Wording wording) {
    boolean notable = ATTENTION.contains(s.status()) || s.status().equals(PAUSED);
    return new SourceView(
        s.name(),
        s.url(),
        SearchAddress.of(Facet.SOURCE, s.sourceId()).href(),
        notable ? s.status() : "well",
        wording.messages().textOr("source.status." + s.status(), s.status()),
        s.error(),
        notes(s, wording),
        cadence(s.perDay(), wording),
        wording.times().atOrNone(s.lastNewAt()),
        wording.times().atOrNone(s.lastSuccessAt()),
        s.status().equals(PAUSED) ? null : wording.times().at(s.nextPollAt()),
        s.entries(),
        s.fresh());
  }

  /// Whether its operator should look after it.
  public boolean attention() {
    return ATTENTION.contains(style);
  }

  boolean failing() {
    return style.equals("failing");
  }

  private static List<String> notes(SourceHealth s, Wording wording) {
    List<String> notes = new ArrayList<>();
    FailureClass failure = s.failure();
    if (failure != null) {
      notes.add(wording.text("source.failure." + failure.wireName()));
    }
    if (s.failingSince() != null) {
      String since = wording.times().at(s.failingSince()).human();
      notes.add(wording.text("source.failing-since", since, s.failures()));
    }
    if (s.silentSince() != null) {
      notes.add(wording.text("source.silent"));
    }
    Move move = s.move();
    if (move != null) {
      String since = wording.times().at(move.at()).human();
      notes.add(wording.text("source.moved", move.url(), since, move.why()));
    }
    s.tried().forEach(step -> notes.add(wording.text("source.tried", step)));
    return notes;
  }

  private static String cadence(double perDay, Wording wording) {
    if (perDay <= 0) {
      return wording.text("source.cadence.unknown");
    }
    if (perDay >= 1) {
      return wording.text("source.cadence.day", Math.round(perDay));
    }
    long perMonth = Math.max(1, Math.round(perDay * 30));
    return perMonth >= 8
        ? wording.text("source.cadence.week", Math.round(perDay * 7))
        : wording.text("source.cadence.month", perMonth);
  }
}
