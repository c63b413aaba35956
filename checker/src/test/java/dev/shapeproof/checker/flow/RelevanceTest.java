package dev.shapeproof.checker.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.javac.Reading;
import dev.shapeproof.checker.model.BundledModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which methods are worth a look, told from what they call. */
class RelevanceTest {

  private static final String CLASS =
      """
      import ai.djl.ndarray.NDManager;
      import ai.djl.ndarray.types.Shape;

      class Example {
        void ping(NDManager m) { pong(m); m.zeros(new Shape(2)); }
        void pong(NDManager m) { ping(m); }
        void start(NDManager m) { pong(m); }
        void shape() { new Shape(2, 3); }
        int plain(int n) { return n < 2 ? n : other(n - 1); }
        int other(int n) { return plain(n - 1); }
      }
      """;

  @TempDir Path folder;

  @Test
  void whoeverReachesAnOperationWorksAlsoInACycle() throws IOException {
    assertEquals(Set.of("ping", "pong", "start"), chosen(Relevance::works));
  }

  @Test
  void onlyWhoCallsAnOperationWorksItself() throws IOException {
    assertEquals(Set.of("ping"), chosen(Relevance::worksItself));
  }

  @Test
  void whoeverHandlesAShapeTouchesTensors() throws IOException {
    assertEquals(Set.of("ping", "pong", "start", "shape"), chosen(Relevance::touches));
  }

  private Set<String> chosen(BiPredicate<Relevance, MethodRef> question) throws IOException {
    Path file = Files.writeString(folder.resolve("Example.java"), CLASS);
    List<String> options = List.of("-cp", System.getProperty("java.class.path"));
    return Reading.of(
        List.of(file),
        options,
        program -> {
          Relevance relevance = new Relevance(program, BundledModels.load());
          Set<String> names = new TreeSet<>();
          for (MethodInfo each : program.find(new TypeRef("Example")).orElseThrow().methods()) {
            if (question.test(relevance, each.method()) && !each.method().isConstructor()) {
              names.add(each.method().name());
            }
          }
          return names;
        });
  }
}
