package org.harbourwire.portal.web.alert;

import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.portal.board.AlertBoard;
import org.harbourwire.portal.web.answer.ReaderLanguage;
import org.jspecify.annotations.Nullable;

/// `GET /alerts/stream`: alerts as Server-Sent Events, each in the moment it arrives. Who comes
/// back and says which one came last (`Last-Event-ID`, or `after` in the address) gets those
/// missed. A reader who does not keep up loses events rather than slowing others.
public final class AlertStream implements AutoCloseable {
  private static final int MOST_LISTENERS = 500;
  private static final int MOST_WAITING = 100;
  private static final int LEAVE_WITHIN_SECONDS = 3;
  private static final Duration LOOK_UP_EVERY = Duration.ofMillis(250);
  private static final Duration SIGN_OF_LIFE_EVERY = Duration.ofSeconds(15);

  private final AlertBoard alerts;
  private final ReaderLanguage languages;
  private final Semaphore places = new Semaphore(MOST_LISTENERS);
  private volatile boolean closed;

  public AlertStream(AlertBoard alerts, ReaderLanguage languages) {
    this.alerts = alerts;
    this.languages = languages;
  }

  /// Serves one listener, in its own virtual thread, until it leaves.
  public void serve(SseClient client) {
    if (closed || !places.tryAcquire()) {
      throw new ServiceUnavailableResponse();
    }
    BlockingQueue<Alert> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    Runnable leave = alerts.listen(waiting::offer);
    try {
      client.sendComment("alerts follow");
      missed(client).forEach(a -> send(client, a));
      sendUntilGone(client, waiting);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      leave.run();
      places.release();
    }
  }

  /// Lets every listener go, and waits until they have left: a server that stops under them logs
  /// every one as a failure.
  @Override
  public void close() {
    closed = true;
    try {
      if (places.tryAcquire(MOST_LISTENERS, LEAVE_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        places.release(MOST_LISTENERS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendUntilGone(SseClient client, BlockingQueue<Alert> waiting)
      throws InterruptedException {
    Duration silent = Duration.ZERO;
    while (!closed && !client.terminated()) {
      Alert alert = waiting.poll(LOOK_UP_EVERY.toMillis(), TimeUnit.MILLISECONDS);
      silent = alert == null ? silent.plus(LOOK_UP_EVERY) : Duration.ZERO;
      if (alert != null) {
        send(client, alert);
      } else if (silent.compareTo(SIGN_OF_LIFE_EVERY) >= 0) {
        client.sendComment("still here");
        silent = Duration.ZERO;
      }
    }
  }

  private List<Alert> missed(SseClient client) {
    @Nullable String last = client.ctx().header("Last-Event-ID");
    @Nullable String after = client.ctx().queryParam("after");
    return alerts.after(Objects.requireNonNullElse(last != null ? last : after, ""));
  }

  private void send(SseClient client, Alert alert) {
    client.sendEvent(
        "alert", Json.write(AlertAnswer.of(alert, languages.wording(client.ctx()))), alert.id());
  }
}
