package org.harbourwire.store.kibana.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.harbourwire.store.kibana.asset.SavedObject.Reference;
import org.harbourwire.store.kibana.layer.FieldUse;
import org.harbourwire.store.kibana.layer.FieldUse.Purpose;
import org.harbourwire.store.kibana.layer.JsonTree;

/// An index as people see it in Kibana.
///
/// @param index name or alias
/// @param name what people read
/// @param timeField when a document is of
/// @param formats how fields are shown that need more than their value
public record DataView(
    String id, String index, String name, String timeField, Map<String, Format> formats)
    implements Asset {
  /// The type of such objects, and of references to them.
  public static final String TYPE = "index-pattern";

  public DataView {
    formats = Map.copyOf(formats);
  }

  /// How a field's value is shown.
  public enum Format {
    /// To be followed.
    LINK,
    /// Seconds, in words such as minutes and hours.
    SECONDS;

    private ObjectNode json() {
      return switch (this) {
        case LINK -> JsonTree.object("id", "url");
        case SECONDS ->
            JsonTree.object(
                "id",
                "duration",
                "params",
                JsonTree.object("inputFormat", "seconds", "outputFormat", "humanizePrecise")
                    .put("outputPrecision", 1));
      };
    }
  }

  @Override
  public DataView view() {
    return this;
  }

  @Override
  public List<FieldUse> uses() {
    return Stream.concat(
            Stream.of(new FieldUse(timeField, Purpose.TIME)),
            formats.keySet().stream().sorted().map(f -> new FieldUse(f, Purpose.SHOW)))
        .toList();
  }

  @Override
  public SavedObject savedObject() {
    ObjectNode formatMap = JsonTree.object();
    new TreeMap<>(formats).forEach((field, format) -> formatMap.set(field, format.json()));
    ObjectNode attributes =
        JsonTree.object("title", index, "name", name, "timeFieldName", timeField)
            .put("fieldFormatMap", formatMap.toString())
            .put("fieldAttrs", "{}")
            .put("fields", "[]")
            .put("runtimeFieldMap", "{}")
            .put("sourceFilters", "[]")
            .put("typeMeta", "{}");
    return new SavedObject(TYPE, id, "8.0.0", attributes, List.of());
  }

  Reference as(String referenceName) {
    return new Reference(referenceName, TYPE, id);
  }
}
