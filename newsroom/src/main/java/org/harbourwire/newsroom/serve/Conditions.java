package org.harbourwire.newsroom.serve;

import com.sun.net.httpserver.Headers;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/// The preconditions of a request (RFC 9110, 13.1): `If-None-Match` wins over `If-Modified-Since`.
final class Conditions {
  private static final Pattern COMMA = Pattern.compile(",");

  private Conditions() {}

  static boolean present(Headers request) {
    return request.containsKey("If-None-Match") || request.containsKey("If-Modified-Since");
  }

  /// Whether the client has what would be sent.
  ///
  /// @param tags entity tags of all forms of it
  static boolean unchanged(Headers request, Iterable<String> tags, Instant lastModified) {
    String noneMatch = request.getFirst("If-None-Match");
    if (noneMatch != null) {
      return matches(String.join(",", request.get("If-None-Match")), tags);
    }
    String since = request.getFirst("If-Modified-Since");
    return since != null && notAfter(lastModified.truncatedTo(ChronoUnit.SECONDS), since);
  }

  private static boolean matches(String header, Iterable<String> tags) {
    return COMMA
        .splitAsStream(header)
        .map(String::strip)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals("*") || contains(tags, tag));
  }

  private static boolean contains(Iterable<String> tags, String tag) {
    for (String known : tags) {
      if (known.equals(tag)) {
        return true;
      }
    }
    return false;
  }

  // A date that cannot be read is no condition.
  private static boolean notAfter(Instant lastModified, String since) {
    try {
      Instant date = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(since));
      return !lastModified.isAfter(date);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
