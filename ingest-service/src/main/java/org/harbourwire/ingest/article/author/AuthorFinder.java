package org.harbourwire.ingest.article.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.harbourwire.ingest.article.around.Surroundings;
import org.harbourwire.ingest.article.head.LinkedArticle;
import org.harbourwire.ingest.article.head.MetaTags;
import org.harbourwire.ingest.article.head.Plain;
import org.harbourwire.ingest.article.head.SiteName;
import org.harbourwire.ingest.article.name.Elsewhere;
import org.harbourwire.ingest.article.review.Place;
import org.jsoup.nodes.Element;

/// Finds the authors: what the page shows under its headline, else what its head says, else who is
/// linked. The site itself is an author only where nobody else is.
public final class AuthorFinder {
  private static final int MAX_AUTHORS = 12;
  private static final String[] FIELDS = {
    "author",
    "article:author",
    "article:author_name",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "cxenseparse:author",
    "byl"
  };

  private final MetaTags meta;
  private final LinkedArticle linked;
  private final SiteName site;

  /// @param host of the page's address, without `www.`
  public AuthorFinder(MetaTags meta, LinkedArticle linked, String host) {
    this.meta = meta;
    this.linked = linked;
    this.site = new SiteName(meta, linked.publisher(), host);
  }

  /// Who wrote it.
  ///
  /// @param spots elements that may name an author
  /// @param people links to the pages of persons
  public Authors find(List<Element> spots, List<Element> people, Surroundings lines) {
    List<String> declared = names(linked.authors());
    List<String> fields = names(meta.all(FIELDS));
    List<String> seen = shown(spots, lines);
    List<String> shown = persons(seen);
    List<String> linkedPersons = persons(declared);
    if (!linkedPersons.isEmpty() && holdsAll(shown, linkedPersons)) {
      return new Authors(linkedPersons, Place.JSON_LD);
    }
    return Stream.of(
            new Authors(shown, Place.LINE),
            new Authors(linkedPersons, Place.JSON_LD),
            new Authors(persons(fields), Place.META),
            new Authors(persons(writtenBy()), Place.META),
            new Authors(persons(linkedTo(people)), Place.LINK),
            new Authors(declared, Place.JSON_LD),
            new Authors(fields, Place.META))
        .filter(found -> !found.names().isEmpty())
        .findFirst()
        .orElseGet(() -> new Authors(seen, Place.LINE));
  }

  private List<String> persons(List<String> names) {
    return names.stream().filter(n -> !site.is(n)).toList();
  }

  /// Cards for Twitter may hold it as a labelled datum.
  private List<String> writtenBy() {
    String label = meta.first("twitter:label1");
    return label != null && label.equalsIgnoreCase("written by")
        ? names(meta.all("twitter:data1"))
        : List.of();
  }

  /// The first link to a person's page that stands with this article.
  private static List<String> linkedTo(List<Element> people) {
    for (Element link : people) {
      String name = Plain.line(link.text());
      if (name.indexOf(' ') > 0 && !Elsewhere.holds(link)) {
        List<String> names = Byline.names(name, true);
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return List.of();
  }

  /// Whether the shown byline is made of the declared names, with a title or so around them.
  private static boolean holdsAll(List<String> shown, List<String> declared) {
    String all = String.join(" ", shown).toLowerCase(Locale.ROOT);
    String other = String.join(" ", declared).toLowerCase(Locale.ROOT);
    return declared.stream().allMatch(d -> all.contains(d.toLowerCase(Locale.ROOT)))
        || (declared.size() > 1
            && shown.stream().allMatch(n -> other.contains(n.toLowerCase(Locale.ROOT))));
  }

  private static List<String> names(List<String> raw) {
    List<String> names = new ArrayList<>();
    for (String one : raw) {
      addNew(names, Byline.names(Plain.line(one), true));
    }
    return names;
  }

  private static void addNew(List<String> names, List<String> more) {
    for (String name : more) {
      if (names.size() < MAX_AUTHORS && names.stream().noneMatch(n -> n.equalsIgnoreCase(name))) {
        names.add(name);
      }
    }
  }

  private static List<String> shown(List<Element> spots, Surroundings lines) {
    List<String> found = ChineseByline.find(lines);
    found = found.isEmpty() ? inLines(lines.allAbove()) : found;
    found = found.isEmpty() ? inSpots(spots) : found;
    return found.isEmpty() ? inLines(lines.below()) : found;
  }

  /// A byline, or a label and the names in the next line.
  private static List<String> inLines(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean label = i + 1 < lines.size() && Byline.isLabel(line);
      List<String> names = Byline.names(label ? lines.get(i + 1) : line, label);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private static List<String> inSpots(List<Element> spots) {
    for (Element spot : spots) {
      String label = label(spot);
      boolean says =
          label.contains("author") || label.contains("byline") || label.contains("writer");
      boolean other =
          label.contains("bio")
              || label.contains("avatar")
              || label.contains("image")
              || label.contains("comment");
      if (says && !other && !Elsewhere.holds(spot)) {
        List<String> names = Byline.ofPieces(Plain.pieces(spot));
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return List.of();
  }

  private static String label(Element spot) {
    return (spot.attributes().get("class")
            + ' '
            + spot.attributes().get("id")
            + ' '
            + spot.attributes().get("itemprop")
            + ' '
            + spot.attributes().get("rel"))
        .toLowerCase(Locale.ROOT);
  }
}
