package org.harbourwire.store.kibana.server;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.harbourwire.store.kibana.check.Finding;

/// Kibana's answer to an import, which is 200 even if some objects were not taken.
///
/// @param imported how many were taken
/// @param faults the others, and why
record ImportAnswer(int imported, List<Finding> faults) {

  static ImportAnswer of(JsonNode json) {
    List<Finding> faults = new ArrayList<>();
    for (JsonNode error : json.path("errors")) {
      String object = error.path("type").asText() + " " + error.path("id").asText();
      faults.add(new Finding(object, inWords(error.path("error"))));
    }
    if (!json.path("success").asBoolean() && faults.isEmpty()) {
      faults.add(new Finding("import", "Kibana says that it failed, and not why"));
    }
    return new ImportAnswer(json.path("successCount").asInt(), faults);
  }

  private static String inWords(JsonNode error) {
    String type = error.path("type").asText();
    return switch (type) {
      case "conflict" -> "is there already";
      case "ambiguous_conflict" -> "may be any of several that are there";
      case "missing_references" -> "needs what is not there: " + named(error.path("references"));
      case "unsupported_type" -> "is of a type that this Kibana does not know";
      default -> {
        String message = error.path("message").asText();
        yield message.isEmpty() ? type : message;
      }
    };
  }

  private static String named(JsonNode references) {
    return StreamSupport.stream(references.spliterator(), false)
        .map(r -> r.path("type").asText() + " " + r.path("id").asText())
        .collect(joining(", "));
  }
}
