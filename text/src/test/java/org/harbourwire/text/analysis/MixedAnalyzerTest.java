package org.harbourwire.text.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Test;

class MixedAnalyzerTest {
  private static final String[] PIECES = {
    "low-altitude",
    "low",
    "altitude",
    "lowaltitude",
    " ",
    " ",
    "經濟",
    "经",
    "济",
    "AI",
    "，",
    "港",
    "start-up"
  };

  @Test
  void findsInLuceneExactlyWhatAPhraseFindsInMemory() throws Exception {
    Random random = new Random(8);
    int found = 0;
    for (int round = 0; round < 200; round++) {
      String text = pieces(random, 12);
      String words = pieces(random, 3);
      boolean inMemory = AnalysedText.of(text).contains(Phrase.of(words));
      assertThat(inMemory).as("%s in %s", words, text).isEqualTo(findsInLucene(words, text));
      found += inMemory ? 1 : 0;
    }
    assertThat(found).isBetween(30, 170);
  }

  @Test
  void foldsPrefixesWithoutCuttingOrStemmingThem() {
    try (MixedAnalyzer queries = new MixedAnalyzer(Side.QUERY)) {
      assertThat(queries.normalize("text", "Ｅconomies-經").utf8ToString()).isEqualTo("economies-经");
    }
  }

  private static boolean findsInLucene(String words, String text) throws Exception {
    try (ByteBuffersDirectory index = new ByteBuffersDirectory();
        MixedAnalyzer texts = new MixedAnalyzer(Side.TEXT);
        MixedAnalyzer queries = new MixedAnalyzer(Side.QUERY)) {
      try (IndexWriter writer = new IndexWriter(index, new IndexWriterConfig(texts))) {
        Document document = new Document();
        document.add(new TextField("text", text, Store.NO));
        writer.addDocument(document);
      }
      try (DirectoryReader reader = DirectoryReader.open(index)) {
        var query = new QueryBuilder(queries).createPhraseQuery("text", words);
        return query != null && new IndexSearcher(reader).count(query) > 0;
      }
    }
  }

  private static String pieces(Random random, int most) {
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
