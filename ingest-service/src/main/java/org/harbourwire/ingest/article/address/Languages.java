package org.harbourwire.ingest.article.address;

import java.util.Locale;
import org.harbourwire.ingest.article.head.LinkedArticle;
import org.harbourwire.ingest.article.head.MetaTags;
import org.jspecify.annotations.Nullable;

/// Language tags as pages declare them, and names that links give to languages.
public final class Languages {
  private Languages() {}

  /// The declared language: `<html lang>`, then `<meta>`, then JSON-LD.
  public static @Nullable String declared(String html, MetaTags meta, LinkedArticle linked) {
    for (String tag :
        new String[] {
          html, meta.first("content-language", "og:locale", "dc.language"), linked.language()
        }) {
      String normal = tag == null ? null : normal(tag);
      if (normal != null) {
        return normal;
      }
    }
    return null;
  }

  /// A BCP 47 tag in its usual writing: `zh_tw` is zh-TW. What is none gives nothing; of a list the
  /// first counts.
  static @Nullable String normal(String raw) {
    String first = raw.strip().replace('_', '-').split("[,; ]", 2)[0];
    if (first.length() < 2 || first.length() > 20 || first.equalsIgnoreCase("x-default")) {
      return null;
    }
    String tag = Locale.forLanguageTag(first).toLanguageTag();
    return tag.equals("und") ? null : tag;
  }

  /// The language that a link's text names: 繁體, 简体, English.
  static @Nullable String ofName(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "english", "eng", "en" -> "en";
      case "繁體", "繁體中文", "繁", "繁中", "繁体", "繁体中文", "中文" -> "zh-Hant";
      case "简体", "简体中文", "简", "簡體", "簡體中文", "簡" -> "zh-Hans";
      default -> null;
    };
  }
}
