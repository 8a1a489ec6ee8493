package org.harbourwire.standalone.once;

import java.io.PrintStream;
import java.util.Map;
import java.util.stream.Collectors;

/// What a round has brought, for a person: a line for each source, below it what failed and what is
/// pending, and how many sources did well.
public final class Report {
  private Report() {}

  /// Prints it.
  public static void print(Round round, PrintStream out) {
    Map<String, Round.Result> results = round.results();
    results.forEach((id, result) -> print(id, result, out));
    long failed = results.values().stream().filter(r -> !r.error().isEmpty()).count();
    out.println("  " + (results.size() - failed) + " sources ok, " + failed + " failed");
  }

  private static void print(String id, Round.Result result, PrintStream out) {
    out.println("  " + id + ": " + status(result) + "; " + counts(result));
    result
        .failures()
        .forEach((address, reason) -> out.println("    failed: " + address + ": " + reason));
    result.pending().forEach(address -> out.println("    pending: " + address));
  }

  private static String status(Round.Result result) {
    if (!result.error().isEmpty()) {
      return "FAILED: " + result.error();
    }
    return result.polled() ? "ok" : "PENDING: its poll has not ended";
  }

  private static String counts(Round.Result result) {
    return result.counts().isEmpty()
        ? "nothing new"
        : result.counts().entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
  }
}
