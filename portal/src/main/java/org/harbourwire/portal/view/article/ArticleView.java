package org.harbourwire.portal.view.article;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.harbourwire.contract.article.Alternate;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.Attachment;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.Field;
import org.harbourwire.contract.article.RevisionCause;
import org.harbourwire.contract.article.StoryRef;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.portal.mark.Paragraphs;
import org.harbourwire.portal.mark.Segment;
import org.harbourwire.portal.mark.Tag;
import org.harbourwire.portal.mark.TextMarker;
import org.harbourwire.portal.page.Languages;
import org.harbourwire.portal.page.Link;
import org.harbourwire.portal.page.Times;
import org.harbourwire.portal.page.WebAddress;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.SourceAddress;
import org.harbourwire.portal.search.StoryAddress;
import org.jspecify.annotations.Nullable;

/// An article's page, from its record; [#of] says where each part comes from.
public record ArticleView(
    String id,
    String plainTitle,
    List<Segment> title,
    List<List<Segment>> paragraphs,
    boolean withdrawn,
    boolean headlineOnly,
    boolean truncated,
    boolean sponsored,
    boolean cantonese,
    Languages.Shown language,
    String sourceName,
    String sourceHref,
    @Nullable String sourceKind,
    String publisher,
    String authors,
    @Nullable String href,
    String host,
    String address,
    Times.@Nullable Shown published,
    Times.@Nullable Shown updated,
    Times.Shown firstSeen,
    Times.Shown fetched,
    List<TagView> topics,
    List<NearView> nearTopics,
    List<TagView> entities,
    List<TagView> amounts,
    List<Link> alternates,
    List<Link> attachments,
    String revision,
    @Nullable String revisionsHref,
    @Nullable String story,
    @Nullable String storyHref,
    String versions) {

  /// The view of `a`. Of a withdrawn article nothing is shown that quotes its text, of a
  /// headline-link-only one neither, whatever the record holds.
  public static ArticleView of(EnrichedArticle a, Wording w) {
    boolean withdrawn = a.status() == ArticleStatus.WITHDRAWN;
    boolean headlineOnly = a.source().usage() == Usage.HEADLINE_LINK_ONLY;
    String text = withdrawn || headlineOnly || a.text() == null ? "" : a.text();
    List<TagView> topics = TagView.topics(a.topics(), w);
    List<TagView> entities = TagView.entities(a.entities(), w);
    List<TagView> amounts = TagView.amounts(a.amounts());
    List<Tag> tags =
        Stream.of(topics, entities, amounts).flatMap(List::stream).map(TagView::tag).toList();
    return new ArticleView(
        a.id(),
        a.title(),
        TextMarker.mark(Field.TITLE, a.title(), tags),
        Paragraphs.of(TextMarker.mark(Field.TEXT, text, tags)),
        withdrawn,
        headlineOnly,
        a.truncated() && !text.isEmpty(),
        a.sponsored(),
        a.cantonese(),
        w.languages().of(a.language()),
        a.source().name(),
        SourceAddress.of(a.source().id()),
        a.source().kind(),
        a.source().publisher() == null ? a.source().name() : a.source().publisher(),
        String.join(", ", a.authors()),
        WebAddress.linkable(a.canonicalUrl()),
        Objects.requireNonNullElse(WebAddress.hostOf(a.canonicalUrl()), ""),
        a.canonicalUrl(),
        w.times().published(a.publishedInstant(), a.publishedPrecision()),
        w.times().atOrNone(a.updatedAt()),
        w.times().at(a.firstSeenAt()),
        w.times().at(a.fetchedAt()),
        topics,
        NearView.of(a.nearTopics(), w),
        entities,
        amounts,
        a.alternates().stream().flatMap(x -> alternate(x, w)).toList(),
        a.attachments().stream().flatMap(x -> attachment(x, w)).toList(),
        revision(a, w),
        a.revision() == 1 ? null : "/articles/" + a.id() + "/revisions",
        story(a.story(), w),
        a.story() == null ? null : StoryAddress.of(a.story().id()),
        w.text(
            "article.versions.of",
            a.versions().taxonomy(),
            a.versions().gazetteer(),
            a.versions().pipeline()));
  }

  private static Stream<Link> alternate(Alternate alternate, Wording w) {
    String href = WebAddress.linkable(alternate.url());
    String label = w.languages().of(alternate.language()).label();
    return Stream.ofNullable(href).map(h -> new Link(h, label, alternate.language()));
  }

  private static Stream<Link> attachment(Attachment attachment, Wording w) {
    String href = WebAddress.linkable(attachment.url());
    String title = attachment.title() == null ? w.text("article.attachment") : attachment.title();
    String type = attachment.mediaType() == null ? "" : attachment.mediaType();
    return Stream.ofNullable(href).map(h -> new Link(h, title, type));
  }

  private static String revision(EnrichedArticle a, Wording w) {
    String key =
        a.revision() == 1
            ? "article.revision.first"
            : a.revisionCause() == RevisionCause.PUBLISHER
                ? "article.revision.publisher"
                : "article.revision.reprocessed";
    return w.text(key, a.revision());
  }

  private static @Nullable String story(@Nullable StoryRef story, Wording w) {
    return story == null ? null : w.text("article.story." + story.relation().wireName());
  }
}
