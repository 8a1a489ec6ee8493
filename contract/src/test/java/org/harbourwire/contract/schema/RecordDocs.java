package org.harbourwire.contract.schema;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.RawTextTree;
import com.sun.source.doctree.SeeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// What the `///` documentation of our records says, so that no schema says it in other words. What
/// a record does not say of a component is looked up in the records that its `@see` names.
final class RecordDocs {
  private static final Path SOURCES = Path.of("src/main/java/org/harbourwire/contract");

  /// The documentation of one record.
  private record Doc(String body, Map<String, String> components, List<String> see) {}

  private final Map<String, Doc> docs = new HashMap<>();

  private RecordDocs() {}

  /// Reads the documentation of every type of the module.
  static RecordDocs read() {
    var compiler = ToolProvider.getSystemJavaCompiler();
    RecordDocs docs = new RecordDocs();
    try (Stream<Path> files = Files.walk(SOURCES);
        var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      List<Path> java = files.filter(file -> file.toString().endsWith(".java")).toList();
      var task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(java));
      for (CompilationUnitTree unit : task.parse()) {
        docs.add(unit, DocTrees.instance(task));
      }
      return docs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What `type` is.
  String of(Class<?> type) {
    return doc(type.getSimpleName()).body();
  }

  /// What `component` is, of a record or of the first record that it refers to which says so.
  String of(RecordComponent component) {
    Doc own = doc(component.getDeclaringRecord().getSimpleName());
    return Stream.concat(Stream.of(own), own.see().stream().map(this::doc))
        .map(doc -> doc.components().get(component.getName()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not documented: " + component));
  }

  private Doc doc(String type) {
    return Objects.requireNonNull(docs.get(type), "not documented: " + type);
  }

  private void add(CompilationUnitTree unit, DocTrees trees) {
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void nothing) {
        DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
        if (comment != null) {
          docs.put(type.getSimpleName().toString(), doc(comment));
        }
        return super.visitClass(type, null);
      }
    }.scan(unit, null);
  }

  private static Doc doc(DocCommentTree comment) {
    Map<String, String> components = new LinkedHashMap<>();
    List<String> see = new ArrayList<>();
    for (DocTree tag : comment.getBlockTags()) {
      if (tag instanceof ParamTree param && !param.isTypeParameter()) {
        components.put(param.getName().toString(), text(param.getDescription()));
      } else if (tag instanceof SeeTree other) {
        see.add(other.getReference().getFirst().toString());
      }
    }
    return new Doc(text(comment.getFullBody()), components, see);
  }

  private static String text(List<? extends DocTree> trees) {
    return trees.stream()
        .map(tree -> tree instanceof RawTextTree raw ? raw.getContent() : tree.toString())
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .strip();
  }
}
