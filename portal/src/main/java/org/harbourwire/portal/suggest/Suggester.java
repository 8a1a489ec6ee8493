package org.harbourwire.portal.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.harbourwire.portal.board.SourceBoard;
import org.harbourwire.portal.page.InterfaceLanguage;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.Facet;
import org.harbourwire.portal.search.SearchAddress;
import org.harbourwire.portal.search.SourceAddress;
import org.harbourwire.portal.suggest.Suggestion.Kind;
import org.harbourwire.store.search.Begun;
import org.harbourwire.store.search.BegunSearch;

/// Suggests topics by their names in any language, sources, names and headlines.
public final class Suggester {
  private static final String TOPIC = "topic.";
  private static final int MOST_OF_A_KIND = 4;
  private static final int LONGEST = 100;

  private final BegunSearch articles;
  private final SourceBoard sources;
  private final List<Wording> languages;

  public Suggester(BegunSearch articles, SourceBoard sources) {
    this.articles = articles;
    this.sources = sources;
    this.languages = Arrays.stream(InterfaceLanguage.values()).map(Wording::in).toList();
  }

  /// What `typed` may mean; nothing for what is too short or too long.
  ///
  /// @throws org.harbourwire.store.StoreUnavailable when Elasticsearch does not answer
  public List<Suggestion> of(String typed, Wording wording) {
    Beginning beginning = Beginning.of(typed);
    if (!beginning.isEnough() || typed.length() > LONGEST) {
      return List.of();
    }
    Begun begun = articles.of(typed, MOST_OF_A_KIND);
    List<Suggestion> all = new ArrayList<>();
    all.addAll(topics(beginning, wording));
    all.addAll(sources(beginning, wording));
    begun.entities().forEach(name -> all.add(entity(name, wording)));
    begun.titles().forEach(title -> all.add(article(title, wording)));
    return all;
  }

  private List<Suggestion> topics(Beginning beginning, Wording wording) {
    return wording.messages().keys().stream()
        .filter(k -> k.startsWith(TOPIC))
        .filter(k -> names(k).anyMatch(beginning::begins))
        .sorted()
        .limit(MOST_OF_A_KIND)
        .map(
            k ->
                suggestion(
                    Kind.TOPIC,
                    wording.text(k),
                    SearchAddress.of(Facet.TOPIC, k.substring(TOPIC.length())).href(),
                    wording))
        .toList();
  }

  private Stream<String> names(String key) {
    return languages.stream().map(w -> w.text(key));
  }

  private List<Suggestion> sources(Beginning beginning, Wording wording) {
    return sources.byName().stream()
        .map(SourceBoard.Standing::source)
        .filter(s -> beginning.begins(s.name()))
        .limit(MOST_OF_A_KIND)
        .map(s -> suggestion(Kind.SOURCE, s.name(), SourceAddress.of(s.id()), wording))
        .toList();
  }

  private static Suggestion entity(String name, Wording wording) {
    return suggestion(Kind.ENTITY, name, SearchAddress.of(Facet.ENTITY, name).href(), wording);
  }

  private static Suggestion article(Begun.Title title, Wording wording) {
    return suggestion(Kind.ARTICLE, title.text(), "/articles/" + title.id(), wording);
  }

  private static Suggestion suggestion(Kind kind, String label, String href, Wording wording) {
    return new Suggestion(kind, label, wording.text("suggestion." + kind.wireName()), href);
  }
}
