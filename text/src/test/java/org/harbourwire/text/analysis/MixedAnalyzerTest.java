package org.harbourwire.text.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
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
    "start-up",
    "startup"
  };

  @Test
  void findsInLuceneExactlyWhatAPhraseFindsInMemory() throws IOException {
    Random random = new Random(8);
    List<String> texts = Stream.generate(() -> pieces(random, 16)).limit(300).toList();
    List<AnalysedText> analysed = texts.stream().map(AnalysedText::of).toList();
    long found = 0;
    try (ByteBuffersDirectory index = index(texts);
        DirectoryReader reader = DirectoryReader.open(index);
        MixedAnalyzer queries = new MixedAnalyzer(Side.QUERY)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (int round = 0; round < 1000; round++) {
        String words = slice(random, texts.get(random.nextInt(texts.size())));
        Phrase phrase = Phrase.of(words);
        List<Integer> inMemory =
            IntStream.range(0, texts.size())
                .filter(i -> analysed.get(i).contains(phrase))
                .boxed()
                .toList();
        assertThat(find(searcher, queries, words)).as(words).isEqualTo(inMemory);
        found += inMemory.size();
      }
    }
    assertThat(found).isGreaterThan(1000);
  }

  @Test
  void foldsPrefixesWithoutCuttingOrStemmingThem() {
    try (MixedAnalyzer queries = new MixedAnalyzer(Side.QUERY)) {
      assertThat(queries.normalize("text", "Ｅconomies-經").utf8ToString()).isEqualTo("economies-经");
    }
  }

  private static ByteBuffersDirectory index(List<String> texts) throws IOException {
    ByteBuffersDirectory index = new ByteBuffersDirectory();
    try (MixedAnalyzer analyzer = new MixedAnalyzer(Side.TEXT);
        IndexWriter writer = new IndexWriter(index, new IndexWriterConfig(analyzer))) {
      for (String text : texts) {
        Document document = new Document();
        document.add(new TextField("text", text, Store.NO));
        writer.addDocument(document);
      }
    }
    return index;
  }

  private static List<Integer> find(IndexSearcher searcher, MixedAnalyzer queries, String words)
      throws IOException {
    Query query = new QueryBuilder(queries).createPhraseQuery("text", words);
    if (query == null) {
      return List.of();
    }
    List<Integer> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, 1000, Sort.INDEXORDER).scoreDocs) {
      found.add(hit.doc);
    }
    return found;
  }

  private static String slice(Random random, String text) {
    int start = random.nextInt(text.length());
    return text.substring(start, Math.min(text.length(), start + 1 + random.nextInt(24)));
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
