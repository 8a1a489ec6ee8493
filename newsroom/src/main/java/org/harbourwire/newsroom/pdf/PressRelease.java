package org.harbourwire.newsroom.pdf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A press release on A4: a heading, a date line, paragraphs, closing notes; each page with the
/// publisher's name above and its number below.
///
/// @param publisher above each page
/// @param title heading
/// @param dateLine such as `(Hong Kong, 23 November 2026)`
/// @param paragraphs its text
/// @param notes what follows the end of the text: about the publisher, whom to ask
/// @param created goes into the file's information
public record PressRelease(
    String publisher,
    String title,
    String dateLine,
    List<String> paragraphs,
    List<String> notes,
    Instant created) {
  private static final int LEFT = 72;
  private static final int TOP = 760;
  private static final int BOTTOM = 90;
  private static final double WIDTH = 451;
  private static final int LEADING = 20;

  /// Copies the lists.
  public PressRelease {
    paragraphs = List.copyOf(paragraphs);
    notes = List.copyOf(notes);
  }

  /// The file.
  ///
  /// @throws IllegalArgumentException if the text has a character that the standard fonts lack
  public byte[] toPdf() {
    List<List<PdfLine>> pages = new ArrayList<>();
    Flow flow = new Flow(pages);
    flow.paragraph(title, 16, true);
    flow.paragraph(dateLine, 11, false);
    paragraphs.forEach(text -> flow.paragraph(text, 12, false));
    flow.paragraph("###", 12, false);
    notes.forEach(text -> flow.paragraph(text, 10, false));
    for (int i = 0; i < pages.size(); i++) {
      pages.get(i).addFirst(new PdfLine(LEFT, 800, 9, false, publisher + " | Press release"));
      pages.get(i).add(new PdfLine(LEFT, 40, 9, false, "Page " + (i + 1) + " of " + pages.size()));
    }
    return PdfWriter.write(title, created, pages);
  }

  /// Fills pages from top to bottom.
  private static final class Flow {
    private final List<List<PdfLine>> pages;
    private int y;

    Flow(List<List<PdfLine>> pages) {
      this.pages = pages;
      newPage();
    }

    void paragraph(String text, int size, boolean bold) {
      for (String line : wrap(text, size, bold)) {
        if (y < BOTTOM) {
          newPage();
        }
        pages.getLast().add(new PdfLine(LEFT, y, size, bold, line));
        y -= LEADING;
      }
      y -= LEADING / 2;
    }

    private void newPage() {
      pages.add(new ArrayList<>());
      y = TOP;
    }

    private static List<String> wrap(String text, int size, boolean bold) {
      List<String> lines = new ArrayList<>();
      StringBuilder line = new StringBuilder();
      for (String word : text.split(" ", -1)) {
        boolean full = !line.isEmpty() && FontMetrics.width(line + " " + word, bold, size) > WIDTH;
        if (full) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
      return lines;
    }
  }
}
