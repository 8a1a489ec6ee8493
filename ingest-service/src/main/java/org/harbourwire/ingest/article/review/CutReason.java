package org.harbourwire.ingest.article.review;

import java.util.Locale;

/// Why a piece of a page is no part of its article.
public enum CutReason {
  HIDDEN("hidden from readers"),
  TAG("frame of the page, by its tag"),
  ROLE("frame of the page, by its role"),
  NAME("frame of the page, by its name"),
  COMMENTS("readers' comments"),
  CAPTION("caption or credit of a picture"),
  BYLINE("line of author and date, by its name"),
  TEASERS("announces other articles"),
  LINKS("block of links"),
  OUTSIDE("outside the article"),
  REPLACED("the page's data holds a fuller text"),
  FURNITURE_LINE("sharing, following, reading more and the like"),
  META_LINE("line of date, source and reporter"),
  OPENING("above the first sentence"),
  HEADLINE("the headline once more"),
  AFTER_END("after the end of the article"),
  ELSEWHERE("section that leads elsewhere"),
  RULE("after the end that a rule of its site names"),
  REPEAT("said twice"),
  NOTICE("notice at the end"),
  BARE_HEADING("heading with nothing below");

  private final String words;

  CutReason(String words) {
    this.words = words;
  }

  /// The reason in one word, as it is written to Kafka.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The reason as a person reads it.
  public String words() {
    return words;
  }
}
