package org.harbourwire.contract.article;

/// Which taxonomy, gazetteer and pipeline made an enrichment.
///
/// @param taxonomy version of the taxonomy
/// @param gazetteer version of the gazetteer
/// @param pipeline version of the code
public record Versions(String taxonomy, String gazetteer, String pipeline) {}
