package org.harbourwire.ingest.article.time;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.article.around.Surroundings;
import org.harbourwire.ingest.article.head.Plain;
import org.harbourwire.ingest.article.phrase.MetaLine;
import org.harbourwire.ingest.article.phrase.PhraseBook;
import org.harbourwire.ingest.article.phrase.PhraseList;
import org.harbourwire.ingest.date.FoundDate;
import org.jspecify.annotations.Nullable;

/// The dates in the lines around a body. Prose is never searched, only lines that hold little else,
/// datelines, and the last lines.
final class LineDates {
  /// A line of little but a time.
  private static final Pattern CLOCK =
      Pattern.compile("\\D{0,20}?(\\d{1,2}[:時时]\\d{2}分?(?:\\s?[ap]\\.?m\\b\\.?)?)\\D{0,12}");

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_CLOSING = 120;
  private static final int OPENING = 120;
  private static final int DATELINE = 60;
  private static final int BESIDE = 14;
  private static final int BESIDE_ALONE = 3;
  private static final int NEAR = 8;
  private static final int NEAR_BEFORE = 2;
  private static final PhraseList PUBLISHED = PhraseBook.phrases("published");
  private static final PhraseList FIRST = PhraseBook.phrases("first published");

  private final Surroundings lines;
  private final DateReading reading;

  LineDates(Surroundings lines, DateReading reading) {
    this.lines = lines;
    this.reading = reading;
  }

  /// The date that readers see next to the headline, alone or in a line of date, source and the
  /// like, and not as that of a change.
  @Nullable WrittenDate nextToHeadline() {
    if (!lines.underHeadline()) {
      return null;
    }
    List<String> above = lines.above();
    List<String> before = lines.before();
    WrittenDate under = shown(above.subList(0, Math.min(NEAR, above.size())));
    return under != null
        ? under
        : shown(before.subList(Math.max(0, before.size() - NEAR_BEFORE), before.size()));
  }

  private @Nullable WrittenDate shown(List<String> near) {
    for (int i = 0; i < near.size(); i++) {
      String line = near.get(i);
      FoundDate found = line.length() > LONGEST_LINE ? null : reading.find(line);
      if (found != null && (beside(line, found) <= BESIDE_ALONE || MetaLine.is(line))) {
        boolean update = speaksOfUpdate(line) || (i > 0 && speaksOfUpdate(near.get(i - 1)));
        return update ? null : reading.of(line, found);
      }
    }
    return null;
  }

  private static boolean speaksOfUpdate(String line) {
    return DateReading.opensLikeUpdate(line) || line.toLowerCase(Locale.ROOT).contains("updated");
  }

  /// The date that some line says to be that of the first publication.
  @Nullable WrittenDate first() {
    for (List<String> some : List.of(lines.above(), lines.closing(), lines.below())) {
      for (String line : some) {
        boolean says = line.length() <= LONGEST_LINE && FIRST.isWithin(PhraseBook.fold(line));
        FoundDate found = says ? reading.find(line) : null;
        if (found != null) {
          return reading.of(line, found);
        }
      }
    }
    return null;
  }

  /// The date in a line of its own that says that it tells the publication.
  @Nullable WrittenDate labelled() {
    for (List<String> some : List.of(lines.above(), lines.closing(), lines.below())) {
      for (String line : some) {
        boolean says = line.length() <= LONGEST_CLOSING && PUBLISHED.opens(PhraseBook.fold(line));
        FoundDate found = says ? reading.find(line) : null;
        if (found != null && beside(line, found) <= BESIDE_ALONE) {
          return reading.of(line, found);
        }
      }
    }
    return null;
  }

  /// Lines above the body, then its dateline, then its last lines, then those below.
  @Nullable WrittenDate anywhere() {
    WrittenDate date = above();
    date = date != null ? date : opening();
    date = date != null ? date : last(lines.closing());
    return date != null ? date : below();
  }

  private @Nullable WrittenDate above() {
    WrittenDate update = null;
    for (String line : lines.allAbove()) {
      FoundDate found = line.length() > LONGEST_LINE ? null : reading.find(line);
      if (found != null && isDateLine(line, found)) {
        if (!DateReading.opensLikeUpdate(line)) {
          return reading.of(line, found);
        }
        update = update == null ? reading.of(line, found) : update;
      }
    }
    return update;
  }

  private @Nullable WrittenDate opening() {
    for (String paragraph : lines.opening()) {
      FoundDate found = reading.find(paragraph.substring(0, Math.min(OPENING, paragraph.length())));
      if (found != null && (isDateline(paragraph, found) || isDateLine(paragraph, found))) {
        return reading.of(paragraph, found);
      }
    }
    return null;
  }

  private @Nullable WrittenDate last(List<String> closing) {
    String below = "";
    for (String line : closing.reversed()) {
      FoundDate found = line.length() > LONGEST_CLOSING ? null : reading.find(line);
      if (found != null && beside(line, found) <= BESIDE) {
        WrittenDate day = reading.of(line, found);
        return day.precision() == PublishedPrecision.DAY ? timed(day, line, found, below) : day;
      }
      below = line;
    }
    return null;
  }

  /// The day with the time in the line below it: "Issued at HKT 11:30", 香港時間11時30分.
  private WrittenDate timed(WrittenDate day, String line, FoundDate found, String below) {
    Matcher clock = CLOCK.matcher(below);
    if (!clock.matches()) {
      return day;
    }
    String joined = line.substring(found.start(), found.end()) + " " + clock.group(1);
    FoundDate both = reading.find(joined);
    WrittenDate at = both == null ? day : reading.of(joined, both);
    return at.day().equals(day.day()) ? at : day;
  }

  /// Below the body other articles may stand with their dates: only a line of date and author, or a
  /// date after a label or byline.
  private @Nullable WrittenDate below() {
    String previous = "";
    for (String line : lines.below()) {
      FoundDate found = line.length() > LONGEST_LINE ? null : reading.find(line);
      boolean alone = found != null && beside(line, found) == 0;
      if (found != null && (MetaLine.is(line) || (alone && MetaLine.opens(previous)))) {
        return reading.of(line, found);
      }
      previous = line;
    }
    return null;
  }

  /// A short line that is mostly date: "Published 3 March 2025 | Hong Kong".
  private static boolean isDateLine(String line, FoundDate found) {
    return MetaLine.is(line)
        || (beside(line, found) <= BESIDE && !line.endsWith(".") && !line.endsWith("。"));
  }

  private static int beside(String line, FoundDate found) {
    return Plain.words(line.substring(0, found.start()) + ' ' + line.substring(found.end())).size();
  }

  /// "(Hong Kong, 1 September 2025) — …", "HONG KONG, 1 September 2025 – …".
  private static boolean isDateline(String paragraph, FoundDate found) {
    if (found.start() > DATELINE) {
      return false;
    }
    int i = found.end();
    while (i < paragraph.length() && (paragraph.charAt(i) == ' ' || paragraph.charAt(i) == ',')) {
      i++;
    }
    return i < paragraph.length() && ")）]】—–-/:：".indexOf(paragraph.charAt(i)) >= 0;
  }
}
