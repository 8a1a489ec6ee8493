package org.harbourwire.kit.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says what is wrong with a configuration in one line of the operator's words: the path, and what
/// is expected there. The parser's own messages speak of Java classes.
final class FaultWords {
  private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.*)'");

  private FaultWords() {}

  static String of(JsonProcessingException e) {
    return e instanceof JsonMappingException mapping ? misfit(mapping) : syntax(e);
  }

  private static String syntax(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String where = at == null ? "" : "line " + at.getLineNr() + ": ";
    String what = firstLine(e.getOriginalMessage());
    Matcher duplicate = DUPLICATE.matcher(what);
    if (e instanceof JsonParseException && duplicate.find()) {
      return where + duplicate.group(1) + ": this key stands twice";
    }
    return where + "not YAML: " + what;
  }

  private static String misfit(JsonMappingException e) {
    String path = path(e);
    return path.isEmpty() ? what(e) : path + ": " + what(e);
  }

  private static String what(JsonMappingException e) {
    Throwable cause = e.getCause();
    if (cause instanceof IllegalArgumentException || cause instanceof ConfigFault) {
      return firstLine(cause.getMessage());
    }
    return switch (e) {
      case UnrecognizedPropertyException unknown -> {
        String known =
            unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
        yield "unknown key; known here: " + known;
      }
      case InvalidFormatException wrong ->
          "must be " + expected(wrong.getTargetType()) + ", not “" + wrong.getValue() + "”";
      case MismatchedInputException wrong -> "must be " + expected(wrong.getTargetType());
      default -> firstLine(e.getOriginalMessage());
    };
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "something else";
    }
    if (type.isEnum()) {
      return Stream.of(type.getEnumConstants())
          .map(c -> c.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    if (type == Duration.class) {
      return "a duration such as 30s, 10 min, 1h";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "a whole number";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list, each item begun with a hyphen";
    }
    return (type.isRecord() && type != Secret.class) || Map.class.isAssignableFrom(type)
        ? "a group of keys"
        : "one text";
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "wrong value" : message.lines().findFirst().orElse("wrong value");
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
