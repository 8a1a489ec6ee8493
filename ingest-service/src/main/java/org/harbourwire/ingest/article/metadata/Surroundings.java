package org.harbourwire.ingest.article.metadata;

import java.util.List;

/// The visible lines around the body, where bylines and dates stand.
///
/// @param above short lines between headline and body, in page order
/// @param opening the first paragraphs of the body as they were before cleaning
/// @param closing its last lines as they were before cleaning, in page order
public record Surroundings(List<String> above, List<String> opening, List<String> closing) {}
