package org.harbourwire.store.kibana.check;

/// Something that is wrong.
///
/// @param object with which asset: its type and id, or its name
/// @param what in words
public record Finding(String object, String what) {
  @Override
  public String toString() {
    return object + ": " + what;
  }
}
