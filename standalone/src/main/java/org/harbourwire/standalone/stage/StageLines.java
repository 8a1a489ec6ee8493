package org.harbourwire.standalone.stage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.harbourwire.contract.Json;

/// Answers JSON Lines: each line as it comes, flushed, in order. A bad line, an empty one too, gets
/// an answer with an `error`, never a crash.
final class StageLines {
  private static final ObjectMapper FORMS = forms();

  private StageLines() {}

  /// The forms are frozen with all their keys: what is absent is written as null. A document of any
  /// size is read, so that the answer to one that is too large bears its id.
  private static ObjectMapper forms() {
    ObjectMapper forms =
        Json.mapper()
            .copy()
            .setDefaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS));
    forms
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build());
    return forms;
  }

  /// @param answer the answer to a line that is a JSON object
  /// @param error the answer to a line's id and what is wrong with the line
  static void run(
      InputStream in,
      PrintStream out,
      Function<JsonNode, ?> answer,
      BiFunction<String, String, ?> error)
      throws IOException {
    ByteLines lines = new ByteLines(in);
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      out.println(FORMS.writeValueAsString(answerTo(line.get(), answer, error)));
      out.flush();
    }
  }

  /// Bytes that are not UTF-8 become U+FFFD, as anywhere; the sound lines are not decoded twice.
  private static JsonNode read(byte[] line) throws IOException {
    try {
      return FORMS.readTree(line);
    } catch (IOException e) {
      return FORMS.readTree(new String(line, StandardCharsets.UTF_8));
    }
  }

  private static Object answerTo(
      byte[] line, Function<JsonNode, ?> answer, BiFunction<String, String, ?> error)
      throws IOException {
    JsonNode asked;
    try {
      asked = read(line);
    } catch (JsonProcessingException e) {
      return error.apply("", "not JSON: " + e.getOriginalMessage());
    } catch (OutOfMemoryError e) {
      return error.apply("", "the line is too large");
    }
    if (asked.isMissingNode()) {
      return error.apply("", "an empty line");
    }
    if (!asked.isObject()) {
      return error.apply("", "not a JSON object");
    }
    try {
      return answer.apply(asked);
    } catch (IllegalArgumentException e) {
      return error.apply(text(asked, "id"), String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // The promise to the caller: what one line does to us concerns that line only.
      return error.apply(text(asked, "id"), "it cannot be read: " + e.getClass().getSimpleName());
    }
  }

  /// The text of a field; empty when it is absent or null, which JSON's own `asText` makes a word.
  static String text(JsonNode line, String field) {
    return line.hasNonNull(field) ? line.get(field).asText() : "";
  }
}
