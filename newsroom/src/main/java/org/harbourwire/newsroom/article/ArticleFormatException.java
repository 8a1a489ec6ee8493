package org.harbourwire.newsroom.article;

/// A mistake in a file of articles, with the place where an editor finds it.
public final class ArticleFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param file name of the file
  /// @param line counted from 1
  /// @param problem what is wrong and what is expected
  public ArticleFormatException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
