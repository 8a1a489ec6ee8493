package org.harbourwire.ingest.encoding;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/// How likely text is in the language that is usually written in a charset: a weight per character,
/// the logarithm of its probability, and what the characters beside it say.
final class LanguageModel {
  /// What no text in the charset can hold.
  private static final double MALFORMED = -15;

  /// Of ASCII alike in all languages; a charset of pairs pays less where a trail byte is ASCII.
  private static final double ASCII = -3.5;

  /// A small letter before a capital, as when the two are exchanged in another charset.
  private static final double CASE_BREAK = -4;

  /// A Latin letter beside one of another alphabet.
  private static final double MIXED = -6;

  /// Two accented letters side by side.
  private static final double ACCENTS = -3;

  private final Charset charset;
  private final float[] weights = new float[Character.MAX_VALUE + 1];
  private double before;

  /// @param rules as the resource has them: rarer characters' rules last, the first that names a
  ///   character counts
  LanguageModel(Charset charset, List<String> rules) {
    this.charset = charset;
    for (String rule : rules.reversed()) {
      if (rule.startsWith("first=")) {
        before = -Double.parseDouble(rule.substring("first=".length()));
      } else if (rule.indexOf('=') > 0) {
        int sign = rule.indexOf('=');
        weigh(rule.substring(sign + 1), rule.substring(0, sign));
      } else if (rule.indexOf(':') > 0) {
        weighLeads(rule);
      } else {
        Arrays.fill(weights, Float.parseFloat(rule));
      }
    }
  }

  Charset charset() {
    return charset;
  }

  /// The logarithm of how likely it is that `bytes` are text in this charset, up to a constant.
  double likelihood(byte[] bytes) {
    String text = new String(bytes, charset);
    double sum = before;
    char last = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      sum += c < 0x80 ? ASCII : isNone(c) ? MALFORMED : weights[c];
      if (c > 0x7F || last > 0x7F) {
        sum += side(last, c);
      }
      last = c;
    }
    return sum;
  }

  /// What stands for no character, or for one of somebody's own (private use).
  private static boolean isNone(char c) {
    return c == '\uFFFD' || (c >= '\uE000' && c <= '\uF8FF');
  }

  /// What two characters side by side say.
  private static double side(char last, char c) {
    double sum = Character.isLowerCase(last) && Character.isUpperCase(c) ? CASE_BREAK : 0;
    if (isMixed(last, c) || isMixed(c, last)) {
      sum += MIXED;
    }
    return isAccented(last) && isAccented(c) ? sum + ACCENTS : sum;
  }

  private static boolean isAccented(char c) {
    return c >= '\u00C0' && c <= '\u00FF';
  }

  private static boolean isMixed(char latin, char cyrillic) {
    boolean letter = (latin >= 'a' && latin <= 'z') || (latin >= 'A' && latin <= 'Z');
    return letter && cyrillic >= 0x400 && cyrillic <= 0x4FF;
  }

  private void weigh(String characters, String weight) {
    characters.chars().forEach(c -> weights[c] = Float.parseFloat(weight));
  }

  private void weighLeads(String rule) {
    int colon = rule.indexOf(':');
    int dash = rule.indexOf('-', colon);
    int first = Integer.parseInt(rule.substring(colon + 1, dash), 16);
    int last = Integer.parseInt(rule.substring(dash + 1), 16);
    for (int lead = first; lead <= last; lead++) {
      for (int trail = 0x40; trail <= 0xFE; trail++) {
        String pair = new String(new byte[] {(byte) lead, (byte) trail}, charset);
        if (pair.length() == 1) {
          weigh(pair, rule.substring(0, colon));
        }
      }
    }
  }
}
