package org.harbourwire.ingest.health;

/// How the pages do that a source listed last.
public sealed interface PageStanding {
  /// Too few of them were asked to say.
  record Unknown() implements PageStanding {}

  /// There is an article of at least one of them.
  record Had() implements PageStanding {}

  /// There is an article of none of them.
  ///
  /// @param pages how many they are
  /// @param why in words a person understands, as most of them say
  record Lost(int pages, String why) implements PageStanding {
    String inWords() {
      return "its list is well, but none of its last %d pages could be had: %s"
          .formatted(pages, why);
    }
  }
}
