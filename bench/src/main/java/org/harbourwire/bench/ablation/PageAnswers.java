package org.harbourwire.bench.ablation;

import java.util.function.Function;
import org.harbourwire.bench.extract.Page;

/// What an extractor reads in pages.
public interface PageAnswers extends Function<Page, PageAnswers.Found> {

  /// What was read in a page; empty where it is no article.
  ///
  /// @param published as `2026-11-22` in the offset in which it was written, or empty
  /// @param authors separated by `;`
  record Found(String text, String title, String published, String authors) {
    /// Nothing.
    public static final Found NOTHING = new Found("", "", "", "");
  }
}
