package org.harbourwire.newsroom;

import java.net.URI;
import java.nio.charset.CharsetEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.harbourwire.newsroom.NewsroomArticle.State;
import org.harbourwire.newsroom.article.ArticleFormatException;
import org.harbourwire.newsroom.article.ArticleLibrary;
import org.harbourwire.newsroom.article.SampleArticle;
import org.harbourwire.newsroom.desk.Desk;
import org.harbourwire.newsroom.desk.PublishedArticle;
import org.harbourwire.newsroom.serve.AccessLog;
import org.harbourwire.newsroom.serve.AddressBook;
import org.harbourwire.newsroom.serve.Misbehaviour;
import org.harbourwire.newsroom.serve.SiteServer;
import org.harbourwire.newsroom.site.Expectation;
import org.harbourwire.newsroom.site.Site;
import org.harbourwire.newsroom.site.SiteCatalogue;
import org.jspecify.annotations.Nullable;

/// The sample newsroom, running. Everything in it is invented.
public final class Newsroom implements AutoCloseable {
  private final List<Site> sites;
  private final Desk desk;
  private final AddressBook addresses;
  private final AccessLog accessLog = new AccessLog();
  private final Map<String, SiteServer> servers = new LinkedHashMap<>();
  private final Schedule schedule;
  private final Instant opening;

  private Newsroom(NewsroomConfig config) {
    sites = SiteCatalogue.all();
    Map<String, String> languages = new LinkedHashMap<>();
    sites.stream()
        .filter(site -> site.expectation() == Expectation.WORKS)
        .forEach(site -> languages.put(site.id(), site.language()));
    List<SampleArticle> written = ArticleLibrary.load(languages);
    addresses = new AddressBook(sites);
    written.forEach(this::checkCharacters);
    desk = new Desk(config.clock(), config.opening(), written);
    opening = config.opening();
    schedule = new Schedule(desk, config.editAfter(), config.withdrawAfter());
  }

  /// Reads the articles, binds all hosts and publishes what is there from the start.
  ///
  /// @throws org.harbourwire.newsroom.article.ArticleFormatException if an article file is wrong
  public static Newsroom start(NewsroomConfig config) {
    Newsroom newsroom = new Newsroom(config);
    try {
      newsroom.bind(config);
      return newsroom;
    } catch (RuntimeException e) {
      newsroom.close();
      throw e;
    }
  }

  /// All sources, also those that do not work.
  public List<NewsroomSource> sources() {
    return sites.stream().map(this::source).toList();
  }

  /// The source of that id.
  ///
  /// @throws IllegalArgumentException if there is none
  public NewsroomSource source(String id) {
    return source(addresses.site(id));
  }

  /// All articles as they stand, also those that wait and those withdrawn.
  public List<NewsroomArticle> articles() {
    return desk.written().stream().map(this::article).toList();
  }

  /// The article of that id.
  ///
  /// @throws IllegalArgumentException if there is none
  public NewsroomArticle article(String id) {
    return desk.written().stream()
        .filter(article -> article.id().equals(id))
        .map(this::article)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no article " + id));
  }

  /// Publishes the next waiting article; empty when none is left. The sites take turns.
  public Optional<NewsroomArticle> publishNext() {
    return desk.publishNext().map(published -> article(published.article()));
  }

  /// Publishes all that wait.
  public List<NewsroomArticle> publishAll() {
    List<NewsroomArticle> all = new ArrayList<>();
    for (var next = publishNext(); next.isPresent(); next = publishNext()) {
      all.add(next.get());
    }
    return all;
  }

  /// Publishes one waiting article every so often until none is left; at their times also makes the
  /// edit and the withdrawal that the article files ask for. A second call changes the interval.
  public void startPublishing(Duration interval) {
    startPublishing(interval, Integer.MAX_VALUE);
  }

  /// The same, at most `count` articles.
  public void startPublishing(Duration interval, int count) {
    schedule.start(interval, count);
  }

  /// The same as of `opening`, which may be past: what was due since then is published, edited and
  /// withdrawn at once, with the dates that it would have had. So a restarted newsroom goes on.
  public void continuePublishing(Duration interval) {
    Duration past = Duration.between(opening, desk.now());
    schedule.start(interval, Integer.MAX_VALUE, past.isNegative() ? Duration.ZERO : past);
  }

  /// Replaces the text of a live article; a line break parts two paragraphs.
  ///
  /// @throws IllegalArgumentException if no live article has this id
  public void edit(String articleId, String newText) {
    desk.edit(articleId, newText.lines().filter(line -> !line.isBlank()).toList());
  }

  /// Withdraws a live article: its page answers 410, its source lists it no more.
  ///
  /// @throws IllegalArgumentException if no live article has this id
  public void withdraw(String articleId) {
    desk.withdraw(articleId);
  }

  /// Makes an address of the newsroom misbehave, also one where nothing is otherwise.
  ///
  /// @throws IllegalArgumentException if the address is of no site of the newsroom
  public void misbehave(URI url, Misbehaviour how) {
    server(url).misbehave(url.getPath(), how);
  }

  /// Ends the misbehaviour of an address.
  ///
  /// @throws IllegalArgumentException if the address is of no site of the newsroom
  public void behave(URI url) {
    server(url).behave(url.getPath());
  }

  /// Who asked for what.
  public AccessLog accessLog() {
    return accessLog;
  }

  /// The `sources:` part of a configuration that polls the newsroom.
  public String toYaml() {
    StringBuilder yaml = new StringBuilder("sources:\n");
    sources().forEach(source -> yaml.append(source.toYaml()));
    return yaml.append("egress:\n  allow: [127.0.0.0/8]\n").toString();
  }

  /// Stops publishing and all hosts at once. May be called twice.
  @Override
  public void close() {
    schedule.close();
    servers.values().forEach(SiteServer::close);
    servers.clear();
  }

  private void bind(NewsroomConfig config) {
    int port = config.port();
    for (Site site : sites) {
      SiteServer server = SiteServer.start(site, port, desk, addresses, accessLog);
      servers.put(site.id(), server);
      // The first free port is tried on the other hosts, too: one number to remember.
      port = port == 0 ? server.port() : port;
      Misbehaviour nature = nature(site, config);
      if (nature != null) {
        server.misbehave(site.listPath(), nature);
      }
    }
  }

  private void checkCharacters(SampleArticle article) {
    CharsetEncoder encoder = addresses.site(article.site()).textCharset().newEncoder();
    String text =
        article.title()
            + String.join("", article.paragraphs())
            + String.join("", article.revised());
    String unknown =
        text.codePoints()
            .mapToObj(Character::toString)
            .filter(c -> !encoder.canEncode(c))
            .distinct()
            .collect(Collectors.joining());
    if (!unknown.isEmpty()) {
      throw new ArticleFormatException(
          article.site() + ".txt",
          1,
          article.id() + ": " + encoder.charset() + " lacks " + unknown);
    }
  }

  private static @Nullable Misbehaviour nature(Site site, NewsroomConfig config) {
    return switch (site.expectation()) {
      case WORKS -> null;
      case BROKEN -> new Misbehaviour.BrokenFeed();
      case SLOW -> new Misbehaviour.Silence(config.silence());
      case MISSING -> new Misbehaviour.Status(404);
    };
  }

  private SiteServer server(URI url) {
    for (Map.Entry<String, SiteServer> entry : servers.entrySet()) {
      if (addresses.base(entry.getKey()).getAuthority().equals(url.getAuthority())) {
        return entry.getValue();
      }
    }
    throw new IllegalArgumentException(url + " is of no site of the newsroom");
  }

  private NewsroomSource source(Site site) {
    return new NewsroomSource(
        site.id(),
        site.name(),
        site.publisher(),
        site.kind(),
        site.format().sourceType(),
        site.language(),
        addresses.base(site.id()).resolve(site.listPath()),
        site.usage(),
        site.links(),
        site.expectation());
  }

  private NewsroomArticle article(SampleArticle written) {
    Optional<PublishedArticle> published = desk.find(written.id());
    Site site = addresses.site(written.site());
    State state =
        published
            .map(article -> article.withdrawn() ? State.WITHDRAWN : State.LIVE)
            .orElse(State.WAITING);
    return new NewsroomArticle(
        written.id(),
        written.site(),
        addresses.of(written),
        state,
        written.title(),
        String.join("\n", published.map(PublishedArticle::paragraphs).orElse(written.paragraphs())),
        written.language(),
        published.map(PublishedArticle::publishedAt).orElse(null),
        site.dayOnly(),
        written.author(),
        written.topics(),
        written.story(),
        written.copyOf(),
        written.sponsored(),
        site.pdf() ? "application/pdf" : "text/html");
  }
}
