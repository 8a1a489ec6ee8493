package org.harbourwire.bench.extract;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Measures extraction beside a bare parse and other libraries: `ExtractionBench FILE [WARM
/// [PASSES]]`. CPU time of one thread counts, the best of the timed passes.
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
    report(pages, warm, passes, System.out);
  }

  private static void report(List<Page> pages, int warm, int passes, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%-22s %9s %7s %9s %9s %7s%n",
        "",
        "pages/s",
        "ratio",
        "p99 ms",
        "KB/page",
        "failed");
    double parse = 0;
    for (Candidate candidate : Candidate.all()) {
      Measurement best = best(candidate, pages, warm, passes);
      parse = parse == 0 ? best.pagesPerSecond() : parse;
      out.printf(
          Locale.ROOT,
          "%-22s %9.1f %7.2f %9.1f %9.0f %7d%n",
          candidate.name(),
          best.pagesPerSecond(),
          best.pagesPerSecond() / parse,
          best.p99(),
          best.kilobytesPerPage(),
          best.failed());
      if (candidate.name().equals("harbourwire")) {
        nameSlowest(best, pages, out);
      }
    }
  }

  private static Measurement best(Candidate candidate, List<Page> pages, int warm, int passes) {
    Measurement best = Measurement.of(candidate, pages);
    for (int i = 1; i < warm + passes; i++) {
      Measurement next = Measurement.of(candidate, pages);
      best = i <= warm || next.seconds() < best.seconds() ? next : best;
    }
    return best;
  }

  private static void nameSlowest(Measurement best, List<Page> pages, PrintStream out) {
    for (int i : best.slowest(SLOWEST)) {
      Page page = pages.get(i);
      out.printf(
          Locale.ROOT,
          "    %-20s %6.1f ms %8d characters%n",
          page.id(),
          best.nanos()[i] / 1e6,
          page.html().length());
    }
  }
}
