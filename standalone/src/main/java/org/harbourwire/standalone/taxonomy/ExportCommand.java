package org.harbourwire.standalone.taxonomy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.harbourwire.contract.vocabulary.VocabularyKind;
import org.harbourwire.enrich.edition.Edition;
import org.harbourwire.enrich.edition.EditionPublisher;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.standalone.machine.AskedKafka;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `taxonomy export DIR`: the files in effect, to change them.
@Command(
    name = "export",
    description = "Writes taxonomy.yaml and gazetteer.txt, as they are in effect, below DIR.",
    mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder; made if it is not there.")
  Path folder = Path.of(".");

  @Option(names = "--shipped", description = "As they ship; needs nothing that runs.")
  boolean shipped;

  @Mixin AskedKafka kafka = new AskedKafka();

  @Override
  public Integer call() {
    Vocabulary vocabulary = shipped ? Vocabulary.shipped() : kafka.ask(ExportCommand::inEffect);
    write("taxonomy.yaml", vocabulary.text(VocabularyKind.TAXONOMY));
    write("gazetteer.txt", vocabulary.text(VocabularyKind.GAZETTEER));
    return 0;
  }

  static Vocabulary inEffect(KafkaClients clients) {
    Vocabulary base = Vocabulary.shipped();
    return new EditionPublisher(clients, Clock.systemUTC())
        .read()
        .current(new Edition(null, base), base)
        .edition()
        .vocabulary();
  }

  private void write(String name, String text) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(folder);
      if (Files.exists(file)) {
        throw new StartFailure(file + " is there already; name another folder");
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new StartFailure("cannot write " + file + ": " + e.getMessage(), e);
    }
    System.out.println(file);
  }
}
