package org.harbourwire.bench.extract;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Measures extraction beside a bare parse and other libraries: `ExtractionBench FILE [WARM
/// [PASSES]]`. The candidates take turns at each page, and CPU time of one thread counts.
public final class ExtractionBench {
  private static final int SLOWEST = 10;

  private ExtractionBench() {}

  /// Prints a table of all candidates.
  ///
  /// @param args a file of pages, see [Page#read]; untimed passes (5); timed passes (5)
  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      throw new IllegalArgumentException("usage: ExtractionBench FILE [WARM [PASSES]]");
    }
    List<Page> pages = Page.read(Path.of(args[0]));
    int warm = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    int passes = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    measure(pages, warm);
    report(measure(pages, passes), pages, System.out);
  }

  /// Each page is read by all candidates before the next one is.
  private static List<Timing> measure(List<Page> pages, int passes) {
    List<Timing> timings =
        Candidate.all().stream()
            .map(candidate -> new Timing(candidate, pages.size(), passes))
            .collect(Collectors.toList());
    for (int pass = 0; pass < passes; pass++) {
      for (int i = 0; i < pages.size(); i++) {
        for (Timing timing : timings) {
          timing.take(pages.get(i), i, pass);
        }
      }
    }
    return timings;
  }

  private static void report(List<Timing> timings, List<Page> pages, PrintStream out) {
    Timing parse = timings.getFirst();
    out.printf(
        "%-22s %9s %7s %9s %9s %9s %7s%n",
        "", "pages/s", "ratio", "wall/s", "p99 ms", "KB/page", "failed");
    for (Timing timing : timings) {
      out.printf(
          Locale.ROOT,
          "%-22s %9.1f %7.2f %9.1f %9.1f %9.0f %7d%n",
          timing.candidate().name(),
          timing.pagesPerSecond(),
          timing.pagesPerSecond() / parse.pagesPerSecond(),
          timing.pagesPerSecondOfWallTime(),
          timing.p99(),
          timing.kilobytesPerPage(),
          timing.failed());
    }
    timings.stream()
        .filter(timing -> timing.candidate().isOurs())
        .forEach(ours -> nameSlowest(ours, parse, pages, out));
  }

  private static void nameSlowest(Timing ours, Timing parse, List<Page> pages, PrintStream out) {
    for (int i : ours.slowest(SLOWEST)) {
      Page page = pages.get(i);
      out.printf(
          Locale.ROOT,
          "    %-20s %6.1f ms, its parse %6.1f ms, %8d characters%n",
          page.id(),
          ours.millis(i),
          parse.millis(i),
          page.html().length());
    }
  }
}
