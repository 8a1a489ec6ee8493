package org.harbourwire.bench.index;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.EntityTag;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.contract.article.Field;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.article.RevisionCause;
import org.harbourwire.contract.article.Span;
import org.harbourwire.contract.article.StoryRef;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.contract.article.Versions;
import org.harbourwire.contract.source.SourceRef;
import org.harbourwire.contract.source.Usage;
import org.jspecify.annotations.Nullable;

/// Articles of about 3 KB, every third one Chinese, made of invented words that are as unequal as
/// words are (Zipf). The same number gives the same article.
public final class InventedNews {
  /// A name that every article holds, to count what is there.
  public static final String EVERYWHERE = "harbour";

  private static final int WORDS = 20_000;
  private static final int TITLE = 8;
  private static final int TEXT = 450;
  private static final int HAN_TEXT = 900;
  private static final int FIRST_HAN = 0x4e00;
  private static final int HAN = 3_000;
  private static final int TOPICS = 25;
  private static final int ENTITIES = 2_000;
  private static final int SOURCES = 60;
  private static final int DAYS = 400;
  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  private InventedNews() {}

  /// The word that is the `rank`th most frequent one, from 0.
  public static String word(int rank) {
    StringBuilder word = new StringBuilder();
    int rest = rank + 7;
    while (rest > 0 || word.length() < 4) {
      word.append(CONSONANTS.charAt(rest % CONSONANTS.length()));
      rest /= CONSONANTS.length();
      word.append(VOWELS.charAt(rest % VOWELS.length()));
      rest /= VOWELS.length();
    }
    return word.toString();
  }

  /// A Chinese word of two characters, in Traditional or Simplified writing alike.
  public static String hanWord(int rank) {
    return Character.toString(FIRST_HAN + rank % HAN)
        + Character.toString(FIRST_HAN + (rank * 31 + 17) % HAN);
  }

  /// Article `number` in its revision `revision`, published within the days before `now`.
  public static EnrichedArticle article(int number, int revision, Instant now) {
    Random random = new Random(31L * number + revision);
    boolean chinese = number % 3 == 0;
    String title = EVERYWHERE + " " + words(random, TITLE, chinese);
    String text = words(random, chinese ? HAN_TEXT / 2 : TEXT, chinese);
    return made(number, revision, ArticleStatus.LIVE, title, text, published(number, now));
  }

  /// The withdrawal of article `number` by its revision `revision`.
  public static EnrichedArticle withdrawal(int number, int revision, Instant now) {
    return made(
        number, revision, ArticleStatus.WITHDRAWN, EVERYWHERE, null, published(number, now));
  }

  private static Instant published(int number, Instant now) {
    long minutes = Duration.ofDays(DAYS).toMinutes();
    return now.minus(Duration.ofMinutes(number * 7919L % minutes));
  }

  private static String words(Random random, int count, boolean chinese) {
    return Stream.generate(() -> rank(random))
        .limit(count)
        .map(rank -> chinese ? hanWord(rank) : word(rank))
        .collect(Collectors.joining(chinese ? "" : " "));
  }

  /// Inverse of the cumulative distribution of 1/x.
  private static int rank(Random random) {
    return (int) Math.pow(WORDS, random.nextDouble()) - 1;
  }

  private static EnrichedArticle made(
      int number,
      int revision,
      ArticleStatus status,
      String title,
      @Nullable String text,
      Instant published) {
    boolean live = status == ArticleStatus.LIVE;
    String id = ArticleId.of("bench-" + number);
    String url = "http://press.example/" + number;
    String source = "press-" + number % SOURCES;
    Span span = new Span(Field.TITLE, 0, 3, title.substring(0, 3));
    String topic = "topic-" + number % TOPICS;
    String entity = "Entity " + number * 13 % ENTITIES;
    return new EnrichedArticle(
        id,
        revision,
        RevisionCause.PUBLISHER,
        1,
        false,
        status,
        url,
        url,
        new SourceRef(source, source, "press", "Press", Usage.FULL_TEXT_INTERNAL),
        title,
        text,
        false,
        live ? title : null,
        List.of(),
        published.atOffset(ZoneOffset.UTC),
        PublishedPrecision.SECOND,
        null,
        published,
        published,
        "text/html",
        List.of(),
        List.of(),
        ArticleId.hash(title + text),
        false,
        number % 3 == 0 ? "zh-Hant" : "en",
        false,
        live ? List.of(new TopicTag(topic, topic, 0.9, false, List.of(span))) : List.of(),
        List.of(),
        live
            ? List.of(
                new EntityTag(
                    "entity-" + number * 13 % ENTITIES,
                    entity,
                    EntityType.ORG,
                    null,
                    List.of(span)))
            : List.of(),
        List.of(),
        List.of(),
        live ? new StoryRef("story-" + number, StoryRef.Relation.FIRST, null) : null,
        new Versions("t1", "g1", "p1"));
  }
}
