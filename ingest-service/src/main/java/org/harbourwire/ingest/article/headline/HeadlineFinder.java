package org.harbourwire.ingest.article.headline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.harbourwire.ingest.article.head.LinkedArticle;
import org.harbourwire.ingest.article.head.MetaTags;
import org.harbourwire.ingest.article.head.Plain;
import org.harbourwire.ingest.article.head.SiteName;
import org.harbourwire.ingest.article.review.Place;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Chooses the headline: the `<h1>` that the page's other titles agree with, else the best of those
/// titles without the names of site and section.
public final class HeadlineFinder {
  private static final int MAX_LENGTH = 300;
  private static final double AGREES = 0.5;
  private static final String[] SEPARATORS = {
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", "｜", "|", "_", "－"
  };

  private final MetaTags meta;
  private final LinkedArticle linked;
  private final SiteName site;

  /// @param host of the page's address, without `www.`
  public HeadlineFinder(MetaTags meta, LinkedArticle linked, String host) {
    this.meta = meta;
    this.linked = linked;
    this.site = new SiteName(meta, linked.publisher(), host);
  }

  /// The headline.
  ///
  /// @param headings the page's `<h1>`
  /// @param hint the feed's title
  /// @param isShown whether the page shows a line, outside links
  public Headline find(List<Element> headings, @Nullable String hint, Predicate<String> isShown) {
    List<Headline> titles = titles(isShown);
    String heading = bestHeading(headings, titles);
    if (heading != null) {
      return new Headline(cleaned(heading, List.of()), Place.HEADING);
    }
    if (hint != null && titles.stream().noneMatch(t -> agreement(hint, t.text()) >= AGREES)) {
      return new Headline(Plain.line(hint), Place.FEED);
    }
    Headline best = titles.isEmpty() ? Headline.NONE : titles.getFirst();
    String only = headings.size() == 1 ? Plain.line(headings.getFirst().text()) : "";
    if (site.is(best.text()) && !only.isEmpty()) {
      return new Headline(only, Place.HEADING);
    }
    return site.is(best.text()) && hint != null ? new Headline(Plain.line(hint), Place.FEED) : best;
  }

  /// What the head says, cleaned, best first.
  private List<Headline> titles(Predicate<String> isShown) {
    List<Headline> raw = new ArrayList<>();
    add(
        raw,
        Place.META,
        meta.first(
            "og:title",
            "twitter:title",
            "dc.title",
            "dcterms.title",
            "parsely-title",
            "sailthru.title"));
    add(raw, Place.JSON_LD, linked.headline());
    add(raw, Place.TITLE, meta.title());
    List<String> others = raw.stream().map(Headline::text).toList();
    List<Headline> cleaned = new ArrayList<>();
    for (Headline title : raw) {
      String clean = cleaned(title.text(), others);
      if (!clean.isEmpty()) {
        cleaned.add(new Headline(shownPart(clean, isShown), title.place()));
      }
    }
    return cleaned;
  }

  private static void add(List<Headline> list, Place place, @Nullable String title) {
    if (title != null && !title.isBlank() && title.length() <= MAX_LENGTH) {
      list.add(new Headline(Plain.line(title), place));
    }
  }

  private @Nullable String bestHeading(List<Element> headings, List<Headline> titles) {
    String best = null;
    double bestAgreement = AGREES;
    for (Element heading : headings) {
      String text = Plain.line(heading.text());
      if (text.isEmpty() || text.length() > MAX_LENGTH) {
        continue;
      }
      for (Headline title : titles) {
        double agreement = agreement(text, title.text());
        if (agreement > bestAgreement || (agreement == bestAgreement && best == null)) {
          best = text;
          bestAgreement = agreement;
        }
      }
    }
    return best;
  }

  /// Shared words as a share of the shorter title's, so that "Title" agrees with "Title | Site".
  static double agreement(String a, String b) {
    Set<String> left = new HashSet<>(Plain.words(a));
    Set<String> right = new HashSet<>(Plain.words(b));
    int shorter = Math.min(left.size(), right.size());
    if (shorter == 0) {
      return 0;
    }
    left.retainAll(right);
    return (double) left.size() / shorter;
  }

  /// Cuts names of site and section off both ends.
  private String cleaned(String title, List<String> others) {
    String best = Plain.line(title);
    for (int i = 0; i < 4; i++) {
      String next = withoutSiteName(best);
      if (next.equals(best)) {
        break;
      }
      best = next;
    }
    for (String other : others) {
      if (other.length() >= 12
          && other.length() < best.length()
          && best.startsWith(other)
          && startsWithSeparator(best.substring(other.length()))) {
        return other;
      }
    }
    return best;
  }

  /// What is left of a title when one end, which the page does not show beside it, is some name.
  private static String shownPart(String title, Predicate<String> isShown) {
    if (Stream.of(SEPARATORS).noneMatch(title::contains) || isShown.test(title)) {
      return title;
    }
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last > 0 && isShown.test(title.substring(0, last))) {
        return title.substring(0, last).strip();
      }
      int first = title.indexOf(separator);
      if (first > 0 && last == first && isShown.test(title.substring(first + separator.length()))) {
        return title.substring(first + separator.length()).strip();
      }
    }
    return title;
  }

  private static boolean startsWithSeparator(String rest) {
    for (String separator : SEPARATORS) {
      if (rest.startsWith(separator)) {
        return true;
      }
    }
    return false;
  }

  private String withoutSiteName(String title) {
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last > 0 && site.is(title.substring(last + separator.length()))) {
        return title.substring(0, last).strip();
      }
      int first = title.indexOf(separator);
      if (first > 0
          && first + separator.length() < title.length()
          && site.is(title.substring(0, first))) {
        return title.substring(first + separator.length()).strip();
      }
    }
    return title;
  }
}
