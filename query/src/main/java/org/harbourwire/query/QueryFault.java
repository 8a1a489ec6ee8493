package org.harbourwire.query;

/// Carries a fault from where it is found out of the parser, which turns it into data.
final class QueryFault extends Exception {
  private static final long serialVersionUID = 1;

  private final String subject;
  private final String complaint;
  private final int position;

  /// @param subject what is at fault
  /// @param position where it stands, an index in UTF-16 code units
  /// @param complaint what is wrong with it
  QueryFault(String subject, int position, String complaint) {
    super(subject + " " + complaint, null, false, false);
    this.subject = subject;
    this.position = position;
    this.complaint = complaint;
  }

  /// As told to the person who typed `text`.
  ParseOutcome.Faulty in(String text) {
    int character = text.codePointCount(0, position) + 1;
    return new ParseOutcome.Faulty(
        subject + " at character " + character + " " + complaint, position);
  }
}
