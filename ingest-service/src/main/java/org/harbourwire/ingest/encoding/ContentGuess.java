package org.harbourwire.ingest.encoding;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harbourwire.ingest.WordTable;

/// Judges bytes by what they say: which charset makes them the likeliest text.
final class ContentGuess {
  private static final List<LanguageModel> LANGUAGES =
      WordTable.inOrder(ContentGuess.class, "languages.txt").entrySet().stream()
          .map(row -> new LanguageModel(charset(row.getKey()), row.getValue()))
          .toList();

  /// Enough to tell; keeps the cost of a large document down.
  private static final int SAMPLE = 64 * 1024;

  /// How much likelier a charset that was named second must be to win over the first.
  private static final double CLEAR = 10;

  /// Chinese pages are converted between the two scripts, and their declarations forgotten.
  private static final Map<Charset, Charset> EXCHANGED =
      Map.of(charset("big5"), charset("gbk"), charset("gbk"), charset("big5"));

  private static final Charset WESTERN = charset("windows-1252");

  /// Its decoder allows for one character a byte.
  private static final Charset CHINESE = charset("gb18030");

  private ContentGuess() {}

  /// The likeliest charset of bytes that are not UTF-8.
  static Charset byLikelihood(byte[] body) {
    byte[] sample = sample(body);
    return LANGUAGES.stream()
        .max(Comparator.comparingDouble(language -> language.likelihood(sample)))
        .map(LanguageModel::charset)
        .orElseThrow();
  }

  /// Whether `body` is clearly likelier to be text in `second` than in `first`; false where nothing
  /// is known of their languages.
  static boolean prefers(Charset second, Charset first, byte[] body) {
    byte[] sample = sample(body);
    Optional<Double> asSecond = likelihood(second, sample);
    Optional<Double> asFirst = likelihood(first, sample);
    return asSecond.isPresent() && asFirst.isPresent() && asSecond.get() > asFirst.get() + CLEAR;
  }

  /// The charset that `body` is clearly likelier to be text in than in the declared one, although
  /// it fits both: the other Chinese one, or one of East Asia where a Western one was declared, as
  /// servers do for everything.
  static Optional<Charset> insteadOf(Charset declared, byte[] body) {
    Optional<Charset> other =
        declared.equals(WESTERN)
            ? Optional.of(byLikelihood(body)).filter(ContentGuess::isOfPairs)
            : Optional.ofNullable(EXCHANGED.get(declared));
    return other.filter(charset -> prefers(charset, declared, body));
  }

  /// Whether characters beyond ASCII take several bytes.
  static boolean isOfPairs(Charset charset) {
    return charset.equals(CHINESE) || charset.newDecoder().averageCharsPerByte() < 1;
  }

  private static Optional<Double> likelihood(Charset charset, byte[] sample) {
    return LANGUAGES.stream()
        .filter(language -> language.charset().equals(charset))
        .map(language -> language.likelihood(sample))
        .findFirst();
  }

  private static byte[] sample(byte[] body) {
    return body.length <= SAMPLE ? body : Arrays.copyOf(body, SAMPLE);
  }

  private static Charset charset(String label) {
    return CharsetLabels.find(label).orElseThrow();
  }
}
