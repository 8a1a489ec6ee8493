package org.harbourwire.ingest.article.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.harbourwire.ingest.article.phrase.PhraseBook;
import org.harbourwire.ingest.article.phrase.PhraseList;

/// Reads English bylines: "By Ada Poon and Ben Lo, Staff Writers | 5 min read".
final class Byline {
  private static final int LONGEST_LABEL = 20;
  private static final int MAX_LINE = 160;
  private static final PhraseList OPENERS = PhraseBook.phrases("byline opening");
  private static final PhraseList STOP_WORDS = PhraseBook.phrases("byline end");
  private static final PhraseList NOT_NAMES = PhraseBook.phrases("no name");

  private Byline() {}

  /// @param known whether the line is known to hold nothing but names; else it must open like a
  ///   byline
  static List<String> names(String raw, boolean known) {
    String line = raw.strip();
    if (line.isEmpty() || line.length() > MAX_LINE) {
      return List.of();
    }
    String rest = withoutOpener(line);
    if ((rest.length() == line.length() && !known) || looksLikeAddress(rest)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (String part : split(cut(rest))) {
      String name = trimmed(part);
      if (isName(name)) {
        names.add(name);
      } else if (!names.isEmpty()) {
        break;
      } else if (!known) {
        return List.of();
      }
    }
    return names;
  }

  /// Whether a line only announces names: "By", "Written by", "Author".
  static boolean isLabel(String line) {
    return line.length() <= LONGEST_LABEL && withoutOpener(line).isEmpty();
  }

  /// Names in the texts of a marked element: what stands after a name without "and" or a comma is a
  /// title or another matter.
  static List<String> ofPieces(List<String> pieces) {
    List<String> names = new ArrayList<>();
    boolean joined = true;
    for (String piece : pieces) {
      String plain = piece.strip();
      if (plain.equals(",") || plain.equals("and") || plain.equals("&") || plain.equals(", and")) {
        joined = true;
        continue;
      }
      List<String> more = joined ? names(plain, true) : List.of();
      if (more.isEmpty()) {
        if (!names.isEmpty() || plain.length() > 60) {
          break;
        }
        continue;
      }
      more.stream().filter(n -> !names.contains(n)).forEach(names::add);
      joined = plain.endsWith(",") || plain.endsWith(" and");
    }
    return names;
  }

  private static String withoutOpener(String line) {
    String rest = line;
    while (true) {
      String opener = OPENERS.at(PhraseBook.fold(rest) + ' ', 0);
      if (opener == null) {
        return rest;
      }
      rest = rest.substring(Math.min(rest.length(), opener.length())).strip();
    }
  }

  private static boolean looksLikeAddress(String text) {
    return text.contains("://")
        || text.startsWith("www.")
        || (text.indexOf('@') >= 0 && text.indexOf('.') > 0);
  }

  /// Cuts where dates, reading times and the like begin.
  private static String cut(String line) {
    int end = line.length();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '|'
          || c == '•'
          || c == '·'
          || c == '/'
          || c == '–'
          || c == '—'
          || (Character.isDigit(c) && (i == 0 || !Character.isLetter(line.charAt(i - 1))))
          || c == '('
          || (c == '-' && i > 0 && line.charAt(i - 1) == ' ')
          || c == ':') {
        end = i;
        break;
      }
    }
    String head = line.substring(0, end);
    String[] words = head.split(" ", -1);
    StringBuilder kept = new StringBuilder();
    for (String word : words) {
      String bare = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
      if (STOP_WORDS.holds(bare)) {
        break;
      }
      kept.append(kept.isEmpty() ? "" : " ").append(word);
    }
    return kept.toString();
  }

  private static String[] split(String line) {
    return line.split("\\s*(?:,|;|、)\\s*(?:and |& )?| and | & ");
  }

  private static String trimmed(String part) {
    String name = part.strip();
    int end = name.length();
    while (end > 0 && ",;.-–:*".indexOf(name.charAt(end - 1)) >= 0 && !isInitial(name, end)) {
      end--;
    }
    return name.substring(0, end).strip();
  }

  private static boolean isInitial(String name, int end) {
    return name.charAt(end - 1) == '.'
        && (end < 3 || name.charAt(end - 3) == ' ' || (end >= 3 && name.endsWith("Jr.")));
  }

  static boolean isName(String name) {
    if (name.length() < 2 || name.length() > 60 || NOT_NAMES.holds(PhraseBook.fold(name))) {
      return false;
    }
    int words = name.split(" ", -1).length;
    if (words > 6) {
      return false;
    }
    if (name.contains("作者") || name.contains("文章")) {
      return false;
    }
    boolean letter = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      letter |= Character.isLetter(c);
      if (c == '{' || c == '<' || c == '=' || c == '?' || c == '!' || c == '…' || c == '%') {
        return false;
      }
    }
    return letter;
  }
}
