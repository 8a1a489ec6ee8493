package org.harbourwire.ingest.entry.xml;

import java.util.List;

/// The names that the fields of an entry have in all formats and modules, the best first.
final class FieldNames {
  static final List<String> ID = List.of("guid", "id", "atom:id");
  static final List<String> TITLE =
      List.of("title", "atom:title", "dc:title", "media:title", "itunes:title", "a");
  static final List<String> PUBLISHED =
      List.of(
          "pubdate",
          "published",
          "issued",
          "atom:published",
          "atom:issued",
          "dcterms:issued",
          "created",
          "dcterms:created",
          "prism:publicationdate");

  /// Dublin Core's date is that of any event in the life of a document: both, where no other is
  /// given.
  static final List<String> EITHER = List.of("dc:date", "date");

  static final List<String> UPDATED =
      List.of(
          "updated",
          "modified",
          "atom:updated",
          "atom:modified",
          "dcterms:modified",
          "lastbuilddate",
          "lastmod");
  static final List<String> SUMMARY =
      List.of(
          "description",
          "summary",
          "abstract",
          "atom:summary",
          "dc:description",
          "dcterms:abstract",
          "itunes:summary",
          "googleplay:description",
          "media:description");
  static final List<String> CONTENT =
      List.of(
          "content:encoded",
          "content",
          "atom:content",
          "content:items",
          "xhtml:body",
          "body",
          "fullitem",
          "yandex:full-text",
          "xhtml:div");
  static final List<String> SOURCE = List.of("source", "atom:source");
  static final List<String> LANGUAGE = List.of("dc:language", "language");
  static final List<String> CATEGORY =
      List.of("category", "dc:subject", "atom:category", "itunes:category", "media:category");

  /// Several in one, parted by commas.
  static final List<String> KEYWORDS = List.of("itunes:keywords", "media:keywords");

  private FieldNames() {}
}
