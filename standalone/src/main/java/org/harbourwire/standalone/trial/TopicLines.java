package org.harbourwire.standalone.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.harbourwire.contract.article.Objection;
import org.harbourwire.enrich.Explanation;
import org.harbourwire.enrich.topic.Evidence;
import org.harbourwire.enrich.topic.TopicDecision;
import org.harbourwire.portal.page.InterfaceLanguage;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.view.article.ObjectionWords;

/// The topics of an article for a person: those given, those that were nearest, those asked for;
/// each with what it weighs against what is needed, the words that count and what takes weight off.
final class TopicLines {
  private static final Wording WORDING = Wording.in(InterfaceLanguage.ENGLISH);
  private static final int NEAREST = 3;
  private static final int MOST = 6;

  private final BiConsumer<String, String> line;

  /// @param line takes a label and what it labels
  TopicLines(BiConsumer<String, String> line) {
    this.line = line;
  }

  /// @param asked ids of topics that are told whatever came of them
  void print(Explanation explanation, List<String> asked) {
    List<TopicDecision> suggested = explanation.suggested();
    List<TopicDecision> told =
        new ArrayList<>(suggested.stream().filter(TopicDecision::given).toList());
    suggested.stream().filter(d -> !d.given()).limit(NEAREST).forEach(told::add);
    List<String> silent = new ArrayList<>();
    for (String id : asked) {
      Optional<TopicDecision> decision = explanation.decision(id);
      if (decision.isEmpty()) {
        silent.add(id);
      } else if (!told.contains(decision.get())) {
        told.add(decision.get());
      }
    }
    told.forEach(this::print);
    silent.forEach(id -> line.accept("Not topic", id + "  no word of the article suggests it"));
  }

  private void print(TopicDecision d) {
    String weighs = String.format(Locale.ROOT, "%s  %.2f of %.2f", d.id(), d.sum(), d.threshold());
    String words =
        d.evidence().stream()
            .map(TopicLines::word)
            .distinct()
            .limit(MOST)
            .collect(Collectors.joining(", "));
    line.accept(d.given() ? "Topic" : "Not topic", weighs + (words.isEmpty() ? "" : "  " + words));
    d.objections().stream()
        .map(TopicLines::objection)
        .distinct()
        .limit(MOST)
        .forEach(why -> line.accept("  but", why));
  }

  private static String word(Evidence e) {
    String by = e.phrase().equals(Evidence.MEANING) ? " by its meaning" : "";
    return String.format(
        Locale.ROOT,
        "%s “%s” %.2f%s",
        e.span().field().wireName(),
        e.span().text(),
        e.weight(),
        by);
  }

  private static String objection(Objection o) {
    String takes = o.takes() > 0 ? String.format(Locale.ROOT, "  −%.2f", o.takes()) : "";
    return ObjectionWords.of(o, WORDING) + takes;
  }
}
