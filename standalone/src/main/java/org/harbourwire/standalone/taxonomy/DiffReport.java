package org.harbourwire.standalone.taxonomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harbourwire.contract.article.Versions;
import org.harbourwire.enrich.Enricher;
import org.harbourwire.standalone.taxonomy.TagDiff.Compared;
import org.harbourwire.standalone.taxonomy.TagDiff.Tag;
import org.jspecify.annotations.Nullable;

/// What a draft of the vocabulary changes in a window of articles; as JSON it is what `taxonomy
/// diff --json` writes.
///
/// @param now the versions in effect
/// @param draft the versions of the draft
/// @param articles how many were looked at
/// @param totals tags that at least one article gains or loses, those with most changes first
/// @param changes the articles whose tags change, in the window's order
record DiffReport(
    Versions now, Versions draft, int articles, List<Total> totals, List<Changed> changes) {

  /// In how many of the articles a tag is and would be.
  record Total(TagChange.Kind kind, String id, int now, int draft, int gained, int lost) {}

  /// An article whose tags change.
  record Changed(String id, @Nullable String url, String title, List<TagChange> tags) {}

  /// Enriches each of `articles` twice.
  static DiffReport of(List<StoredArticle> articles, Enricher now, Enricher draft) {
    Map<Tag, int[]> counts = new HashMap<>();
    Set<Tag> touched = new HashSet<>();
    List<Changed> changes = new ArrayList<>();
    for (StoredArticle article : articles) {
      Compared compared = TagDiff.of(article, now, draft);
      compared.now().forEach(tag -> counts(counts, tag)[0]++);
      compared.draft().forEach(tag -> counts(counts, tag)[1]++);
      for (TagChange change : compared.changes()) {
        Tag tag = new Tag(change.kind(), change.id());
        counts(counts, tag)[change.gained() ? 2 : 3]++;
        touched.add(tag);
      }
      if (!compared.changes().isEmpty()) {
        changes.add(new Changed(article.id(), article.url(), article.title(), compared.changes()));
      }
    }
    List<Total> totals =
        touched.stream()
            .map(tag -> total(tag, counts(counts, tag)))
            .sorted(
                Comparator.comparing(Total::kind)
                    .thenComparing(Comparator.comparingInt(DiffReport::size).reversed())
                    .thenComparing(Total::id))
            .toList();
    return new DiffReport(now.versions(), draft.versions(), articles.size(), totals, changes);
  }

  private static int[] counts(Map<Tag, int[]> counts, Tag tag) {
    return counts.computeIfAbsent(tag, key -> new int[4]);
  }

  private static Total total(Tag tag, int[] counts) {
    return new Total(tag.kind(), tag.id(), counts[0], counts[1], counts[2], counts[3]);
  }

  private static int size(Total total) {
    return total.gained() + total.lost();
  }
}
