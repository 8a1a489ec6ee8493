package org.harbourwire.query;

import java.util.List;
import java.util.stream.Collectors;

/// Writes a query as canonical text: what [QueryParser] reads back as an equal tree.
public final class QueryPrinter {
  private static final List<String> KEYWORDS = List.of("AND", "OR", "NOT");

  private QueryPrinter() {}

  /// The text of `query`.
  public static String print(Query query) {
    return switch (query) {
      case Query.All() -> "*";
      case Query.And(List<Query> parts) ->
          parts.stream()
              .map(p -> p instanceof Query.Or ? grouped(p) : print(p))
              .collect(Collectors.joining(" "));
      case Query.Or(List<Query> parts) ->
          parts.stream().map(QueryPrinter::print).collect(Collectors.joining(" OR "));
      case Query.Not(Query part) -> "-" + operand(part);
      case Query.Words words ->
          words.terms().stream().map(QueryPrinter::word).collect(Collectors.joining(" "));
      case Query.Phrase(String text) -> quoted(text);
      case Query.Prefix(String text) -> escaped(text) + "*";
      case Query.Topic(String idOrName) -> "topic:" + value(idOrName);
      case Query.Entity(String idOrName) -> "entity:" + value(idOrName);
      case Query.SourceIs(String id) -> "source:" + value(id);
      case Query.Language(String tag) -> "lang:" + tag;
      case Query.After after -> "after:" + after.day();
      case Query.Before before -> "before:" + before.day();
      case Query.AmountOver over ->
          "amount>"
              + (over.currency() == null ? "" : over.currency())
              + over.value().toPlainString();
    };
  }

  private static String operand(Query part) {
    boolean several =
        part instanceof Query.And
            || part instanceof Query.Or
            || (part instanceof Query.Words words && words.terms().size() > 1);
    return several ? grouped(part) : print(part);
  }

  private static String grouped(Query query) {
    return "(" + print(query) + ")";
  }

  private static String word(String term) {
    return KEYWORDS.contains(term) ? "\\" + term : escaped(term);
  }

  /// A bare word: with a backslash before whatever could mean something where it stands.
  private static String escaped(String term) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      char plain = Marks.plain(c);
      boolean leadingDash = plain == '-' && i == 0;
      if (Marks.endsWord(c) || ":>*\\".indexOf(plain) >= 0 || leadingDash) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  private static String value(String text) {
    boolean bare =
        text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0);
    return bare ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Marks.plain(c) == '"' || c == '\\') {
        out.append('\\');
      }
      out.append(c);
    }
    return out.append('"').toString();
  }
}
