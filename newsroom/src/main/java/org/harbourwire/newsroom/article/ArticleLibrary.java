package org.harbourwire.newsroom.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the articles of all sites and gives syndicated copies their text.
public final class ArticleLibrary {
  private static final String FOLDER = "/org/harbourwire/newsroom/articles/";

  private ArticleLibrary() {}

  /// All articles, site by site, in the order of their files (`articles/<site>.txt`).
  ///
  /// @param languageOfSite site id → language of articles that name none
  /// @throws ArticleFormatException for a mistake in a file, an id used twice or a copy of nothing
  public static List<SampleArticle> load(Map<String, String> languageOfSite) {
    List<SampleArticle> written = new ArrayList<>();
    languageOfSite.forEach(
        (site, language) ->
            written.addAll(ArticleParser.parse(site + ".txt", site, language, read(site))));
    return resolveCopies(written);
  }

  static List<SampleArticle> resolveCopies(List<SampleArticle> written) {
    Map<String, SampleArticle> byId = new LinkedHashMap<>();
    for (SampleArticle article : written) {
      if (byId.put(article.id(), article) != null) {
        throw problem(article, "this id is used twice");
      }
    }
    return written.stream().map(article -> resolve(article, byId)).toList();
  }

  private static SampleArticle resolve(SampleArticle article, Map<String, SampleArticle> byId) {
    if (article.copyOf() == null) {
      return article;
    }
    SampleArticle original = byId.get(article.copyOf());
    if (original == null || original.copyOf() != null) {
      throw problem(article, "copy-of names no article of its own: " + article.copyOf());
    }
    List<String> text = new ArrayList<>(article.paragraphs());
    text.addAll(original.paragraphs());
    return article.withParagraphs(text);
  }

  private static ArticleFormatException problem(SampleArticle article, String text) {
    return new ArticleFormatException(article.site() + ".txt", 1, article.id() + ": " + text);
  }

  private static String read(String site) {
    String name = FOLDER + site + ".txt";
    try (InputStream in = ArticleLibrary.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new ArticleFormatException(site + ".txt", 1, "no such file in " + FOLDER);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }
}
