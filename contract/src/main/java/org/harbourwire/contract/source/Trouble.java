package org.harbourwire.contract.source;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That a source cannot be polled just now.
///
/// @param failure why, at the last poll
/// @param since when the first of these polls in a row failed
/// @param told whether it was told that the source is broken
/// @param healTriedAt when another address was last looked for; absent: not yet
/// @param tried what came of looking for another address, in words, step by step
public record Trouble(
    FailureClass failure,
    Instant since,
    boolean told,
    @Nullable Instant healTriedAt,
    List<String> tried) {
  public Trouble {
    tried = tried == null ? List.of() : List.copyOf(tried);
  }

  /// The first failure after a success.
  public static Trouble begins(FailureClass failure, Instant at) {
    return new Trouble(failure, at, false, null, List.of());
  }

  /// One more failure.
  public Trouble again(FailureClass now) {
    return new Trouble(now, since, told, healTriedAt, tried);
  }

  /// It was told that the source is broken.
  public Trouble asTold() {
    return new Trouble(failure, since, true, healTriedAt, tried);
  }

  /// Another address was looked for in vain.
  public Trouble notHealed(List<String> steps, Instant at) {
    return new Trouble(failure, since, told, at, steps);
  }
}
