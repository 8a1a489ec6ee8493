package org.harbourwire.portal.view.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.harbourwire.portal.diff.Block;
import org.harbourwire.portal.diff.Piece;
import org.harbourwire.portal.diff.TextDiff;
import org.harbourwire.portal.diff.WordDiff;
import org.harbourwire.portal.page.Wording;
import org.jspecify.annotations.Nullable;

/// What changed between two revisions.
///
/// @param from number of the earlier one
/// @param to number of the later one
/// @param heading which two are compared, and from when they are
/// @param title the headline with what changed in it
/// @param rows the paragraphs, those far from any change left out
/// @param unchanged whether neither headline nor text differ
public record ChangesView(
    int from, int to, String heading, List<Piece> title, List<Row> rows, boolean unchanged) {
  /// Paragraphs shown on either side of a change.
  private static final int CONTEXT = 1;

  /// A paragraph, or how many are left out.
  ///
  /// @param kind what became of the paragraph, for style sheets; `skipped` where some are left out
  /// @param pieces its text
  /// @param note what readers are told who do not see colours; absent for what is there unchanged
  public record Row(String kind, List<Piece> pieces, @Nullable String note) {}

  /// The changes from revision `from` to revision `to`; by default from the one before. Absent when
  /// there are no two such revisions.
  static @Nullable ChangesView between(
      List<Revision> revisions, @Nullable Integer from, @Nullable Integer to, Wording wording) {
    Optional<Revision> later =
        revisions.stream().filter(r -> to == null || r.revision() == to).findFirst();
    Optional<Revision> earlier =
        later.flatMap(
            l ->
                revisions.stream()
                    .filter(r -> r.revision() < l.revision())
                    .filter(r -> from == null || r.revision() == from)
                    .findFirst());
    return earlier.map(e -> of(e, later.orElseThrow(), wording)).orElse(null);
  }

  private static ChangesView of(Revision earlier, Revision later, Wording wording) {
    List<Block> blocks = TextDiff.of(text(earlier), text(later));
    return new ChangesView(
        earlier.revision(),
        later.revision(),
        wording.text(
            "revisions.compared",
            earlier.revision(),
            wording.times().at(earlier.fetchedAt()).human(),
            later.revision(),
            wording.times().at(later.fetchedAt()).human()),
        WordDiff.of(earlier.title(), later.title()),
        rows(blocks, wording),
        earlier.title().equals(later.title())
            && blocks.stream().allMatch(b -> b.kind() == Block.Kind.SAME));
  }

  private static List<Row> rows(List<Block> blocks, Wording wording) {
    List<Row> rows = new ArrayList<>();
    int skipped = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (isNearChange(blocks, i)) {
        addSkipped(rows, skipped, wording);
        skipped = 0;
        rows.add(row(blocks.get(i), wording));
      } else {
        skipped++;
      }
    }
    addSkipped(rows, skipped, wording);
    return rows;
  }

  private static boolean isNearChange(List<Block> blocks, int at) {
    int first = Math.max(0, at - CONTEXT);
    int last = Math.min(blocks.size(), at + CONTEXT + 1);
    return blocks.subList(first, last).stream().anyMatch(b -> b.kind() != Block.Kind.SAME);
  }

  private static Row row(Block block, Wording wording) {
    return switch (block.kind()) {
      case SAME -> new Row("same", block.pieces(), null);
      case REMOVED -> new Row("removed", block.pieces(), wording.text("revisions.removed"));
      case ADDED -> new Row("added", block.pieces(), wording.text("revisions.added"));
      case CHANGED -> new Row("changed", block.pieces(), wording.text("revisions.changed"));
    };
  }

  private static void addSkipped(List<Row> rows, int skipped, Wording wording) {
    if (skipped > 0) {
      rows.add(new Row("skipped", List.of(), wording.text("revisions.skipped", skipped)));
    }
  }

  private static String text(Revision revision) {
    return Objects.requireNonNullElse(revision.text(), "");
  }
}
