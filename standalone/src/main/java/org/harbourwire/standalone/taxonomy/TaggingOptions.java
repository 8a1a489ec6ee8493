package org.harbourwire.standalone.taxonomy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.harbourwire.enrich.Enricher;
import org.harbourwire.enrich.edition.DraftFiles;
import org.harbourwire.enrich.vocabulary.Topic;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.harbourwire.kit.lifecycle.StartFailure;
import picocli.CommandLine.Option;

/// With what a command tags, and of which topics its user asks why or why not.
public final class TaggingOptions {
  @Option(
      names = "--vocabulary",
      paramLabel = "FILE",
      description = {
        "A taxonomy (.yaml) or gazetteer (.txt) in place of the one that ships; may be repeated."
      })
  List<Path> files = List.of();

  @Option(
      names = "--topic",
      paramLabel = "ID",
      description = "Also tells why this topic was not given; may be repeated.")
  List<String> topics = List.of();

  /// The enricher of that vocabulary.
  ///
  /// @throws StartFailure when a file cannot be read, or a topic asked for is not in it
  public Enricher enricher() {
    Enricher enricher = new Enricher(DraftFiles.read(files, Vocabulary.shipped()).vocabulary());
    for (String id : topics) {
      if (enricher.taxonomy().topic(id).isEmpty()) {
        String known =
            enricher.taxonomy().topics().stream().map(Topic::id).collect(Collectors.joining(", "));
        throw new StartFailure("there is no topic " + id + "; known are " + known);
      }
    }
    return enricher;
  }

  /// The topics asked for.
  public List<String> topics() {
    return List.copyOf(topics);
  }
}
