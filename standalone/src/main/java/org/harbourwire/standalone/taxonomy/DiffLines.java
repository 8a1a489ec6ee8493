package org.harbourwire.standalone.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.harbourwire.contract.article.Span;
import org.harbourwire.contract.article.Versions;
import org.harbourwire.portal.page.InterfaceLanguage;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.view.article.ObjectionWords;
import org.harbourwire.standalone.sources.TextTable;

/// A [DiffReport] for a person: totals, then each article with `+` gained and `-` lost.
final class DiffLines {
  private static final Wording WORDING = Wording.in(InterfaceLanguage.ENGLISH);

  private DiffLines() {}

  static List<String> of(DiffReport report) {
    List<String> lines = new ArrayList<>();
    lines.add("Now:    " + versions(report.now()));
    lines.add("Draft:  " + versions(report.draft()));
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d articles, of which %,d change",
            report.articles(),
            report.changes().size()));
    if (report.changes().isEmpty()) {
      return lines;
    }
    lines.add("");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("TAG", "NOW", "DRAFT", "GAINED", "LOST"));
    report.totals().forEach(total -> rows.add(row(total)));
    lines.addAll(TextTable.lines(rows));
    for (DiffReport.Changed article : report.changes()) {
      lines.add("");
      lines.add(article.title() + (article.url() == null ? "" : "  " + article.url()));
      article.tags().forEach(change -> lines.add("  " + line(change)));
    }
    return lines;
  }

  private static String versions(Versions versions) {
    return "taxonomy " + versions.taxonomy() + ", gazetteer " + versions.gazetteer();
  }

  private static List<String> row(DiffReport.Total total) {
    return Stream.concat(
            Stream.of(name(total.kind(), total.id())),
            Stream.of(total.now(), total.draft(), total.gained(), total.lost())
                .map(String::valueOf))
        .toList();
  }

  private static String name(TagChange.Kind kind, String id) {
    return kind == TagChange.Kind.TOPIC ? id : "name " + id;
  }

  private static String line(TagChange change) {
    String scores =
        change.now() == null ? "" : "  " + change.now() + " → " + change.draft() + " (0.5 needed)";
    List<String> why = new ArrayList<>();
    change.words().stream().map(DiffLines::quoted).distinct().forEach(why::add);
    change.objections().stream()
        .map(objection -> ObjectionWords.of(objection, WORDING))
        .distinct()
        .forEach(why::add);
    return (change.gained() ? "+ " : "- ")
        + name(change.kind(), change.id())
        + scores
        + (why.isEmpty() ? "" : "  " + String.join("; ", why));
  }

  private static String quoted(Span span) {
    return span.field().wireName() + " “" + span.text() + "”";
  }
}
