package org.harbourwire.standalone.taxonomy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.harbourwire.contract.vocabulary.VocabularyKind;
import org.harbourwire.enrich.edition.DraftFiles;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `taxonomy check FILE…`: whether files can be applied; needs nothing that runs.
@Command(
    name = "check",
    description = {
      "Proves taxonomy (.yaml) and gazetteer (.txt) files without applying them.",
      "Exit code: 0 they can be used, 1 they cannot: each fault in a line of its own."
    },
    exitCodeOnInvalidInput = 1,
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files.")
  List<Path> files = List.of();

  @Override
  public Integer call() {
    DraftFiles draft = DraftFiles.read(files, Vocabulary.shipped());
    draft.own().forEach(kind -> System.out.println(good(kind, draft.vocabulary())));
    return 0;
  }

  private static String good(VocabularyKind kind, Vocabulary vocabulary) {
    String count =
        switch (kind) {
          case TAXONOMY -> vocabulary.taxonomy().topics().size() + " topics";
          case GAZETTEER -> vocabulary.gazetteer().entries().size() + " names";
        };
    return kind.wireName() + ": good, " + count + ", version " + vocabulary.version(kind);
  }
}
