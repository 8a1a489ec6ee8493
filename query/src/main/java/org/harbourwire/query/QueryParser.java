package org.harbourwire.query;

import java.util.ArrayList;
import java.util.List;
import org.harbourwire.query.Token.Kind;

/// Reads what people type into a [Query].
///
/// | typed | finds articles that |
/// |---|---|
/// | `fintech licence` | hold both words, in any order |
/// | `"low-altitude economy"`, `「低空經濟」` | hold them one after the other |
/// | `低空經濟` | the same: Chinese without spaces is one term |
/// | `econom*` | hold a word that begins so |
/// | `-drone`, `NOT drone` | do not hold it |
/// | `a OR b c` | hold a, or both b and c: OR binds least |
/// | `(a OR b) c` | hold c and one of the others |
/// | `topic:ai` `entity:hkma` `source:info-gov` `lang:zh` | are tagged, named, published, written so |
/// | `after:2026-01-05` `before:2026-02` | were published on that day or later; before that month |
/// | `amount>HKD500m` | name a larger sum |
///
/// A value may be quoted; a backslash takes the meaning from the next character; full-width
/// punctuation is accepted as what it stands for. An empty query and `*` mean all articles.
public final class QueryParser {
  /// The longest query, in UTF-16 code units.
  public static final int MAX_LENGTH = 2_000;

  /// How deep brackets and negations may nest.
  public static final int MAX_DEPTH = 32;

  private final List<Token> tokens;
  private int next;

  private QueryParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// The most words and fields that a query may hold: each is looked for in several parts of each
  /// article.
  public static final int MAX_TERMS = 150;

  /// Reads `text`, in which any word may be a topic. Never throws, and takes time linear in its
  /// length.
  public static ParseOutcome parse(String text) {
    return parse(text, KnownTopics.ANY);
  }

  /// Reads `text`, in which topics are those of `topics`. Never throws, and takes time linear in
  /// its length.
  public static ParseOutcome parse(String text, KnownTopics topics) {
    try {
      if (text.length() > MAX_LENGTH) {
        throw new QueryFault(FaultReason.TOO_LONG, MAX_LENGTH, String.valueOf(MAX_LENGTH));
      }
      QueryParser parser = new QueryParser(new Lexer(text, topics).tokens());
      return new ParseOutcome.Parsed(parser.whole());
    } catch (QueryFault e) {
      return e.in(text);
    }
  }

  private Query whole() throws QueryFault {
    if (peek().is(Kind.END)) {
      return new Query.All();
    }
    Query query = disjunction(0);
    if (peek().is(Kind.CLOSE)) {
      throw fault(FaultReason.BRACKET_NOT_OPENED);
    }
    return query;
  }

  private Query disjunction(int depth) throws QueryFault {
    List<Query> parts = new ArrayList<>();
    parts.add(conjunction(depth));
    while (peek().is(Kind.OR)) {
      needsRightSide("OR");
      next++;
      parts.add(conjunction(depth));
    }
    return Query.or(parts);
  }

  private Query conjunction(int depth) throws QueryFault {
    List<Query> parts = new ArrayList<>();
    parts.add(condition(depth));
    while (!endsConjunction(peek())) {
      if (peek().is(Kind.AND)) {
        needsRightSide("AND");
        next++;
      }
      parts.add(condition(depth));
    }
    return Query.and(parts);
  }

  private Query condition(int depth) throws QueryFault {
    if (depth > MAX_DEPTH) {
      throw fault(FaultReason.TOO_DEEP);
    }
    return switch (peek()) {
      case Token.Term(Query query, _) -> {
        next++;
        yield query;
      }
      case Token.Operator(Kind kind, _) ->
          switch (kind) {
            case OPEN -> group(depth);
            case NOT -> negation(depth);
            case AND, OR -> throw fault(FaultReason.NOTHING_BEFORE, kind.name());
            case CLOSE -> throw fault(FaultReason.BRACKET_NOT_OPENED);
            case END -> throw fault(FaultReason.TOO_EARLY);
          };
    };
  }

  private Query negation(int depth) throws QueryFault {
    needsRightSide("NOT");
    next++;
    return Query.not(condition(depth + 1));
  }

  private Query group(int depth) throws QueryFault {
    Token open = tokens.get(next++);
    if (peek().is(Kind.CLOSE)) {
      throw new QueryFault(FaultReason.BRACKET_EMPTY, open.position());
    }
    if (peek().is(Kind.END)) {
      throw new QueryFault(FaultReason.BRACKET_NOT_CLOSED, open.position());
    }
    Query query = disjunction(depth + 1);
    if (!peek().is(Kind.CLOSE)) {
      throw new QueryFault(FaultReason.BRACKET_NOT_CLOSED, open.position());
    }
    next++;
    return query;
  }

  private void needsRightSide(String operator) throws QueryFault {
    if (endsConjunction(tokens.get(next + 1))) {
      throw fault(FaultReason.NOTHING_AFTER, operator);
    }
  }

  private static boolean endsConjunction(Token token) {
    return token.is(Kind.END) || token.is(Kind.CLOSE) || token.is(Kind.OR);
  }

  private Token peek() {
    return tokens.get(next);
  }

  private QueryFault fault(FaultReason reason, String... words) {
    return new QueryFault(reason, peek().position(), words);
  }
}
