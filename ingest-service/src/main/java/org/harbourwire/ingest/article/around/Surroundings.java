package org.harbourwire.ingest.article.around;

import java.util.ArrayList;
import java.util.List;

/// The visible lines around the body, where bylines and dates stand.
///
/// @param underHeadline whether `above` is what stands directly below the headline
/// @param above short lines between headline and body, in page order
/// @param before the last ones before the headline
/// @param opening the first paragraphs of the body
/// @param closing its last lines as they were before cleaning, in page order
/// @param below the first short lines after it
public record Surroundings(
    boolean underHeadline,
    List<String> above,
    List<String> before,
    List<String> opening,
    List<String> closing,
    List<String> below) {

  /// Those of a document without a frame around the body: a PDF.
  public static Surroundings of(List<String> above, List<String> opening, List<String> closing) {
    return new Surroundings(true, above, List.of(), opening, closing, List.of());
  }

  /// All lines above the body, those nearest to the headline first.
  public List<String> allAbove() {
    List<String> all = new ArrayList<>(above);
    all.addAll(before);
    return all;
  }
}
