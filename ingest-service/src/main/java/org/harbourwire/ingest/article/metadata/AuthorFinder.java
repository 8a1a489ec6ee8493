package org.harbourwire.ingest.article.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/// Finds the authors: what the page shows under its headline, else what its head says.
public final class AuthorFinder {
  private static final int MAX_AUTHORS = 12;

  private final MetaTags meta;
  private final LinkedArticle linked;

  public AuthorFinder(MetaTags meta, LinkedArticle linked) {
    this.meta = meta;
    this.linked = linked;
  }

  /// The names in order, none twice.
  public List<String> find(List<Element> spots, Surroundings lines) {
    List<String> linkedNames = names(linked.authors());
    List<String> shown = shown(spots, lines);
    if (!linkedNames.isEmpty() && holdsAll(shown, linkedNames)) {
      return linkedNames;
    }
    if (!shown.isEmpty()) {
      return shown;
    }
    if (!linkedNames.isEmpty()) {
      return linkedNames;
    }
    return names(
        meta.all(
            "author",
            "article:author",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "citation_author",
            "byl"));
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
    List<String> chinese = ChineseByline.find(lines);
    if (!chinese.isEmpty()) {
      return chinese;
    }
    for (String line : lines.allAbove()) {
      List<String> names = Byline.names(line, false);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return inSpots(spots);
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
    return (spot.attr("class")
            + ' '
            + spot.attr("id")
            + ' '
            + spot.attr("itemprop")
            + ' '
            + spot.attr("rel"))
        .toLowerCase(Locale.ROOT);
  }
}
