package org.harbourwire.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a JVM's log of its garbage collections tells.
///
/// @param mostAfter the largest heap after any collection, in MB
/// @param leastAfterFull the smallest heap after a full one, in MB; 0 when there was none
/// @param pausesMillis of all collections together
record Heap(int mostAfter, int leastAfterFull, double pausesMillis) {
  private static final Pattern PAUSE =
      Pattern.compile("Pause (Young|Full).* \\d+M->(\\d+)M\\(\\d+M\\) ([0-9.]+)ms");

  static Heap ofLog(Path log) throws IOException {
    int most = 0;
    int least = 0;
    double pauses = 0;
    for (String line : Files.readAllLines(log)) {
      Matcher m = PAUSE.matcher(line);
      if (m.find()) {
        int after = Integer.parseInt(m.group(2));
        most = Math.max(most, after);
        boolean lower = m.group(1).equals("Full") && (least == 0 || after < least);
        least = lower ? after : least;
        pauses += Double.parseDouble(m.group(3));
      }
    }
    return new Heap(most, least, pauses);
  }

  String inWords() {
    return "heap of 512 MB: at most "
        + mostAfter
        + " MB after a collection, "
        + leastAfterFull
        + " MB after a full one; "
        + Math.round(pausesMillis)
        + " ms of pauses";
  }
}
