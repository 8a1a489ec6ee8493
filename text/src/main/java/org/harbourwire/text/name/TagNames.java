package org.harbourwire.text.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  /// Names that are looked for in texts, of a tag that has more.
  private static final int MOST_SOUGHT = 8;

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

  /// The names of `some` that are looked for in texts.
  public List<String> sought(Collection<Tag> some) {
    return some.stream().flatMap(tag -> of(tag).stream().limit(MOST_SOUGHT)).toList();
  }

  /// What `terms` mean, each name among them as one. Those without a letter or digit mean nothing.
  public List<NamedWords> cut(List<String> terms) {
    return NamedWords.of(terms.stream().filter(t -> !Phrase.of(t).isEmpty()).toList(), this);
  }

  /// The topics that `idOrName` stands for: that of this id, else those called so, else one of this
  /// id that we know nothing of.
  public Set<Tag> topics(String idOrName) {
    Tag itself = Tag.topic(idOrName.toLowerCase(Locale.ROOT));
    Set<Tag> known = known(itself, idOrName);
    return known.isEmpty() ? Set.of(itself) : known;
  }

  /// The entities that `idOrName` stands for: that of this id, else those called so; none if we
  /// know of none.
  public Set<Tag> entities(String idOrName) {
    return known(Tag.entity(idOrName), idOrName);
  }

  /// The id of the topic that is written most like `idOrName`, where none is called so.
  public Optional<String> nearestTopic(String idOrName) {
    return known(Tag.topic(idOrName.toLowerCase(Locale.ROOT)), idOrName).isEmpty()
        ? Likeness.nearest(idOrName, names).map(Tag::id)
        : Optional.empty();
  }

  private Set<Tag> known(Tag itself, String name) {
    if (names.containsKey(itself)) {
      return Set.of(itself);
    }
    Set<Tag> called = called(name);
    called.removeIf(tag -> tag.kind() != itself.kind());
    return called;
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
