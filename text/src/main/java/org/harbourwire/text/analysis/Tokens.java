package org.harbourwire.text.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/// The terms that {@link MixedAnalyzer} finds, for those who have no Lucene. Safe for use by many
/// threads.
public final class Tokens {
  // Never closed: they live as long as the class and hold no more than a buffer for each thread.
  private static final Analyzer TEXTS = new MixedAnalyzer(Side.TEXT);
  private static final Analyzer QUERIES = new MixedAnalyzer(Side.QUERY);

  private Tokens() {}

  /// The terms under which a text is found, in the order of their positions.
  public static List<Token> ofText(String text) {
    return analyse(TEXTS, text);
  }

  /// The terms that a query asks for, in the order of their positions.
  public static List<Token> ofQuery(String query) {
    return analyse(QUERIES, query);
  }

  private static List<Token> analyse(Analyzer analyzer, String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
      PositionLengthAttribute span = stream.getAttribute(PositionLengthAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        tokens.add(
            new Token(
                term.toString(),
                offset.startOffset(),
                offset.endOffset(),
                position,
                span.getPositionLength()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }
}
