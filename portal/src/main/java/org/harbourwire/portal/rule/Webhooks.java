package org.harbourwire.portal.rule;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.kit.http.EgressPolicy;

/// What the portal knows of webhooks.
///
/// @param egress which addresses the alert service may dial
/// @param secrets the webhook secret of the rule of an id; empty when the portal does not have it
public record Webhooks(EgressPolicy egress, Function<String, Optional<Secret>> secrets) {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  /// Webhooks whose secrets the portal does not have.
  public static Webhooks withoutSecrets(EgressPolicy egress) {
    return new Webhooks(egress, _ -> Optional.empty());
  }

  /// Why nothing will ever be posted to `webhook`, an http or https address; empty when something
  /// may be. Names other than this machine's own are not resolved: what they mean may change, and
  /// is checked at each delivery.
  public Optional<String> objection(URI webhook) {
    return address(webhook.getHost()).flatMap(a -> egress.objection(a, port(webhook)));
  }

  private static Optional<InetAddress> address(String host) {
    String name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    if (name.equals("localhost") || name.endsWith(".localhost")) {
      return Optional.of(LOOPBACK);
    }
    try {
      return Optional.of(InetAddress.ofLiteral(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static int port(URI webhook) {
    if (webhook.getPort() >= 0) {
      return webhook.getPort();
    }
    return "https".equalsIgnoreCase(webhook.getScheme()) ? 443 : 80;
  }
}
