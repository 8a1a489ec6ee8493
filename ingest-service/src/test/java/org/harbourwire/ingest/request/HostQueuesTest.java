package org.harbourwire.ingest.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HostQueuesTest {
  @Test
  void aHostIsAskedOneThingAtATimeInOrder() throws InterruptedException {
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch done = new CountDownLatch(5);
    try (HostQueues queues = new HostQueues()) {
      for (int i = 0; i < 5; i++) {
        int number = i;
        queues.submit(
            "a.example",
            () -> {
              order.add(number);
              most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
              atOnce.decrementAndGet();
              done.countDown();
            },
            false);
      }
      assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(most.get()).isEqualTo(1);
    assertThat(order).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void aHostThatHangsDoesNotHoldUpAnother() throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch other = new CountDownLatch(1);
    try (HostQueues queues = new HostQueues()) {
      queues.submit("slow.example", () -> awaitQuietly(release), false);
      queues.submit("b.example", other::countDown, false);

      assertThat(other.await(10, TimeUnit.SECONDS)).isTrue();
      release.countDown();
    }
  }

  @Test
  void urgentWorkGoesBeforeWhatIsNotInTheOrderInWhichItCame() throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(3);
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    try (HostQueues queues = new HostQueues()) {
      queues.submit("a.example", () -> awaitQuietly(release), false);
      queues.submit("a.example", () -> note(order, "page", done), false);
      queues.submit("a.example", () -> note(order, "poll", done), true);
      queues.submit("a.example", () -> note(order, "later poll", done), true);
      release.countDown();

      assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    // The first piece may or may not have been taken up when the others came.
    assertThat(order).containsExactly("poll", "later poll", "page");
  }

  @Test
  void closingEndsWhatIsInWorkAndDropsWhatWaits() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    List<String> events = Collections.synchronizedList(new ArrayList<>());
    HostQueues queues = new HostQueues();
    queues.submit(
        "a.example",
        () -> {
          begun.countDown();
          awaitQuietly(never);
          events.add("ended");
        },
        false);
    queues.submit("a.example", () -> events.add("went on"), false);
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    queues.close();

    assertThat(events).containsExactly("ended");
  }

  private static void note(List<String> order, String what, CountDownLatch done) {
    order.add(what);
    done.countDown();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
