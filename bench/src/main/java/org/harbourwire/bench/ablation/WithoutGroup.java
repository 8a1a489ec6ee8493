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

  private final Map<String, Answer> answers;

  WithoutGroup(RuleGroup group) {
    super(WithoutGroup.class.getClassLoader());
    answers =
        group.answers().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(e -> OWN + e.getKey(), Map.Entry::getValue));
  }

  /// The reader of pages that goes through the rewritten classes.
  ///
  /// @throws ClassNotFoundException when the group names what is not there
  PageAnswers answers() throws ReflectiveOperationException {
    for (String method : answers.keySet()) {
      loadClass(method.substring(0, method.lastIndexOf('.')));
    }
    return (PageAnswers) loadClass(OurAnswers.class.getName()).getConstructor().newInstance();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OWN) && !name.equals(OurAnswers.class.getName())) {
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
