package dev.shapeproof.tests.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editors and build tools that compile through javax.tools can place a finding and look it up. */
class ListenerTest {

  @TempDir Path folder;

  @Test
  void findingHasFileRangeAndCode() throws IOException {
    Sample.write(folder, "Bug.java", Sample.BUG);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(said, null, null)) {
      boolean passed =
          compiler
              .getTask(
                  null,
                  files,
                  said,
                  List.of(
                      "-processorpath",
                      Jars.checker().toString(),
                      "-cp",
                      Jars.djl().toString(),
                      "-d",
                      folder.toString()),
                  null,
                  files.getJavaFileObjects(folder.resolve("Bug.java")))
              .call();
      assertEquals(false, passed);
    }
    Diagnostic<? extends JavaFileObject> found =
        said.getDiagnostics().stream()
            .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
            .findFirst()
            .orElseThrow();
    int argument = Sample.BUG.indexOf("matMul(w)") + "matMul(".length();
    assertEquals("shape.matmul", found.getCode());
    assertNotNull(found.getSource());
    assertEquals(9, found.getLineNumber());
    assertEquals(argument, found.getStartPosition());
    assertEquals(argument + 1, found.getEndPosition());
    assertEquals(
        "[shape.matmul] cannot multiply x by w: inner dimensions 3 and 4 differ",
        found.getMessage(Locale.ROOT).lines().findFirst().orElseThrow());
  }
}
