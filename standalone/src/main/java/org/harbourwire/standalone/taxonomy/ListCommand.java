package org.harbourwire.standalone.taxonomy;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.harbourwire.contract.vocabulary.VocabularyFile;
import org.harbourwire.contract.vocabulary.VocabularyKind;
import org.harbourwire.contract.vocabulary.VocabularyManifest;
import org.harbourwire.enrich.edition.Edition;
import org.harbourwire.enrich.edition.EditionPublisher;
import org.harbourwire.enrich.edition.EditionTable;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.harbourwire.standalone.machine.AskedKafka;
import org.harbourwire.standalone.sources.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `taxonomy list`: the editions that were applied, the latest first.
@Command(
    name = "list",
    description = "Lists the editions of taxonomy and gazetteer that were applied lately.",
    mixinStandardHelpOptions = true)
public final class ListCommand implements Callable<Integer> {
  @Mixin AskedKafka kafka = new AskedKafka();

  @Override
  public Integer call() {
    EditionTable table =
        kafka.ask(clients -> new EditionPublisher(clients, Clock.systemUTC()).read());
    Vocabulary shipped = Vocabulary.shipped();
    EditionTable.Current now = table.current(new Edition(null, shipped), shipped);
    System.out.println("In effect: " + now.edition().inWords());
    if (now.fault() != null) {
      System.out.println("Not in effect: " + now.fault());
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("EDITION", "APPLIED", "TAXONOMY", "GAZETTEER"));
    table.manifests().forEach(manifest -> rows.add(row(manifest)));
    if (rows.size() > 1) {
      TextTable.lines(rows).forEach(System.out::println);
    }
    return 0;
  }

  private static List<String> row(VocabularyManifest manifest) {
    return List.of(
        String.valueOf(manifest.number()),
        manifest.appliedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
        version(manifest, VocabularyKind.TAXONOMY),
        version(manifest, VocabularyKind.GAZETTEER));
  }

  private static String version(VocabularyManifest manifest, VocabularyKind kind) {
    return manifest.file(kind).map(VocabularyFile::version).orElse("as shipped");
  }
}
