package org.harbourwire.query;

import java.util.List;
import java.util.Locale;

/// Why a query cannot be read.
public enum FaultReason {
  TOO_LONG("the text at character {0} is beyond the limit of {1} characters"),
  TOO_DEEP("the condition at character {0} lies too deep in brackets and negations"),
  TOO_MANY(
      "the condition at character {0} is one too many: a query holds at most {1} words and fields"),
  TOO_EARLY("the end at character {0} comes too early"),
  NOTHING_BEFORE("{1} at character {0} has nothing before it"),
  NOTHING_AFTER("{1} at character {0} has nothing after it"),
  BRACKET_NOT_OPENED("the bracket at character {0} closes nothing"),
  BRACKET_NOT_CLOSED("the bracket at character {0} is not closed"),
  BRACKET_EMPTY("the bracket at character {0} holds nothing"),
  QUOTATION_NOT_OPENED("the quotation mark at character {0} closes nothing"),
  QUOTATION_NOT_CLOSED("the quotation mark at character {0} is not closed"),
  QUOTATION_EMPTY("the quotation marks at character {0} hold nothing"),
  STAR_AFTER_PHRASE("the star at character {0} must stand at the end of a word, not of a phrase"),
  STAR_AFTER_VALUE("the star at character {0} must stand at the end of a word, not of a value"),
  STAR_INSIDE("the star at character {0} must stand at the end of a word"),
  STAR_TOO_SHORT("the star at character {0} needs at least two letters before it"),
  NO_FIELD(
      "“{1}” at character {0} is no field: there are {2}; to find the words themselves put them in"
          + " quotation marks"),
  NO_VALUE("the field “{1}” at character {0} has no value"),
  NO_TOPIC("“{1}” at character {0} is no topic; the nearest is topic:{2}"),
  NO_LANGUAGE("“{1}” at character {0} is not a language such as en, zh-Hant or zh-Hans"),
  NO_DAY("“{1}” at character {0} is not a day such as 2026-11-22"),
  NO_CALENDAR_DAY("“{1}” at character {0} is not a day of the calendar"),
  NO_AMOUNT("“{1}” at character {0} is not an amount such as 500m, HKD1.2bn or 3億");

  private final String sentence;

  /// @param sentence `{0}`: at which character; `{1}`, `{2}`: the words of the fault
  FaultReason(String sentence) {
    this.sentence = sentence;
  }

  /// Its name in files of messages: `too-long`.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String message(int character, List<String> words) {
    // What was typed is put in last, lest a placeholder in it is filled in.
    String message = sentence.replace("{0}", String.valueOf(character));
    int first = message.indexOf("{1}");
    if (first < 0) {
      return message;
    }
    String rest = message.substring(first + 3);
    return message.substring(0, first)
        + words.getFirst()
        + (words.size() > 1 ? rest.replace("{2}", words.getLast()) : rest);
  }
}
