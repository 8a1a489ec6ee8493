package org.harbourwire.store.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.document.IndexDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index of articles that is to take the place of the one that is searched. What is known of it
/// lies in Elasticsearch alone, as aliases: `news-next` is the index that is being built, `news`
/// the one that is searched. So whoever goes on after a kill finds it.
public final class NextIndex {
  /// Alias of the index that is being built.
  public static final String ALIAS = "news-next";

  private static final Logger LOG = LoggerFactory.getLogger(NextIndex.class);

  private final ElasticsearchClient client;
  private final IndexDefinition wanted;
  private final Query shown;

  /// @param wanted how it is to be made
  /// @param shown what searches see of it
  public NextIndex(ElasticsearchClient client, IndexDefinition wanted, Query shown) {
    this.client = client;
    this.wanted = wanted;
    this.shown = shown;
  }

  /// Makes it, or finds the one that was begun before. One that was begun for another mapping is
  /// given up: removed, unless searches have turned to it already.
  ///
  /// @return its name
  /// @throws StoreUnavailable when Elasticsearch does not answer or refuses
  public String begin() {
    return asked(
        () -> {
          for (String begun : behind(ALIAS)) {
            if (IndexDefinition.isVersionOf(begun, wanted)) {
              return begun;
            }
            LOG.warn("{} was begun for another mapping and is given up", begun);
            giveUp(begun);
          }
          return make();
        });
  }

  /// As [#begin()], and tells which index it is: one of the same name may have been there before.
  ///
  /// @throws StoreUnavailable when Elasticsearch does not answer or refuses
  public StandingIndex.Identity identity() {
    String name = begin();
    return asked(
        () -> {
          var settings = client.indices().getSettings(s -> s.index(name)).settings();
          String uuid = StandingIndex.uuid(Objects.requireNonNull(settings.get(name)));
          return new StandingIndex.Identity(uuid, true);
        });
  }

  /// How many articles the index holds that is searched now, withdrawn ones included.
  ///
  /// @throws StoreUnavailable when Elasticsearch does not answer or refuses
  public long searched() {
    return asked(() -> held(behind(wanted.alias())));
  }

  /// Whether it is searched already.
  ///
  /// @throws StoreUnavailable when Elasticsearch does not answer or refuses
  public boolean serves() {
    return asked(
        () -> {
          Set<String> next = behind(ALIAS);
          return !next.isEmpty() && behind(wanted.alias()).containsAll(next);
        });
  }

  /// Searches, and whoever writes to `news`, turn to it: at once, all of them. It still is
  /// `news-next`, as what went into the old one meanwhile is to come.
  ///
  /// @param atLeast how many articles it has to hold, withdrawn ones included
  /// @return how many it holds; when they are fewer, nothing has changed
  /// @throws StoreUnavailable when Elasticsearch does not answer or refuses
  public long takeOver(long atLeast) {
    return asked(
        () -> {
          Set<String> next = behind(ALIAS);
          if (next.isEmpty()) {
            throw new StoreUnavailable("the index that was being built is gone", null);
          }
          long held = held(next);
          if (held >= atLeast) {
            turnTo(next.iterator().next());
          }
          return held;
        });
  }

  private void turnTo(String next) throws IOException {
    client
        .indices()
        .putSettings(s -> s.index(next).settings(i -> i.refreshInterval(t -> t.time("1s"))));
    List<Action> actions = new ArrayList<>();
    for (String old : behind(wanted.alias())) {
      actions.add(Action.of(a -> a.remove(r -> r.index(old).alias(wanted.alias()))));
    }
    actions.add(Action.of(a -> a.add(r -> r.index(next).alias(wanted.alias()).filter(shown))));
    client.indices().updateAliases(u -> u.actions(actions));
  }

  /// By their names, as the alias hides what is withdrawn.
  private long held(Set<String> indices) throws IOException {
    if (indices.isEmpty()) {
      return 0;
    }
    List<String> names = List.copyOf(indices);
    client.indices().refresh(r -> r.index(names));
    return client.count(c -> c.index(names)).count();
  }

  /// What was being built is removed, unless it is searched.
  ///
  /// @throws StoreUnavailable when Elasticsearch does not answer or refuses
  public void giveUp() {
    asked(
        () -> {
          for (String begun : behind(ALIAS)) {
            giveUp(begun);
          }
          return true;
        });
  }

  private void giveUp(String begun) throws IOException {
    if (behind(wanted.alias()).contains(begun)) {
      client.indices().deleteAlias(d -> d.index(begun).name(ALIAS));
    } else {
      client.indices().delete(d -> d.index(begun));
    }
  }

  /// Nothing is being built any more.
  ///
  /// @param removeOld whether indices that are not searched any more are removed
  /// @return those indices
  /// @throws StoreUnavailable when Elasticsearch does not answer or refuses
  public List<String> finish(boolean removeOld) {
    return asked(
        () -> {
          Set<String> searched = behind(wanted.alias());
          for (String next : behind(ALIAS)) {
            client.indices().deleteAlias(d -> d.index(next).name(ALIAS));
          }
          Set<String> old = all();
          old.removeAll(searched);
          if (removeOld && !old.isEmpty()) {
            client.indices().delete(d -> d.index(List.copyOf(old)));
          }
          return List.copyOf(old);
        });
  }

  private String make() throws IOException {
    Set<String> there = all();
    int number = 2;
    while (there.contains(wanted.name() + "-" + number)) {
      number++;
    }
    String name = wanted.name() + "-" + number;
    client
        .indices()
        .create(
            c ->
                c.index(name)
                    .withJson(new StringReader(wanted.unsearched()))
                    .aliases(ALIAS, a -> a));
    LOG.info("made index {}", name);
    return name;
  }

  /// Every index of articles there is.
  private Set<String> all() throws IOException {
    return new TreeSet<>(
        client.indices().get(g -> g.index(wanted.alias() + "-v*")).indices().keySet());
  }

  private Set<String> behind(String alias) throws IOException {
    return client.indices().existsAlias(a -> a.name(alias)).value()
        ? client.indices().getAlias(a -> a.name(alias)).aliases().keySet()
        : Set.of();
  }

  private static <T> T asked(Question<T> question) {
    try {
      return question.ask();
    } catch (ElasticsearchException | IOException e) {
      throw new StoreUnavailable("the index cannot be rebuilt now: " + e.getMessage(), e);
    }
  }

  /// Something that Elasticsearch is asked.
  private interface Question<T> {
    T ask() throws IOException;
  }
}
