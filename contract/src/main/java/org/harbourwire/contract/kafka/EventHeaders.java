package org.harbourwire.contract.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/// The headers of every record: CloudEvents 1.0 in Kafka's binary mode and W3C `traceparent`.
///
/// `ce_id` is the idempotency key: a record that is written twice has it twice.
public final class EventHeaders {
  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String TRACEPARENT = "traceparent";
  private static final String SOURCE = "urn:harbourwire";

  private EventHeaders() {}

  /// Headers of a new trace.
  public static Headers of(String type, String id) {
    return of(type, id, null);
  }

  /// Headers that continue the trace of `cause`, the headers of the record that led to this one.
  public static Headers of(String type, String id, @Nullable Headers cause) {
    Headers headers = new RecordHeaders();
    add(headers, "ce_specversion", "1.0");
    add(headers, ID, id);
    add(headers, "ce_source", SOURCE);
    add(headers, TYPE, type);
    add(headers, "ce_time", Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS).toString());
    add(headers, "content-type", "application/json");
    add(headers, TRACEPARENT, traceparent(cause));
    return headers;
  }

  /// The value of a header as text, if it is there.
  public static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static String traceparent(@Nullable Headers cause) {
    String before = cause == null ? null : text(cause, TRACEPARENT);
    String trace =
        before != null && before.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")
            ? before.substring(3, 35)
            : randomHex() + randomHex();
    return "00-" + trace + "-" + randomHex() + "-01";
  }

  private static String randomHex() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1);
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
