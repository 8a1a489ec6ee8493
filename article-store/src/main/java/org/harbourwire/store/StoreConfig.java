package org.harbourwire.store;

import org.harbourwire.kit.config.Secret;

/// How to reach Elasticsearch.
///
/// @param url address, with port
/// @param username user with the right to make and write the index
/// @param password that user's
/// @param analysis how titles and texts are cut into words
public record StoreConfig(String url, String username, Secret password, Analysis analysis) {
  public StoreConfig {
    url = url == null ? "http://127.0.0.1:9200" : url;
    username = username == null ? "elastic" : username;
    analysis = analysis == null ? Analysis.PLUGIN : analysis;
    if (password == null) {
      throw new IllegalArgumentException("password is missing");
    }
  }

  /// How titles and texts are cut into words.
  public enum Analysis {
    /// By our analysis plugin, which the server must have.
    PLUGIN,
    /// By Elasticsearch's standard analyser: no word forms, no meeting of Traditional and
    /// Simplified.
    STANDARD
  }
}
