package org.harbourwire.ingest.json;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads JSON as carelessly as publishers write it: with comments, trailing commas, line breaks
/// inside strings, `NaN` and numbers as programs write them, names as JavaScript does; several
/// values one after another, the last one cut off, behind a guard against being run as a script
/// (`)]}',`) or as the argument of a call (JSONP).
public final class LenientJson {
  /// The mapper itself, for readers of trees and streams. Do not reconfigure it.
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
              JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
              JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
              JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS,
              JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
              JsonReadFeature.ALLOW_MISSING_VALUES,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final Pattern WRAPPER =
      Pattern.compile(
          "\\s*+(?:\\)]}'?,?|(?:while ?\\(1\\)|for"
              + " ?\\(;;\\));|(?:/\\*\\*/)?\\s*+[\\w$.]{1,100}+\\s*+\\()\\s*+(?=[\\[{])");

  /// Jackson reads the elements of a list as values of their own: of an empty one there are none.
  private static final Pattern EMPTY_LIST = Pattern.compile("\\s*+\\[\\s*+]");

  private LenientJson() {}

  /// Whether `text` is JSON, as far as its beginning shows.
  public static boolean is(String text) {
    String start = unwrapped(text).stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  /// The JSON in `text`, without the guard or call before it; what closes the call may follow it.
  public static String unwrapped(String text) {
    Matcher wrapper = WRAPPER.matcher(text);
    return wrapper.lookingAt() ? text.substring(wrapper.end()) : text;
  }

  /// The values that `json` holds, up to the first that is broken; none when that is the first.
  public static List<JsonNode> values(String json) {
    List<JsonNode> values = new ArrayList<>();
    try (MappingIterator<JsonNode> more =
        MAPPER.readerFor(JsonNode.class).readValues(unwrapped(json))) {
      while (more.hasNextValue()) {
        values.add(more.nextValue());
      }
    } catch (IOException broken) {
      return values;
    }
    return values.isEmpty() && EMPTY_LIST.matcher(unwrapped(json)).lookingAt()
        ? List.of(MAPPER.createArrayNode())
        : values;
  }
}
