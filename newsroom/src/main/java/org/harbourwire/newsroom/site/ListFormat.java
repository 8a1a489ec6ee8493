package org.harbourwire.newsroom.site;

/// How a site lists its articles.
public enum ListFormat {
  RSS("feed", "application/rss+xml"),
  RDF("feed", "application/rdf+xml"),
  ATOM("feed", "application/atom+xml"),
  JSON_FEED("feed", "application/feed+json"),
  LISTING("listing", "text/html"),
  NEWS_SITEMAP("sitemap", "application/xml");

  private final String sourceType;
  private final String mediaType;

  ListFormat(String sourceType, String mediaType) {
    this.sourceType = sourceType;
    this.mediaType = mediaType;
  }

  /// The `type` of such a source in a configuration.
  public String sourceType() {
    return sourceType;
  }

  /// Its media type, without a charset.
  public String mediaType() {
    return mediaType;
  }
}
