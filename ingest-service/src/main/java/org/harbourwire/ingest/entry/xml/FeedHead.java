package org.harbourwire.ingest.entry.xml;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harbourwire.contract.source.QuietTimes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a feed says of itself.
///
/// @param tree its names
/// @param holder the channel, or the root
record FeedHead(FeedTree tree, Element holder) {
  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7),
          "monthly", Duration.ofDays(30),
          "yearly", Duration.ofDays(365));

  private static final Map<String, DayOfWeek> DAYS =
      Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(DayOfWeek::name, d -> d));
  private static final int HOURS = 24;

  @Nullable String title() {
    return Fields.of(holder, tree)
        .first(
            List.of("title", "atom:title", "dc:title", "a"),
            e -> TextConstruct.of(tree, e).plain());
  }

  @Nullable String language() {
    return tree.children(holder, "language", "dc:language")
        .map(e -> TextConstruct.of(tree, e).plain())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> FeedTree.language(holder));
  }

  /// Who wrote what names no author: in Atom only.
  @Nullable String author() {
    return tree.isAtom() && tree.name(holder).equals("feed")
        ? new EntryPeople(tree).authors(Fields.of(holder, tree))
        : null;
  }

  /// How long it asks not to be polled again, by RSS or by the syndication module.
  @Nullable Duration ttl() {
    Optional<Duration> ttl = number("ttl").map(Duration::ofMinutes);
    return ttl.or(this::updatePeriod).orElse(null);
  }

  /// When it asks not to be polled, by RSS. Hours were once counted to 24.
  QuietTimes quiet() {
    return new QuietTimes(
        listed("skiphours", "hour")
            .filter(hour -> hour.matches("[01]?[0-9]|2[0-4]"))
            .map(hour -> Integer.parseInt(hour) % HOURS)
            .toList(),
        listed("skipdays", "day")
            .map(day -> day.toUpperCase(Locale.ROOT))
            .filter(DAYS::containsKey)
            .map(DAYS::get)
            .toList());
  }

  private Stream<String> listed(String list, String item) {
    return tree.child(holder, list).stream()
        .flatMap(all -> tree.children(all, item))
        .map(e -> e.wholeText().strip());
  }

  @Nullable String hub() {
    return link("hub");
  }

  @Nullable String self() {
    return link("self");
  }

  private @Nullable String link(String rel) {
    return tree.children(holder, "atom:link", "link")
        .filter(e -> rel.equalsIgnoreCase(FeedTree.attribute(e, "rel")))
        .flatMap(e -> tree.address(e, FeedTree.attribute(e, "href")).stream())
        .findFirst()
        .orElse(null);
  }

  private Optional<Duration> updatePeriod() {
    return text("sy:updateperiod")
        .map(PERIODS::get)
        .map(period -> period.dividedBy(Math.max(1, number("sy:updatefrequency").orElse(1L))));
  }

  private Optional<Long> number(String name) {
    return text(name).filter(text -> text.matches("[0-9]{1,6}")).map(Long::parseLong);
  }

  private Optional<String> text(String name) {
    return tree.child(holder, name).map(e -> e.wholeText().strip());
  }
}
