package org.harbourwire.ingest.article.page;

import java.util.List;
import java.util.stream.Collectors;
import org.harbourwire.ingest.article.CutReason;
import org.harbourwire.ingest.article.metadata.LinkedArticle;
import org.jspecify.annotations.Nullable;

/// The body of a page as it was chosen and read.
///
/// @param box what holds it
/// @param ruled whether rules named that box
/// @param raw its paragraphs
/// @param clean those of them that are the article's
record PageBody(Box box, boolean ruled, List<Paragraph> raw, List<Paragraph> clean) {

  /// The body that rules name where there is text in it, else the one found by structure.
  static PageBody of(
      PageTree tree, LinkedArticle linked, RuledPage rules, String title, Trail trail) {
    Box named = tree.ruled();
    List<Paragraph> inNamed = named == null ? List.of() : BodyReader.read(named, trail);
    if (named != null && !inNamed.isEmpty()) {
      trail.found(tree.root(), named);
      return of(named, true, inNamed, rules, title, trail);
    }
    if (named != null) {
      rules.bodyIsEmpty();
    }
    Box found = BodyFinder.find(tree.root());
    trail.found(tree.root(), found);
    List<Paragraph> shown =
        EmbeddedBody.orShown(
            linked, tree.mentions().scripts(), BodyReader.read(found, trail), trail);
    return of(found, false, shown, rules, title, trail);
  }

  private static PageBody of(
      Box box, boolean ruled, List<Paragraph> raw, RuledPage rules, String title, Trail trail) {
    List<Paragraph> kept = rules.upToCut(raw);
    raw.subList(kept.size(), raw.size()).forEach(p -> trail.cut(p, CutReason.SITE_RULE));
    return new PageBody(box, ruled, raw, new Cleaner(kept, title, trail).clean());
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
