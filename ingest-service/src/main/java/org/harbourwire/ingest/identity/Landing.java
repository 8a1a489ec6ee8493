package org.harbourwire.ingest.identity;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.harbourwire.ingest.article.head.Plain;
import org.harbourwire.ingest.site.FrontPages;
import org.harbourwire.ingest.site.RegisteredDomain;
import org.jspecify.annotations.Nullable;

/// Where a redirect ended: at the article that was asked for, or somewhere else.
///
/// Sites send readers of what is no more to a front page, and all readers to a page about consent,
/// a log-in or maintenance. Taken for the article, the one page at which many redirects end would
/// make one article of them all.
public enum Landing {
  /// At the article, as far as its address shows.
  ARTICLE,
  /// At the front page of its site or section.
  FRONT_PAGE,
  /// At a page whose address has nothing in common with the one asked for; its title tells.
  ELSEWHERE;

  /// Shorter ones are pages, days and months.
  private static final Pattern NUMBER = Pattern.compile("\\d{3,}");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /// Several words, as made of a headline.
  private static final Pattern SLUG = Pattern.compile("[^/_-]+(?:[_-][^/_-]+){2,}");

  /// Shorter ones, but for Han characters, are in every headline.
  private static final int SHORTEST = 3;

  /// Fewer words are "More" or "Details".
  private static final int LEAST_WORDS = 2;

  /// Publishers shorten and reword headlines between a list and the page.
  private static final double ALIKE = 0.34;

  /// Where a request for `asked` has ended.
  public static Landing of(URI asked, URI ended) {
    if (AddressKey.of(asked).equals(AddressKey.of(ended)) || namesOneThing(asked, ended)) {
      return ARTICLE;
    }
    if (FrontPages.isFront(asked)) {
      return ELSEWHERE;
    }
    return FrontPages.isFront(ended) || FrontPages.isSectionOf(ended, asked)
        ? FRONT_PAGE
        : ELSEWHERE;
  }

  /// Whether the page at `ended`, called `title`, is what `asked` was listed for.
  ///
  /// @param listed its title there
  /// @param forGood whether it says that it has moved there (301, 308)
  public static boolean isListed(
      URI asked, URI ended, @Nullable String listed, String title, boolean forGood) {
    if (carries(ended, asked)) {
      return false;
    }
    Set<String> expected = words(listed == null ? "" : listed);
    Set<String> found = words(title);
    boolean comparable =
        expected.size() >= LEAST_WORDS
            && found.size() >= LEAST_WORDS
            && sameScript(expected, found);
    if (comparable && share(expected, found) >= ALIKE) {
      return true;
    }
    boolean suspect = comparable && RegisteredDomain.same(asked, ended);
    return !suspect && (forGood || looksLikeArticle(ended));
  }

  /// A number that is common to both, or an address that holds the other, as with counters of
  /// clicks and with sites that choose a language or have another host.
  private static boolean namesOneThing(URI asked, URI ended) {
    if (carries(asked, ended) || keepsPath(asked, ended)) {
      return true;
    }
    Set<String> numbers = numbers(ended);
    return numbers(asked).stream().anyMatch(numbers::contains) && !carries(ended, asked);
  }

  private static boolean keepsPath(URI asked, URI ended) {
    String path = FrontPages.path(asked);
    return !path.isEmpty()
        && FrontPages.path(ended).endsWith(path)
        && Objects.equals(asked.getRawQuery(), ended.getRawQuery());
  }

  private static Set<String> numbers(URI address) {
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    return NUMBER
        .matcher(FrontPages.path(address) + " " + query)
        .results()
        .map(MatchResult::group)
        .filter(number -> !YEAR.matcher(number).matches())
        .collect(Collectors.toSet());
  }

  /// Whether `outer` names `inner` in its query.
  private static boolean carries(URI outer, URI inner) {
    String query = outer.getRawQuery();
    String path = inner.getRawPath();
    if (query == null || path == null || path.length() <= 1) {
      return false;
    }
    String escaped = URLEncoder.encode(path, StandardCharsets.UTF_8);
    return query.contains(path) || upper(query).contains(upper(escaped));
  }

  private static String upper(String escaped) {
    return escaped.toUpperCase(Locale.ROOT);
  }

  private static boolean looksLikeArticle(URI address) {
    String path = FrontPages.path(address);
    return NUMBER.matcher(path).find()
        || SLUG.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
  }

  private static Set<String> words(String title) {
    return Plain.words(Normalizer.normalize(title, Normalizer.Form.NFKC)).stream()
        .filter(word -> word.length() >= SHORTEST || isHan(word))
        .collect(Collectors.toSet());
  }

  private static boolean sameScript(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(Landing::isHan) == b.stream().anyMatch(Landing::isHan);
  }

  private static boolean isHan(String word) {
    return Character.isIdeographic(word.codePointAt(0));
  }

  /// How much of the shorter title the other has.
  private static double share(Set<String> a, Set<String> b) {
    Set<String> common = new HashSet<>(a);
    common.retainAll(b);
    return (double) common.size() / Math.min(a.size(), b.size());
  }
}
