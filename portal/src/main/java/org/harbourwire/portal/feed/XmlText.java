package org.harbourwire.portal.feed;

/// Which characters may stand in XML 1.0: writers escape those that mean something, but let those
/// through that no reader accepts.
final class XmlText {
  private static final String FORBIDDEN =
      "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

  private XmlText() {}

  /// `text` without characters that XML forbids.
  static String of(String text) {
    return text.replaceAll(FORBIDDEN, "");
  }
}
