package org.harbourwire.standalone.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.harbourwire.contract.Json;

/// Answers JSON Lines: each line as it comes, flushed, in order. A bad line gets an answer with an
/// `error`, never a crash.
final class StageLines {
  private StageLines() {}

  /// @param answer the answer to a line that is a JSON object
  /// @param error the answer to a line's id and what is wrong with the line
  static void run(
      InputStream in,
      PrintStream out,
      Function<JsonNode, ?> answer,
      BiFunction<String, String, ?> error)
      throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank()) {
        out.println(Json.write(answerTo(line, answer, error)));
        out.flush();
      }
    }
  }

  private static Object answerTo(
      String line, Function<JsonNode, ?> answer, BiFunction<String, String, ?> error) {
    JsonNode asked;
    try {
      asked = Json.mapper().readTree(line);
    } catch (JsonProcessingException e) {
      return error.apply("", "not JSON: " + e.getOriginalMessage());
    }
    if (!asked.isObject()) {
      return error.apply("", "not a JSON object");
    }
    try {
      return answer.apply(asked);
    } catch (IllegalArgumentException e) {
      return error.apply(asked.path("id").asText(), String.valueOf(e.getMessage()));
    }
  }
}
