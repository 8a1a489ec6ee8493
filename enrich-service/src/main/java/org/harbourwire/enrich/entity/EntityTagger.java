package org.harbourwire.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harbourwire.contract.article.EntityTag;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.contract.article.Span;
import org.harbourwire.enrich.chinese.ChineseNames;
import org.harbourwire.enrich.latin.LatinNames;
import org.harbourwire.enrich.name.Name;
import org.harbourwire.enrich.name.NameWords;
import org.harbourwire.enrich.name.Places;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Reading;
import org.harbourwire.enrich.vocabulary.Gazetteer;

/// Finds the names in an article. Immutable.
public final class EntityTagger {
  private final GazetteerMatcher gazetteer;
  private final LatinNames latin;
  private final ChineseNames chinese;
  private final LocalNames local;

  /// A tagger that knows the names of `gazetteer`.
  public EntityTagger(Gazetteer gazetteer) {
    NameWords words = NameWords.shipped();
    this.gazetteer = new GazetteerMatcher(gazetteer);
    this.latin = new LatinNames(words);
    this.chinese = new ChineseNames(words);
    this.local = new LocalNames(words);
  }

  /// As much of `reading` as holds [Reading#STEPS] known names.
  public Reading within(Reading reading) {
    return gazetteer.within(reading);
  }

  /// Every mention, in order of place, none overlapping another.
  public List<Name> names(Reading reading) {
    List<Name> names = new ArrayList<>(gazetteer.find(reading));
    for (FieldText field : reading.fields()) {
      addOver(names, latin.find(field, names));
      addOver(names, chinese.find(field, names));
    }
    Set<String> endings = new HashSet<>();
    for (Name name : names) {
      if (name.type() == EntityType.PERSON) {
        addEndings(endings, name.name());
      }
    }
    names.removeIf(name -> name.entry() == null && endings.contains(name.name()));
    names.addAll(local.find(reading, names));
    names.sort(Comparator.comparing(Name::field).thenComparingInt(name -> name.range().start()));
    return names;
  }

  /// Adds what a person may be called for short in two words or more: "Al Jaziri".
  private static void addEndings(Set<String> endings, String person) {
    for (int at = person.indexOf(' '); at >= 0; at = person.indexOf(' ', at + 1)) {
      String ending = person.substring(at + 1);
      if (ending.indexOf(' ') > 0) {
        endings.add(ending);
      }
    }
  }

  /// Adds names found by form; a known name inside a longer one gives way to it.
  private static void addOver(List<Name> names, List<Name> found) {
    Places taken = Places.of(names);
    for (Name one : found) {
      if (!taken.free(one.field(), one.range())) {
        names.removeIf(n -> n.field() == one.field() && one.range().contains(n.range()));
        taken = Places.of(names);
      }
      if (taken.free(one.field(), one.range())) {
        names.add(one);
        taken.take(one);
      }
    }
  }

  /// The mentions gathered by what they name, in order of first mention.
  public static List<EntityTag> tags(Reading reading, List<Name> names) {
    Map<String, List<Name>> byThing = new LinkedHashMap<>();
    for (Name name : names) {
      byThing.computeIfAbsent(name.identity(), id -> new ArrayList<>()).add(name);
    }
    return byThing.values().stream().map(mentions -> tag(reading, mentions)).toList();
  }

  private static EntityTag tag(Reading reading, List<Name> mentions) {
    Name first = mentions.getFirst();
    List<Span> spans =
        mentions.stream().map(name -> field(reading, name).span(name.range())).toList();
    return first.entry() == null
        ? new EntityTag(null, first.name(), first.type(), null, spans)
        : new EntityTag(
            first.entry().id(), first.name(), first.type(), first.entry().wikidata(), spans);
  }

  private static FieldText field(Reading reading, Name name) {
    return name.field() == reading.title().field() ? reading.title() : reading.text();
  }
}
