package org.harbourwire.standalone.stage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.harbourwire.contract.article.Alternate;
import org.harbourwire.contract.article.AmountTag;
import org.harbourwire.contract.article.Enrichment;
import org.harbourwire.contract.article.EntityTag;
import org.harbourwire.contract.article.Span;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.ingest.article.ExtractedArticle;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.ParsedFeed;
import org.jspecify.annotations.Nullable;

/// The frozen output of the `stage` commands: short names for scripts, mapped here and nowhere else
/// from the records of the services. Dates are ISO-8601 with zone.
final class StageForms {
  private StageForms() {}

  record FeedForm(
      String id,
      @Nullable String title,
      @Nullable String language,
      List<EntryForm> entries,
      @Nullable String error) {}

  record EntryForm(
      @Nullable String id,
      @Nullable String url,
      @Nullable String title,
      @Nullable String published,
      @Nullable String updated,
      @Nullable String author,
      @Nullable String summary,
      @Nullable String content,
      List<String> categories) {}

  record ArticleForm(
      String id,
      @Nullable String title,
      @Nullable String text,
      @Nullable String published,
      @Nullable String author,
      @Nullable String language,
      List<Alternate> alternates,
      @Nullable String error) {}

  record EnrichmentForm(
      String id,
      @Nullable String lang,
      List<String> topics,
      List<EntityForm> entities,
      List<MoneyForm> money,
      // Not part of the form but where it is asked for.
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<WhyForms.TopicForm> why,
      // Not part of the form but where a line is bad.
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String error) {

    EnrichmentForm with(List<WhyForms.TopicForm> reasons) {
      return new EnrichmentForm(id, lang, topics, entities, money, reasons, error);
    }
  }

  record EntityForm(String text, String type, String norm, @Nullable String id) {}

  record MoneyForm(@Nullable String text, BigDecimal amount, String currency) {}

  static FeedForm feed(String id, ParsedFeed feed, ZoneId zone) {
    List<EntryForm> entries = feed.entries().stream().map(e -> entry(e, zone)).toList();
    return new FeedForm(id, feed.title(), feed.language(), entries, null);
  }

  static FeedForm feedError(String id, String error) {
    return new FeedForm(id, null, null, List.of(), error);
  }

  static ArticleForm article(String id, ExtractedArticle a, ZoneId zone) {
    ZoneOffset written = a.publishedOffset();
    String published =
        a.publishedAt() != null && written != null
            ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(a.publishedAt().atOffset(written))
            : date(a.publishedAt(), zone);
    String author = a.authors().isEmpty() ? null : String.join("; ", a.authors());
    return new ArticleForm(
        id, a.title(), a.text(), published, author, a.language(), a.alternates(), null);
  }

  static ArticleForm articleError(String id, String error) {
    return new ArticleForm(id, null, null, null, null, null, List.of(), error);
  }

  static EnrichmentForm enrichment(String id, Enrichment e) {
    return new EnrichmentForm(
        id,
        e.language(),
        e.topics().stream().map(TopicTag::id).toList(),
        e.entities().stream().map(StageForms::entity).toList(),
        e.amounts().stream().map(StageForms::money).toList(),
        null,
        null);
  }

  static EnrichmentForm enrichmentError(String id, String error) {
    return new EnrichmentForm(id, null, List.of(), List.of(), List.of(), null, error);
  }

  private static EntryForm entry(Entry e, ZoneId zone) {
    return new EntryForm(
        e.id(),
        e.url(),
        e.title(),
        date(e.publishedAt(), zone),
        date(e.updatedAt(), zone),
        e.author(),
        e.summary(),
        e.content(),
        e.categories());
  }

  /// Under its longest mention: the fullest form of the name.
  private static EntityForm entity(EntityTag e) {
    String longest =
        e.mentions().stream()
            .map(Span::text)
            .filter(Objects::nonNull)
            .max(Comparator.comparingInt(String::length))
            .orElse(e.name());
    return new EntityForm(longest, e.type().wireName(), e.name(), e.id());
  }

  private static MoneyForm money(AmountTag a) {
    return new MoneyForm(a.text(), a.value(), a.currency());
  }

  private static @Nullable String date(@Nullable Instant at, ZoneId zone) {
    return at == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
  }
}
