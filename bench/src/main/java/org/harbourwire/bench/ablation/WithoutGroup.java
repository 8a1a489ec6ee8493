package org.harbourwire.bench.ablation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.harbourwire.ingest.article.ArticleExtractor;

/// Loads extraction with the methods of one group of rules rewritten to answer next to nothing, so
/// that production code needs no switches.
final class WithoutGroup extends ClassLoader {
  private static final String OWN = ArticleExtractor.class.getPackageName() + '.';

  /// The word lists take long to read and know no other package: read once where none of their
  /// methods is rewritten.
  private static final String WORDS = OWN + "phrase.";

  private final Map<String, Answer> answers;
  private final boolean rewritesWords;

  WithoutGroup(RuleGroup group) {
    super(WithoutGroup.class.getClassLoader());
    answers =
        group.answers().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(e -> OWN + e.getKey(), Map.Entry::getValue));
    rewritesWords = answers.keySet().stream().anyMatch(method -> method.startsWith(WORDS));
  }

  /// The classes that the group rewrites.
  ///
  /// @throws ClassNotFoundException when it names what is not there
  Set<Class<?>> rewritten() throws ClassNotFoundException {
    Set<Class<?>> rewritten = new HashSet<>();
    for (String method : answers.keySet()) {
      rewritten.add(loadClass(method.substring(0, method.lastIndexOf('.'))));
    }
    return rewritten;
  }

  /// The reader of pages that goes through the rewritten classes.
  ///
  /// @throws ClassNotFoundException when the group names what is not there
  PageAnswers answers() throws ReflectiveOperationException {
    rewritten();
    return (PageAnswers) loadClass(OurAnswers.class.getName()).getConstructor().newInstance();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    boolean ours = name.startsWith(OWN) && (rewritesWords || !name.startsWith(WORDS));
    if (!ours && !name.equals(OurAnswers.class.getName())) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = rewritten(name);
    return defineClass(name, bytes, 0, bytes.length);
  }

  private byte[] rewritten(String name) throws ClassNotFoundException {
    byte[] bytes = bytes(name);
    Set<String> wanted =
        answers.keySet().stream()
            .filter(method -> method.substring(0, method.lastIndexOf('.')).equals(name))
            .collect(Collectors.toCollection(HashSet::new));
    if (wanted.isEmpty()) {
      return bytes;
    }
    ClassFile file = ClassFile.of();
    ClassModel model = file.parse(bytes);
    byte[] off =
        file.transformClass(
            model,
            (to, element) -> {
              Answer answer =
                  element instanceof MethodModel method ? answers.get(named(name, method)) : null;
              if (answer != null && element instanceof MethodModel method) {
                wanted.remove(named(name, method));
                to.withMethodBody(
                    method.methodName(),
                    method.methodType(),
                    method.flags().flagsMask(),
                    code -> answer.write(code, method));
              } else {
                to.with(element);
              }
            });
    if (!wanted.isEmpty()) {
      throw new ClassNotFoundException("groups.txt names what is not there: " + wanted);
    }
    return off;
  }

  private static String named(String className, MethodModel method) {
    return className + '.' + method.methodName().stringValue();
  }

  private byte[] bytes(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
