package org.harbourwire.ingest.article.page;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// Reads a parsed page in a single pass into a [PageTree].
final class PageReader implements NodeFilter {
  private final Mentions mentions = new Mentions();
  private final Map<String, Names> namesSeen = new HashMap<>();
  private final RunBuilder run = new RunBuilder();
  private Box box = new Box(null, "body", Names.NONE);
  private final Box root = box;
  private final @Nullable Element bodyByRule;
  private @Nullable Box ruled;
  private int linkDepth;
  private int preDepth;

  private PageReader(@Nullable Element bodyByRule) {
    this.bodyByRule = bodyByRule;
  }

  static PageTree read(Document page) {
    return read(page, null);
  }

  /// @param bodyByRule what rules name as the body
  static PageTree read(Document page, @Nullable Element bodyByRule) {
    PageReader reader = new PageReader(bodyByRule);
    NodeTraversor.filter(reader, page);
    reader.flush();
    Measures.of(reader.root);
    Element html = page.firstElementChild();
    String language = html == null ? "" : language(html);
    return new PageTree(reader.root, reader.mentions.all(language), reader.ruled);
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
        mentions.head(element);
        yield FilterResult.SKIP_ENTIRELY;
      }
      case "script" -> {
        mentions.script(element);
        yield FilterResult.SKIP_ENTIRELY;
      }
      case "br" -> {
        run.lineBreak();
        yield FilterResult.CONTINUE;
      }
      // Questions of an accordion are buttons in headings; others are controls.
      case "button" -> box.isHeading() ? FilterResult.CONTINUE : skip(tag);
      default -> Tags.isSkipped(tag) ? skip(tag) : openVisible(element, tag);
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
    boolean inline = Tags.isInline(tag);
    Names names = label.isEmpty() ? Names.NONE : namesSeen.computeIfAbsent(label, Names::of);
    mentions.visible(element, tag, names);
    if (inline) {
      if ((names.furniture() && !tag.equals("a"))
          || names.caption()
          || Furniture.isHidden(element)) {
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
    opened.leftOut = Furniture.reason(element, tag, names);
    opened.doubtful = names.doubtful() && !opened.isLeftOut();
    box.items.add(opened);
    box = opened;
    ruled = element.equals(bodyByRule) ? opened : ruled;
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (Tags.isInline(tag)) {
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
    return !Tags.isOfHead(tag) && !Tags.isSkipped(tag);
  }

  private void flush() {
    Run taken = run.take();
    if (taken != null) {
      box.items.add(taken);
    }
  }

  private static String label(Element element) {
    if (element.attributesSize() == 0) {
      return "";
    }
    String label = element.attr("class") + ' ' + element.attr("id");
    return label.length() > 400 ? label.substring(0, 400) : label.length() == 1 ? "" : label;
  }
}
