package org.harbourwire.bench.tagging;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.harbourwire.bench.tagging.Sample.Story;

/// CoreNLP's tagger of persons, places and organisations, where its jars were put on the class
/// path. They are under the GPL and half a gigabyte, so nothing here is compiled or shipped with
/// them, and the tagger is reached by its name.
final class CoreNlp {
  private static final String TAGGER = "edu.stanford.nlp.ie.crf.CRFClassifier";
  private static final String MODEL =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  private final Object tagger;
  private final Method classify;

  private CoreNlp(Object tagger, Method classify) {
    this.tagger = tagger;
    this.classify = classify;
  }

  static Optional<CoreNlp> find() {
    try {
      Class<?> type = Class.forName(TAGGER);
      Object tagger = type.getMethod("getClassifier", String.class).invoke(null, MODEL);
      return Optional.of(new CoreNlp(tagger, type.getMethod("classify", String.class)));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("CoreNLP's model cannot be loaded", e);
    }
  }

  /// Sentences that it tagged.
  long tag(Story story) {
    try {
      Object sentences = classify.invoke(tagger, story.title() + ".\n" + story.text());
      return ((List<?>) sentences).size();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("CoreNLP failed on " + story.title(), e);
    }
  }
}
