package org.harbourwire.store.kibana.asset;

import java.util.List;
import org.harbourwire.store.kibana.layer.FieldUse;

/// Something that Kibana keeps and shows.
public sealed interface Asset permits DataView, SavedSearch, Chart, Dashboard {

  /// The id under which Kibana keeps it.
  String id();

  /// As Kibana imports it.
  SavedObject savedObject();

  /// The data view that it looks at; a data view looks at itself, a dashboard at those of its
  /// panels and controls.
  DataView view();

  /// The same, read back from what Kibana imports: what is checked is this.
  ///
  /// @throws IllegalArgumentException when that is nothing of ours
  default Asset imported() {
    return this;
  }

  /// The fields of that data view that it needs.
  List<FieldUse> uses();
}
