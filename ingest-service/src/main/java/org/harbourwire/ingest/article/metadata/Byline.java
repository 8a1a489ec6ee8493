package org.harbourwire.ingest.article.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads English bylines: "By Ada Poon and Ben Lo, Staff Writers | 5 min read".
final class Byline {
  private static final int MAX_LINE = 160;
  private static final List<String> OPENERS =
      List.of(
          "by:",
          "by ",
          "written by:",
          "written by ",
          "words by ",
          "text by ",
          "insights from ",
          "story by ",
          "posted by ",
          "posted by:",
          "published by ",
          "reported by ",
          "authored by ",
          "created by ",
          "author:",
          "author ",
          "authors:",
          "authors ",
          "author(s):",
          "writer:",
          "article by ",
          "medically reviewed by ");
  private static final Set<String> STOP_WORDS =
      Set.of(
          "updated",
          "published",
          "posted",
          "on",
          "in",
          "at",
          "last",
          "reviewed",
          "edited",
          "fact",
          "medically",
          "checked",
          "read",
          "min",
          "minute",
          "minutes",
          "mins",
          "jan",
          "january",
          "feb",
          "february",
          "mar",
          "march",
          "apr",
          "april",
          "may",
          "jun",
          "june",
          "jul",
          "july",
          "aug",
          "august",
          "sep",
          "sept",
          "september",
          "oct",
          "october",
          "nov",
          "november",
          "dec",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "comments",
          "share",
          "follow",
          "for",
          "view",
          "see",
          "with",
          "date",
          "modified",
          "about",
          "email",
          "contributor",
          "expert",
          "senior",
          "staff",
          "editor",
          "correspondent",
          "reporter",
          "contributing",
          "freelance",
          "former",
          "photos",
          "photography",
          "illustration",
          "founder",
          "co-founder",
          "cofounder",
          "ceo",
          "coo",
          "cto",
          "officer",
          "director",
          "manager",
          "marketing",
          "president",
          "analyst",
          "specialist",
          "columnist",
          "journalist",
          "says",
          "get",
          "print",
          "insights",
          "article",
          "chief",
          "head",
          "sat",
          "sun",
          "mon",
          "tue",
          "wed",
          "thu",
          "fri",
          "executive",
          "ago",
          "related",
          "this",
          "cite",
          "heard",
          "text",
          "vision");
  private static final Set<String> NOT_NAMES =
      Set.of(
          "admin",
          "administrator",
          "author",
          "authors",
          "byline",
          "editor",
          "guest",
          "user",
          "home",
          "about",
          "about the author",
          "anonymous",
          "by",
          "written by",
          "none",
          "null",
          "undefined",
          "posted by",
          "meet the author",
          "more posts",
          "all posts",
          "about author",
          "contact",
          "share",
          "read more",
          "unknown",
          "webmaster",
          "the author",
          "view all posts",
          "author bio");

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
    for (boolean found = true; found; ) {
      found = false;
      String lower = rest.toLowerCase(Locale.ROOT) + ' ';
      for (String opener : OPENERS) {
        if (lower.startsWith(opener)) {
          rest = rest.substring(Math.min(rest.length(), opener.length())).strip();
          found = true;
          break;
        }
      }
    }
    return rest;
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
      if (STOP_WORDS.contains(bare)) {
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
    if (name.length() < 2
        || name.length() > 60
        || NOT_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
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
