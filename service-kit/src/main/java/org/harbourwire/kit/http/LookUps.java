package org.harbourwire.kit.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// Finds the addresses of a host that may be dialled, within the time that is left.
final class LookUps implements AutoCloseable {
  /// A last label that the URL standard reads as the end of an IPv4 address.
  private static final Pattern NUMERIC =
      Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?", Pattern.CASE_INSENSITIVE);

  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern DOTTED_DECIMAL = Pattern.compile("(?:" + OCTET + "\\.){3}" + OCTET);

  private final EgressPolicy policy;
  private final Resolver resolver;

  /// The machine's resolver heeds neither interrupts nor deadlines: it is waited for from outside.
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(
          Thread.ofPlatform().daemon().name("look-up-", 0).factory());

  LookUps(EgressPolicy policy, Resolver resolver) {
    this.policy = policy;
    this.resolver = resolver;
  }

  /// Those addresses of `host` that may be dialled on `port`, at least one.
  ///
  /// @throws RefusedAddress when it has addresses, but none that is allowed
  /// @throws IOException when it has none, or none in time
  List<InetAddress> allowed(String host, int port, Duration within) throws IOException {
    if (NUMERIC.matcher(host).matches() && !DOTTED_DECIMAL.matcher(host).matches()) {
      // 0177.0.0.1 is 127.0.0.1 to browsers and 177.0.0.1 to Java: whoever writes so means harm.
      throw new RefusedAddress(host + " is no plain IPv4 address");
    }
    List<InetAddress> allowed = new ArrayList<>();
    String objection = host + " has no address";
    for (InetAddress address : addresses(host, within)) {
      Optional<String> o = policy.objection(address, port);
      if (o.isEmpty()) {
        allowed.add(address);
      } else {
        objection = o.get();
      }
    }
    if (allowed.isEmpty()) {
      throw new RefusedAddress(objection);
    }
    return allowed;
  }

  private List<InetAddress> addresses(String host, Duration within) throws IOException {
    Future<List<InetAddress>> answer = threads.submit(() -> resolver.resolve(host));
    try {
      return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new SocketTimeoutException("no address of " + host + " in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while looking up " + host);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IOException("the look-up of " + host + " failed", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
