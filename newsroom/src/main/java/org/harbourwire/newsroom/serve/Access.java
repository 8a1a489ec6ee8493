package org.harbourwire.newsroom.serve;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One answered request.
///
/// @param host the name or address asked for, without a port
/// @param method `GET`, `HEAD`, …
/// @param path with its query
/// @param status what was answered
/// @param start when the request arrived, by the system's clock
/// @param end when the last byte of the answer was about to leave
/// @param userAgent what the client calls itself
/// @param conditional whether it carried `If-None-Match` or `If-Modified-Since`
/// @param disallowed whether robots.txt forbids the path
public record Access(
    String host,
    String method,
    String path,
    int status,
    Instant start,
    Instant end,
    @Nullable String userAgent,
    boolean conditional,
    boolean disallowed) {}
