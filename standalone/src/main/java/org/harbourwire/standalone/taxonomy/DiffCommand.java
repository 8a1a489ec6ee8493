package org.harbourwire.standalone.taxonomy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.harbourwire.contract.Json;
import org.harbourwire.enrich.Enricher;
import org.harbourwire.enrich.edition.DraftFiles;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.standalone.machine.AskedKafka;
import org.harbourwire.standalone.machine.WrittenDuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `taxonomy diff DRAFT…`: which stored articles would gain or lose which tags.
@Command(
    name = "diff",
    description = {
      "Enriches stored articles with draft files and shows which of them gain or lose which topics",
      "and names, and by which words. Changes nothing.",
      "Exit code: 0 no tag changes, 2 some do, 1 it cannot be told."
    },
    exitCodeOnInvalidInput = 1,
    mixinStandardHelpOptions = true)
public final class DiffCommand implements Callable<Integer> {
  /// Tags would change.
  private static final int CHANGES = 2;

  @Parameters(
      paramLabel = "DRAFT",
      arity = "1..*",
      description = "A taxonomy (.yaml), a gazetteer (.txt), or both.")
  List<Path> drafts = List.of();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = WrittenDuration.class,
      description = "Articles of the last so long, such as '7 days' (default: of whatever age).")
  @Nullable Duration since;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "The latest N articles (default: ${DEFAULT-VALUE}).")
  int limit = 1000;

  @Option(
      names = "--from-file",
      paramLabel = "FILE",
      description = {
        "Articles in JSON Lines {id, title, text, url, language}, such as up --once --export",
        "writes, instead of stored ones."
      })
  @Nullable Path file;

  @Option(
      names = "--shipped",
      description = {
        "Compares with what ships rather than what is in effect; with --from-file it needs",
        "nothing that runs."
      })
  boolean shipped;

  @Option(names = "--json", description = "One JSON object instead of lines for a person.")
  boolean json;

  @Mixin AskedKafka kafka = new AskedKafka();

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new StartFailure("--limit must be at least 1, not " + limit);
    }
    // Faults of the files are told before anything else is asked for.
    DraftFiles.read(drafts, Vocabulary.shipped());
    DiffReport report =
        shipped && file != null
            ? report(Vocabulary.shipped(), ArticleWindow.ofFile(file, limit))
            : kafka.ask(this::asked);
    if (report.articles() == 0) {
      throw new StartFailure("there is no article to compare by; widen --since or name a file");
    }
    String shown =
        json ? Json.write(report) + "\n" : String.join("\n", DiffLines.of(report)) + "\n";
    byte[] bytes = shown.getBytes(StandardCharsets.UTF_8);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
    return report.changes().isEmpty() ? 0 : CHANGES;
  }

  private DiffReport asked(KafkaClients clients) {
    return report(
        shipped ? Vocabulary.shipped() : ExportCommand.inEffect(clients),
        file == null
            ? ArticleWindow.ofKafka(clients, limit, from())
            : ArticleWindow.ofFile(file, limit));
  }

  private @Nullable Instant from() {
    return since == null ? null : Instant.now().minus(since);
  }

  private DiffReport report(Vocabulary now, List<StoredArticle> articles) {
    Vocabulary draft = DraftFiles.read(drafts, now).vocabulary();
    return DiffReport.of(articles, new Enricher(now), new Enricher(draft));
  }
}
