package org.harbourwire.enrich.language;

/// The language of an article.
///
/// @param tag `en`, `zh-Hant`, `zh-Hans`, `mul` for two languages of about equal weight, another
///   BCP 47 tag, or `und` when nothing tells
/// @param cantonese whether the Chinese is written Cantonese
public record Language(String tag, boolean cantonese) {
  /// Whether it is written in Chinese, alone or beside English.
  public boolean chinese() {
    return tag.startsWith("zh");
  }
}
