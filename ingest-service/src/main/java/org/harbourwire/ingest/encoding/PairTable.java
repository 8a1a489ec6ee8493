package org.harbourwire.ingest.encoding;

import java.nio.charset.Charset;
import java.util.List;

/// What the lead and trail bytes of a charset mean: as Java has it, save where browsers read other
/// characters.
final class PairTable {
  private static final int FIRST_LEAD = 0x80;

  private static final int FIRST_TRAIL = 0x40;

  private static final int TRAILS = 0x100 - FIRST_TRAIL;
  private static final String NONE = "";

  private final Charset java;
  private final String[] singles = new String[0x100 - FIRST_LEAD];
  private final boolean[] leads = new boolean[singles.length];
  private final String[] pairs = new String[singles.length * TRAILS];

  /// @param corrections `A145=‧`: bytes in hexadecimal digits and what browsers read there
  PairTable(Charset java, List<String> corrections) {
    this.java = java;
    for (int lead = 0; lead < singles.length; lead++) {
      singles[lead] = read(FIRST_LEAD + lead);
      for (int trail = 0; trail < TRAILS; trail++) {
        String pair = singles[lead].isEmpty() ? read(FIRST_LEAD + lead, FIRST_TRAIL + trail) : NONE;
        pairs[lead * TRAILS + trail] = pair;
        leads[lead] |= !pair.isEmpty();
      }
    }
    corrections.forEach(this::correct);
  }

  /// Whether pairs begin with this byte.
  boolean isLead(int b) {
    return b >= FIRST_LEAD && leads[b - FIRST_LEAD];
  }

  /// The character of one byte above ASCII; empty when it is none by itself.
  String single(int b) {
    return singles[b - FIRST_LEAD];
  }

  /// The character of a lead byte above ASCII and its trail byte; empty when they are no pair.
  String pair(int lead, int trail) {
    return trail < FIRST_TRAIL ? NONE : pairs[(lead - FIRST_LEAD) * TRAILS + trail - FIRST_TRAIL];
  }

  /// The one character that all of `bytes` make to Java; empty when they make none.
  String read(int... bytes) {
    byte[] in = new byte[bytes.length];
    for (int i = 0; i < in.length; i++) {
      in[i] = (byte) bytes[i];
    }
    String text = new String(in, java);
    boolean none = text.indexOf('\uFFFD') >= 0 || text.codePointCount(0, text.length()) != 1;
    return none ? NONE : text;
  }

  private void correct(String correction) {
    int sign = correction.indexOf('=');
    int bytes = Integer.parseInt(correction.substring(0, sign), 16);
    String character = correction.substring(sign + 1);
    if (bytes < 0x100) {
      singles[bytes - FIRST_LEAD] = character;
    } else {
      pairs[((bytes >> 8) - FIRST_LEAD) * TRAILS + (bytes & 0xFF) - FIRST_TRAIL] = character;
    }
  }
}
