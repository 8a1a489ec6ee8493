package org.harbourwire.ingest.article.phrase;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells the paragraph below an article that introduces its author: "Ada Poon is a freelance writer
/// who …". Whoever else an article ends with does not write for a living.
public final class AboutAuthor {
  private static final Set<String> TRADES = PhraseBook.words("trade of authors");
  private static final int LONGEST = 1_200;
  private static final int NEAR = 16;

  /// Two to four words in capitals, then what the person is or does.
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?:About )?(?:\\p{Lu}[\\p{L}.’'-]*,? ){2,4}(?:is|was|has|covers|writes|works|joined)"
              + " (.*)",
          Pattern.DOTALL);

  private static final Pattern WORDS = Pattern.compile("[^a-z]+");

  private AboutAuthor() {}

  /// Whether a paragraph is one.
  public static boolean is(String paragraph) {
    if (paragraph.length() > LONGEST) {
      return false;
    }
    Matcher introduced = INTRODUCED.matcher(paragraph);
    return introduced.matches()
        && WORDS
            .splitAsStream(introduced.group(1).toLowerCase(Locale.ROOT))
            .limit(NEAR)
            .anyMatch(TRADES::contains);
  }
}
