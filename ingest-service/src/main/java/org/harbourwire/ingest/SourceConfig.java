package org.harbourwire.ingest;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.harbourwire.contract.HostName;
import org.harbourwire.contract.source.EntrySelectors;
import org.harbourwire.contract.source.Origin;
import org.harbourwire.contract.source.PageRules;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.kit.http.AsciiHost;
import org.jspecify.annotations.Nullable;

/// A source as an operator writes it; only `id` and `url` must be given.
///
/// @param id unique, `[a-z0-9][a-z0-9-]*`
/// @param url where it is polled
/// @param name what people call it; absent: its id
/// @param type `auto` (decided from what it answers), `feed`, `listing`, `sitemap`, `json` or
///   `page`
/// @param kind free text for facets: `government`, `press`
/// @param publisher who publishes it
/// @param language of its articles when nothing else tells
/// @param usage what may be kept and shown; absent: `full-text-internal`
/// @param interval shortest time between polls
/// @param longestInterval longest time between polls of a source that is well; absent: four times
///   `interval`
/// @param zone of dates that name none; absent: Hong Kong's
/// @param entries where a listing or JSON list holds its entries; absent: found by structure
/// @param page how its article pages are built; absent: as is known of their site
/// @param enabled whether it is polled; absent: it is, unless a command has switched it off
public record SourceConfig(
    @Nullable String id,
    @Nullable String url,
    @Nullable String name,
    @Nullable SourceType type,
    @Nullable String kind,
    @Nullable String publisher,
    @Nullable String language,
    @Nullable Usage usage,
    @Nullable Duration interval,
    @Nullable Duration longestInterval,
    @Nullable String zone,
    @Nullable EntrySelectors entries,
    @Nullable PageRules page,
    @Nullable Boolean enabled) {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  public SourceConfig {
    if (id == null || !id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
      throw new IllegalArgumentException(
          id == null ? "id: missing" : "id must be lower-case letters, digits and hyphens: " + id);
    }
    requireWebAddress(id, url);
    if (interval != null && interval.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("interval must be at least 1 s");
    }
    if (interval != null && longestInterval != null && longestInterval.compareTo(interval) < 0) {
      throw new IllegalArgumentException("longest-interval must not be shorter than interval");
    }
    requireZone(zone);
    SourceRules.require(type, entries);
    SourceRules.require(page);
  }

  /// A registered source as an operator would write it.
  ///
  /// @throws IllegalArgumentException when none could be written so
  public static SourceConfig of(Source source) {
    return new SourceConfig(
        source.id(),
        source.url(),
        source.name(),
        source.type(),
        source.kind(),
        source.publisher(),
        source.language(),
        source.usage(),
        source.interval(),
        source.longestInterval(),
        source.zone().getId(),
        source.entries(),
        source.page(),
        source.paused() ? false : null);
  }

  /// The source with all defaults filled in.
  ///
  /// @param origin what registers it
  public Source toSource(Duration defaultInterval, Origin origin) {
    boolean paused = Boolean.FALSE.equals(enabled);
    return new Source(
        String.valueOf(id),
        name == null ? String.valueOf(id) : name,
        uri(String.valueOf(url)).toString(),
        type == null ? SourceType.AUTO : type,
        kind,
        publisher,
        language,
        effectiveUsage(),
        paused,
        interval == null ? defaultInterval : interval,
        longestInterval,
        ZoneId.of(zone == null ? "Asia/Hong_Kong" : zone),
        entries,
        page,
        origin,
        paused ? Origin.FILE : null);
  }

  /// Whether it is to be polled.
  public boolean polled() {
    return !Boolean.FALSE.equals(enabled) && effectiveUsage() != Usage.DISABLED;
  }

  private Usage effectiveUsage() {
    return usage == null ? Usage.FULL_TEXT_INTERNAL : usage;
  }

  private static void requireWebAddress(String id, @Nullable String url) {
    if (url == null) {
      throw new IllegalArgumentException("url of " + id + ": missing");
    }
    URI uri = uri(url);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || uri.getRawAuthority() == null) {
      throw new IllegalArgumentException(
          "url of " + id + " must be an http or https address: " + url);
    }
    if (uri.getRawUserInfo() != null) {
      // Not the address itself: a password is in it.
      throw new IllegalArgumentException(
          "url of " + id + " must hold no user name or password: it would be published");
    }
    if (HostName.of(uri).isEmpty()) {
      throw new IllegalArgumentException("the host in url of " + id + " is no name: " + url);
    }
  }

  /// The address under which it is asked; an empty one when it is none.
  private static URI uri(String url) {
    try {
      return AsciiHost.of(url.strip());
    } catch (IllegalArgumentException e) {
      return URI.create("");
    }
  }

  private static void requireZone(@Nullable String zone) {
    try {
      ZoneId.of(zone == null ? "Asia/Hong_Kong" : zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no such time zone: " + zone, e);
    }
  }
}
