package org.harbourwire.enrich.reading;

import java.util.List;
import org.harbourwire.contract.article.Field;
import org.jspecify.annotations.Nullable;

/// An article as the taggers read it.
///
/// @param title the headline
/// @param text the body up to [#BUDGET], or to where [#STEPS] are spent; empty when there is none
/// @param bodyEnd offset in the text where boilerplate begins
/// @param leadEnd offset in the text where the lead ends
/// @param cut whether not all of the text is read
public record Reading(FieldText title, FieldText text, int bodyEnd, int leadEnd, boolean cut) {
  /// As much of a text as is read, in UTF-16 code units: what comes after decides no tag, and an
  /// article of any length has a bounded cost.
  public static final int BUDGET = 100_000;

  /// So many phrases of the taxonomy, and so many known names, are weighed in a text: their number
  /// is what its cost grows with, and more of them are a list or an attack.
  public static final int STEPS = 4_000;

  private static final int LEAD_SENTENCES = 2;

  /// Prepares title and text for the taggers.
  public static Reading of(String title, @Nullable String text) {
    String body = text == null ? "" : text;
    boolean cut = body.length() > BUDGET;
    FieldText read = FieldText.of(Field.TEXT, cut ? body.substring(0, safeCut(body)) : body);
    int bodyEnd = Boilerplate.start(read.original());
    int leadEnd = RoundUp.is(title, read.original()) ? bodyEnd : leadEnd(read);
    return new Reading(FieldText.of(Field.TITLE, title), read, bodyEnd, leadEnd, cut);
  }

  /// The same with the text only up to `end`, marked as cut if that is less.
  public Reading upTo(int end) {
    if (end >= text.original().length()) {
      return this;
    }
    Reading shorter = of(title.original(), text.original().substring(0, end));
    return new Reading(title, shorter.text, shorter.bodyEnd, shorter.leadEnd, true);
  }

  /// Title and text, in this order.
  public List<FieldText> fields() {
    return List.of(title, text);
  }

  /// The field's end as far as it is evidence of what the article is about.
  public int bodyEnd(FieldText field) {
    return field.field() == Field.TITLE ? field.original().length() : bodyEnd;
  }

  private static int safeCut(String body) {
    return Character.isHighSurrogate(body.charAt(BUDGET - 1)) ? BUDGET - 1 : BUDGET;
  }

  private static int leadEnd(FieldText text) {
    List<Range> sentences = text.sentences();
    return sentences.isEmpty()
        ? 0
        : sentences.get(Math.min(LEAD_SENTENCES, sentences.size()) - 1).end();
  }
}
