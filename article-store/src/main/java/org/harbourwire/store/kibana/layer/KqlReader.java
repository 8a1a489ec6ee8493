package org.harbourwire.store.kibana.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads Kibana's query language, as far as we write it, with Kibana's own rules of what binds
/// what: `not` what stands next to it, `and` whatever it stands between.
public final class KqlReader {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:(\"(?:[^\"\\\\]|\\\\.)*\")|([(){}:]|>=)|([^\\s(){}:\"]+))");

  private final List<String> tokens = new ArrayList<>();
  private int at;

  private KqlReader(String kql) {
    Matcher token = TOKEN.matcher(kql);
    int end = 0;
    while (token.lookingAt()) {
      tokens.add(token.group().strip());
      end = token.end();
      token.region(end, kql.length());
    }
    if (!kql.substring(end).isBlank()) {
      throw new IllegalArgumentException("not to be understood: " + kql.substring(end));
    }
  }

  /// The condition.
  ///
  /// @throws IllegalArgumentException when it is none of ours
  public static Condition read(String kql) {
    KqlReader reader = new KqlReader(kql);
    if (reader.tokens.isEmpty()) {
      return new Condition.Everything();
    }
    Condition condition = reader.all();
    if (reader.at < reader.tokens.size()) {
      throw new IllegalArgumentException("more than one condition: " + kql);
    }
    return condition;
  }

  private Condition all() {
    List<Condition> conditions = new ArrayList<>(List.of(one()));
    while (takes("and")) {
      conditions.add(one());
    }
    return conditions.size() == 1 ? conditions.getFirst() : new Condition.All(conditions);
  }

  private Condition one() {
    if (takes("not")) {
      return new Condition.Not(one());
    }
    if (takes("(")) {
      Condition inner = all();
      require(")");
      return inner;
    }
    return ofField(next());
  }

  private Condition ofField(String field) {
    if (takes(">=")) {
      return new Condition.AtLeast(field, Long.parseLong(next()));
    }
    require(":");
    if (takes("{")) {
      Condition element = all();
      require("}");
      return new Condition.Within(field, element);
    }
    String quoted = next();
    if (!quoted.startsWith("\"")) {
      throw new IllegalArgumentException("a value without quotation marks: " + quoted);
    }
    String value = quoted.substring(1, quoted.length() - 1);
    return new Condition.Is(field, value.replace("\\\"", "\"").replace("\\\\", "\\"));
  }

  private boolean takes(String token) {
    boolean there = at < tokens.size() && tokens.get(at).equals(token);
    at += there ? 1 : 0;
    return there;
  }

  private void require(String token) {
    if (!takes(token)) {
      throw new IllegalArgumentException(token + " is missing in " + tokens);
    }
  }

  private String next() {
    if (at == tokens.size()) {
      throw new IllegalArgumentException("ends too early: " + tokens);
    }
    return tokens.get(at++);
  }
}
