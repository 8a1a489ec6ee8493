package org.harbourwire.ingest.article.page;

import java.util.List;
import java.util.stream.Collectors;
import org.harbourwire.ingest.article.body.BodyFinder;
import org.harbourwire.ingest.article.body.BodyReader;
import org.harbourwire.ingest.article.body.EmbeddedBody;
import org.harbourwire.ingest.article.body.Lead;
import org.harbourwire.ingest.article.body.Paragraph;
import org.harbourwire.ingest.article.body.Trail;
import org.harbourwire.ingest.article.clean.Cleaner;
import org.harbourwire.ingest.article.head.LinkedArticle;
import org.harbourwire.ingest.article.kind.PageKind;
import org.harbourwire.ingest.article.review.CutReason;
import org.harbourwire.ingest.article.tree.Box;
import org.harbourwire.ingest.article.tree.PageTree;
import org.jspecify.annotations.Nullable;

/// The body of a page as it was chosen and read.
///
/// @param box what holds it
/// @param ruled whether rules named that box
/// @param raw its paragraphs
/// @param clean those of them that are the article's
record PageBody(Box box, boolean ruled, List<Paragraph> raw, List<Paragraph> clean) {

  /// The body that rules name where there is text in it, else the one found by structure.
  ///
  /// @param declared whether the page's head says that it is one article
  static PageBody of(
      PageTree tree,
      LinkedArticle linked,
      boolean declared,
      RuledPage rules,
      String title,
      Trail trail) {
    Box named = tree.ruled();
    if (named != null) {
      List<Paragraph> inNamed = BodyReader.read(named, trail);
      if (!inNamed.isEmpty()) {
        trail.found(tree.root(), named);
        return new PageBody(named, true, inNamed, clean(inNamed, rules, title, trail));
      }
      rules.bodyIsEmpty();
    }
    Box found = BodyFinder.find(tree.root(), declared);
    trail.found(tree.root(), found);
    List<Paragraph> shown = BodyReader.read(found, trail);
    shown.addAll(0, Lead.read(tree.root(), found, title, trail));
    List<Paragraph> raw = EmbeddedBody.orShown(linked, tree.mentions().scripts(), shown, trail);
    return new PageBody(found, false, raw, clean(raw, rules, title, trail));
  }

  private static List<Paragraph> clean(
      List<Paragraph> raw, RuledPage rules, String title, Trail trail) {
    List<Paragraph> text = rules.upToCut(raw);
    raw.subList(text.size(), raw.size()).forEach(p -> trail.cut(p, CutReason.RULE));
    return new Cleaner(text, title, trail).clean();
  }

  /// Its text, paragraphs separated by an empty line.
  String text() {
    return clean.stream().map(Paragraph::text).collect(Collectors.joining("\n\n"));
  }

  /// Why the page is no article, or nothing when it is one.
  @Nullable String reasonAgainst(Box root, String title, boolean declared, boolean locked) {
    return PageKind.reasonAgainst(root, box, raw, clean, title, declared, locked);
  }
}
