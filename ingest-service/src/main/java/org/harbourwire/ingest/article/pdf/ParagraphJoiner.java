package org.harbourwire.ingest.article.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Joins lines into paragraphs by the gaps between them, their sizes, edges and how they begin and
/// end.
final class ParagraphJoiner {
  private static final Pattern OPENER =
      Pattern.compile(
          "(?i)(photo|picture|image|figure|圖片|图片|照片|圖|图) ?[0-9一二三四五六七八九十]{0,2} ?[:：].*|[•●▪◦■‣·o]"
              + " .*|\\(?[0-9a-zA-Z]{1,2}[.)] .*|#( ?#)+");

  private static final int FEW = 8;

  private final float usualGap;
  private final float rightEdge;

  private ParagraphJoiner(List<PdfLine> lines) {
    this.usualGap = usualGap(lines);
    this.rightEdge = rightEdge(lines);
  }

  static List<PdfParagraph> join(List<PdfLine> lines) {
    ParagraphJoiner joiner = new ParagraphJoiner(lines);
    List<PdfParagraph> paragraphs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    PdfLine previous = null;
    PdfLine first = null;
    for (PdfLine line : lines) {
      if (previous != null && first != null && joiner.breaks(previous, line)) {
        paragraphs.add(new PdfParagraph(text.toString(), first.size(), first.page()));
        text.setLength(0);
        first = null;
      }
      append(text, line.text());
      first = first == null ? line : first;
      previous = line;
    }
    if (first != null) {
      paragraphs.add(new PdfParagraph(text.toString(), first.size(), first.page()));
    }
    return paragraphs;
  }

  /// The most frequent distance of neighbouring lines.
  private static float usualGap(List<PdfLine> lines) {
    int[] counts = new int[200];
    PdfLine previous = null;
    for (PdfLine line : lines) {
      if (previous != null && previous.page() == line.page()) {
        int gap = Math.round((line.y() - previous.y()) * 2);
        if (gap > 4 && gap < counts.length) {
          counts[gap]++;
        }
      }
      previous = line;
    }
    int best = 28;
    for (int i = 0; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    float gap = best / 2f;
    // A handful of lines says little of their usual distance.
    return lines.size() < FEW && !lines.isEmpty()
        ? Math.min(gap, 1.5f * lines.getFirst().size())
        : gap;
  }

  private static float rightEdge(List<PdfLine> lines) {
    float[] edges = new float[lines.size()];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = lines.get(i).right();
    }
    Arrays.sort(edges);
    return edges.length == 0 ? 0 : edges[(int) (edges.length * 0.9f)];
  }

  private boolean breaks(PdfLine before, PdfLine line) {
    if (OPENER.matcher(line.text()).matches()
        || Release.isLabel(line.text())
        || Release.isLabel(before.text())) {
      return true;
    }
    if (Math.abs(before.size() - line.size()) > 0.12f * before.size()) {
      return true;
    }
    if (runsOn(before.text(), line.text())) {
      return false;
    }
    boolean stops = endsSentence(before.text());
    if (before.page() != line.page() || line.y() < before.y()) {
      return stops || before.right() < rightEdge * 0.85f;
    }
    return line.y() - before.y() > usualGap * 1.35f
        || (stops && before.right() < rightEdge * 0.9f)
        || (stops && line.left() > before.left() + line.size() * 1.2f);
  }

  /// The sentence goes on: no stop before, a small letter after.
  private static boolean runsOn(String before, String after) {
    char last = before.charAt(before.length() - 1);
    return Character.isLowerCase(after.charAt(0))
        && (Character.isLetterOrDigit(last) || last == ',' || last == '-' || last == '&');
  }

  private static boolean endsSentence(String text) {
    return ".!?:;。！？：；”\"」』)）".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static void append(StringBuilder text, String line) {
    int n = text.length();
    if (n == 0) {
      text.append(line);
      return;
    }
    char last = text.charAt(n - 1);
    char first = line.charAt(0);
    if (last == '-'
        && n > 1
        && Character.isLowerCase(text.charAt(n - 2))
        && Character.isLowerCase(first)) {
      text.setLength(n - 1);
    } else if (!(isCjk(last) && isCjk(first))) {
      text.append(' ');
    }
    text.append(line);
  }

  private static boolean isCjk(char c) {
    return (c >= 0x3000 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || c >= 0xff00;
  }
}
