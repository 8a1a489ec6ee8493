package org.harbourwire.ingest.entry.markup;

/// Ends what was begun and never ended: tags, CDATA sections, comments and instructions that would
/// swallow the entries behind them.
///
/// No scan goes far beyond the next tag, which keeps the time linear.
final class UnclosedMarkup {
  private static final String COMMENT = "<!--";
  private static final String INSTRUCTION = "<?";

  private final String text;
  private final MendedText mended;
  private final UnclosedSection sections;
  private final UnclosedTag tags;
  private final Occurrences instructions;
  private final Occurrences comments;

  private UnclosedMarkup(String text) {
    this.text = text;
    this.mended = new MendedText(text);
    this.sections = new UnclosedSection(text, mended);
    this.tags = new UnclosedTag(text, mended);
    this.instructions = new Occurrences(text, "?>");
    this.comments = new Occurrences(text, "-->");
  }

  /// `text` with those ends; itself where none is missing.
  static String end(String text) {
    UnclosedMarkup markup = new UnclosedMarkup(text);
    int at = text.indexOf('<');
    while (at >= 0) {
      at = text.indexOf('<', markup.next(at));
    }
    return markup.mended.toString();
  }

  /// Ends what begins with the sign `<` at index `at`; returns where to go on.
  private int next(int at) {
    if (sections.isSection(at)) {
      return sections.end(at);
    }
    if (text.startsWith(COMMENT, at)) {
      int end = comments.next(at);
      if (end < 0) {
        mended.put(at, "", at + COMMENT.length());
      }
      return Math.max(end, at + COMMENT.length());
    }
    if (text.startsWith(INSTRUCTION, at) && instructions.next(at) < 0) {
      mended.put(at, "", at + INSTRUCTION.length());
    }
    return tags.isTag(at) ? tags.end(at) : at + 1;
  }
}
