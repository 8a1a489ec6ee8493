package org.harbourwire.portal.page;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A language of the interface.
public enum InterfaceLanguage {
  ENGLISH("en", "English"),
  TRADITIONAL("zh-Hant", "繁體"),
  SIMPLIFIED("zh-Hans", "简体");

  private static final int LONGEST_HEADER = 500;
  private static final List<String> TRADITIONAL_IN =
      List.of("zh-hant", "zh-hk", "zh-mo", "zh-tw", "yue");

  private final String tag;
  private final String label;

  InterfaceLanguage(String tag, String label) {
    this.tag = tag;
    this.label = label;
  }

  /// BCP 47.
  public String tag() {
    return tag;
  }

  /// What it is called in itself.
  public String label() {
    return label;
  }

  /// For what the platform formats.
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /// The language of exactly this tag, if there is one.
  public static Optional<InterfaceLanguage> of(@Nullable String tag) {
    for (InterfaceLanguage language : values()) {
      if (language.tag.equals(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /// What a browser prefers of ours by its `Accept-Language` (RFC 9110); English if it says
  /// nothing.
  public static InterfaceLanguage preferred(@Nullable String header) {
    if (header == null || header.length() > LONGEST_HEADER) {
      return ENGLISH;
    }
    try {
      return LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .flatMap(range -> ofRange(range.getRange()).stream())
          .findFirst()
          .orElse(ENGLISH);
    } catch (IllegalArgumentException e) {
      return ENGLISH;
    }
  }

  /// @param range lower case
  private static Optional<InterfaceLanguage> ofRange(String range) {
    if (TRADITIONAL_IN.stream().anyMatch(t -> range.equals(t) || range.startsWith(t + "-"))) {
      return Optional.of(TRADITIONAL);
    }
    if (range.equals("zh") || range.startsWith("zh-")) {
      return Optional.of(SIMPLIFIED);
    }
    return range.equals("en") || range.startsWith("en-") ? Optional.of(ENGLISH) : Optional.empty();
  }
}
