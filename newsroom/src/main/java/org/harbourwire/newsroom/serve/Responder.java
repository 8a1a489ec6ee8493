package org.harbourwire.newsroom.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.harbourwire.newsroom.edition.Dates;

/// Sends a reply: conditions, compression, HEAD.
final class Responder {
  private Responder() {}

  /// @param logged is run with the status just before the answer leaves
  static void send(HttpExchange exchange, Reply reply, Logged logged) throws IOException {
    String plainTag = tag(reply.body, "");
    String packedTag = tag(reply.body, "-gzip");
    boolean packed = wantsGzip(exchange.getRequestHeaders()) && compressible(reply);
    Headers headers = exchange.getResponseHeaders();
    headers.set("Vary", "Accept-Encoding");
    if (reply.cacheable() && reply.lastModified != null) {
      headers.set("ETag", packed ? packedTag : plainTag);
      headers.set("Last-Modified", Dates.http(reply.lastModified));
      headers.set("Cache-Control", "no-cache");
      List<String> tags = List.of(plainTag, packedTag);
      if (Conditions.unchanged(exchange.getRequestHeaders(), tags, reply.lastModified)) {
        logged.answered(304);
        exchange.sendResponseHeaders(304, -1);
        return;
      }
    }
    headers.set("Content-Type", reply.contentType);
    if (packed) {
      headers.set("Content-Encoding", "gzip");
    }
    body(exchange, reply.status, packed ? gzip(reply.body) : reply.body, logged);
  }

  private static void body(HttpExchange exchange, int status, byte[] body, Logged logged)
      throws IOException {
    logged.answered(status);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static boolean compressible(Reply reply) {
    return reply.status == 200 && !reply.contentType.startsWith("application/pdf");
  }

  private static boolean wantsGzip(Headers request) {
    return request.getOrDefault("Accept-Encoding", List.of()).stream()
        .flatMap(header -> List.of(header.toLowerCase(Locale.ROOT).split(",", -1)).stream())
        .map(coding -> coding.replace(" ", ""))
        .anyMatch(coding -> coding.startsWith("gzip") && !coding.matches("gzip;q=0(\\.0*)?"));
  }

  private static byte[] gzip(byte[] body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static String tag(byte[] body, String form) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + HexFormat.of().formatHex(hash, 0, 12) + form + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// Takes the status of an answer that is about to leave.
  @FunctionalInterface
  interface Logged {
    void answered(int status);
  }
}
