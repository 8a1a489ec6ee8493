package org.harbourwire.portal.feed;

import org.harbourwire.contract.Json;

/// In which form a feed is sent.
public enum FeedForm {
  ATOM("Atom", "/feed.atom", "application/atom+xml"),
  JSON("JSON Feed", "/feed.json", "application/feed+json");

  private final String label;
  private final String path;
  private final String mediaType;

  FeedForm(String label, String path, String mediaType) {
    this.label = label;
    this.path = path;
    this.mediaType = mediaType;
  }

  /// What it is called.
  public String label() {
    return label;
  }

  /// Where feeds of this form are.
  public String path() {
    return path;
  }

  /// Its media type.
  public String mediaType() {
    return mediaType;
  }

  /// `feed` in this form, in UTF-8.
  public byte[] write(Feed feed) {
    return switch (this) {
      case ATOM -> AtomFeed.write(feed);
      case JSON -> Json.writeBytes(JsonFeed.of(feed));
    };
  }
}
