package org.harbourwire.contract.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When in the week a source publishes, as far as we have seen: at most 336 bytes for a source of
/// up to 16 entries an hour, usually less than 150.
///
/// @param since what was published before is not in it
/// @param asOf when it was last brought up to date
/// @param rates entries an hour in each of the week's 168 hours from Monday 00:00 in the source's
///   zone, 1024 to one, fading by an eighth each week; LEB128 numbers, a zero followed by how many
///   there are in a row, in Base64
/// @param burst how many entries come within an hour in which any come
/// @param newest when the last of them was published; absent: none was yet
/// @param gaps how many gaps between hours with entries were seen
/// @param gapHours the mean of the last eight or so, in hours: what is known of a source that
///   publishes too seldom for a picture of its week
public record PublishingProfile(
    Instant since,
    Instant asOf,
    String rates,
    double burst,
    @Nullable Instant newest,
    int gaps,
    double gapHours) {}
