package org.harbourwire.standalone.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.harbourwire.standalone.stage.Stages;
import org.harbourwire.standalone.taxonomy.TaggingOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `stage feed|extract|enrich`: one stage, JSON Lines in and out.
@Command(
    name = "stage",
    description = "Runs one stage: JSON Lines on standard input, JSON Lines on standard output.",
    mixinStandardHelpOptions = true)
final class StageCommand {

  @Command(
      name = "feed",
      description = "In: {id, content_type, body_base64, url}. Out: the feed's entries.",
      mixinStandardHelpOptions = true)
  int feed() throws IOException {
    Stages.feed(System.in, out());
    return 0;
  }

  @Command(
      name = "extract",
      description =
          "In: {id, url, html} or {id, url, body_base64, content_type}. Out: the article.",
      mixinStandardHelpOptions = true)
  int extract() throws IOException {
    Stages.extract(System.in, out());
    return 0;
  }

  @Command(
      name = "enrich",
      description = "In: {id, title, text, url, language}. Out: topics, entities, amounts.",
      mixinStandardHelpOptions = true)
  int enrich(
      @Mixin TaggingOptions tagging,
      @Option(
              names = "--explain",
              description = "Adds why: topics given, near or asked for, with words and reasons.")
          boolean explain)
      throws IOException {
    if (explain || !tagging.topics().isEmpty()) {
      Stages.explain(System.in, out(), tagging.enricher(), tagging.topics());
    } else {
      Stages.enrich(System.in, out(), tagging.enricher());
    }
    return 0;
  }

  /// Standard output, but UTF-8 whatever the locale.
  private static PrintStream out() {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
        false,
        StandardCharsets.UTF_8);
  }
}
