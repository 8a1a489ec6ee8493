package org.harbourwire.standalone.taxonomy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.harbourwire.contract.vocabulary.VocabularyKind;
import org.harbourwire.contract.vocabulary.VocabularyManifest;
import org.harbourwire.enrich.edition.DraftFiles;
import org.harbourwire.enrich.edition.Edition;
import org.harbourwire.enrich.edition.EditionPublisher;
import org.harbourwire.enrich.edition.EditionTable;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.standalone.machine.AskedKafka;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `taxonomy apply FILE…`: makes an edition of files that running enrichers turn to.
@Command(
    name = "apply",
    description = {
      "Makes running enrichers, and those that start later, work with these files.",
      "A kind of file that is not named stays as it is. Articles that come from then on carry the",
      "new versions; earlier ones keep their tags until they are enriched again."
    },
    mixinStandardHelpOptions = true)
public final class ApplyCommand implements Callable<Integer> {
  @ArgGroup(multiplicity = "1")
  What what = new What();

  @Mixin AskedKafka kafka = new AskedKafka();

  /// What is applied: one of the three.
  static final class What {
    @Parameters(
        paramLabel = "FILE",
        arity = "1..*",
        description = "A taxonomy (.yaml), a gazetteer (.txt), or both.")
    List<Path> files = List.of();

    @Option(
        names = "--edition",
        paramLabel = "N",
        description = "The files of an earlier edition, see taxonomy list.")
    @Nullable Integer edition;

    @Option(names = "--shipped", description = "What ships, as if nothing had been applied.")
    boolean shipped;
  }

  @Override
  public Integer call() {
    // Before Kafka is asked for anything.
    DraftFiles.read(what.files, Vocabulary.shipped());
    String done = kafka.ask(this::apply);
    System.out.println(done);
    return 0;
  }

  private String apply(KafkaClients clients) {
    EditionPublisher publisher = new EditionPublisher(clients, Clock.systemUTC());
    EditionTable table = publisher.read();
    Vocabulary shipped = Vocabulary.shipped();
    Edition before = table.current(new Edition(null, shipped), shipped).edition();
    VocabularyManifest made;
    if (what.edition != null) {
      made = publisher.again(table, earlier(table, what.edition));
    } else if (what.shipped) {
      made = publisher.publish(table, shipped, Set.of());
    } else {
      DraftFiles draft = DraftFiles.read(what.files, before.vocabulary());
      Set<VocabularyKind> own = EnumSet.copyOf(draft.own());
      Optional.ofNullable(before.manifest())
          .ifPresent(manifest -> manifest.files().forEach(file -> own.add(file.kind())));
      if (isInEffect(draft.vocabulary(), own, before)) {
        return "Nothing to do: this is in effect, " + before.inWords();
      }
      made = publisher.publish(table, draft.vocabulary(), own);
    }
    return inEffect(publisher, made, shipped);
  }

  /// Read back, for what Kafka acknowledged is not yet what an enricher can use.
  private static String inEffect(
      EditionPublisher publisher, VocabularyManifest made, Vocabulary shipped) {
    EditionTable.Current now = publisher.read().current(new Edition(null, shipped), shipped);
    if (now.edition().number() < made.number()) {
      throw new StartFailure(now.fault() + "; enrichers go on with " + now.edition().inWords());
    }
    return "Applied " + now.edition().inWords() + "; running enrichers follow within seconds";
  }

  private static boolean isInEffect(Vocabulary draft, Set<VocabularyKind> own, Edition before) {
    VocabularyManifest manifest = before.manifest();
    return manifest != null
        && own.stream()
            .allMatch(
                kind ->
                    manifest.file(kind).isPresent()
                        && draft.version(kind).equals(before.vocabulary().version(kind)));
  }

  private static VocabularyManifest earlier(EditionTable table, int number) {
    return table.manifests().stream()
        .filter(manifest -> manifest.number() == number)
        .findFirst()
        .orElseThrow(
            () -> new StartFailure("there is no edition " + number + "; see taxonomy list"));
  }
}
