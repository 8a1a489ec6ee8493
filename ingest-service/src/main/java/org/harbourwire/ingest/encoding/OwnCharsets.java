package org.harbourwire.ingest.encoding;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.harbourwire.ingest.WordTable;

/// The charsets that Java lacks or reads otherwise than browsers do, each made when it is first
/// asked for.
final class OwnCharsets {
  private static final Map<String, List<String>> TABLES =
      WordTable.inOrder(OwnCharsets.class, "single-bytes.txt");
  private static final Map<String, List<String>> PAIRS =
      WordTable.inOrder(OwnCharsets.class, "browser-pairs.txt");
  private static final Map<String, Charset> MADE = new ConcurrentHashMap<>();

  private OwnCharsets() {}

  /// The charset of exactly this name.
  static Optional<Charset> find(String name) {
    if (name.equals("HZ")) {
      PairCharset chinese = pairs("GB18030");
      return Optional.of(MADE.computeIfAbsent(name, _ -> new HzCharset(chinese)));
    }
    if (name.equals("UTF-7")) {
      return Optional.of(MADE.computeIfAbsent(name, _ -> new Utf7Charset()));
    }
    if (PAIRS.containsKey(name)) {
      return Optional.of(pairs(name));
    }
    return Optional.ofNullable(TABLES.get(name))
        .map(rows -> MADE.computeIfAbsent(name, _ -> new TableCharset(name, rows)));
  }

  private static PairCharset pairs(String name) {
    return (PairCharset)
        MADE.computeIfAbsent(
            name, _ -> new PairCharset(Charset.forName(name), PAIRS.getOrDefault(name, List.of())));
  }
}
