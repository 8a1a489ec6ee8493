package org.harbourwire.store.relevance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.harbourwire.text.analysis.Phrase;

/// The names of topics and entities in all languages, so that who searches for one of them finds
/// what is tagged with it, whatever language that is in. Names are compared by the terms of the
/// analysis: data centres is data centre, 半导体 is 半導體, start-up is startup.
public final class TagNames {
  /// No name is longer, in words.
  static final int LONGEST = 8;

  private static final TagNames NONE = new TagNames(Map.of());

  private final Map<Tag, List<String>> names = new LinkedHashMap<>();
  private final Map<String, Set<Tag>> tags = new TreeMap<>();

  /// @param names of each tag, in the order in which they are tried
  public TagNames(Map<Tag, ? extends Collection<String>> names) {
    names.forEach(
        (tag, all) -> {
          this.names.put(tag, List.copyOf(new LinkedHashSet<>(all)));
          all.forEach(name -> keys(name).forEach(key -> holders(key).add(tag)));
        });
  }

  /// Where nothing is known.
  public static TagNames none() {
    return NONE;
  }

  /// What is called so; several where a name is shared.
  public Set<Tag> called(String words) {
    return keys(words).stream()
        .flatMap(key -> tags.getOrDefault(key, Set.of()).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// The names of `tag`.
  public List<String> of(Tag tag) {
    return names.getOrDefault(tag, List.of());
  }

  private Set<Tag> holders(String key) {
    return tags.computeIfAbsent(key, k -> new LinkedHashSet<>());
  }

  /// One for each reading: hyphens may be read in two ways.
  private static List<String> keys(String name) {
    List<String> keys = new ArrayList<>();
    for (List<Phrase.Term> reading : Phrase.of(name).alternatives()) {
      keys.add(reading.stream().map(Phrase.Term::text).collect(Collectors.joining(" ")));
    }
    return keys;
  }
}
