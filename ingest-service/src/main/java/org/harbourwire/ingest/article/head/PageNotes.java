package org.harbourwire.ingest.article.head;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.harbourwire.ingest.article.review.Noted;
import org.harbourwire.ingest.article.review.Place;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads what a page says of its article beside what events carry: section, keywords, picture and
/// its text.
public final class PageNotes {
  private static final Pattern BETWEEN = Pattern.compile("\\s*[,;|，、；]\\s*");
  private static final int MOST_KEYWORDS = 20;
  private static final int LONGEST_KEYWORD = 60;
  private static final int LONGEST = 1_000;

  private final LinkedArticle linked;
  private final List<Noted> notes = new ArrayList<>();

  private PageNotes(LinkedArticle linked) {
    this.linked = linked;
  }

  /// The notes, in a fixed order; a list of the caller's own.
  ///
  /// @param pictures `<img>` with a text
  public static List<Noted> of(
      MetaTags meta, LinkedArticle linked, List<Element> pictures, URI page) {
    PageNotes read = new PageNotes(linked);
    read.add("section", meta.first("article:section", "section", "parsely-section"));
    read.addKeywords(meta);
    String image =
        read.add("image", absolute(meta.first("og:image", "og:image:url", "twitter:image"), page));
    String text = meta.first("og:image:alt", "twitter:image:alt");
    if (read.add("image_text", text) == null && image != null) {
      read.note("image_text", alt(image, pictures), Place.MARKED);
    }
    return read.notes;
  }

  /// What the meta elements say, else JSON-LD.
  private @Nullable String add(String field, @Nullable String meta) {
    return meta != null
        ? note(field, meta, Place.META)
        : note(field, linked.notes().get(field), Place.JSON_LD);
  }

  private @Nullable String note(String field, @Nullable String value, Place place) {
    String line = value == null ? "" : Plain.line(value);
    if (line.isEmpty() || line.length() > LONGEST) {
      return null;
    }
    notes.add(new Noted(field, line, place));
    return line;
  }

  private void addKeywords(MetaTags meta) {
    List<String> tags = meta.all("news_keywords", "article:tag", "keywords");
    String linkedTags = linked.notes().getOrDefault("keywords", "");
    Set<String> words = new LinkedHashSet<>();
    for (String list : tags.isEmpty() ? List.of(linkedTags) : tags) {
      BETWEEN
          .splitAsStream(Plain.line(list))
          .filter(word -> !word.isBlank() && word.length() <= LONGEST_KEYWORD)
          .limit(MOST_KEYWORDS)
          .forEach(words::add);
    }
    String all = String.join(", ", words.stream().limit(MOST_KEYWORDS).toList());
    note("keywords", all, tags.isEmpty() ? Place.JSON_LD : Place.META);
  }

  private static @Nullable String absolute(@Nullable String address, URI page) {
    try {
      return address == null ? null : page.resolve(address.strip()).toString();
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  /// What the page's own picture of that file says.
  private static @Nullable String alt(String image, List<Element> pictures) {
    String file = file(image);
    for (Element picture : pictures) {
      if (!file.isEmpty() && file(picture.attributes().get("src")).equals(file)) {
        return picture.attributes().get("alt");
      }
    }
    return null;
  }

  private static String file(String address) {
    int query = address.indexOf('?');
    String path = query < 0 ? address : address.substring(0, query);
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
