package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StreamIT {
  private final RunningPortal portal = RunningPortal.shared();

  @Test
  void anAlertIsToldInTheMomentItArrives() throws IOException, InterruptedException {
    try (BufferedReader events = events("")) {
      assertThat(events.readLine()).startsWith(":");
      portal.raise(
          RunningPortal.alert(
              "live-1", "Watch", SampleNews.chips(), RunningPortal.NOON.minusSeconds(3000)));

      assertThat(next(events, "id: live-1")).isTrue();
    }
  }

  @Test
  void whoComesBackGetsWhatWasMissed() throws IOException, InterruptedException {
    try (BufferedReader events = events("alert-1")) {
      assertThat(next(events, "id: alert-2")).isTrue();
    }
  }

  private BufferedReader events(String lastId) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(portal.url("/alerts/stream")))
            .header("Accept", "text/event-stream");
    if (!lastId.isEmpty()) {
      request.header("Last-Event-ID", lastId);
    }
    HttpResponse<InputStream> answer =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  private static boolean next(BufferedReader events, String wanted) throws IOException {
    for (String line = events.readLine(); line != null; line = events.readLine()) {
      if (line.equals(wanted)) {
        return true;
      }
    }
    return false;
  }
}
