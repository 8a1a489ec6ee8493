package org.harbourwire.portal.export;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.io.IOException;
import java.io.Writer;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.harbourwire.contract.article.AmountTag;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.EntityTag;
import org.harbourwire.contract.article.TopicTag;
import org.jspecify.annotations.Nullable;

/// Articles as rows (RFC 4180), a row each, with the names of columns first. A byte order mark
/// tells spreadsheets that it is UTF-8; no cell can be taken for a formula, nor can what is one
/// where a semicolon or a tab separates cells.
final class CsvFile implements ArticleFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String SEPARATOR = "; ";

  /// What begins a formula: at the beginning of a cell, or where a spreadsheet that separates cells
  /// otherwise sees one begin.
  private static final Pattern FORMULA =
      Pattern.compile("^(?=[=+\\-@\\t\\r\\n＝＋－＠])|(?<=[;\\t\\r\\n])(?=[=+\\-@＝＋－＠])");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setQuoteMode(QuoteMode.ALL)
          .setHeader(
              "id",
              "title",
              "url",
              "source_id",
              "source_name",
              "authors",
              "published_at",
              "first_seen_at",
              "language",
              "topics",
              "entities",
              "amounts",
              "summary")
          .get();

  private final CSVPrinter printer;

  CsvFile(Writer writer) throws IOException {
    writer.write(BYTE_ORDER_MARK);
    this.printer = new CSVPrinter(writer, FORMAT);
  }

  @Override
  public void add(EnrichedArticle a) throws IOException {
    printer.printRecord(
        cell(a.id()),
        cell(a.title()),
        cell(a.canonicalUrl()),
        cell(a.source().id()),
        cell(a.source().name()),
        joined(a.authors()),
        cell(a.publishedAt() == null ? null : ISO_OFFSET_DATE_TIME.format(a.publishedAt())),
        cell(a.firstSeenAt().truncatedTo(ChronoUnit.SECONDS)),
        cell(a.language()),
        joined(a.topics().stream().map(TopicTag::id).toList()),
        joined(a.entities().stream().map(EntityTag::name).distinct().toList()),
        joined(a.amounts().stream().map(CsvFile::amount).toList()),
        cell(a.summary()));
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }

  private static String amount(AmountTag amount) {
    return amount.currency() + " " + amount.value().toPlainString();
  }

  private static String joined(List<String> values) {
    return cell(values.stream().collect(Collectors.joining(SEPARATOR)));
  }

  /// Spreadsheets run what begins like a formula, wherever it came from; an apostrophe before it
  /// makes it text (OWASP, CSV injection).
  private static String cell(@Nullable Object value) {
    return FORMULA.matcher(Objects.toString(value, "")).replaceAll("'");
  }
}
