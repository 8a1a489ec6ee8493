package org.harbourwire.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What charset a label means: first the superset that browsers read (WHATWG Encoding Standard),
/// then the names that Java knows.
final class CharsetLabels {
  private static final int MAX_LABEL = 40;

  private static final Map<String, String> SUPERSETS =
      Map.ofEntries(
          Map.entry("ascii", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ansi", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("iso_8859-1", "windows-1252"),
          Map.entry("iso88591", "windows-1252"),
          Map.entry("8859-1", "windows-1252"),
          Map.entry("x-cp1252", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("latin5", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("windows-874", "x-windows-874"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("utf_8", "UTF-8"),
          Map.entry("unicode-1-1-utf-8", "UTF-8"),
          Map.entry("u8", "UTF-8"),
          Map.entry("utf-8n", "UTF-8"),
          Map.entry("utf16", "UTF-16"),
          Map.entry("ucs-2", "UTF-16"),
          Map.entry("unicode", "UTF-16"),
          Map.entry("ucs-4", "UTF-32"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("cp936", "GB18030"),
          Map.entry("ms936", "GB18030"),
          Map.entry("windows-936", "GB18030"),
          Map.entry("euc-cn", "GB18030"),
          Map.entry("gb18030", "GB18030"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("big-5", "Big5-HKSCS"),
          Map.entry("x-x-big5", "Big5-HKSCS"),
          Map.entry("cn-big5", "Big5-HKSCS"),
          Map.entry("cp950", "Big5-HKSCS"),
          Map.entry("ms950", "Big5-HKSCS"),
          Map.entry("windows-950", "Big5-HKSCS"),
          Map.entry("big5hkscs", "Big5-HKSCS"),
          Map.entry("big5hk", "Big5-HKSCS"),
          Map.entry("big5-hkscs", "Big5-HKSCS"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("korean", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("x-euc-jp", "EUC-JP"),
          Map.entry("x-mac-roman", "x-MacRoman"),
          Map.entry("macintosh", "x-MacRoman"));

  private CharsetLabels() {}

  /// The charset for `label`; empty when nobody knows it.
  static Optional<Charset> find(String label) {
    String key = label.strip().toLowerCase(Locale.ROOT);
    if (key.isEmpty() || key.length() > MAX_LABEL) {
      return Optional.empty();
    }
    try {
      Charset charset = Charset.forName(SUPERSETS.getOrDefault(key, key));
      return charset.equals(StandardCharsets.ISO_8859_1)
              || charset.equals(StandardCharsets.US_ASCII)
          ? Optional.of(Charset.forName("windows-1252"))
          : Optional.of(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
