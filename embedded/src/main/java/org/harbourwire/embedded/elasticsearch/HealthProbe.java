package org.harbourwire.embedded.elasticsearch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.BooleanSupplier;

/// Asks a server for its health until it answers.
final class HealthProbe {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
  private static final long ASK_EVERY_MILLIS = 100;

  private final HttpRequest request;

  HealthProbe(URI url, String username, String password) {
    String credentials =
        Base64.getEncoder()
            .encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    this.request =
        HttpRequest.newBuilder(url.resolve("/_cluster/health"))
            .timeout(ANSWER_WITHIN)
            .header("Authorization", "Basic " + credentials)
            .build();
  }

  /// Waits until the server answers that it works, for as long as `alive` and at most `within`.
  ///
  /// @return whether it did
  boolean await(Duration within, BooleanSupplier alive) {
    long deadline = System.nanoTime() + within.toNanos();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build()) {
      while (alive.getAsBoolean() && System.nanoTime() < deadline) {
        if (answers(client)) {
          return true;
        }
        Thread.sleep(ASK_EVERY_MILLIS);
      }
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean answers(HttpClient client) throws InterruptedException {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
