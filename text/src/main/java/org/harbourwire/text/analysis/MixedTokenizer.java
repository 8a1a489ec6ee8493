package org.harbourwire.text.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/// {@link Cutter} as Lucene wants it. Holds the whole text in memory: articles are capped.
public final class MixedTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute span = addAttribute(PositionLengthAttribute.class);
  private final Side side;
  private char[] buffer = new char[4096];
  private int length;
  private Cutter cutter;

  /// A tokenizer for texts or for queries.
  public MixedTokenizer(Side side) {
    this.side = side;
    this.cutter = cutter();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    Cut cut = cutter.next();
    if (cut == null) {
      return false;
    }
    term.append(cut.term());
    offset.setOffset(correctOffset(cut.start()), correctOffset(cut.end()));
    increment.setPositionIncrement(cut.step());
    span.setPositionLength(cut.span());
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    length = 0;
    for (int read = input.read(buffer); read >= 0; ) {
      length += read;
      if (length == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * length);
      }
      read = input.read(buffer, length, buffer.length - length);
    }
    cutter = cutter();
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }

  @Override
  public void close() throws IOException {
    super.close();
    length = 0;
    cutter = cutter();
  }

  private Cutter cutter() {
    return new Cutter(side, new FoldedText(buffer, length));
  }
}
