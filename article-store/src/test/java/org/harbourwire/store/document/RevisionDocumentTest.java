package org.harbourwire.store.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.article.RevisionCause;
import org.harbourwire.contract.source.SourceRef;
import org.harbourwire.contract.source.Usage;
import org.junit.jupiter.api.Test;

class RevisionDocumentTest {
  private static final Instant AT = Instant.parse("2026-11-22T04:00:00Z");

  @Test
  void aRevisionCanBeReadBack() throws Exception {
    Superseded revision = revision(Usage.FULL_TEXT_INTERNAL);
    IndexedDocument document = RevisionDocument.of(revision);

    assertThat(document.id()).isEqualTo("0123456789abcdef-2");
    assertThat(RevisionDocument.revision(json(document))).isEqualTo(revision);
  }

  @Test
  void whatItsUsageDoesNotAllowIsNotKept() throws Exception {
    ObjectNode document = json(RevisionDocument.of(revision(Usage.HEADLINE_LINK_ONLY)));

    assertThat(document.has("text")).isFalse();
    assertThat(RevisionDocument.revision(document).article().title()).isEqualTo("Ferry sails");
  }

  private static ObjectNode json(IndexedDocument document) throws Exception {
    return (ObjectNode) Json.mapper().readTree(document.json());
  }

  private static Superseded revision(Usage usage) {
    return new Superseded(
        new Article(
            "0123456789abcdef",
            2,
            RevisionCause.PUBLISHER,
            false,
            ArticleStatus.LIVE,
            "https://pier.example/1",
            "https://pier.example/1",
            new SourceRef("pier", "Pier Notes", null, null, usage),
            "Ferry sails",
            "It sails at noon.",
            false,
            "en",
            List.of("A. Writer"),
            null,
            PublishedPrecision.NONE,
            null,
            AT,
            AT,
            "text/html",
            List.of(),
            List.of(),
            "0",
            false),
        AT.plusSeconds(60));
  }
}
