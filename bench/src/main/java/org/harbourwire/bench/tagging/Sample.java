package org.harbourwire.bench.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.harbourwire.contract.Json;

/// Articles to tag.
///
/// @param articles in the files' order
record Sample(List<Story> articles) {

  /// An article as a feed brings it.
  record Story(String title, String text) {
    int length() {
      return title.length() + text.length();
    }

    /// Whether most of it is in Latin script.
    boolean latin() {
      return text.chars().filter(c -> c < 0x250).count() * 2 > text.length();
    }
  }

  Sample {
    articles = List.copyOf(articles);
  }

  /// The articles of JSON Lines of `{"title", "text"}`.
  static Sample read(List<Path> files) throws IOException {
    List<Story> articles = new ArrayList<>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          JsonNode node = Json.mapper().readTree(line);
          articles.add(new Story(node.path("title").asText(), node.path("text").asText()));
        }
      }
    }
    return new Sample(articles);
  }

  /// Longer articles, each of `count` in a row under the headline of the first.
  Sample joined(int count) {
    List<Story> joined = new ArrayList<>();
    for (int i = 0; i + count <= articles.size(); i += count) {
      StringBuilder text = new StringBuilder();
      articles.subList(i, i + count).forEach(story -> text.append(story.text()).append('\n'));
      joined.add(new Story(articles.get(i).title(), text.toString()));
    }
    return new Sample(joined);
  }

  /// Those in Latin script, the only one that CoreNLP's English tagger reads.
  Sample latin() {
    return new Sample(articles.stream().filter(Story::latin).toList());
  }

  long characters() {
    return articles.stream().mapToLong(Story::length).sum();
  }
}
