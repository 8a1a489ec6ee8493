package org.harbourwire.ingest.article.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.harbourwire.ingest.article.metadata.PageMentions;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// Reads a parsed page in a single pass into a [PageTree].
final class PageReader implements NodeFilter {
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "ins",
          "kbd",
          "label",
          "mark",
          "nobr",
          "q",
          "rt",
          "ruby",
          "rb",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "o:p",
          "st1:place",
          "picture",
          "img",
          "button");
  private static final Set<String> SKIPPED =
      Set.of(
          "style",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "video",
          "audio",
          "select",
          "input",
          "textarea",
          "map",
          "noscript",
          "rp",
          "datalist",
          "noframes",
          "applet",
          "dialog");
  private static final int MAX_KEPT = 400;

  private final List<Element> head = new ArrayList<>();
  private final List<Element> scripts = new ArrayList<>();
  private final List<Element> spots = new ArrayList<>();
  private final List<Element> headings = new ArrayList<>();
  private final List<Element> languageLinks = new ArrayList<>();
  private final List<Element> people = new ArrayList<>();
  private final List<Element> fileLinks = new ArrayList<>();
  private final Map<String, Names> namesSeen = new HashMap<>();
  private final RunBuilder run = new RunBuilder();
  private Box box = new Box(null, "body", Names.NONE);
  private final Box root = box;
  private int linkDepth;
  private int preDepth;

  private PageReader() {}

  static PageTree read(Document page) {
    PageReader reader = new PageReader();
    NodeTraversor.filter(reader, page);
    reader.flush();
    Measures.of(reader.root);
    Element html = page.selectFirst("html");
    PageMentions mentions =
        new PageMentions(
            reader.head,
            reader.scripts,
            reader.spots,
            reader.headings,
            reader.languageLinks,
            reader.fileLinks,
            reader.people,
            html == null ? "" : language(html));
    return new PageTree(reader.root, mentions);
  }

  private static String language(Element html) {
    String lang = html.attr("lang");
    return lang.isBlank() ? html.attr("xml:lang") : lang;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      run.append(text.getWholeText(), linkDepth > 0, preDepth > 0);
      return FilterResult.CONTINUE;
    }
    return node instanceof Element element ? open(element) : FilterResult.SKIP_ENTIRELY;
  }

  private FilterResult open(Element element) {
    String tag = element.normalName();
    return switch (tag) {
      case "#root", "html", "body", "head" -> FilterResult.CONTINUE;
      case "meta", "link", "title", "base" -> {
        keep(head, element);
        yield FilterResult.SKIP_ENTIRELY;
      }
      case "script" -> {
        if (element.attr("type").contains("json")) {
          keep(scripts, element);
        }
        yield FilterResult.SKIP_ENTIRELY;
      }
      case "br" -> {
        run.lineBreak();
        yield FilterResult.CONTINUE;
      }
      // Questions of an accordion are buttons in headings; others are controls.
      case "button" -> box.isHeading() ? FilterResult.CONTINUE : skip(tag);
      default -> SKIPPED.contains(tag) ? skip(tag) : openVisible(element, tag);
    };
  }

  private FilterResult skip(String tag) {
    if (!tag.equals("svg") && !tag.equals("wbr")) {
      run.gap();
    }
    return FilterResult.SKIP_ENTIRELY;
  }

  private FilterResult openVisible(Element element, String tag) {
    String label = label(element);
    boolean inline = INLINE.contains(tag);
    Names names = label.isEmpty() ? Names.NONE : namesSeen.computeIfAbsent(label, Names::of);
    note(element, tag, names);
    if (inline) {
      if ((names.furniture() && !tag.equals("a")) || names.caption() || isHidden(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (tag.equals("a")) {
        linkDepth++;
        run.link();
      }
      return FilterResult.CONTINUE;
    }
    flush();
    if (tag.equals("pre")) {
      preDepth++;
    }
    Box opened = new Box(box, tag, names);
    opened.furniture = isHidden(element) || Furniture.isFurniture(element, tag, names);
    opened.doubtful = names.doubtful() && !opened.furniture;
    box.items.add(opened);
    box = opened;
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (INLINE.contains(tag)) {
      if (tag.equals("a")) {
        linkDepth--;
      }
    } else if (isBoxed(tag)) {
      flush();
      if (tag.equals("pre")) {
        preDepth--;
      }
      Box parent = box.parent;
      if (parent != null) {
        box = parent;
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isBoxed(String tag) {
    return switch (tag) {
      case "#root", "html", "body", "head", "br", "meta", "link", "title", "base", "script" ->
          false;
      default -> !SKIPPED.contains(tag);
    };
  }

  private void flush() {
    Run taken = run.take();
    if (taken != null) {
      box.items.add(taken);
    }
  }

  /// Notes what may matter beside the text.
  private void note(Element element, String tag, Names names) {
    switch (tag) {
      case "time" -> keep(spots, element);
      case "h1" -> {
        keep(headings, element);
        keep(spots, element);
      }
      case "a" -> noteLink(element);
      default -> {}
    }
    if (!tag.equals("time") && !tag.equals("h1") && Spots.tells(element, names)) {
      keep(spots, element);
    }
  }

  private void noteLink(Element link) {
    String href = link.attr("href");
    if (Spots.isFile(href)) {
      keep(fileLinks, link);
    } else if (link.hasAttr("hreflang") || Spots.offersLanguage(link)) {
      keep(languageLinks, link);
    } else if (Spots.isPersonPage(href)) {
      keep(people, link);
    }
  }

  private static void keep(List<Element> list, Element element) {
    if (list.size() < MAX_KEPT) {
      list.add(element);
    }
  }

  private static String label(Element element) {
    if (element.attributesSize() == 0) {
      return "";
    }
    String label = element.attr("class") + ' ' + element.attr("id");
    return label.length() > 400 ? label.substring(0, 400) : label.length() == 1 ? "" : label;
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden")) {
      // React's streamed parts (S:0, S:1 …) are hidden until its script puts them in their places.
      return !element.id().startsWith("S:");
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }
}
