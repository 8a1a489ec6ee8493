package org.harbourwire.store.document;

import java.util.regex.Pattern;

/// Why something failed, without what the words of a parser or of Elasticsearch quote: that may be
/// text of an article, which must lie nowhere but with the article.
public final class Reason {
  private static final int LONGEST = 400;

  /// Names of fields and formats are shorter.
  private static final Pattern QUOTATION =
      Pattern.compile("(['\"“\\[])[^'\"”\\]]{32,}(['\"”\\]]|$)");

  /// What Elasticsearch says before it quotes a value whole.
  private static final Pattern PREVIEW =
      Pattern.compile("(?s)(?:Preview of field's value|The prefix of the first immense term).*");

  private Reason() {}

  /// `words` without long quotations, in one line of at most 400 characters.
  public static String of(String words) {
    String line = PREVIEW.matcher(words).replaceFirst("").strip().replaceAll("\\s+", " ");
    String told = QUOTATION.matcher(line).replaceAll("$1…$2");
    return told.length() > LONGEST ? told.substring(0, LONGEST) + "…" : told;
  }
}
