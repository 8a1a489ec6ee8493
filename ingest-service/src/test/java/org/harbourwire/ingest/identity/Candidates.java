package org.harbourwire.ingest.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.extraction.Piece;
import org.harbourwire.contract.extraction.Review;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.contract.source.SourceRef;
import org.harbourwire.contract.source.Usage;

/// Candidates for tests.
final class Candidates {
  static final String ADDRESS = "https://a.example/news/1";

  static final Review REVIEW =
      new Review(
          "page",
          List.of(Piece.cut("links", "Older drones", 12), Piece.kept(0, 4)),
          0,
          List.of(),
          List.of(),
          List.of());

  private static final Usage FULL = Usage.FULL_TEXT_INTERNAL;

  private Candidates() {}

  /// An article at [#ADDRESS].
  static Candidate saying(String title, String text) {
    return at(ADDRESS, ADDRESS, ADDRESS, title, text);
  }

  /// An article that was asked for at one address, found at another and names a third.
  static Candidate at(String requested, String last, String canonical, String title, String text) {
    return candidate(false, requested, last, canonical, title, text, FULL);
  }

  /// What `requested` is when it answers that it is gone.
  static Candidate gone(String requested) {
    return candidate(true, requested, requested, requested, "", "", FULL);
  }

  /// `candidate`, had so many hours after noon.
  static Candidate later(int hours, Candidate candidate) {
    ObjectNode json = Json.mapper().valueToTree(candidate);
    json.put("fetched_at", DrivenIdentity.NOON.plus(Duration.ofHours(hours)).toString());
    return Json.read(json.toString(), Candidate.class);
  }

  /// `candidate`, read for another source.
  static Candidate readFor(String source, Candidate candidate) {
    ObjectNode json = Json.mapper().valueToTree(candidate);
    ((ObjectNode) json.required("source")).put("id", source);
    return Json.read(json.toString(), Candidate.class);
  }

  /// `candidate`, as rules of a source read it from a page that says `text` to everybody.
  static Candidate whereOthersRead(String text, Candidate candidate) {
    return candidate.ofPage(ContentHash.of(candidate.title(), text));
  }

  /// `candidate`, of words of its source that stand in for a page.
  static Candidate inItsWords(Candidate candidate) {
    ObjectNode json = Json.mapper().valueToTree(candidate);
    json.remove("page_hash");
    return Json.read(json.toString(), Candidate.class);
  }

  /// `candidate`, read for a source on whose site it stands.
  static Candidate readForItsOwn(String source, Candidate candidate) {
    ObjectNode json = Json.mapper().valueToTree(readFor(source, candidate));
    json.put("own_site", true);
    return Json.read(json.toString(), Candidate.class);
  }

  /// The article of [#saying], from a source whose usage is now another.
  static Candidate saying(String title, String text, Usage usage) {
    return candidate(false, ADDRESS, ADDRESS, ADDRESS, title, text, usage);
  }

  private static Candidate candidate(
      boolean gone,
      String requested,
      String last,
      String canonical,
      String title,
      String text,
      Usage usage) {
    return new Candidate(
        AddressKey.of(URI.create(last)),
        gone,
        requested,
        last,
        canonical,
        new SourceRef("a", "A", "press", null, usage),
        false,
        false,
        title,
        gone ? null : text,
        false,
        "en",
        List.of(),
        null,
        PublishedPrecision.NONE,
        null,
        DrivenIdentity.NOON,
        "text/html",
        List.of(),
        List.of(),
        false,
        gone ? null : REVIEW,
        gone ? null : ContentHash.of(title, text));
  }
}
