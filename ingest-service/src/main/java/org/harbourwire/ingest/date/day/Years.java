package org.harbourwire.ingest.date.day;

/// Years that are not written in full.
public final class Years {
  private Years() {}

  /// The year that `number` means when it is written in `digits` digits (RFC 2822, section 4.3).
  public static long full(long number, int digits) {
    return switch (digits) {
      case 2 -> number < 50 ? 2000 + number : 1900 + number;
      default -> number;
    };
  }
}
