package org.harbourwire.ingest.json;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads JSON as carelessly as publishers write it: with comments, trailing commas and line breaks
/// inside strings, several values one after another, the last one cut off.
public final class LenientJson {
  /// The mapper itself, for readers of trees and streams. Do not reconfigure it.
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private LenientJson() {}

  /// The values that `json` holds, up to the first that is broken; none when that is the first.
  public static List<JsonNode> values(String json) {
    List<JsonNode> values = new ArrayList<>();
    try (MappingIterator<JsonNode> more = MAPPER.readerFor(JsonNode.class).readValues(json)) {
      while (more.hasNextValue()) {
        values.add(more.nextValue());
      }
    } catch (IOException broken) {
      return values;
    }
    return values;
  }
}
