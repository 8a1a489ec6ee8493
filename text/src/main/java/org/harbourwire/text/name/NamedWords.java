package org.harbourwire.text.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Words that a reader typed one after the other, and what they are the name of.
///
/// @param terms as typed, at least one
/// @param tags what is called so, in the order in which names are tried; none if it is no name, and
///   then there is one term
public record NamedWords(List<String> terms, Set<Tag> tags) {
  /// Copies both.
  public NamedWords {
    terms = List.copyOf(terms);
    tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
  }

  /// `terms` cut where names begin and end: at each place the longest name counts.
  static List<NamedWords> of(List<String> terms, TagNames names) {
    List<NamedWords> cut = new ArrayList<>();
    int next = 0;
    while (next < terms.size()) {
      NamedWords words = longest(terms, next, names);
      cut.add(words);
      next += words.terms().size();
    }
    return cut;
  }

  private static NamedWords longest(List<String> terms, int begin, TagNames names) {
    int most = Math.min(terms.size(), begin + TagNames.LONGEST);
    for (int end = most; end > begin; end--) {
      List<String> some = terms.subList(begin, end);
      Set<Tag> tags = names.called(String.join(" ", some));
      if (!tags.isEmpty()) {
        return new NamedWords(some, tags);
      }
    }
    return new NamedWords(List.of(terms.get(begin)), Set.of());
  }
}
