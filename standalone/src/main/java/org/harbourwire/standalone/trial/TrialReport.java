package org.harbourwire.standalone.trial;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.AmountTag;
import org.harbourwire.contract.article.Enrichment;
import org.harbourwire.contract.article.EntityTag;
import org.harbourwire.contract.article.Span;
import org.harbourwire.enrich.Explanation;
import org.harbourwire.ingest.article.ExtractOutcome;
import org.harbourwire.ingest.article.ExtractedArticle;
import org.harbourwire.ingest.article.review.Noted;
import org.harbourwire.ingest.article.review.Place;
import org.harbourwire.ingest.article.review.Provenance;
import org.jspecify.annotations.Nullable;

/// Prints a [Trial] for a person: metadata, the text with what was cut beside it, tags with their
/// reasons.
public final class TrialReport {
  private static final int LABEL = 12;
  private static final int MOST_WORDS = 6;

  private final PrintStream out;
  private final int width;
  private final List<String> asked;

  /// @param width of the screen, in columns
  /// @param asked ids of topics of which it is told why they were not given
  public TrialReport(PrintStream out, int width, List<String> asked) {
    this.out = out;
    this.width = width;
    this.asked = List.copyOf(asked);
  }

  /// Prints all of it.
  public void print(Trial trial) {
    String type = trial.document().contentType();
    line("Document", trial.document().url() + (type == null ? "" : ", " + type));
    switch (trial.review().outcome()) {
      case ExtractOutcome.Extracted e -> {
        metadata(e.article());
        e.rules().forEach(rule -> line("Rule", rule));
        e.remarks().forEach(remark -> line("Rule?", remark));
      }
      case ExtractOutcome.NotAnArticle n -> line("No article", n.reason());
    }
    out.println();
    out.print(new SideBySide(width).of(trial.review().passages()));
    Explanation explanation = trial.explanation();
    if (explanation != null) {
      tags(explanation);
    }
  }

  private void metadata(ExtractedArticle a) {
    Provenance from = a.provenance();
    line("Headline", found(a.title(), from.title()));
    String published = date(a.publishedAt(), a.publishedOffset(), a.precision().toString());
    line("Published", found(published, from.published()));
    line("Updated", found(date(a.updatedAt(), null, "second"), from.updated()));
    line("Authors", found(String.join("; ", a.authors()), from.authors()));
    line("Declared", found(a.language(), from.language()));
    line("Canonical", a.canonicalUrl());
    line("Known as", Trial.key(a.canonicalUrl()));
    a.alternates().forEach(other -> line("Also in", other.language() + "  " + other.url()));
    a.attachments().forEach(file -> line("Attached", file.url()));
    line("Sponsored", a.sponsored() ? "yes" : null);
    a.notes().forEach(note -> line(label(note), found(note.value(), note.place())));
    line("Truncated", a.truncated() ? "yes, at the limit" : null);
  }

  /// What no event has is told by the name that the extractions give it.
  private static String label(Noted note) {
    String words = note.field().replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static @Nullable String found(@Nullable String value, @Nullable Place place) {
    return value == null || place == null ? value : value + "  [" + place.words() + "]";
  }

  private static @Nullable String date(
      @Nullable Instant at, @Nullable ZoneOffset offset, String precision) {
    if (at == null) {
      return null;
    }
    var written = at.atOffset(offset == null ? ZoneOffset.UTC : offset);
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(written)
        + " (to the "
        + precision.toLowerCase(Locale.ROOT)
        + ")";
  }

  private void tags(Explanation explanation) {
    Enrichment e = explanation.enrichment();
    out.println();
    line("Language", e.language() + (e.cantonese() ? ", Cantonese" : ""));
    new TopicLines(this::line).print(explanation, asked);
    e.entities().forEach(this::entity);
    e.amounts().forEach(this::amount);
    line("Phrases", String.join("; ", e.keyPhrases()));
    line("Summary", e.summary());
    line("Read", explanation.cut() ? "only the first part: the text is longer than is read" : null);
  }

  private void entity(EntityTag e) {
    String id = e.id() == null ? "" : "  " + e.id();
    line("Entity", e.name() + "  " + e.type().wireName() + id + "  " + spans(e.mentions()));
  }

  private void amount(AmountTag a) {
    BigDecimal value = a.value();
    line("Amount", a.currency() + " " + Json.write(value) + "  “" + a.text() + "”");
  }

  private static String spans(List<Span> spans) {
    String words =
        spans.stream()
            .limit(MOST_WORDS)
            .map(TrialReport::quoted)
            .distinct()
            .collect(Collectors.joining(", "));
    return spans.size() > MOST_WORDS ? words + ", …" : words;
  }

  private static String quoted(Span span) {
    return span.field().wireName() + " “" + span.text() + "”";
  }

  private void line(String label, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      out.println(label + " ".repeat(Math.max(1, LABEL - label.length())) + value);
    }
  }
}
