package org.harbourwire.enrich.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Proves that the topics of a file are a tree, written from the top down.
final class TopicTree {
  private final List<Topic> topics;
  private final Map<String, Topic> byId = new HashMap<>();
  private final BiConsumer<String, String> faults;

  private TopicTree(List<Topic> topics, BiConsumer<String, String> faults) {
    this.topics = topics;
    this.faults = faults;
    topics.forEach(topic -> byId.putIfAbsent(topic.id(), topic));
  }

  /// Tells `faults` the id of each topic that is out of place, and why.
  static void check(List<Topic> topics, BiConsumer<String, String> faults) {
    new TopicTree(topics, faults).check();
  }

  private void check() {
    Set<String> above = new LinkedHashSet<>();
    Set<String> told = new LinkedHashSet<>();
    for (Topic topic : topics) {
      String parent = topic.parent();
      if (parent != null && !above.contains(parent)) {
        misplaced(topic.id(), parent, told);
      }
      if (!above.add(topic.id())) {
        faults.accept(topic.id(), "it is there twice; join the two or rename one");
      }
    }
  }

  private void misplaced(String id, String parent, Set<String> told) {
    List<String> circle = circle(id);
    if (!byId.containsKey(parent)) {
      faults.accept(id, "unknown parent " + parent + "; add that topic or mend the name");
    } else if (circle.isEmpty()) {
      faults.accept(id, "its parent " + parent + " stands below it; move it above");
    } else if (told.addAll(circle)) {
      faults.accept(
          id, "parents go round in a circle: " + String.join(" → ", circle) + "; take one away");
    }
  }

  /// The way from `id` up to itself; empty when it ends elsewhere.
  private List<String> circle(String id) {
    List<String> way = new ArrayList<>(List.of(id));
    for (String up = parent(id);
        up != null && !way.subList(1, way.size()).contains(up);
        up = parent(up)) {
      way.add(up);
      if (up.equals(id)) {
        return way;
      }
    }
    return List.of();
  }

  private @Nullable String parent(String id) {
    Topic topic = byId.get(id);
    return topic == null ? null : topic.parent();
  }
}
