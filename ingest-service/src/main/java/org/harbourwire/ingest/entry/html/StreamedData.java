package org.harbourwire.ingest.entry.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harbourwire.ingest.json.LenientJson;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page streams to its script piece by piece, as Next.js does with its App Router:
/// `self.__next_f.push([1,"5:[…]\\n"])`. The pieces make one text; each of its rows has a number
/// and a value, some of them JSON.
final class StreamedData {
  private static final Pattern PUSH =
      Pattern.compile("\\b__next_f(?:\\s*=[^;]{0,80})?\\)?\\.push\\(\\s*(?=\\[)");
  private static final Pattern JSON_ROW =
      Pattern.compile("^[0-9a-f]{1,8}:(?=[\\[{])", Pattern.CASE_INSENSITIVE);
  private static final int MAX_TEXT = 8_000_000;

  private StreamedData() {}

  /// The values of the rows that are JSON.
  static Stream<String> rows(Document page) {
    String text =
        page.select("script:not([src])").stream()
            .map(Element::data)
            .flatMap(StreamedData::pieces)
            .collect(Collectors.joining());
    return text.length() > MAX_TEXT
        ? Stream.empty()
        : text.lines()
            .map(JSON_ROW::matcher)
            .filter(Matcher::lookingAt)
            .map(row -> row.replaceFirst(""));
  }

  /// The text of `[1,"…"]`: the values of a list that stands alone are read one by one.
  private static Stream<String> pieces(String script) {
    Matcher push = PUSH.matcher(script);
    return push.find()
        ? LenientJson.values(script.substring(push.end())).stream()
            .filter(JsonNode::isTextual)
            .map(JsonNode::textValue)
        : Stream.empty();
  }
}
