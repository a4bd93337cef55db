package org.tentamen;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Every public type and method says what it is for. The Javadoc run checks what is written; this
 * checks that something is.
 */
class JavadocTest {
  private static final Path SOURCES = Path.of("src/main/java");

  @Test
  void everyPublicTypeAndMethodHasAComment() throws IOException {
    assertThat(undocumented()).isEmpty();
  }

  private static List<String> undocumented() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> files = Files.walk(SOURCES);
        StandardJavaFileManager sources = compiler.getStandardFileManager(null, null, null)) {
      List<Path> paths = files.filter(path -> path.toString().endsWith(".java")).sorted().toList();
      JavacTask parser =
          (JavacTask)
              compiler.getTask(
                  null, sources, null, null, null, sources.getJavaFileObjectsFromPaths(paths));
      UndocumentedScanner scanner = new UndocumentedScanner(DocTrees.instance(parser));
      scanner.scan(parser.parse(), null);
      return scanner.found;
    }
  }

  private static final class UndocumentedScanner extends TreePathScanner<Void, Void> {
    private final DocTrees comments;
    private final List<String> found = new ArrayList<>();

    UndocumentedScanner(DocTrees comments) {
      this.comments = comments;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      if (!isPublic(type.getModifiers())) {
        return null; // nor is anything inside it
      }
      requireComment(type.getSimpleName().toString(), type);
      return super.visitClass(type, unused);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      if (isPublic(method.getModifiers()) && !isInherited(method) && !isOfARecord(method)) {
        requireComment(method.getName().toString(), method);
      }
      return null; // not into its body
    }

    /** Members of an interface are public without saying so. */
    private boolean isPublic(ModifiersTree modifiers) {
      return modifiers.getFlags().contains(Modifier.PUBLIC)
          || (isInInterface() && !modifiers.getFlags().contains(Modifier.PRIVATE));
    }

    private boolean isInInterface() {
      Tree parent = getCurrentPath().getParentPath().getLeaf();
      return parent.getKind() == Tree.Kind.INTERFACE
          || parent.getKind() == Tree.Kind.ANNOTATION_TYPE;
    }

    private static boolean isInherited(MethodTree method) {
      return method.getModifiers().getAnnotations().stream()
          .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    /** A record's constructor is described by the record's components. */
    private boolean isOfARecord(MethodTree method) {
      return method.getReturnType() == null
          && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
    }

    private void requireComment(String name, Tree tree) {
      TreePath path = getCurrentPath();
      if (comments.getDocComment(path) == null) {
        CompilationUnitTree unit = path.getCompilationUnit();
        long start = comments.getSourcePositions().getStartPosition(unit, tree);
        long line = unit.getLineMap().getLineNumber(start);
        found.add(
            String.format(
                Locale.ROOT, "%s:%d: %s", Path.of(unit.getSourceFile().getName()), line, name));
      }
    }
  }
}
