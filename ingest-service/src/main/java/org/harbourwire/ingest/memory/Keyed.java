package org.harbourwire.ingest.memory;

/// What is found by 128 bits of a SHA-256: too many for any two to meet.
interface Keyed {
  long high();

  long low();
}
