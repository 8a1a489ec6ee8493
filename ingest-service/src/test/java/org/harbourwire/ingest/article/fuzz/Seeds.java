package org.harbourwire.ingest.article.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.harbourwire.ingest.article.PdfFile;

/// The sound documents that are mutated.
final class Seeds {
  private Seeds() {}

  /// Pages: a release, a Chinese report, a live blog, an index in tables.
  static List<String> pages() throws IOException {
    return List.of(
        page("release.html"), page("report-zh.html"), page("live.html"), page("front.html"));
  }

  /// A release of two pages.
  static byte[] pdf() throws IOException {
    return PdfFile.of(
        List.of(
            List.of(
                "Press Release",
                "Night ferries return to Heron Point",
                "(Tern Bay, 2 March 2026) - Ferries will again cross to Heron Point after"
                    + " midnight,",
                "the harbour office said today, for the first time since the old pier was closed.",
                "Two boats will sail every forty minutes until four in the morning."),
            List.of(
                "The crossing costs $12, and bicycles travel free. The service is a trial of six",
                "months, after which the timetable will be reviewed.",
                "- End -",
                "Media contact: press@harbour.example")));
  }

  private static String page(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            Seeds.class.getResourceAsStream("/org/harbourwire/ingest/article/fuzz/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
