package org.harbourwire.standalone.sources;

import java.util.Collection;
import java.util.List;
import org.harbourwire.contract.source.Source;
import org.harbourwire.ingest.registry.SourceTable;
import org.harbourwire.kit.lifecycle.StartFailure;

/// The sources that an operator names by their ids.
final class NamedSources {
  private NamedSources() {}

  /// Those of `ids`, each once.
  ///
  /// @throws StartFailure when one of them is not registered: then nothing is done to any
  static List<Source> in(SourceTable table, Collection<String> ids) {
    return ids.stream().distinct().map(id -> in(table, id)).toList();
  }

  /// The one called `id`.
  ///
  /// @throws StartFailure when it is not registered
  static Source in(SourceTable table, String id) {
    return table.find(id).orElseThrow(() -> new StartFailure(unknown(id)));
  }

  /// What an operator is told of an id that is not registered.
  static String unknown(String id) {
    return "there is no source " + id + "; see sources list";
  }
}
