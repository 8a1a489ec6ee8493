package org.harbourwire.standalone.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.harbourwire.enrich.edition.EditionFollower;
import org.harbourwire.enrich.phrase.Phrase;
import org.harbourwire.enrich.vocabulary.GazetteerEntry;
import org.harbourwire.enrich.vocabulary.Topic;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.text.analysis.Token;
import org.harbourwire.text.analysis.Tokens;
import org.harbourwire.text.name.Tag;
import org.harbourwire.text.name.TagNames;

/// The names by which searches find what is tagged: those that the enricher tags by, as far as they
/// are names. A name that needs other words beside it ("Apple ~ iPhone") means nothing alone.
public final class VocabularyNames {
  private static final Pattern JOINTS = Pattern.compile("\\s+and\\s+|,\\s*|、|與|与|及");

  private VocabularyNames() {}

  /// Those of the edition in effect, once it is started: what was applied last, else `base`.
  public static EditionFollower<TagNames> followed(KafkaClients kafka, Vocabulary base) {
    return new EditionFollower<>(kafka, base, VocabularyNames::of);
  }

  /// Those of `vocabulary`.
  public static TagNames of(Vocabulary vocabulary) {
    Map<Tag, List<String>> names = new LinkedHashMap<>();
    for (Topic topic : vocabulary.taxonomy().topics()) {
      names.put(Tag.topic(topic.id()), names(topic));
    }
    for (GazetteerEntry entry : vocabulary.gazetteer().entries()) {
      names.put(Tag.entity(entry.id()), names(entry));
    }
    return new TagNames(names);
  }

  /// Its labels, and of a label that names two things ("Web3 and blockchain") those by which alone
  /// the topic is found.
  private static List<String> names(Topic topic) {
    List<String> names = new ArrayList<>(topic.label().values());
    for (String label : topic.label().values()) {
      Arrays.stream(JOINTS.split(label))
          .filter(part -> !part.equals(label) && isEnough(part, topic))
          .forEach(names::add);
    }
    names.add(topic.id().replace('-', ' '));
    return names;
  }

  private static boolean isEnough(String name, Topic topic) {
    List<String> terms = terms(name);
    return topic.strong().stream()
        .anyMatch(p -> p.near().isEmpty() && terms(p.written()).equals(terms));
  }

  private static List<String> terms(String name) {
    return Tokens.ofQuery(name).stream().map(Token::term).toList();
  }

  private static List<String> names(GazetteerEntry entry) {
    return entry.aliases().stream()
        .filter(alias -> alias.near().isEmpty())
        .map(Phrase::written)
        .toList();
  }
}
