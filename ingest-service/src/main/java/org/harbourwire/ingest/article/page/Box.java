package org.harbourwire.ingest.article.page;

import java.util.ArrayList;
import java.util.List;
import org.harbourwire.ingest.article.review.CutReason;
import org.jspecify.annotations.Nullable;

/// A block-level element of a page with its measures, so that choosing and cleaning never go back
/// to the DOM.
final class Box implements Item {
  final @Nullable Box parent;
  final String tag;
  final Names names;
  final List<Item> items = new ArrayList<>(2);

  /// Why it is to be left out, by itself or by what surrounds it; absent: it is not.
  @Nullable CutReason leftOut;

  /// Whether its name leaves that to its content.
  boolean doubtful;

  /// Words of all text below that is not furniture.
  double words;

  /// Those of them that are link text.
  double linkWords;

  /// How much of the text below reads like prose; what the choice of the body goes by.
  double prose;

  /// Number of links below.
  int links;

  /// Number of lines below that are one link each and long enough for a headline.
  int titles;

  Box(@Nullable Box parent, String tag, Names names) {
    this.parent = parent;
    this.tag = tag;
    this.names = names;
  }

  boolean isLeftOut() {
    return leftOut != null;
  }

  double linkDensity() {
    return words == 0 ? 0 : linkWords / words;
  }

  boolean isHeading() {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  /// 1 to 6.
  int headingLevel() {
    return tag.charAt(1) - '0';
  }

  boolean isList() {
    return tag.equals("ul") || tag.equals("ol") || tag.equals("dl");
  }

  /// Everything below as one line, furniture included; for headings, labels and bylines.
  String flatText() {
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
