package org.harbourwire.portal.view.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.contract.source.Move;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.portal.board.SourceBoard;
import org.harbourwire.portal.board.Unread;
import org.harbourwire.portal.page.Times;
import org.harbourwire.portal.page.WebAddress;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.SourceAddress;
import org.jspecify.annotations.Nullable;

/// A source in a list.
///
/// @param href its address, if that can be linked
/// @param pageHref its own page
/// @param notes what else there is to say of its status, each in a sentence
/// @param unread pages that lately gave no article of their own
/// @param cadence how much it usually brings
/// @param lastNew when it last brought something new
public record SourceView(
    String name,
    String address,
    @Nullable String href,
    String type,
    String pageHref,
    Style style,
    String status,
    @Nullable String error,
    List<String> notes,
    List<UnreadView> unread,
    String cadence,
    Times.@Nullable Shown lastNew,
    Times.@Nullable Shown lastSuccess,
    Times.@Nullable Shown nextPoll,
    int entries,
    int fresh) {

  public SourceView {
    notes = List.copyOf(notes);
    unread = List.copyOf(unread);
  }

  /// How a source is shown, in the order of the page.
  public enum Style {
    FAILING,
    SILENT,
    MOVED,
    WELL,
    WAITING,
    PAUSED;

    /// For style sheets.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Style of(String status) {
      return switch (status) {
        case "failing", "pages-lost" -> FAILING;
        case "silent" -> SILENT;
        case "moved" -> MOVED;
        default -> WELL;
      };
    }
  }

  static SourceView of(SourceBoard.Standing standing, List<Unread> pages, Wording wording) {
    List<UnreadView> unread = pages.stream().map(p -> UnreadView.of(p, wording)).toList();
    SourceHealth health = standing.health();
    if (!standing.source().polled()) {
      return idle(standing, Style.PAUSED, unread, wording);
    }
    return health == null
        ? idle(standing, Style.WAITING, unread, wording)
        : polled(standing.source(), health, unread, wording);
  }

  /// Whether its operator should look after it.
  public boolean attention() {
    return style.compareTo(Style.WELL) < 0;
  }

  private static SourceView polled(
      Source s, SourceHealth health, List<UnreadView> unread, Wording wording) {
    return new SourceView(
        s.name(),
        s.url(),
        WebAddress.linkable(s.url()),
        wording.text("source.type." + s.type().wireName()),
        SourceAddress.of(s.id()),
        Style.of(health.status()),
        wording.messages().textOr("source.status." + health.status(), health.status()),
        health.error(),
        notes(health, wording),
        unread,
        cadence(health.perDay(), wording),
        wording.times().atOrNone(health.lastNewAt()),
        wording.times().atOrNone(health.lastSuccessAt()),
        wording.times().at(health.nextPollAt()),
        health.entries(),
        health.fresh());
  }

  /// One that is not polled, or not yet.
  private static SourceView idle(
      SourceBoard.Standing standing, Style style, List<UnreadView> unread, Wording wording) {
    Source s = standing.source();
    SourceHealth health = standing.health();
    boolean disabled = !s.polled() && !s.paused();
    return new SourceView(
        s.name(),
        s.url(),
        WebAddress.linkable(s.url()),
        wording.text("source.type." + s.type().wireName()),
        SourceAddress.of(s.id()),
        style,
        wording.text("source.status." + (disabled ? "disabled" : style.word())),
        null,
        List.of(),
        unread,
        cadence(health == null ? 0 : health.perDay(), wording),
        health == null ? null : wording.times().atOrNone(health.lastNewAt()),
        health == null ? null : wording.times().atOrNone(health.lastSuccessAt()),
        null,
        health == null ? 0 : health.entries(),
        health == null ? 0 : health.fresh());
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
