package org.harbourwire.standalone.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.harbourwire.enrich.Enricher;
import org.harbourwire.enrich.Explanation;
import org.harbourwire.enrich.vocabulary.Topic;
import org.harbourwire.ingest.article.ArticleExtractor;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.ExtractOutcome;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.entry.FeedOutcome;
import org.harbourwire.ingest.entry.FeedParser;
import org.harbourwire.ingest.entry.text.Links;
import org.jspecify.annotations.Nullable;

/// The single stages, from standard input to standard output.
public final class Stages {
  private static final ZoneId ZONE = ZoneId.of("Asia/Hong_Kong");

  /// A page whose address nobody gave.
  private static final URI UNKNOWN = URI.create("http://unknown.invalid/");

  private Stages() {}

  /// Feeds in, entries out.
  public static void feed(InputStream in, PrintStream out) throws IOException {
    FeedParser parser = new FeedParser(Clock.systemUTC());
    StageLines.run(in, out, line -> feedAnswer(parser, line), StageForms::feedError);
  }

  /// Pages and PDFs in, articles out.
  public static void extract(InputStream in, PrintStream out) throws IOException {
    ArticleExtractor extractor = new ArticleExtractor(Clock.systemUTC());
    StageLines.run(in, out, line -> extractAnswer(extractor, line), StageForms::articleError);
  }

  /// Titles and texts in, tags out.
  public static void enrich(InputStream in, PrintStream out) throws IOException {
    enrich(in, out, Enricher.shipped());
  }

  /// Titles and texts in, the tags of `enricher` out.
  public static void enrich(InputStream in, PrintStream out, Enricher enricher) throws IOException {
    StageLines.run(
        in,
        out,
        line -> StageForms.enrichment(id(line), explained(enricher, line).enrichment()),
        StageForms::enrichmentError);
  }

  /// The same with the reasons for and against topics.
  ///
  /// @param topics ids of topics that are told whatever came of them
  public static void explain(
      InputStream in, PrintStream out, Enricher enricher, List<String> topics) throws IOException {
    List<Topic> asked =
        topics.stream().flatMap(id -> enricher.taxonomy().topic(id).stream()).toList();
    StageLines.run(
        in,
        out,
        line -> {
          Explanation explanation = explained(enricher, line);
          return StageForms.enrichment(id(line), explanation.enrichment())
              .with(WhyForms.of(explanation, asked));
        },
        StageForms::enrichmentError);
  }

  private static StageForms.FeedForm feedAnswer(FeedParser parser, JsonNode line) {
    StageInput input = StageInput.of(line);
    URI url = Objects.requireNonNullElse(input.url(), Links.NOWHERE);
    var document = new FetchedDocument(input.body(), input.contentType(), url);
    return switch (parser.parse(document, null)) {
      case FeedOutcome.Parsed p -> StageForms.feed(input.id(), p.feed(), ZONE);
      case FeedOutcome.NotAFeed n -> StageForms.feedError(input.id(), n.reason());
      case FeedOutcome.Refused r -> StageForms.feedError(input.id(), r.reason());
    };
  }

  private static StageForms.ArticleForm extractAnswer(ArticleExtractor extractor, JsonNode line) {
    StageInput input = StageInput.of(line);
    URI url = Objects.requireNonNullElse(input.url(), UNKNOWN);
    var document = new FetchedDocument(input.body(), input.contentType(), url);
    return switch (extractor.extract(document, ExtractContext.of(ZONE))) {
      case ExtractOutcome.Extracted e -> StageForms.article(input.id(), e.article(), ZONE);
      case ExtractOutcome.NotAnArticle n -> StageForms.articleError(input.id(), n.reason());
    };
  }

  private static Explanation explained(Enricher enricher, JsonNode line) {
    return enricher.explain(
        StageLines.text(line, "title"), given(line, "text"), given(line, "language"));
  }

  private static String id(JsonNode line) {
    return StageLines.text(line, "id");
  }

  private static @Nullable String given(JsonNode line, String field) {
    return line.hasNonNull(field) ? line.get(field).asText() : null;
  }
}
