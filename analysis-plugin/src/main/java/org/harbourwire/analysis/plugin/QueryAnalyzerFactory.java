package org.harbourwire.analysis.plugin;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.harbourwire.text.analysis.MixedAnalyzer;
import org.harbourwire.text.analysis.Side;

/// The `search_analyzer` of a text field.
@NamedComponent("harbourwire_search")
public final class QueryAnalyzerFactory implements AnalyzerFactory {
  @Override
  public Analyzer create() {
    return new MixedAnalyzer(Side.QUERY);
  }
}
