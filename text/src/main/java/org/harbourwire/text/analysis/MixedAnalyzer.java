package org.harbourwire.text.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;

/// The analyser for English and Chinese in one text, Traditional and Simplified alike.
///
/// English is stemmed with Krovetz's stemmer ("Viewing morphology as an inference process", SIGIR
/// 1993), which keeps "university" and "universe" apart. There are no stop words: phrases are
/// exact.
///
/// Index with {@link Side#TEXT}, ask with {@link Side#QUERY}. Ask for each run of words between a
/// reader's spaces or quotation marks as a phrase; an OR of the pairs of a Chinese run would find
/// much else.
public final class MixedAnalyzer extends Analyzer {
  private final Side side;

  /// An analyser for texts or for queries.
  public MixedAnalyzer(Side side) {
    this.side = side;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    MixedTokenizer tokenizer = new MixedTokenizer(side);
    return new TokenStreamComponents(tokenizer, new KStemFilter(tokenizer));
  }

  /// For prefixes and wildcards: folded, neither cut nor stemmed.
  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new FoldFilter(in);
  }
}
