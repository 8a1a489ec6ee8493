package org.harbourwire.ingest.article.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.harbourwire.ingest.article.phrase.CutMarks;

/// The parts of a release: labels, headline, body, and what follows its end.
///
/// @param headline of one or several lines
/// @param above lines above the headline and between it and the body
/// @param body paragraphs up to the end mark
/// @param captions of pictures, which are no part of the body
record Release(String headline, List<String> above, List<String> body, List<String> captions) {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(press|news|media) ?(release|statement|information|invitation)s?|for immediate"
              + " release|immediate release|press|新聞稿|新闻稿|新聞發布|新闻发布|即時發布|即时发布|新聞公報|新闻公报|只供傳媒");
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?i)(photo|picture|image|figure|圖片|图片|照片|圖|图) ?[0-9一二三四五六七八九十]{0,2} ?[:：].*");
  private static final Pattern ABOUT =
      Pattern.compile("About [\\p{Lu}“\"'0-9].{0,100}|關於.{2,40}|关于.{2,40}");
  private static final int HEADLINE = 300;
  private static final int BODY_LENGTH = 90;

  static Release of(List<PdfParagraph> paragraphs) {
    int start = headlineAt(paragraphs);
    int end = start + 1;
    while (end < paragraphs.size() && continuesHeadline(paragraphs, start, end)) {
      end++;
    }
    List<String> headline = new ArrayList<>();
    List<String> above = new ArrayList<>();
    for (int i = 0; i < end && i < paragraphs.size(); i++) {
      (i < start ? above : headline).add(paragraphs.get(i).text());
    }
    List<String> body = new ArrayList<>();
    List<String> captions = new ArrayList<>();
    fill(
        paragraphs.subList(Math.min(end, paragraphs.size()), paragraphs.size()),
        body,
        captions,
        above);
    return new Release(String.join(" ", headline), above, body, captions);
  }

  /// The largest letters of the first page where they differ; else the first line that is no label.
  private static int headlineAt(List<PdfParagraph> paragraphs) {
    float usual = usualSize(paragraphs);
    int best = -1;
    int first = -1;
    for (int i = 0; i < paragraphs.size() && i < 15; i++) {
      PdfParagraph p = paragraphs.get(i);
      if (p.page() != paragraphs.getFirst().page()
          || p.text().length() > HEADLINE
          || isLabel(p.text())) {
        continue;
      }
      boolean speaks = p.text().length() >= 8;
      first = first < 0 && speaks ? i : first;
      if (speaks
          && p.size() > usual * 1.15f
          && (best < 0 || p.size() > paragraphs.get(best).size())) {
        best = i;
      }
    }
    return Math.max(0, best >= 0 ? best : first);
  }

  private static float usualSize(List<PdfParagraph> paragraphs) {
    float size = 10;
    int longest = 0;
    for (PdfParagraph p : paragraphs) {
      if (p.text().length() > longest) {
        longest = p.text().length();
        size = p.size();
      }
    }
    return size;
  }

  /// "Press Release", "For Immediate Release" and the like.
  static boolean isLabel(String text) {
    return LABEL.matcher(text.strip()).matches();
  }

  private static boolean continuesHeadline(List<PdfParagraph> paragraphs, int start, int at) {
    PdfParagraph p = paragraphs.get(at);
    float size = paragraphs.get(start).size();
    return size > usualSize(paragraphs) * 1.15f
        && Math.abs(p.size() - size) < 0.5f
        && p.text().length() < 150;
  }

  private static void fill(
      List<PdfParagraph> rest, List<String> body, List<String> captions, List<String> above) {
    int length = 0;
    for (PdfParagraph p : rest) {
      String text = p.text();
      if (length > 200
          && (CutMarks.ends(text) || (ABOUT.matcher(text).matches() && text.length() < 100))) {
        return;
      }
      if (CAPTION.matcher(text).matches()) {
        captions.add(text);
      } else if ((length == 0 && text.length() < BODY_LENGTH && !endsSentence(text))
          || isLabel(text)) {
        above.add(text);
      } else {
        body.add(text);
        length += text.length();
      }
    }
  }

  private static boolean endsSentence(String text) {
    return ".!?。！？”".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
