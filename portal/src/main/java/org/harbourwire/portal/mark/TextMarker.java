package org.harbourwire.portal.mark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.harbourwire.contract.article.Field;
import org.harbourwire.contract.article.Span;
import org.jspecify.annotations.Nullable;

/// Cuts one field of an article into segments at every edge of every span, so that overlapping and
/// nested spans need no nesting of elements. Spans that do not fit the text (they come from
/// outside) are left out.
public final class TextMarker {
  private final Field field;
  private final String text;
  private final List<Mark> marks;

  private record Mark(Tag tag, Span span, String anchor) {}

  private TextMarker(Field field, String text, List<Tag> tags) {
    this.field = field;
    this.text = text;
    this.marks = marks(tags);
  }

  /// `text`, which is the article's `field`, in segments.
  public static List<Segment> mark(Field field, String text, List<Tag> tags) {
    return new TextMarker(field, text, tags).segments();
  }

  /// The anchor of the `index`th span (from 0) of `tag` in [Segment#anchor()]. Where several begin
  /// at one place, only the first of them names it.
  public static String anchorOf(Tag tag, int index) {
    return tag.anchor() + "-" + (index + 1);
  }

  private List<Mark> marks(List<Tag> tags) {
    List<Mark> all = new ArrayList<>();
    for (Tag tag : tags) {
      for (int i = 0; i < tag.spans().size(); i++) {
        Span span = tag.spans().get(i);
        if (fits(span)) {
          all.add(new Mark(tag, span, anchorOf(tag, i)));
        }
      }
    }
    all.sort(Comparator.comparing(m -> m.tag().kind()));
    return all;
  }

  private boolean fits(Span span) {
    return span.field() == field
        && span.start() < span.end()
        && span.end() <= text.length()
        && !splitsCharacter(span.start())
        && !splitsCharacter(span.end());
  }

  private boolean splitsCharacter(int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private List<Segment> segments() {
    NavigableSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    for (Mark mark : marks) {
      cuts.add(mark.span().start());
      cuts.add(mark.span().end());
    }
    List<Segment> segments = new ArrayList<>();
    Integer from = cuts.first();
    for (Integer to = cuts.higher(from); to != null; to = cuts.higher(to)) {
      segments.add(segment(from, to));
      from = to;
    }
    return segments;
  }

  private Segment segment(int from, int to) {
    List<Mark> here =
        marks.stream().filter(m -> m.span().start() <= from && to <= m.span().end()).toList();
    return new Segment(
        text.substring(from, to),
        here.stream().map(Mark::tag).distinct().toList(),
        firstBegun(here, from));
  }

  private static @Nullable String firstBegun(List<Mark> marks, int at) {
    return marks.stream()
        .filter(m -> m.span().start() == at)
        .map(Mark::anchor)
        .findFirst()
        .orElse(null);
  }
}
