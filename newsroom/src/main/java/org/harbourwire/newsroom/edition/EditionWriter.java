package org.harbourwire.newsroom.edition;

import org.harbourwire.newsroom.site.ListFormat;

/// Writes what a site has to list in one format.
@FunctionalInterface
public interface EditionWriter {
  /// The whole list; the same edition gives the same text.
  String write(Edition edition);

  /// The writer of a format.
  static EditionWriter of(ListFormat format) {
    return switch (format) {
      case RSS -> new RssWriter();
      case RDF -> new RdfWriter();
      case ATOM -> new AtomWriter();
      case JSON_FEED -> new JsonFeedWriter();
      case LISTING -> new ListingWriter();
      case NEWS_SITEMAP -> new SitemapWriter();
    };
  }
}
