package org.harbourwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.ingest.request.Bench;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Listings of a page that shrink: a quiet department is well, a page that was made anew is not.
class QuietListingTest {
  @AutoClose private final Bench bench = new Bench();
  private final Source source = bench.listing(SourceType.LISTING);

  @Test
  void theOneArticleThatIsLeftIsAList() throws InterruptedException {
    lists(1, 20);
    lists(20, 20);

    assertThat(bench.health())
        .returns("ok", SourceHealth::status)
        .returns(1, SourceHealth::entries);
  }

  @Test
  void soIsOneThatIsNewAndLooksLikeThoseBefore() throws InterruptedException {
    lists(1, 5);
    lists(6, 6);

    assertThat(bench.health())
        .returns("ok", SourceHealth::status)
        .returns(1, SourceHealth::entries);
  }

  @Test
  void whoHadOneMayHaveNone() throws InterruptedException {
    lists(1, 5);
    lists(5, 5);
    lists(1, 0);
    assertThat(bench.health())
        .returns("ok", SourceHealth::status)
        .returns(0, SourceHealth::entries);

    lists(6, 6);
    assertThat(bench.health())
        .returns("ok", SourceHealth::status)
        .returns(1, SourceHealth::entries);
  }

  @Test
  void whoHadTwentyAndHasNoneWasMadeAnew() throws InterruptedException {
    lists(1, 20);
    lists(1, 0);
    assertThat(bench.health())
        .returns("failing", SourceHealth::status)
        .returns(FailureClass.NOT_A_FEED, SourceHealth::failure)
        .returns("it lists no articles", SourceHealth::error);

    lists(1, 0);
    lists(1, 0);
    assertThat(bench.events()).singleElement().asString().contains("A is broken");
  }

  @Test
  void linksOfAnotherShapeAreNotItsArticles() throws InterruptedException {
    lists(1, 20);
    shows("<main><p><a href='/about/mission'>What the harbour office is there for</a></p></main>");

    assertThat(bench.health().failure()).isEqualTo(FailureClass.NOT_A_FEED);
  }

  @Test
  void aPageThatNeverListedMoreIsNoListYet() throws InterruptedException {
    lists(20, 20);

    assertThat(bench.health().failure()).isEqualTo(FailureClass.NOT_A_FEED);
  }

  private void lists(int first, int last) throws InterruptedException {
    shows(
        IntStream.rangeClosed(first, last)
            .mapToObj(
                n ->
                    "<li><a href='/press/2026/%d.html'>Harbour office reports on tide gauge %d</a></li>"
                        .formatted(n, n))
            .collect(Collectors.joining("", "<main><h1>Press releases</h1><ul>", "</ul></main>")));
  }

  private void shows(String main) throws InterruptedException {
    bench.site.html(
        "/feed.xml", "<html><head><title>Press</title></head><body>" + main + "</body></html>");
    bench.poll(source);
  }
}
