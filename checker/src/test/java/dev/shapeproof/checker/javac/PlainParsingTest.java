package dev.shapeproof.checker.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.api.MultiTaskListener;
import com.sun.tools.javac.file.JavacFileManager;
import com.sun.tools.javac.main.Main;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.Context;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What javac keeps of a file hangs on who asks, and on what the file names. */
final class PlainParsingTest {
  private static final String PLAIN = "/** A comment. */\nclass Plain { int x = 1 + 2; }\n";
  private static final String TENSORS =
      "import ai.djl.ndarray.NDArray;\n/** A comment. */\nclass Tensors { int x = 1 + 2; }\n";

  @TempDir private Path folder;

  /** File -> what was kept. */
  private final Map<String, List<String>> kept = new TreeMap<>();

  private final TaskListener looking =
      new TaskListener() {
        @Override
        public void finished(TaskEvent event) {
          if (event.getKind() == TaskEvent.Kind.PARSE) {
            look((JCTree.JCCompilationUnit) event.getCompilationUnit());
          }
        }
      };

  private void look(JCTree.JCCompilationUnit unit) {
    List<String> found = new ArrayList<>();
    if (unit.docComments != null && unit.docComments.hasComment(unit.getTypeDecls().get(0))) {
      found.add("comments");
    }
    if (unit.endPositions.getEndPos(unit.getTypeDecls().get(0)) >= 0) {
      found.add("ends");
    }
    String path = unit.getSourceFile().getName();
    kept.put(path.substring(path.lastIndexOf('/') + 1), found);
  }

  /** Compiles both files with listeners; the first of them tells {@link PlainParsing}, as ours. */
  private void compile(boolean installed, List<TaskListener> others) {
    Context context = new Context();
    JavacFileManager.preRegister(context);
    if (installed) {
      PlainParsing.install(context);
    }
    TaskListener ours =
        new TaskListener() {
          @Override
          public void started(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.PARSE) {
              PlainParsing.next(context);
            }
          }

          @Override
          public void finished(TaskEvent event) {
            looking.finished(event);
          }
        };
    MultiTaskListener.instance(context).add(ours);
    others.forEach(MultiTaskListener.instance(context)::add);
    List<String> arguments = new ArrayList<>();
    // Claimed, lest the plugin on the tests' own class path starts by itself.
    arguments.addAll(List.of("-XDshapeproof.claimed=true", "-proc:none"));
    arguments.addAll(List.of("-d", folder.toString()));
    arguments.add(folder.resolve("Plain.java").toString());
    arguments.add(folder.resolve("Tensors.java").toString());
    new Main("javac", new PrintWriter(Writer.nullWriter()))
        .compile(arguments.toArray(new String[0]), context);
  }

  @BeforeEach
  void write() throws IOException {
    assertEquals(Optional.empty(), CompilerAccess.open());
    Files.writeString(folder.resolve("Plain.java"), PLAIN);
    Files.writeString(folder.resolve("Tensors.java"), TENSORS);
  }

  @Test
  void aListenerAloneMakesJavacKeepAll() {
    compile(false, List.of());
    assertEquals("{Plain.java=[comments, ends], Tensors.java=[comments, ends]}", kept.toString());
  }

  @Test
  void withUsOnlyFilesWithTensorsKeepTheirEnds() {
    compile(true, List.of());
    assertEquals("{Plain.java=[], Tensors.java=[ends]}", kept.toString());
  }

  @Test
  void whoeverElseListensGetsAll() {
    compile(true, List.of(new TaskListener() {}));
    assertEquals("{Plain.java=[comments, ends], Tensors.java=[comments, ends]}", kept.toString());
  }
}
