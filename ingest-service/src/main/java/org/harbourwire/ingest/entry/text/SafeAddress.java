package org.harbourwire.ingest.entry.text;

import java.net.URI;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses that may stand in HTML which is shown anywhere: those of the web, made absolute, and
/// few schemes besides that run nothing.
final class SafeAddress {
  private static final Pattern OTHER =
      Pattern.compile(
          "#\\S*+|(?:mailto|tel|sms|ftp|news|nntp|magnet|ircs?|xmpp|sips?|webcal|geo):[^\\p{Cntrl}<>\"]*+"
              + "|data:image/(?:png|gif|jpe?g|webp|avif|bmp);base64,[\\w+/=%\\s]*+",
          Pattern.CASE_INSENSITIVE);

  /// One picture of a `srcset`: its address, then its size.
  private static final Pattern PICTURE =
      Pattern.compile("([^\\s,]\\S*+)(?:\\s++([0-9.]++[wxh]))?+\\s*+(?:,|$)");

  private static final int MAX_PICTURES = 16_384;

  private SafeAddress() {}

  /// What `link` means under `base`; empty when it is nothing that may be shown.
  static Optional<String> of(URI base, String link) {
    String plain = link.strip();
    return OTHER.matcher(plain).matches() ? Optional.of(plain) : Links.web(base, plain);
  }

  /// Like [#of], for the addresses of a `srcset`; a picture without one is left out.
  static Optional<String> pictures(URI base, String set) {
    if (set.length() > MAX_PICTURES) {
      return Optional.empty();
    }
    StringJoiner safe = new StringJoiner(", ");
    Matcher matcher = PICTURE.matcher(set);
    while (matcher.find()) {
      String size = matcher.group(2) == null ? "" : " " + matcher.group(2);
      // Where no space follows, the comma that parts two pictures is read as part of the address.
      of(base, matcher.group(1).replaceFirst(",++$", "")).ifPresent(a -> safe.add(a + size));
    }
    return Optional.of(safe.toString()).filter(all -> !all.isEmpty());
  }
}
