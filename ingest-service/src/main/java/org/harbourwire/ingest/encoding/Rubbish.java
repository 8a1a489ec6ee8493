package org.harbourwire.ingest.encoding;

/// Tells characters that no text is made of: what comes of decoding an image, an archive or a text
/// in a charset that nobody named.
final class Rubbish {
  /// So much of a text is looked at in its beginning, its middle and its end each: pictures may
  /// begin with pages of captions.
  private static final int SAMPLE = 2_048;

  /// Pages hold a stray control character at times; a ninth of chance bytes are some.
  private static final double MOST = 0.03;

  private Rubbish() {}

  /// Whether a text is hardly one.
  static boolean is(String text) {
    int middle = Math.max(0, text.length() / 2 - SAMPLE / 2);
    int end = Math.max(0, text.length() - SAMPLE);
    int seen = 0;
    int rubbish = 0;
    for (int from : text.length() <= SAMPLE ? new int[] {0} : new int[] {0, middle, end}) {
      int to = Math.min(text.length(), from + SAMPLE);
      seen += to - from;
      rubbish += count(text, from, to);
    }
    return rubbish > MOST * seen;
  }

  private static int count(String text, int from, int to) {
    int rubbish = 0;
    for (int i = from; i < to; i++) {
      rubbish += isRubbish(text.charAt(i)) ? 1 : 0;
    }
    return rubbish;
  }

  private static boolean isRubbish(char c) {
    if (c >= ' ') {
      return c == '\uFFFD' || (c > '~' && !Character.isDefined(c));
    }
    return switch (c) {
      case '\t', '\n', '\f', '\r' -> false;
      default -> true;
    };
  }
}
