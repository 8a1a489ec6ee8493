package org.harbourwire.enrich.vocabulary;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harbourwire.enrich.phrase.Phrase;
import org.harbourwire.enrich.phrase.WordClasses;
import org.harbourwire.enrich.vocabulary.TaxonomyForm.TopicForm;
import org.harbourwire.kit.config.ConfigFault;
import org.harbourwire.kit.config.ConfigReader;
import org.harbourwire.kit.config.ConfigWriter;
import org.jspecify.annotations.Nullable;

/// Reads a taxonomy file and refuses it, with all its faults, when topics are doubled, parents
/// unknown or circular, labels missing, or phrases empty. How a file extends the shipped one:
/// [TaxonomyExtension].
public final class TaxonomyReader {
  private static final List<String> LANGUAGES = List.of("en", "zh-Hant", "zh-Hans");

  private final List<String> faults = new ArrayList<>();
  private final Map<String, Integer> lines;
  private final WordClasses classes;

  private TaxonomyReader(Map<String, Integer> lines, WordClasses classes) {
    this.lines = lines;
    this.classes = classes;
  }

  /// Reads the taxonomy in `content`.
  ///
  /// @param file the file's name, for messages
  /// @throws VocabularyException when it cannot be used
  public static Taxonomy read(String file, byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    TaxonomyForm written = parse(file, text);
    List<String> faults = new ArrayList<>();
    boolean extending = written.base() != null;
    TaxonomyForm form =
        extending
            ? TaxonomyExtension.whole(written, parse(file, Taxonomy.shippedText()), faults)
            : written;
    TaxonomyReader reader = new TaxonomyReader(lines(text), new WordClasses(form.classes()));
    List<Topic> topics = reader.topics(form);
    faults.addAll(reader.faults);
    if (!faults.isEmpty()) {
      throw new VocabularyException(file, faults);
    }
    return new Taxonomy(extending ? ConfigWriter.yaml(form) : text, topics);
  }

  private static TaxonomyForm parse(String file, String text) {
    try {
      return new ConfigReader(Map.of()).read(text, file, TaxonomyForm.class);
    } catch (ConfigFault e) {
      String message = String.valueOf(e.getMessage());
      throw new VocabularyException(file, List.of(message.substring(file.length() + 2)));
    }
  }

  /// The line of each topic's id.
  private static Map<String, Integer> lines(String text) {
    Map<String, Integer> lines = new HashMap<>();
    try (JsonParser parser = new YAMLFactory().createParser(text)) {
      while (parser.nextToken() != null) {
        boolean ofTopic = parser.getParsingContext().getNestingDepth() == 3;
        if (ofTopic && parser.currentToken().isScalarValue() && "id".equals(parser.currentName())) {
          lines.put(parser.getText(), parser.currentTokenLocation().getLineNr());
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("it was read before", e);
    }
    return lines;
  }

  private List<Topic> topics(TaxonomyForm form) {
    double threshold = form.threshold() == null ? 1.0 : form.threshold();
    List<Topic> topics = new ArrayList<>();
    for (TopicForm one : orEmpty(form.topics())) {
      String id = one.id();
      if (id == null || !id.matches("[a-z0-9]+(?:-[a-z0-9]+)*")) {
        faults.add(
            "topic "
                + (topics.size() + 1)
                + ": '"
                + id
                + "' is no id; write lower-case letters, digits and hyphens");
      } else {
        topics.add(topic(id, one, threshold));
      }
    }
    if (topics.isEmpty()) {
      faults.add("there are no topics in it");
    }
    TopicTree.check(topics, this::fault);
    return topics;
  }

  private Topic topic(String id, TopicForm form, double threshold) {
    Map<String, String> label = form.label() == null ? Map.of() : form.label();
    for (String language : LANGUAGES) {
      if (label.getOrDefault(language, "").isBlank()) {
        fault(id, "it has no label in " + language + "; add one under label");
      }
    }
    List<Phrase> strong = phrases(id, "strong", form.strong());
    List<Phrase> weak = phrases(id, "weak", form.weak());
    if (form.parent() != null && strong.isEmpty() && weak.isEmpty()) {
      fault(
          id, "it has neither strong nor weak phrases, so nothing could be found by it; add some");
    }
    if (form.remove() != null || form.without() != null) {
      fault(id, "remove and without are for files with 'extends: shipped'");
    }
    return new Topic(
        id,
        form.parent(),
        label,
        form.threshold() == null ? threshold : form.threshold(),
        strong,
        weak,
        phrases(id, "not", form.not()),
        phrases(id, "against", form.against()));
  }

  private List<Phrase> phrases(String id, String list, @Nullable List<String> forms) {
    List<Phrase> phrases = new ArrayList<>();
    Set<Phrase> seen = new HashSet<>();
    for (String form : orEmpty(forms)) {
      try {
        for (String one : classes.expand(String.valueOf(form))) {
          Phrase phrase = Phrase.parse(one);
          if (!seen.add(phrase)) {
            fault(id, list + ": '" + one + "' is there twice; remove one");
          }
          phrases.add(phrase);
        }
      } catch (IllegalArgumentException e) {
        fault(id, list + ": '" + form + "': " + e.getMessage());
      }
    }
    return phrases;
  }

  private void fault(String id, String words) {
    Integer line = lines.get(id);
    faults.add((line == null ? "" : "line " + line + ": ") + "topic " + id + ": " + words);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
