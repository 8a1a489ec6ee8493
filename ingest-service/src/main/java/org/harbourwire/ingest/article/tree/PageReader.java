package org.harbourwire.ingest.article.tree;

import java.util.HashMap;
import java.util.Map;
import org.harbourwire.ingest.article.name.Furniture;
import org.harbourwire.ingest.article.name.Names;
import org.harbourwire.ingest.article.name.Tags;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Reads a parsed page in a single pass into a [PageTree].
public final class PageReader {
  private static final int LONGEST_LABEL = 400;

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

  /// Reads a page of which no rule names the body.
  public static PageTree read(Document page) {
    return read(page, null);
  }

  /// Reads a page.
  ///
  /// @param bodyByRule what rules name as the body
  public static PageTree read(Document page, @Nullable Element bodyByRule) {
    PageReader reader = new PageReader(bodyByRule);
    reader.readChildren(page);
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

  /// No deeper than pages are parsed, see [PageParser].
  private void readChildren(Element parent) {
    for (int i = 0; i < parent.childNodeSize(); i++) {
      switch (parent.childNode(i)) {
        case TextNode text -> run.append(text.getWholeText(), linkDepth > 0, preDepth > 0);
        case Element element -> read(element);
        default -> {}
      }
    }
  }

  private void read(Element element) {
    String tag = element.normalName();
    switch (Tags.of(tag)) {
      case DOCUMENT -> readChildren(element);
      case HEAD -> mentions.head(element);
      case SCRIPT -> mentions.script(element);
      case LINE_BREAK -> run.lineBreak();
      case BUTTON -> {
        if (box.isHeading()) {
          readChildren(element);
        } else {
          run.gap();
        }
      }
      case SKIPPED -> run.gap();
      case PICTURE -> {
        mentions.picture(element);
        readInline(element, tag, names(element));
      }
      case SKIPPED_IN_WORD -> {}
      case INLINE -> readInline(element, tag, names(element));
      case BOX -> readBox(element, tag, names(element));
    }
  }

  private void readInline(Element element, String tag, Names names) {
    mentions.visible(element, tag, names);
    boolean link = tag.equals("a");
    if ((names.furniture() && !link) || names.caption() || Furniture.isHidden(element)) {
      return;
    }
    if (link) {
      linkDepth++;
      run.link();
      readChildren(element);
      linkDepth--;
    } else {
      readChildren(element);
    }
  }

  private void readBox(Element element, String tag, Names names) {
    mentions.visible(element, tag, names);
    flush();
    Box around = box;
    Box opened = new Box(around, tag, names);
    opened.leftOut = Furniture.reason(element, tag, names);
    opened.doubtful = names.doubtful() && !opened.isLeftOut();
    around.items.add(opened);
    ruled = element.equals(bodyByRule) ? opened : ruled;
    box = opened;
    int pre = tag.equals("pre") ? 1 : 0;
    preDepth += pre;
    readChildren(element);
    flush();
    preDepth -= pre;
    box = around;
  }

  private void flush() {
    Run taken = run.take();
    if (taken != null) {
      box.items.add(taken);
    }
  }

  private Names names(Element element) {
    if (element.attributesSize() == 0) {
      return Names.NONE;
    }
    Attributes attributes = element.attributes();
    String classes = attributes.get("class");
    String id = attributes.get("id");
    String label = id.isEmpty() ? classes : classes + ' ' + id;
    return label.isEmpty()
        ? Names.NONE
        : namesSeen.computeIfAbsent(
            label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label, Names::of);
  }
}
