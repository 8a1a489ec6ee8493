package org.harbourwire.portal.view.article;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.harbourwire.contract.article.AmountTag;
import org.harbourwire.contract.article.EntityTag;
import org.harbourwire.contract.article.Span;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.portal.mark.Tag;
import org.harbourwire.portal.mark.TagKind;
import org.harbourwire.portal.mark.TextMarker;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.Facet;
import org.harbourwire.portal.search.SearchAddress;
import org.jspecify.annotations.Nullable;

/// A tag in the list beside an article.
///
/// @param tag the tag itself, whose anchor joins it with its words in the text
/// @param detail what there is to say beside its name
/// @param score percent, for topics that were found themselves
/// @param words what caused it, and how often
/// @param searchHref all articles with it
/// @param outHref what it is, at Wikidata
public record TagView(
    Tag tag,
    @Nullable String detail,
    @Nullable Integer score,
    List<Word> words,
    @Nullable String searchHref,
    @Nullable String outHref) {

  /// Words that caused a tag.
  public record Word(String text, int count) {}

  /// Its anchor in the page.
  public String anchor() {
    return tag.anchor();
  }

  /// What it is called.
  public String label() {
    return tag.label();
  }

  /// The anchor of its first words in the page, if it has any.
  public @Nullable String firstWord() {
    return tag.spans().stream().allMatch(s -> s.text() == null)
        ? null
        : TextMarker.anchorOf(tag, 0);
  }

  static List<TagView> topics(List<TopicTag> topics, Wording wording) {
    List<TagView> views = new ArrayList<>();
    for (TopicTag topic : topics) {
      String label = wording.messages().textOr("topic." + topic.id(), topic.label());
      Tag tag = tag(TagKind.TOPIC, views.size(), label, topic.evidence());
      int percent = (int) Math.round(100 * Math.clamp(topic.score(), 0, 1));
      views.add(
          new TagView(
              tag,
              topic.inherited() ? wording.text("article.inherited") : percent + " %",
              topic.inherited() ? null : percent,
              words(label, topic.evidence()),
              SearchAddress.of(Facet.TOPIC, topic.id()).href(),
              null));
    }
    return views;
  }

  static List<TagView> entities(List<EntityTag> entities, Wording wording) {
    List<TagView> views = new ArrayList<>();
    for (EntityTag entity : entities) {
      Tag tag = tag(TagKind.ENTITY, views.size(), entity.name(), entity.mentions());
      String value = entity.id() == null ? entity.name() : entity.id();
      views.add(
          new TagView(
              tag,
              wording.text("entity." + entity.type().wireName()),
              null,
              words(entity.name(), entity.mentions()),
              SearchAddress.of(Facet.ENTITY, value).href(),
              wikidata(entity.wikidata())));
    }
    return views;
  }

  static List<TagView> amounts(List<AmountTag> amounts) {
    List<TagView> views = new ArrayList<>();
    for (AmountTag amount : amounts) {
      Span span = new Span(amount.field(), amount.start(), amount.end(), amount.text());
      Tag tag = tag(TagKind.AMOUNT, views.size(), written(amount), List.of(span));
      views.add(new TagView(tag, null, null, words(tag.label(), List.of(span)), null, null));
    }
    return views;
  }

  private static Tag tag(TagKind kind, int index, String label, List<Span> spans) {
    return new Tag(kind.cssName() + "-" + (index + 1), kind, label, spans);
  }

  static List<Word> words(String label, List<Span> spans) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Span span : spans) {
      if (span.text() != null) {
        counts.merge(span.text(), 1, Integer::sum);
      }
    }
    // Words that only repeat the label say nothing.
    return counts.entrySet().stream()
        .map(e -> new Word(e.getKey(), e.getValue()))
        .filter(w -> w.count() > 1 || !w.text().equals(label))
        .toList();
  }

  private static String written(AmountTag amount) {
    BigDecimal value = amount.value().stripTrailingZeros();
    int decimals = Math.max(0, value.scale());
    return amount.currency()
        + " "
        + String.format(java.util.Locale.ROOT, "%,." + decimals + "f", value);
  }

  private static @Nullable String wikidata(@Nullable String item) {
    return item != null && item.matches("Q[1-9][0-9]{0,11}")
        ? "https://www.wikidata.org/wiki/" + item
        : null;
  }
}
