package org.harbourwire.standalone.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.ingest.opml.OpmlReader;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sources import FILE.opml`: a file of sources from another reader's list of feeds.
@Command(
    name = "import",
    description = "Makes a file of sources, for apply, from an OPML list of feeds.",
    mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE.opml", description = "The list of feeds.")
  Path opml = Path.of("feeds.opml");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file that is written (default: standard output).")
  @Nullable Path output;

  @Option(names = "--kind", paramLabel = "KIND", description = "Of every source.")
  @Nullable String kind;

  @Option(names = "--publisher", paramLabel = "NAME", description = "Of every source.")
  @Nullable String publisher;

  @Option(
      names = "--usage",
      paramLabel = "USAGE",
      converter = UsageName.class,
      description = "Of every source: full-text-internal, headline-link-only or disabled.")
  @Nullable Usage usage;

  @Override
  public Integer call() {
    OpmlReader.Outlined outlined = read();
    if (outlined.sources().isEmpty()) {
      throw new StartFailure(opml + " names no feed that can be used");
    }
    SourcesFile.write(SourcesFile.yaml(outlined.sources()), output);
    outlined.unused().forEach(u -> System.err.println("left out: " + u));
    outlined.sources().stream()
        .flatMap(source -> PortHint.of(String.valueOf(source.url())).stream())
        .forEach(System.err::println);
    System.err.println(
        outlined.sources().size() + " sources, " + outlined.unused().size() + " left out");
    return 0;
  }

  private OpmlReader.Outlined read() {
    try {
      return new OpmlReader(kind, publisher, usage).read(Files.readAllBytes(opml));
    } catch (NoSuchFileException e) {
      throw new StartFailure(opml + ": no such file", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new StartFailure(opml + " cannot be read: " + e.getMessage(), e);
    }
  }
}
