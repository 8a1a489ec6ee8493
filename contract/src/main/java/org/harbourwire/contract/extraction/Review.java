package org.harbourwire.contract.extraction;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/// What extraction kept of a document and what it cut, in the document's order. Its size is
/// bounded: long pieces that were cut are shortened, and the last ones only counted.
///
/// @param document what it was taken from: `page`, `pdf`, or `feed` where the source's own content
///   stood in for a page
/// @param pieces what the document says, kept and cut
/// @param more how many further pieces were cut and are not listed
/// @param rules the rules for the site that matched, such as `body .story`
/// @param remarks rules for the site that stopped matching, in words
/// @param findings where each of the article's metadata was found
public record Review(
    String document,
    List<Piece> pieces,
    int more,
    List<String> rules,
    List<String> remarks,
    List<Finding> findings) {
  public Review {
    requireNonNull(document, "document");
    pieces = List.copyOf(pieces);
    rules = List.copyOf(rules);
    remarks = List.copyOf(remarks);
    findings = List.copyOf(findings);
  }

  /// The same, with `field` found there.
  public Review withFound(String field, String place) {
    Stream<Finding> others = findings.stream().filter(f -> !f.field().equals(field));
    List<Finding> all = Stream.concat(others, Stream.of(new Finding(field, place))).toList();
    return new Review(document, pieces, more, rules, remarks, all);
  }

  /// The same without a word of the document.
  Review withoutText() {
    return new Review(
        document,
        pieces.stream().map(Piece::withoutText).toList(),
        more,
        rules,
        remarks,
        findings.stream().map(Finding::withoutValue).toList());
  }
}
