package org.harbourwire.enrich.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harbourwire.enrich.vocabulary.TaxonomyForm.TopicForm;
import org.jspecify.annotations.Nullable;

/// Joins a file that begins with `extends: shipped` with the taxonomy that ships: lists of phrases
/// are added to, other keys replaced, `without` takes phrases and `remove: true` a topic away;
/// topics of other ids are added at the end.
final class TaxonomyExtension {
  private static final String SHIPPED = "shipped";

  private final List<String> faults;
  private final Map<String, TopicForm> topics = new LinkedHashMap<>();

  private TaxonomyExtension(List<String> faults) {
    this.faults = faults;
  }

  /// `file` joined with what it extends, or itself.
  ///
  /// @param faults what is wrong with how it extends that is added here
  static TaxonomyForm whole(TaxonomyForm file, TaxonomyForm shipped, List<String> faults) {
    if (!SHIPPED.equals(file.base())) {
      faults.add("extends: only 'shipped' is known, not '" + file.base() + "'");
      return file;
    }
    return new TaxonomyExtension(faults).joined(file, shipped);
  }

  private TaxonomyForm joined(TaxonomyForm file, TaxonomyForm shipped) {
    orEmpty(shipped.topics()).forEach(topic -> topics.put(String.valueOf(topic.id()), topic));
    for (TopicForm topic : orEmpty(file.topics())) {
      change(String.valueOf(topic.id()), topic);
    }
    Map<String, List<String>> classes = new LinkedHashMap<>(orEmpty(shipped.classes()));
    orEmpty(file.classes())
        .forEach((name, words) -> classes.merge(name, words, TaxonomyExtension::added));
    Double threshold = file.threshold() == null ? shipped.threshold() : file.threshold();
    return new TaxonomyForm(null, threshold, classes, List.copyOf(topics.values()));
  }

  private void change(String id, TopicForm topic) {
    TopicForm known = topics.get(id);
    boolean shrinks = topic.remove() != null || topic.without() != null;
    if (known == null && shrinks) {
      faults.add("topic " + id + ": no topic of that id ships, so nothing of it can be taken away");
    } else if (Boolean.TRUE.equals(topic.remove())) {
      topics.remove(id);
    } else {
      topics.put(id, known == null ? topic : joined(id, known, topic));
    }
  }

  private TopicForm joined(String id, TopicForm known, TopicForm change) {
    Set<String> without = new LinkedHashSet<>(orEmpty(change.without()));
    Set<String> there = new LinkedHashSet<>();
    List.of(lists(known.strong()), lists(known.weak()), lists(known.not()), lists(known.against()))
        .forEach(there::addAll);
    without.stream()
        .filter(phrase -> !there.contains(phrase))
        .forEach(
            phrase ->
                faults.add(
                    "topic "
                        + id
                        + ", without: the shipped topic has no phrase '"
                        + phrase
                        + "'; write it as it stands there"));
    Map<String, String> label = new LinkedHashMap<>(orEmpty(known.label()));
    label.putAll(orEmpty(change.label()));
    return new TopicForm(
        id,
        change.parent() == null ? known.parent() : change.parent(),
        label,
        change.threshold() == null ? known.threshold() : change.threshold(),
        phrases(known.strong(), change.strong(), without),
        phrases(known.weak(), change.weak(), without),
        phrases(known.not(), change.not(), without),
        phrases(known.against(), change.against(), without),
        null,
        null);
  }

  private static List<String> phrases(
      @Nullable List<String> known, @Nullable List<String> more, Collection<String> without) {
    List<String> kept = new ArrayList<>(orEmpty(known));
    kept.removeAll(without);
    return added(kept, orEmpty(more));
  }

  private static List<String> added(List<String> known, List<String> more) {
    Set<String> all = new LinkedHashSet<>(known);
    all.addAll(more);
    return List.copyOf(all);
  }

  private static List<String> lists(@Nullable List<String> list) {
    return orEmpty(list);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
    return map == null ? Map.of() : map;
  }
}
