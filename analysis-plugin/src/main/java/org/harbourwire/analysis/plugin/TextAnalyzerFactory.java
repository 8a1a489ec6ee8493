package org.harbourwire.analysis.plugin;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.harbourwire.text.analysis.MixedAnalyzer;
import org.harbourwire.text.analysis.Side;

/// The `analyzer` of a text field.
@NamedComponent("harbourwire")
public final class TextAnalyzerFactory implements AnalyzerFactory {
  @Override
  public Analyzer create() {
    return new MixedAnalyzer(Side.TEXT);
  }
}
