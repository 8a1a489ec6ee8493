package org.harbourwire.kit.lifecycle;

/// Whether a part can do its work.
///
/// @param ok true when it can
/// @param detail what it does, or what is wrong, in words an operator understands
public record Health(boolean ok, String detail) {
  /// It can do its work.
  public static Health ok(String detail) {
    return new Health(true, detail);
  }

  /// It cannot.
  public static Health failing(String detail) {
    return new Health(false, detail);
  }
}
