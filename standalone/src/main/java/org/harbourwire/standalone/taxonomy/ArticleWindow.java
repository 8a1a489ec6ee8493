package org.harbourwire.standalone.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.common.errors.SerializationException;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicReader;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.jspecify.annotations.Nullable;

/// The latest of the articles that are stored, as many as one wants to look at.
final class ArticleWindow {
  private static final Comparator<StoredArticle> LATEST_FIRST =
      Comparator.comparing(
              (StoredArticle a) -> Objects.requireNonNullElse(a.at(), Instant.MIN),
              Comparator.reverseOrder())
          .thenComparing(StoredArticle::id);

  private final int limit;
  private final @Nullable Instant since;
  private final TreeMap<StoredArticle, Boolean> latest = new TreeMap<>(LATEST_FIRST);
  private final TreeMap<String, StoredArticle> byId = new TreeMap<>();

  private ArticleWindow(int limit, @Nullable Instant since) {
    this.limit = limit;
    this.since = since;
  }

  /// The latest articles of `news.articles.v1`, latest first.
  ///
  /// @param since none before then; absent: of whatever age
  static List<StoredArticle> ofKafka(KafkaClients clients, int limit, @Nullable Instant since) {
    ArticleWindow window = new ArticleWindow(limit, since);
    TopicReader.readAll(
        clients,
        KafkaTopics.ARTICLES,
        record -> {
          try {
            window.take(record.key(), KafkaTopics.ARTICLES.read(record));
          } catch (SerializationException | IllegalArgumentException e) {
            System.err.println("harbourwire: article " + record.key() + " cannot be read");
          }
        });
    return List.copyOf(window.latest.keySet());
  }

  /// The articles of a file of JSON Lines, the first `limit` of them.
  ///
  /// @throws StartFailure when it cannot be read; the message names the line
  static List<StoredArticle> ofFile(Path file, int limit) {
    List<StoredArticle> articles = new ArrayList<>();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine();
          line != null && articles.size() < limit;
          line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          articles.add(StoredArticle.of(Json.mapper().readValue(line, JsonNode.class)));
        }
      }
    } catch (NoSuchFileException e) {
      throw new StartFailure(file + ": no such file", e);
    } catch (JsonProcessingException e) {
      throw new StartFailure(file + ": line " + number + ": not JSON", e);
    } catch (IllegalArgumentException e) {
      throw new StartFailure(file + ": line " + number + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new StartFailure(file + ": cannot be read: " + e.getMessage(), e);
    }
    return articles;
  }

  /// A later record of an article takes the place of an earlier one.
  private void take(String id, @Nullable Article article) {
    StoredArticle before = byId.remove(id);
    if (before != null) {
      latest.remove(before);
    }
    if (article == null || article.status() != ArticleStatus.LIVE) {
      return;
    }
    StoredArticle stored = StoredArticle.of(article);
    Instant at = stored.at();
    if (since != null && (at == null || at.isBefore(since))) {
      return;
    }
    byId.put(id, stored);
    latest.put(stored, true);
    if (latest.size() > limit) {
      byId.remove(latest.pollLastEntry().getKey().id());
    }
  }
}
