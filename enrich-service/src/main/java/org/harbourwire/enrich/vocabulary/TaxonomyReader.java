package org.harbourwire.enrich.vocabulary;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a taxonomy file and refuses it, with all its faults, when topics are doubled, parents
/// unknown or circular, labels missing, or phrases empty.
public final class TaxonomyReader {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final List<String> LANGUAGES = List.of("en", "zh-Hant", "zh-Hans");

  private final List<String> faults = new ArrayList<>();
  private final WordClasses classes;

  private TaxonomyReader(WordClasses classes) {
    this.classes = classes;
  }

  /// The file's own form.
  record FileForm(
      @Nullable Double threshold,
      @Nullable Map<String, List<String>> classes,
      @Nullable List<TopicForm> topics) {}

  /// A topic's own form.
  record TopicForm(
      @Nullable String id,
      @Nullable String parent,
      @Nullable Map<String, String> label,
      @Nullable Double threshold,
      @Nullable List<String> strong,
      @Nullable List<String> weak,
      @Nullable List<String> not,
      @Nullable List<String> against) {}

  /// Reads the taxonomy in `content`.
  ///
  /// @param file the file's name, for messages
  /// @throws VocabularyException when it cannot be used
  public static Taxonomy read(String file, byte[] content) {
    FileForm form = parse(file, content);
    TaxonomyReader reader = new TaxonomyReader(new WordClasses(form.classes()));
    List<Topic> topics = reader.topics(form);
    if (!reader.faults.isEmpty()) {
      throw new VocabularyException(file, reader.faults);
    }
    return new Taxonomy(Resources.version(content), topics);
  }

  private static FileForm parse(String file, byte[] content) {
    try {
      return YAML.readValue(content, FileForm.class);
    } catch (IOException e) {
      throw new VocabularyException(file, e);
    }
  }

  private List<Topic> topics(FileForm form) {
    double threshold = form.threshold() == null ? 1.0 : form.threshold();
    List<Topic> topics = new ArrayList<>();
    for (TopicForm one : orEmpty(form.topics())) {
      String id = one.id();
      if (id == null || !id.matches("[a-z0-9]+(?:-[a-z0-9]+)*")) {
        faults.add("topic " + (topics.size() + 1) + " has no id in kebab case: " + id);
      } else {
        topics.add(topic(id, one, threshold));
      }
    }
    if (topics.isEmpty()) {
      faults.add("no topics");
    }
    checkParents(topics);
    return topics;
  }

  private Topic topic(String id, TopicForm form, double threshold) {
    Map<String, String> label = form.label() == null ? Map.of() : form.label();
    for (String language : LANGUAGES) {
      if (label.getOrDefault(language, "").isBlank()) {
        faults.add("topic " + id + " has no label in " + language);
      }
    }
    List<Phrase> strong = phrases(id, "strong", form.strong());
    List<Phrase> weak = phrases(id, "weak", form.weak());
    if (form.parent() != null && strong.isEmpty() && weak.isEmpty()) {
      faults.add("topic " + id + " has neither strong nor weak phrases");
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
            faults.add("topic " + id + " has '" + one + "' twice under " + list);
          }
          phrases.add(phrase);
        }
      } catch (IllegalArgumentException e) {
        faults.add("topic " + id + ", " + list + ": '" + form + "': " + e.getMessage());
      }
    }
    return phrases;
  }

  private void checkParents(List<Topic> topics) {
    Map<String, Topic> seen = new HashMap<>();
    for (Topic topic : topics) {
      String parent = topic.parent();
      if (parent != null && !seen.containsKey(parent)) {
        // Parents stand before their children, which also rules out circles.
        faults.add("topic " + topic.id() + " has an unknown parent, or one below it: " + parent);
      }
      if (seen.put(topic.id(), topic) != null) {
        faults.add("topic " + topic.id() + " is there twice");
      }
    }
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
