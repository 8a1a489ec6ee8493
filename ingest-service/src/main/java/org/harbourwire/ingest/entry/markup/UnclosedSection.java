package org.harbourwire.ingest.entry.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ends CDATA sections that would swallow the entries behind them.
final class UnclosedSection {
  private static final String CDATA = "<![CDATA[";
  private static final Pattern END_OF_ENTRY =
      Pattern.compile("</(?:[\\w.-]{1,20}+:)?+(?:item|entry)\\b", Pattern.CASE_INSENSITIVE);

  /// What was meant as the end of a CDATA section.
  private static final Pattern MISSPELT_END = Pattern.compile("\\]{1,2}+\\s?+>\\s{0,9}+$");

  private static final Pattern NAME = Pattern.compile("<([\\w.:-]{1,40})[\\s>]");

  private final String text;
  private final MendedText mended;
  private final Occurrences ends;
  private final Occurrences sections;

  /// @param mended takes the ends
  UnclosedSection(String text, MendedText mended) {
    this.text = text;
    this.mended = mended;
    this.ends = new Occurrences(text, "]]>");
    this.sections = new Occurrences(text, CDATA);
  }

  /// Whether a section begins at index `at`.
  boolean isSection(int at) {
    return text.regionMatches(true, at, CDATA, 0, CDATA.length());
  }

  /// Ends the section that begins at index `at`, at the end of its entry unless it is ended before
  /// the next one begins; returns where to go on.
  int end(int at) {
    int start = at + CDATA.length();
    int end = ends.next(start);
    int next = sections.next(start);
    if (end >= 0 && (next < 0 || end < next)) {
      return end;
    }
    int limit = next < 0 ? text.length() : next;
    int entry = endOfEntry(start, limit);
    if (entry < 0) {
      return end < 0 ? limit : end;
    }
    String name = nameBefore(at);
    int field = name.isEmpty() ? -1 : text.indexOf("</" + name, start, entry);
    int over = field < 0 ? entry : field;
    Matcher misspelt = MISSPELT_END.matcher(text).region(Math.max(start, over - 16), over);
    mended.put(misspelt.find() ? misspelt.start() : over, "]]>", over);
    return over;
  }

  /// Where the end tag of an entry stands between two indices; -1 when nowhere.
  private int endOfEntry(int from, int to) {
    Matcher entry = END_OF_ENTRY.matcher(text);
    int at = text.indexOf("</", from, to);
    while (at >= 0 && !entry.region(at, to).lookingAt()) {
      at = text.indexOf("</", at + 1, to);
    }
    return at;
  }

  /// The name of the tag right before index `at`.
  private String nameBefore(int at) {
    Matcher tag = NAME.matcher(text).region(Math.max(text.lastIndexOf('<', at - 1), 0), at);
    return tag.lookingAt() ? tag.group(1) : "";
  }
}
