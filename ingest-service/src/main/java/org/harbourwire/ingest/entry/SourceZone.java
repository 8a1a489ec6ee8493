package org.harbourwire.ingest.entry;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.contract.HostName;
import org.harbourwire.ingest.WordTable;
import org.jspecify.annotations.Nullable;

/// The zone in which a feed that nobody configured writes dates without one: that of the country in
/// its address, else in its language; Hong Kong's for other Chinese; else UTC.
final class SourceZone {
  private static final Map<String, String> COUNTRIES =
      WordTable.load(SourceZone.class, "countries.txt");
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?:<(?:dc:)?language>|xml:lang=[\"']|\"language\"\\s{0,9}:\\s{0,9}\")\\s*+([a-zA-Z]{2,3}(?:[-_][a-zA-Z]+)*+)");
  private static final int HEAD = 8 * 1024;
  private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");

  /// Share of Chinese characters from which a text counts as Chinese.
  private static final double CHINESE = 0.02;

  private SourceZone() {}

  static ZoneId of(URI url, String text) {
    String host = HostName.of(url);
    String country = COUNTRIES.get(host.substring(host.lastIndexOf('.') + 1));
    if (country != null) {
      return ZoneId.of(country);
    }
    String head = text.substring(0, Math.min(text.length(), HEAD));
    Matcher matcher = LANGUAGE.matcher(head);
    String ofLanguage = matcher.find() ? ofLanguage(matcher.group(1)) : null;
    if (ofLanguage != null) {
      return ZoneId.of(ofLanguage);
    }
    long chinese = head.chars().filter(Character::isIdeographic).count();
    return chinese > CHINESE * head.length() ? HONG_KONG : ZoneOffset.UTC;
  }

  private static @Nullable String ofLanguage(String tag) {
    String lower = tag.toLowerCase(Locale.ROOT).replace('_', '-');
    String byRegion = COUNTRIES.get(lower.substring(lower.lastIndexOf('-') + 1));
    return lower.indexOf('-') < 0 ? COUNTRIES.get(lower + "-") : byRegion;
  }
}
