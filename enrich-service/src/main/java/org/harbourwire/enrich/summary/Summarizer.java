package org.harbourwire.enrich.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.harbourwire.contract.article.EntityTag;
import org.harbourwire.contract.article.Field;
import org.harbourwire.contract.article.Span;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.enrich.reading.CharacterSet;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;
import org.harbourwire.enrich.reading.Reading;
import org.jspecify.annotations.Nullable;

/// Picks the two or three sentences of an article that tell most: those early in the text, with the
/// words of its headline, evidence of its topics and names. Sentences stay whole and in order,
/// after Luhn, "The automatic creation of literature abstracts" (1958), with lead and headline
/// weights as in Edmundson, "New methods in automatic extracting" (1969).
public final class Summarizer {
  private static final int MOST_SENTENCES = 3;
  private static final int MOST_CHARACTERS = 600;
  private static final int CONSIDERED = 200;
  private static final int LEAST_LENGTH = 12;
  private static final int LONGEST_HEADING = 70;
  private static final double HEADLINE = 1.0;
  private static final double EVIDENCE = 0.6;
  private static final double NAME = 0.2;
  private static final double LEAD = 2.0;

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final CharacterSet ENDS = CharacterSet.of(".!?…。！？");
  private static final CharacterSet CLOSERS = CharacterSet.where(Summarizer::closes);

  private Summarizer() {}

  private static boolean closes(int c) {
    return switch (Character.getType(c)) {
      case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
      default -> c == '"' || c == '\'';
    };
  }

  /// The summary, or null when there is no text.
  public static @Nullable String summary(
      Reading reading, List<TopicTag> topics, List<EntityTag> entities) {
    FieldText text = reading.text();
    List<Range> sentences = candidates(reading);
    List<Span> evidence = new ArrayList<>();
    topics.forEach(topic -> addInText(evidence, topic.evidence()));
    List<Span> names = new ArrayList<>();
    entities.forEach(entity -> addInText(names, entity.mentions()));
    HeadlineWords headline = new HeadlineWords(reading.title().folded());
    record Scored(Range sentence, double score) {}
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Range sentence = sentences.get(i);
      double telling =
          HEADLINE * headline.sharedWith(text.folded(), sentence)
              + EVIDENCE * within(sentence, evidence)
              + NAME * within(sentence, names);
      scored.add(new Scored(sentence, telling / Math.sqrt(1 + i) + (i == 0 ? LEAD : 0)));
    }
    scored.sort(Comparator.comparingDouble(Scored::score).reversed());
    List<Range> chosen = fitting(scored.stream().map(Scored::sentence).toList());
    return chosen.isEmpty() ? null : joined(text, chosen);
  }

  /// What may stand in a summary: sentences of the body that say more than its headline does again,
  /// each once; lines that end in no mark, such as headings, only where there is nothing else.
  private static List<Range> candidates(Reading reading) {
    FieldText text = reading.text();
    Set<String> seen = new HashSet<>(Set.of(reading.title().folded().strip()));
    List<Range> all =
        text.sentences().stream()
            .filter(s -> s.end() <= reading.bodyEnd())
            .map(s -> afterHeadings(text.original(), s))
            .filter(s -> s.length() >= LEAST_LENGTH)
            .filter(s -> seen.add(text.folded().substring(s.start(), s.end()).strip()))
            .limit(CONSIDERED)
            .toList();
    List<Range> ended = all.stream().filter(s -> ended(text.original(), s)).toList();
    return ended.isEmpty() ? all : ended;
  }

  /// Without short lines above it that end in no mark while the next begins with a capital: a
  /// heading is read as the beginning of the sentence below it.
  private static Range afterHeadings(String text, Range sentence) {
    int start = sentence.start();
    for (int end = text.indexOf('\n', start);
        end >= 0 && end < sentence.end() - 1;
        end = text.indexOf('\n', end + 1)) {
      int next = end + 1;
      while (next < sentence.end() && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      if (end - start > LONGEST_HEADING
          || next == sentence.end()
          || Character.isLowerCase(text.charAt(next))) {
        break;
      }
      start = next;
    }
    return new Range(start, sentence.end());
  }

  private static List<Range> fitting(List<Range> best) {
    List<Range> chosen = new ArrayList<>();
    int length = 0;
    for (Range sentence : best) {
      boolean fits = length + sentence.length() <= MOST_CHARACTERS || chosen.isEmpty();
      if (fits && chosen.size() < MOST_SENTENCES) {
        chosen.add(sentence);
        length += sentence.length();
      }
    }
    chosen.sort(Comparator.comparingInt(Range::start));
    return chosen;
  }

  private static String joined(FieldText text, List<Range> sentences) {
    StringBuilder summary = new StringBuilder();
    for (Range sentence : sentences) {
      String words = BLANKS.matcher(text.words(sentence)).replaceAll(" ");
      boolean latin = !summary.isEmpty() && summary.charAt(summary.length() - 1) < 0x2e80;
      summary.append(latin ? " " : "").append(words);
    }
    return summary.toString();
  }

  private static boolean ended(String text, Range sentence) {
    return ENDS.at(text, CLOSERS.before(text, sentence.end()) - 1);
  }

  private static void addInText(List<Span> places, List<Span> spans) {
    for (Span span : spans) {
      if (span.field() == Field.TEXT) {
        places.add(span);
      }
    }
  }

  private static int within(Range sentence, List<Span> spans) {
    int within = 0;
    for (Span span : spans) {
      within += span.start() >= sentence.start() && span.end() <= sentence.end() ? 1 : 0;
    }
    return within;
  }
}
