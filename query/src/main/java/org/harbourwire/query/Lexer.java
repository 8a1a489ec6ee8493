package org.harbourwire.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harbourwire.query.Token.Kind;

/// Cuts a query into tokens, in one pass.
final class Lexer {
  private final String input;
  private final KnownTopics topics;
  private int at;

  Lexer(String input, KnownTopics topics) {
    this.input = input;
    this.topics = topics;
  }

  /// All tokens; the last one is the end.
  List<Token> tokens() throws QueryFault {
    List<Token> tokens = new ArrayList<>();
    int terms = 0;
    skipSeparators();
    while (at < input.length()) {
      Token token = next();
      if (token instanceof Token.Term && ++terms > QueryParser.MAX_TERMS) {
        throw new QueryFault(
            FaultReason.TOO_MANY, token.position(), String.valueOf(QueryParser.MAX_TERMS));
      }
      tokens.add(token);
      skipSeparators();
    }
    tokens.add(new Token.Operator(Kind.END, at));
    return tokens;
  }

  private Token next() throws QueryFault {
    int start = at;
    char c = input.charAt(at);
    return switch (Marks.plain(c)) {
      case '(' -> operator(Kind.OPEN);
      case ')' -> operator(Kind.CLOSE);
      case '-' -> startsTerm(at + 1) ? operator(Kind.NOT) : word();
      case '」', '』' -> throw new QueryFault(FaultReason.QUOTATION_NOT_OPENED, start);
      default -> Marks.opensQuotation(c) ? phrase() : fieldOrWord();
    };
  }

  private Token operator(Kind kind) {
    return new Token.Operator(kind, at++);
  }

  private Token phrase() throws QueryFault {
    int start = at;
    String text = quotation();
    if (at < input.length() && Marks.plain(input.charAt(at)) == '*') {
      throw new QueryFault(FaultReason.STAR_AFTER_PHRASE, at);
    }
    return new Token.Term(new Query.Phrase(text), start);
  }

  private Token fieldOrWord() throws QueryFault {
    int start = at;
    Optional<String> name = fieldName();
    if (name.isEmpty()) {
      return word();
    }
    at += name.get().length() + 1;
    while (at < input.length() && Marks.isSpace(input.charAt(at))) {
      at++;
    }
    int valueAt = at;
    Query condition = Fields.query(name.get(), value(name.get(), start), valueAt);
    if (condition instanceof Query.Topic(String idOrName)) {
      Optional<String> nearest = topics.nearestTo(idOrName);
      if (nearest.isPresent()) {
        throw new QueryFault(FaultReason.NO_TOPIC, valueAt, idOrName, nearest.get());
      }
    }
    return new Token.Term(condition, start);
  }

  /// The name of the field that begins here. A word before a colon is a field if we know it, or if
  /// it looks like one mistyped: `topics:ai` is a fault, `AI:`, `10:30` and `https://…` are words.
  private Optional<String> fieldName() throws QueryFault {
    int end = at;
    while (end < input.length() && isLetter(input.charAt(end))) {
      end++;
    }
    if (end == at || end == input.length()) {
      return Optional.empty();
    }
    String raw = Marks.plain(input.substring(at, end));
    char mark = Marks.plain(input.charAt(end));
    if (Fields.isField(raw, mark)) {
      return Optional.of(raw);
    }
    if (mark == ':'
        && !input.startsWith("//", end + 1)
        && startsTerm(end + 1)
        && raw.chars().allMatch(Character::isLowerCase)) {
      throw new QueryFault(FaultReason.NO_FIELD, at, raw, Fields.names());
    }
    return Optional.empty();
  }

  private String value(String name, int start) throws QueryFault {
    if (!startsTerm(at)) {
      throw new QueryFault(FaultReason.NO_VALUE, start, name);
    }
    if (Marks.opensQuotation(input.charAt(at))) {
      return quotation();
    }
    Bare bare = bare();
    if (bare.star >= 0) {
      throw new QueryFault(FaultReason.STAR_AFTER_VALUE, bare.star);
    }
    return bare.text;
  }

  private Token word() throws QueryFault {
    int start = at;
    Bare bare = bare();
    if (bare.star >= 0) {
      return new Token.Term(prefix(bare), start);
    }
    return switch (bare.escaped ? "" : bare.text) {
      case "AND" -> new Token.Operator(Kind.AND, start);
      case "OR" -> new Token.Operator(Kind.OR, start);
      case "NOT" -> new Token.Operator(Kind.NOT, start);
      default -> new Token.Term(new Query.Words(bare.text), start);
    };
  }

  private static Query prefix(Bare bare) throws QueryFault {
    if (bare.text.isEmpty()) {
      return new Query.All();
    }
    if (!QueryText.isPrefix(bare.text)) {
      throw new QueryFault(FaultReason.STAR_TOO_SHORT, bare.star);
    }
    return new Query.Prefix(bare.text);
  }

  /// What a bare word holds: its text without backslashes, whether it had some, and where a star
  /// ended it (else -1).
  private record Bare(String text, boolean escaped, int star) {}

  private Bare bare() throws QueryFault {
    StringBuilder text = new StringBuilder();
    boolean escaped = false;
    int star = -1;
    while (at < input.length() && !Marks.endsWord(input.charAt(at))) {
      if (star >= 0) {
        throw new QueryFault(FaultReason.STAR_INSIDE, star);
      }
      if (escapes(at)) {
        escaped = true;
        text.append(input.charAt(++at));
      } else if (Marks.plain(input.charAt(at)) == '*') {
        star = at;
      } else {
        text.append(input.charAt(at));
      }
      at++;
    }
    return new Bare(text.toString(), escaped, star);
  }

  private String quotation() throws QueryFault {
    int start = at;
    char opening = input.charAt(at++);
    StringBuilder text = new StringBuilder();
    while (at < input.length() && !Marks.closesQuotation(opening, input.charAt(at))) {
      at += escapes(at) ? 1 : 0;
      text.append(input.charAt(at++));
    }
    if (at == input.length()) {
      throw new QueryFault(FaultReason.QUOTATION_NOT_CLOSED, start);
    }
    at++;
    String normal = QueryText.normal(text.toString());
    if (normal.isEmpty()) {
      throw new QueryFault(FaultReason.QUOTATION_EMPTY, start);
    }
    return normal;
  }

  /// Whether a backslash stands at `i` that takes its meaning from the next character.
  private boolean escapes(int i) {
    return input.charAt(i) == '\\' && i + 1 < input.length() && !Marks.isSpace(input.charAt(i + 1));
  }

  private boolean startsTerm(int i) {
    return i < input.length()
        && !Marks.isSeparator(input.charAt(i))
        && Marks.plain(input.charAt(i)) != ')';
  }

  private static boolean isLetter(char c) {
    char plain = Marks.plain(c);
    return (plain >= 'a' && plain <= 'z') || (plain >= 'A' && plain <= 'Z');
  }

  private void skipSeparators() {
    while (at < input.length() && Marks.isSeparator(input.charAt(at))) {
      at++;
    }
  }
}
