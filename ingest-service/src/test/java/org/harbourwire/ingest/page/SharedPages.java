package org.harbourwire.ingest.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.contract.Sha256;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.RevisionCause;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.PageRules;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.SourceDraft;
import org.harbourwire.ingest.fetch.Site;
import org.harbourwire.ingest.identity.DrivenIdentity;
import org.harbourwire.ingest.outbox.Outbox;
import org.harbourwire.ingest.request.Bench;

/// An article at several pages of a site, listed by several sources that read it in different ways,
/// from its fetches to its revisions. What is drawn by lot is the same for the same seed.
final class SharedPages {
  /// A page is looked at again by the first source that polls after this long.
  private static final Duration INTERVAL = Duration.ofHours(1);

  /// Caches bring an edit to the pages one by one.
  static final Duration LATEST = Duration.ofMinutes(20);

  private static final int LONGEST_GAP_MINUTES = 30;
  private static final List<String> FORMS =
      List.of("/news/pier-1", "/news/pier-1/print", "/news/pier-1/amp", "/pier");
  private static final Pattern EDITION = Pattern.compile("Edition (\\d+)\\.");

  private final Bench bench;
  private final DrivenIdentity identity;
  private final Random random;
  private final List<Source> sources = new ArrayList<>();
  private final Map<String, Set<String>> lists = new HashMap<>();
  private final Map<String, Deque<Candidate>> underWay = new HashMap<>();
  private final Map<String, Coming> toCome = new HashMap<>();
  private final List<String> pages;
  private int taken;

  SharedPages(Bench bench, DrivenIdentity identity, long seed, int pages, int sources) {
    this.bench = bench;
    this.identity = identity;
    this.random = new Random(seed);
    this.pages = FORMS.subList(0, pages);
    for (int i = 0; i < sources; i++) {
      this.sources.add(source(i));
      Set<String> listed = new HashSet<>(List.of(this.pages.get(i % pages)));
      this.pages.stream().filter(p -> random.nextBoolean()).forEach(listed::add);
      lists.put("s" + i, listed);
    }
  }

  /// Each reads in a way of its own: by rules, for a headline alone, as anybody does.
  private Source source(int number) {
    SourceDraft draft =
        new SourceDraft("s" + number, bench.site.url("/feed-" + number + ".xml")).language("en");
    return switch (number % 3) {
      case 0 -> draft.source();
      case 1 -> draft.page(new PageRules(null, null, null, List.of(".note"), List.of())).source();
      default -> draft.usage(Usage.HEADLINE_LINK_ONLY).source();
    };
  }

  /// The publisher changes all pages, each in a form of its own, within [#LATEST].
  void publish(int edition) {
    Instant now = bench.clock.instant();
    for (String page : pages) {
      toCome.put(page, new Coming(edition, now.plusSeconds(random.nextLong(LATEST.toSeconds()))));
    }
  }

  private void publishWhatIsDue() {
    for (String page : pages) {
      Coming coming = toCome.get(page);
      if (coming != null && coming.at().isBefore(bench.clock.instant())) {
        publish(page, coming.edition());
        toCome.remove(page);
      }
    }
  }

  private void publish(String page, int edition) {
    String form = page.substring(page.lastIndexOf('/') + 1);
    String html =
        Site.page("Tide gauges", "Edition " + edition + ". This is the form called " + form + ".")
            .replace(
                "</head>",
                "<link rel='canonical' href='" + bench.site.url(FORMS.getFirst()) + "'></head>")
            .replace(
                "</article>",
                "<p class='note'>The harbour office answers calls until noon on every day of the"
                    + " week but Sunday.</p></article>");
    String etag = "\"" + form + edition + "\"";
    bench.site.says(
        page, 200, html, Map.of("Content-Type", "text/html; charset=utf-8", "ETag", etag));
  }

  /// All pages are there. The canonical one is had first: its text takes the place of any other's.
  void begin() throws InterruptedException {
    pages.forEach(page -> publish(page, 1));
    ask(sources.getFirst(), FORMS.getFirst());
    deliver();
  }

  /// Time goes by while sources poll and what they bring is under way.
  void pass(Duration time) throws InterruptedException {
    Instant end = bench.clock.instant().plus(time);
    Map<String, Instant> next = new HashMap<>();
    while (bench.clock.instant().isBefore(end)) {
      for (Source source : sources) {
        if (!next.getOrDefault(source.id(), Instant.EPOCH).isAfter(bench.clock.instant())) {
          poll(source);
          Duration gap = Duration.ofMinutes(random.nextInt(LONGEST_GAP_MINUTES));
          next.put(source.id(), bench.clock.instant().plus(gap));
        }
      }
      bench.clock.pass(Duration.ofMinutes(1 + random.nextInt(5)));
      publishWhatIsDue();
      deliverSome();
    }
  }

  private void poll(Source source) throws InterruptedException {
    for (String page : lists.getOrDefault(source.id(), Set.of())) {
      SeenEntry entry = entry(source, page, bench.clock.instant());
      boolean first = bench.states.seen(source.id(), entry.entryKey()).isEmpty();
      Instant tried = bench.states.page(entry.url()).triedAt();
      if (first || tried.plus(INTERVAL).isBefore(bench.clock.instant())) {
        ask(source, page);
      }
    }
  }

  private void ask(Source source, String page) throws InterruptedException {
    Instant now = bench.clock.instant();
    SeenEntry entry = entry(source, page, now);
    bench.states.apply(entry);
    bench.pages.fetch(
        FetchRequest.page(entry, now, false, null),
        source,
        new Outbox(bench.producer, bench.clock));
    List<Candidate> all = bench.written(KafkaTopics.CANDIDATES);
    all.subList(taken, all.size())
        .forEach(c -> underWay.computeIfAbsent(page, p -> new ArrayDeque<>()).add(c));
    taken = all.size();
  }

  private SeenEntry entry(Source source, String page, Instant now) {
    String hash = Sha256.hex(page);
    return new SeenEntry(source.id(), hash, bench.site.url(page), hash, null, now, null);
  }

  /// What comes of one page keeps its order; pages overtake each other.
  private void deliverSome() {
    for (Deque<Candidate> queue : underWay.values()) {
      if (!queue.isEmpty() && random.nextInt(4) > 0) {
        identity.offer(queue.removeFirst());
      }
    }
  }

  /// All that is under way arrives.
  void deliver() {
    underWay
        .values()
        .forEach(
            queue -> {
              queue.forEach(identity::offer);
              queue.clear();
            });
  }

  /// The editions of the article's revisions that its publisher is said to have made, in order.
  List<Integer> told() {
    return identity.articles.readValuesToList().stream()
        .filter(a -> a.revisionCause() == RevisionCause.PUBLISHER)
        .map(SharedPages::edition)
        .toList();
  }

  private static int edition(Article article) {
    Matcher matcher = EDITION.matcher(String.valueOf(article.text()));
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
  }

  /// How many pages there are for how many sources that list them, each pair once.
  int pairs() {
    return lists.values().stream().mapToInt(Set::size).sum();
  }

  /// How many pages any source lists; nobody asks for the others.
  int listed() {
    return (int) lists.values().stream().flatMap(Set::stream).distinct().count();
  }

  /// How often a page was answered so.
  long answered(String outcome) {
    return bench.decided(Stage.FETCH).stream().filter(outcome::equals).count();
  }

  private record Coming(int edition, Instant at) {}
}
