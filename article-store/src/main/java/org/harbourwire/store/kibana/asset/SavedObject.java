package org.harbourwire.store.kibana.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.harbourwire.store.kibana.layer.JsonTree;

/// An object as Kibana imports it: one line of NDJSON.
///
/// @param type and `id`: what it replaces where it is imported
/// @param typeMigrationVersion the version of the form of its attributes; Kibana refuses one newer
///   than itself, and takes a missing one for so old that it breaks charts: the oldest that will do
/// @param attributes what it is, in the form of its type
/// @param references the objects that it needs
public record SavedObject(
    String type,
    String id,
    String typeMigrationVersion,
    ObjectNode attributes,
    List<Reference> references) {
  private static final String CORE_MIGRATION_VERSION = "8.8.0";

  public SavedObject {
    references = List.copyOf(references);
  }

  /// That another object is needed, under a name by which the attributes speak of it.
  public record Reference(String name, String type, String id) {}

  /// As Kibana reads it.
  public ObjectNode json() {
    ObjectNode json = JsonTree.object("type", type, "id", id, "attributes", attributes);
    json.set("references", JsonTree.list(references));
    return json.put("coreMigrationVersion", CORE_MIGRATION_VERSION)
        .put("typeMigrationVersion", typeMigrationVersion)
        .put("managed", false);
  }
}
