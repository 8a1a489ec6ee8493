package org.harbourwire.contract;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The host of an address, as that by which requests are keyed, paced and owned: however an address
/// spells it, it is one host.
public final class HostName {
  /// Names with an underscore, which DNS has and RFC 2396, and so `java.net.URI`, has not.
  private static final Pattern LOOSE_NAME =
      Pattern.compile("([\\w-]+(?:\\.[\\w-]+)*+\\.?)(?::\\d*)?");

  private static final Pattern WWW = Pattern.compile("^www\\d?\\.");

  private HostName() {}

  /// In lower case and without the dot that may end it (RFC 3986, 3.2.2); empty when there is none.
  public static String of(URI address) {
    String host = address.getHost() == null ? loose(address.getRawAuthority()) : address.getHost();
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static String loose(@Nullable String authority) {
    Matcher name = LOOSE_NAME.matcher(authority == null ? "" : authority);
    return name.matches() ? name.group(1) : "";
  }

  /// Without the `www.` (`www2.`) that most sites answer to as well: the two are one publisher.
  public static String withoutWww(URI address) {
    return WWW.matcher(of(address)).replaceFirst("");
  }

  /// Whether both are at the same host.
  public static boolean same(URI a, URI b) {
    return of(a).equals(of(b));
  }
}
