package org.harbourwire.ingest.article.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.harbourwire.ingest.article.name.Names;
import org.harbourwire.ingest.article.review.CutReason;
import org.jspecify.annotations.Nullable;

/// A block-level element of a page with its measures, so that choosing and cleaning never go back
/// to the DOM.
public final class Box implements Item {
  final List<Item> items = new ArrayList<>(2);
  @Nullable CutReason leftOut;

  /// Whether its name leaves that to its content.
  boolean doubtful;

  double words;
  double linkWords;
  double prose;
  int links;
  int titles;

  private final @Nullable Box parent;
  private final String tag;
  private final Names names;

  Box(@Nullable Box parent, String tag, Names names) {
    this.parent = parent;
    this.tag = tag;
    this.names = names;
  }

  /// What holds it; absent: it is the page.
  public @Nullable Box parent() {
    return parent;
  }

  /// The name of its element.
  public String tag() {
    return tag;
  }

  /// What class and id of its element say.
  public Names names() {
    return names;
  }

  /// What it holds, in reading order.
  public List<Item> items() {
    return Collections.unmodifiableList(items);
  }

  /// Why it is to be left out, by itself or by what surrounds it; absent: it is not.
  public @Nullable CutReason leftOut() {
    return leftOut;
  }

  /// Whether it is to be left out.
  public boolean isLeftOut() {
    return leftOut != null;
  }

  /// Leaves it out, or takes it in where there is no reason against it, whatever its content says.
  /// The measures of the boxes around it are to be taken again, see [Measures#of].
  public void leaveOut(@Nullable CutReason reason) {
    leftOut = reason;
    doubtful = false;
  }

  /// Words of all text below that is not furniture.
  public double words() {
    return words;
  }

  /// The share of link text among them.
  public double linkDensity() {
    return words == 0 ? 0 : linkWords / words;
  }

  /// How much of the text below reads like prose; what the choice of the body goes by.
  public double prose() {
    return prose;
  }

  /// Number of links below.
  public int links() {
    return links;
  }

  /// Number of lines below that are one link each and long enough for a headline.
  public int titles() {
    return titles;
  }

  /// Whether it is a heading.
  public boolean isHeading() {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  /// 1 to 6, of a heading.
  public int headingLevel() {
    return tag.charAt(1) - '0';
  }

  /// Whether it is a list.
  public boolean isList() {
    return tag.equals("ul") || tag.equals("ol") || tag.equals("dl");
  }

  /// Everything below as one line, furniture included; for headings, labels and bylines.
  public String flatText() {
    StringBuilder text = new StringBuilder();
    appendTo(text);
    return text.toString().strip();
  }

  private void appendTo(StringBuilder text) {
    for (Item item : items) {
      switch (item) {
        case Run run -> text.append(run.text().replace('\n', ' ')).append(' ');
        case Box box -> box.appendTo(text);
      }
    }
  }
}
