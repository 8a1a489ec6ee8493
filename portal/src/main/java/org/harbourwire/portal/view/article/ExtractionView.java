package org.harbourwire.portal.view.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.extraction.Extraction;
import org.harbourwire.contract.extraction.Piece;
import org.harbourwire.contract.extraction.Review;
import org.harbourwire.portal.page.Languages;
import org.harbourwire.portal.page.WebAddress;
import org.harbourwire.portal.page.Wording;
import org.jspecify.annotations.Nullable;

/// The page that shows what extraction kept of an article's document and what it cut, side by side.
///
/// @param title of the article
/// @param articleHref of the article's page
/// @param apiHref of the same as JSON
/// @param href of the original, if it can be linked
/// @param language of the article
/// @param noteKey what is to be said instead of, or before, the pieces; absent: nothing
/// @param document what the text was taken from; absent: nothing is known
/// @param summary how much was kept and cut
/// @param facts the article's metadata
/// @param rules rules for its site that matched
/// @param remarks rules for its site that stopped matching
/// @param rows the document in its order
/// @param more what was cut further on and is only counted; absent: nothing
public record ExtractionView(
    String title,
    String articleHref,
    String apiHref,
    @Nullable String href,
    Languages.Shown language,
    @Nullable String noteKey,
    @Nullable String document,
    String summary,
    List<FoundView> facts,
    List<String> rules,
    List<String> remarks,
    List<Row> rows,
    @Nullable String more) {

  /// A part of the document: what was cut, and what was kept behind it.
  ///
  /// @param kept paragraphs
  public record Row(List<String> kept, List<Cut> cuts) {}

  /// A piece that was cut.
  ///
  /// @param reason in words
  /// @param text its beginning; absent where it may not be shown
  /// @param length how long it is, in words; absent where `text` is all of it
  public record Cut(String reason, @Nullable String text, @Nullable String length) {}

  /// The view of what is known of `article`. Pieces of another revision are not shown: they belong
  /// to another text.
  public static ExtractionView of(
      EnrichedArticle article, @Nullable Extraction known, Wording wording) {
    Review review = known == null ? null : known.review();
    if (known == null || review == null || known.revision() != article.revision()) {
      return unknown(article, known, wording);
    }
    return new ExtractionView(
        article.title(),
        articleHref(article),
        "/api" + articleHref(article) + "/extraction",
        WebAddress.linkable(article.url()),
        wording.languages().of(article.language()),
        article.source().usage().allowsText() ? null : "extraction.note.no-text",
        word("extraction.document.", review.document(), wording),
        summary(review.pieces(), wording),
        FoundView.of(article, review.findings(), wording),
        review.rules(),
        review.remarks(),
        rows(review.pieces(), Objects.requireNonNullElse(article.text(), ""), wording),
        review.more() == 0 ? null : wording.text("extraction.more", review.more()));
  }

  private static ExtractionView unknown(
      EnrichedArticle article, @Nullable Extraction known, Wording wording) {
    boolean ofAnother = known != null && known.revision() != article.revision();
    String note =
        article.status() == ArticleStatus.WITHDRAWN
            ? "withdrawn"
            : ofAnother ? "on-its-way" : "unknown";
    return new ExtractionView(
        article.title(),
        articleHref(article),
        "",
        null,
        wording.languages().of(article.language()),
        "extraction.note." + note,
        null,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static String articleHref(EnrichedArticle article) {
    return "/articles/" + article.id();
  }

  private static String summary(List<Piece> pieces, Wording wording) {
    int kept = pieces.stream().filter(p -> p.cut() == null).mapToInt(Piece::length).sum();
    int cut = pieces.stream().filter(p -> p.cut() != null).mapToInt(Piece::length).sum();
    return wording.text("extraction.summary", kept, cut);
  }

  private static List<Row> rows(List<Piece> pieces, String text, Wording wording) {
    List<Row> rows = new ArrayList<>();
    List<Cut> cuts = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.cut() != null) {
        cuts.add(cut(piece, piece.cut(), wording));
      } else {
        rows.add(new Row(kept(piece, text, wording), List.copyOf(cuts)));
        cuts.clear();
      }
    }
    if (!cuts.isEmpty()) {
      rows.add(new Row(List.of(), List.copyOf(cuts)));
    }
    return rows;
  }

  /// From the article's own text, as far as that is kept.
  private static List<String> kept(Piece piece, String text, Wording wording) {
    int start = Objects.requireNonNullElse(piece.start(), 0);
    if (start < 0 || piece.length() < 0 || start + piece.length() > text.length()) {
      return List.of(wording.text("extraction.length", piece.length()));
    }
    return List.of(text.substring(start, start + piece.length()).split("\n\n+", -1));
  }

  private static Cut cut(Piece piece, String reason, Wording wording) {
    String text = piece.text();
    boolean whole = text != null && text.length() >= piece.length();
    return new Cut(
        word("cut.", reason, wording),
        text,
        whole ? null : wording.text("extraction.length", piece.length()));
  }

  /// What a newer writer says is shown as it stands.
  static String word(String prefix, String word, Wording wording) {
    return wording.messages().textOr(prefix + word, word);
  }
}
