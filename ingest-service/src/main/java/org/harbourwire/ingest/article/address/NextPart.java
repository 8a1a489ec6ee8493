package org.harbourwire.ingest.article.address;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.harbourwire.contract.HostName;
import org.harbourwire.ingest.article.head.MetaTags;
import org.harbourwire.ingest.article.review.Noted;
import org.harbourwire.ingest.article.review.Place;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the address of the next part of an article that its publisher cut in several pages.
///
/// What a page calls its next one is mostly the next article. The address tells: it is the page's
/// own with a number of part that is one higher, and the first part has none.
public final class NextPart {
  /// `?page=2`, `/page/2`, `/2`, `_2.html`, `-2.html`.
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?<before>.*?)(?:(?<query>[?&](?:page|p|pg|pageno)=)|/page[/-]|/|[_-])(?<number>\\d{1,2})"
              + "(?<after>/?|\\.s?html?|\\.php|\\.aspx?)$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ENDING = Pattern.compile("(?:/|\\.s?html?|\\.php|\\.aspx?)$");

  /// An address without its number of part.
  private record Part(String article, int number) {
    static Part of(String address) {
      Matcher numbered = NUMBERED.matcher(address);
      return numbered.matches()
          ? new Part(bare(numbered.group("before")), Integer.parseInt(numbered.group("number")))
          : first(address);
    }

    static Part first(String address) {
      return new Part(bare(address), 1);
    }

    private static String bare(String address) {
      return ENDING.matcher(address).replaceFirst("");
    }

    boolean isBefore(Part next) {
      return article.equals(next.article) && next.number == number + 1;
    }
  }

  private NextPart() {}

  /// The next part, if the page leads to one.
  ///
  /// @param links those that say that they lead on, or are called by a number
  public static Optional<Noted> of(MetaTags meta, List<Element> links, URI page) {
    return Stream.concat(
            meta.links("next").stream().map(link -> part(link, page, Place.META)),
            links.stream().map(link -> part(link, page, Place.LINK)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Noted> part(Element link, URI page, Place place) {
    URI target = Addresses.parse(link.absUrl("href"));
    return target != null && HostName.same(target, page) && follows(page, target)
        ? Optional.of(new Noted("next_part", Addresses.withoutFragment(target), place))
        : Optional.empty();
  }

  /// The address of a first part may end in a number that is none of a part: /news/12.
  private static boolean follows(URI page, @Nullable URI target) {
    Part next = Part.of(plain(target));
    String own = plain(page);
    return Part.of(own).isBefore(next) || Part.first(own).isBefore(next);
  }

  private static String plain(@Nullable URI address) {
    return address == null ? "" : Addresses.withoutFragment(address).replaceFirst("^https?:", "");
  }
}
