package org.harbourwire.text.script;

/// How Chinese is written.
public enum ChineseWriting {
  /// As in Hong Kong, Macau and Taiwan: zh-Hant.
  TRADITIONAL,
  /// As in the Mainland: zh-Hans.
  SIMPLIFIED,
  /// No character tells, or as many tell one as the other: ask what the feed declares.
  UNDECIDED
}
