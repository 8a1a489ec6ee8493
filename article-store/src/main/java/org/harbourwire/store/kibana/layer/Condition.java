package org.harbourwire.store.kibana.layer;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.harbourwire.store.kibana.layer.FieldUse.Purpose;
import org.jspecify.annotations.Nullable;

/// What documents must meet: written once as Kibana's query language, which people may edit there
/// and [KqlReader] reads, and once as the query that Kibana makes of it.
public sealed interface Condition {

  /// In Kibana's query language (KQL).
  String kql();

  /// As Elasticsearch's query. Fields are names within `path`, if there is one.
  ObjectNode query(@Nullable String path);

  /// The fields that it asks for, by their whole names.
  List<FieldUse> uses(@Nullable String path);

  /// As Kibana keeps it.
  default ObjectNode kuery() {
    return JsonTree.object("query", kql(), "language", "kuery");
  }

  /// As Elasticsearch's query.
  default ObjectNode query() {
    return query(null);
  }

  /// Within another one: `not` binds what stands next to it alone.
  private static String part(Condition condition) {
    return condition instanceof All ? "(" + condition.kql() + ")" : condition.kql();
  }

  private static String whole(String field, @Nullable String path) {
    return path == null ? field : path + "." + field;
  }

  /// Every document.
  record Everything() implements Condition {
    @Override
    public String kql() {
      return "";
    }

    @Override
    public ObjectNode query(@Nullable String path) {
      return JsonTree.object("match_all", JsonTree.object());
    }

    @Override
    public List<FieldUse> uses(@Nullable String path) {
      return List.of();
    }
  }

  /// A field holds a value.
  record Is(String field, String value) implements Condition {
    @Override
    public String kql() {
      return field + ": \"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public ObjectNode query(@Nullable String path) {
      return JsonTree.object("term", JsonTree.object(whole(field, path), value));
    }

    @Override
    public List<FieldUse> uses(@Nullable String path) {
      return List.of(new FieldUse(whole(field, path), Purpose.MATCH, path));
    }
  }

  /// A number is at least so large.
  record AtLeast(String field, long least) implements Condition {
    @Override
    public String kql() {
      return field + " >= " + least;
    }

    @Override
    public ObjectNode query(@Nullable String path) {
      var bound = JsonTree.object("gte", least);
      return JsonTree.object("range", JsonTree.object(whole(field, path), bound));
    }

    @Override
    public List<FieldUse> uses(@Nullable String path) {
      return List.of(new FieldUse(whole(field, path), Purpose.COMPARE, path));
    }
  }

  /// None of these.
  record Not(Condition condition) implements Condition {
    @Override
    public String kql() {
      return "not " + part(condition);
    }

    @Override
    public ObjectNode query(@Nullable String path) {
      return JsonTree.object("bool", JsonTree.object("must_not", List.of(condition.query(path))));
    }

    @Override
    public List<FieldUse> uses(@Nullable String path) {
      return condition.uses(path);
    }
  }

  /// All of these.
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }

    /// All of `conditions`.
    public static All of(Condition... conditions) {
      return new All(List.of(conditions));
    }

    @Override
    public String kql() {
      return conditions.stream().map(Condition::part).collect(joining(" and "));
    }

    @Override
    public ObjectNode query(@Nullable String path) {
      var filters = conditions.stream().map(c -> c.query(path)).toList();
      return JsonTree.object("bool", JsonTree.object("filter", filters));
    }

    @Override
    public List<FieldUse> uses(@Nullable String path) {
      return conditions.stream().flatMap(c -> c.uses(path).stream()).toList();
    }
  }

  /// One and the same element of a list of nested objects meets it.
  ///
  /// @param list name of the list
  /// @param element with names of fields as they are within the element
  record Within(String list, Condition element) implements Condition {
    @Override
    public String kql() {
      return list + ": { " + element.kql() + " }";
    }

    @Override
    public ObjectNode query(@Nullable String path) {
      return JsonTree.object("nested", JsonTree.object("path", list, "query", element.query(list)));
    }

    @Override
    public List<FieldUse> uses(@Nullable String path) {
      List<FieldUse> uses = new ArrayList<>(element.uses(list));
      uses.add(new FieldUse(list, Purpose.NEST));
      return List.copyOf(uses);
    }
  }
}
