package org.harbourwire.contract.article;

import java.util.List;

/// Removes the words of the text, and of the text only, from tags: what a `headline-link-only`
/// source allows to pass on is its title, its link and our tags.
final class Quotations {
  private Quotations() {}

  static TopicTag without(TopicTag t) {
    return new TopicTag(t.id(), t.label(), t.score(), t.inherited(), without(t.evidence()));
  }

  static NearTopic without(NearTopic t) {
    return new NearTopic(
        t.id(),
        t.label(),
        t.score(),
        without(t.evidence()),
        t.objections().stream().map(Objection::withoutText).toList());
  }

  static EntityTag without(EntityTag e) {
    return new EntityTag(e.id(), e.name(), e.type(), e.wikidata(), without(e.mentions()));
  }

  static AmountTag without(AmountTag a) {
    return a.field() == Field.TITLE
        ? a
        : new AmountTag(null, a.value(), a.currency(), a.field(), a.start(), a.end());
  }

  private static List<Span> without(List<Span> spans) {
    return spans.stream().map(s -> s.field() == Field.TITLE ? s : s.withoutText()).toList();
  }
}
