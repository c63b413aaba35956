package dev.shapeproof.tests.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.tests.oracle.Oracle;
import dev.shapeproof.tests.oracle.Outcome;
import dev.shapeproof.tests.samples.Finding;
import dev.shapeproof.tests.samples.LintProcess;
import dev.shapeproof.tests.samples.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a rule saves for backward is data; the engine decides whether it is true. For each operation
 * three programs: its result is changed in place before backward, its operand is, and backward runs
 * twice. What the checker reports must fail, and what fails it must report, but for the known rest.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedForBackwardTest {

  /** How {@code y} comes from {@code x}, which is no leaf. */
  private static final List<String> OPERATIONS =
      List.of(
          "x.add(1)",
          "x.sub(1)",
          "x.mul(2)",
          "x.div(2)",
          "x.pow(2)",
          "x.add(x)",
          "x.sub(x)",
          "x.mul(x)",
          "x.div(x)",
          "x.mul(data)",
          "data.mul(x)",
          "x.div(data)",
          "data.div(x)",
          "x.matMul(data)",
          "data.matMul(x)",
          "x.matMul(x)",
          "x.dot(data)",
          "x.maximum(data)",
          "x.minimum(data)",
          "x.neg()",
          "x.abs()",
          "x.square()",
          "x.sqrt()",
          "x.exp()",
          "x.log()",
          "x.sin()",
          "x.cos()",
          "x.tan()",
          "x.tanh()",
          "x.sinh()",
          "x.cosh()",
          "x.atan()",
          "x.sum()",
          "x.sum(new int[] {0})",
          "x.mean()",
          "x.max()",
          "x.min()",
          "x.prod()",
          "x.norm()",
          "x.cumSum(0)",
          "x.softmax(0)",
          "x.logSoftmax(0)",
          "x.clip(0, 9)",
          "x.transpose()",
          "x.expandDims(0)",
          "x.get(0)",
          "x.flip(0)",
          "x.tile(2)",
          "Activation.relu(x)",
          "Activation.sigmoid(x)",
          "Activation.tanh(x)",
          "Activation.leakyRelu(x, 0.1f)",
          "Activation.gelu(x)",
          "Activation.softPlus(x)",
          "NDArrays.where(data.gt(0), x, data)");

  private static final String FRAME =
      """
      import ai.djl.engine.Engine;
      import ai.djl.ndarray.NDArray;
      import ai.djl.ndarray.NDArrays;
      import ai.djl.ndarray.NDManager;
      import ai.djl.ndarray.types.Shape;
      import ai.djl.nn.Activation;
      import ai.djl.training.GradientCollector;

      public class %s {
        public static void main(String[] args) {
          try (NDManager manager = NDManager.newBaseManager()) {
            NDArray leaf = manager.ones(new Shape(2, 2));
            leaf.setRequiresGradient(true);
            NDArray data = manager.full(new Shape(2, 2), 2f);
            NDArray one = manager.create(1f);
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
              NDArray x = leaf.add(one);
              NDArray y = %s;
              %s
            }
          }
        }
      }
      """;

  private static final Map<String, String> ENDINGS =
      Map.of(
          "Result", "y.addi(one); collector.backward(y.sum());",
          "Operand", "x.addi(one); collector.backward(y.sum());",
          "Twice", "NDArray z = y.sum(); collector.backward(z); collector.backward(z);");

  /** Programs that fail and are not reported: methods that the model does not give as one rule. */
  private static final Set<String> SILENT =
      Set.of("x.clip(0, 9) Operand", "x.clip(0, 9) Twice", "x.dot(data) Twice");

  private Set<String> failing = Set.of();
  private Set<String> reported = Set.of();

  @BeforeAll
  void run(@TempDir Path work) throws IOException, InterruptedException {
    List<Program> programs = new ArrayList<>();
    for (int i = 0; i < OPERATIONS.size(); i++) {
      for (Map.Entry<String, String> ending : new TreeMap<>(ENDINGS).entrySet()) {
        String name = ending.getKey() + i;
        Path file = work.resolve(name + ".java");
        Files.writeString(file, FRAME.formatted(name, OPERATIONS.get(i), ending.getValue()));
        programs.add(Program.read(file));
      }
    }
    Map<String, Outcome> outcomes = new Oracle(work).run(programs);
    failing =
        outcomes.values().stream()
            .filter(outcome -> outcome.kind() == Outcome.Kind.THREW)
            .map(outcome -> title(outcome.className()))
            .collect(Collectors.toCollection(TreeSet::new));
    reported =
        new LintProcess(work)
            .check(programs.stream().map(Program::file).toList()).stream()
                .map(Finding::file)
                .map(file -> title(file.getFileName().toString().replace(".java", "")))
                .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String title(String name) {
    String ending = name.replaceAll("\\d", "");
    return OPERATIONS.get(Integer.parseInt(name.replaceAll("\\D", ""))) + " " + ending;
  }

  @Test
  void whatIsReportedFails() {
    assertEquals(Set.of(), without(reported, failing));
  }

  @Test
  void whatFailsIsReported() {
    assertEquals(SILENT, without(failing, reported));
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
