package org.harbourwire.contract.article;

/// The same article in another language.
///
/// @param language BCP 47 tag as declared by the page
/// @param url absolute address, as the page writes it
public record Alternate(String language, String url) {}
