package dev.shapeproof.tests.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Memory and gradients of the runtime's own tensors: what the checker reports, the runtime throws
 * by the same rule; a correct program is silent and runs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuntimeStatesTest {

  /** The body of a program, by what is thrown; none throws for the empty rule. */
  private static final Map<String, List<String>> BODIES =
      Map.of(
          "autograd.inplace",
          List.of(
              "w.mul_(0.5);",
              "w.reshape(4).square().sum().backward(); w.sub_(w.grad().orElseThrow());",
              "Tensor y = w.exp(); Tensor loss = y.sum(); y.add_(1); loss.backward();",
              "Tensor y = w.mul(1); Tensor z = y.square().sum(); y.zero_(); y.add_(1);"
                  + " z.backward();",
              "Tensor y = w.mul(x).sum(); x.mul_(2); y.backward();",
              "Tensor y = w.matmul(x).sum(); x.transpose().add_(1); y.backward();"),
          "autograd.no-graph",
          List.of(
              "x.square().sum().backward();",
              "w.detach().square().sum().backward();",
              "w.gt(0).sum().backward();",
              "Tensors.ones(1).backward();"),
          "autograd.twice",
          List.of(
              "Tensor y = w.square().sum(); y.backward(); y.backward();",
              "Tensor y = w.add(1).sum(); y.backward(); y.backward();",
              "Tensor y = w.exp(); y.sum().backward(); y.mean().backward();"),
          "memory.use-after-close",
          List.of(
              "x.close(); use(x.add(1));",
              "Tensor v = x.transpose(); x.close(); use(v.add(1));",
              "Tensor v = x.transpose(); v.close(); use(x.add(1));",
              "Tensor y; try (Scope scope = Scope.open()) { y = x.add(1); } use(y.sum());",
              "Tensor y; try (Scope scope = Scope.open()) { y = x.add(1).transpose(); }"
                  + " use(y.sum());"),
          "",
          List.of(
              "Autograd.noGrad(() -> w.mul_(0.5)); w.square().sum().backward();",
              "Tensor y = w.add(1); y.mul_(2); y.sum().backward();",
              "Tensor y = w.square(); y.add_(1); y.sum().backward();",
              "Tensor y = w.mul(x).sum(); y.backward(); x.mul_(2);",
              "Tensor y = w.square().sum(); y.backward(true); y.backward();",
              "w.square().sum().backward(); w.square().sum().backward();",
              "Tensor y = w.relu().sum(); Tensor z = w.detach(); y.backward();",
              "x.close(); x.close(); System.out.println(x.rank());",
              "Tensor v = x.add(0); x.close(); use(v.add(1));",
              "Tensor v; try (Scope scope = Scope.open()) { v = x.transpose(); } use(v.add(1));",
              "Tensor y; try (Scope scope = Scope.open()) { y = scope.keep(x.add(1)); }"
                  + " use(y.sum());",
              "Sgd sgd = Sgd.of(List.of(w), 0.1); w.square().sum().backward(); sgd.step();"
                  + " sgd.zeroGrad();",
              "if (x.isClosed()) { x = Tensors.ones(2, 2); } use(x.add(1));"));

  private static final String FRAME =
      """
      import dev.shapeproof.runtime.Autograd;
      import dev.shapeproof.runtime.Tensor;
      import dev.shapeproof.runtime.Tensors;
      import dev.shapeproof.runtime.memory.Scope;
      import dev.shapeproof.runtime.optim.Sgd;
      import java.util.List;

      public class %s {
        public static void main(String[] args) {
          Tensor w = Tensors.ones(2, 2).requireGrad();
          Tensor x = Tensors.ones(2, 2);
          %s
        }

        static void use(Tensor tensor) {}
      }
      """;

  private BothWays programs = new BothWays(Map.of(), Map.of(), Map.of());

  @BeforeAll
  void run(@TempDir Path work) throws IOException, InterruptedException {
    programs = BothWays.of(FRAME, BODIES, work);
  }

  @Test
  void theRuntimeThrowsByTheRule() {
    assertEquals(programs.expected(), programs.thrown());
    assertTrue(programs.expected().size() > 25);
  }

  @Test
  void theCheckerReportsTheSameRule() {
    assertEquals(programs.expected(), programs.reported());
  }
}
