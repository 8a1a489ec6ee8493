package org.harbourwire.ingest.article.tree;

import java.util.ArrayList;
import java.util.List;
import org.harbourwire.ingest.article.name.Names;
import org.harbourwire.ingest.article.name.Spots;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/// Collects the elements that say something of the article beside its text.
final class Mentions {
  private static final int MAX_KEPT = 400;

  private final List<Element> head = new ArrayList<>();
  private final List<Element> scripts = new ArrayList<>();
  private final List<Element> spots = new ArrayList<>();
  private final List<Element> headings = new ArrayList<>();
  private final List<Element> languageLinks = new ArrayList<>();
  private final List<Element> fileLinks = new ArrayList<>();
  private final List<Element> people = new ArrayList<>();
  private final List<Element> nextLinks = new ArrayList<>();
  private final List<Element> pictures = new ArrayList<>();

  void head(Element element) {
    keep(head, element);
  }

  void script(Element element) {
    if (element.attributes().get("type").contains("json")) {
      keep(scripts, element);
    }
  }

  void visible(Element element, String tag, Names names) {
    switch (tag) {
      case "time" -> keep(spots, element);
      case "h1" -> {
        keep(headings, element);
        keep(spots, element);
      }
      case "a" -> link(element);
      default -> {}
    }
    if (!tag.equals("time") && !tag.equals("h1") && Spots.tells(element, names)) {
      keep(spots, element);
    }
  }

  void picture(Element picture) {
    if (!picture.attributes().get("alt").isEmpty()) {
      keep(pictures, picture);
    }
  }

  private void link(Element link) {
    Attributes attributes = link.attributes();
    String href = attributes.get("href");
    if (Spots.isFile(href)) {
      keep(fileLinks, link);
    } else if (attributes.hasKey("hreflang") || Spots.offersLanguage(link)) {
      keep(languageLinks, link);
    } else if (Spots.isPersonPage(href)) {
      keep(people, link);
    } else if (Spots.leadsOn(link)) {
      keep(nextLinks, link);
    }
  }

  PageMentions all(String htmlLanguage) {
    return new PageMentions(
        head,
        scripts,
        spots,
        headings,
        languageLinks,
        fileLinks,
        people,
        nextLinks,
        pictures,
        htmlLanguage);
  }

  private static void keep(List<Element> list, Element element) {
    if (list.size() < MAX_KEPT) {
      list.add(element);
    }
  }
}
