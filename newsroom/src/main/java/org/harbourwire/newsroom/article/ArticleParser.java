package org.harbourwire.newsroom.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a site's file of articles.
///
/// An article starts with `=== id`; `key: value` lines follow, then an empty line, then one
/// paragraph a line. A line `--- edited` starts the text that replaces the first one later. Lines
/// before the first article are notes to the editor.
public final class ArticleParser {
  private static final String START = "=== ";
  private static final String EDITED = "--- edited";

  private final String file;
  private final String site;
  private final String language;
  private final List<SampleArticle> articles = new ArrayList<>();
  private @Nullable ArticleHeader header;
  private boolean inHeader;
  private List<String> paragraphs = new ArrayList<>();
  private List<String> revised = new ArrayList<>();
  private boolean inRevised;

  private ArticleParser(String file, String site, String language) {
    this.file = file;
    this.site = site;
    this.language = language;
  }

  /// The articles of a file, in its order.
  ///
  /// @param file its name, for errors
  /// @param site id of the site that publishes its articles
  /// @param language of articles that name none
  /// @param text the file's content
  /// @throws ArticleFormatException with file and line of the first mistake
  public static List<SampleArticle> parse(String file, String site, String language, String text) {
    ArticleParser parser = new ArticleParser(file, site, language);
    int number = 0;
    for (String line : text.lines().toList()) {
      parser.read(++number, line.strip());
    }
    parser.finishArticle();
    return List.copyOf(parser.articles);
  }

  private void read(int number, String line) {
    if (line.startsWith(START)) {
      finishArticle();
      header = new ArticleHeader(file, number, line.substring(START.length()).strip());
      inHeader = true;
    } else if (header == null) {
      return;
    } else if (line.isEmpty()) {
      inHeader = false;
    } else if (inHeader) {
      header.read(number, line);
    } else if (line.equals(EDITED)) {
      inRevised = true;
    } else {
      (inRevised ? revised : paragraphs).add(line);
    }
  }

  private void finishArticle() {
    if (header == null) {
      return;
    }
    if (paragraphs.isEmpty() && header.optional("copy-of") == null) {
      throw header.problem("no text; is the empty line after the header missing?");
    }
    if (inRevised && revised.isEmpty()) {
      throw header.problem("nothing after '" + EDITED + "'");
    }
    articles.add(article(header));
    header = null;
    inRevised = false;
    paragraphs = new ArrayList<>();
    revised = new ArrayList<>();
  }

  private SampleArticle article(ArticleHeader head) {
    return new SampleArticle(
        head.id,
        site,
        head.required("title"),
        head.language(language),
        head.age(),
        head.topics(),
        head.optional("author"),
        head.optional("story"),
        head.optional("copy-of"),
        head.flag("sponsored"),
        head.flag("leaves"),
        paragraphs,
        revised);
  }
}
