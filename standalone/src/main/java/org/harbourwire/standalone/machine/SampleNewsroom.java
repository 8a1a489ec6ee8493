package org.harbourwire.standalone.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.harbourwire.contract.Json;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.newsroom.Newsroom;
import org.harbourwire.newsroom.NewsroomConfig;

/// The sample newsroom of a data folder: its opening and its port are kept there, so that after a
/// restart its addresses and dates are what they were, and nothing looks new that is not.
public final class SampleNewsroom {
  private static final int PORT = 8490;

  /// Late enough that the article has been seen before it changes.
  private static final Duration EDIT_AFTER = Duration.ofSeconds(75);

  private static final Duration WITHDRAW_AFTER = Duration.ofSeconds(100);

  private SampleNewsroom() {}

  /// What is kept of it.
  record Kept(Instant opening, int port) {}

  /// Opens it, or opens it again.
  ///
  /// @param every it publishes an article every so often; what was due while it was closed is there
  ///   before anyone asks
  public static Newsroom open(DataFolder data, Clock clock, Duration every) {
    Path file = data.path().resolve("newsroom.json");
    try {
      Kept kept =
          Files.exists(file)
              ? Json.read(Files.readString(file), Kept.class)
              : new Kept(
                  clock.instant().truncatedTo(ChronoUnit.SECONDS), FreePort.preferably(PORT));
      Newsroom newsroom =
          Newsroom.start(
              NewsroomConfig.defaults(clock)
                  .withOpening(kept.opening())
                  .withPort(kept.port())
                  .withChangesAfter(EDIT_AFTER, WITHDRAW_AFTER));
      newsroom.continuePublishing(every);
      Files.writeString(file, Json.write(kept) + "\n");
      return newsroom;
    } catch (IOException e) {
      throw new StartFailure("cannot use " + file + ": " + e.getMessage(), e);
    }
  }
}
