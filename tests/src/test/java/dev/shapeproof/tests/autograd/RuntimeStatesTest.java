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
 * Memory, gradients and strides of the runtime's own tensors: what the checker reports, the runtime
 * throws by the same rule; a correct program is silent and runs.
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
              "Tensor y = w.mul(1); Tensor z = y.square().sum(); y.zero_(); z.backward();",
              "w.fill_(2);",
              "Tensor y = w.mul(1); Tensor z = y.square().sum(); y.copy_(x); z.backward();",
              "Tensor y = w.mul(x).sum(); x.mul_(2); y.backward();",
              "Tensor y = w.matmul(x).sum(); x.transpose().add_(1); y.backward();",
              "Tensor y = w.square().sum(); Autograd.noGrad(() -> w.mul_(2)); y.backward();"),
          "autograd.no-graph",
          List.of(
              "x.square().sum().backward();",
              "w.detach().square().sum().backward();",
              "w.gt(0).sum().backward();",
              "Tensors.ones(1).backward();",
              "Tensor y = Autograd.noGrad(() -> w.mul(x)); y.sum().backward();",
              "Tensor y = Autograd.noGrad(() -> { Tensor z = w.exp(); return z.sum(); });"
                  + " y.backward();"),
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
          "autograd.step",
          List.of(
              "Sgd sgd = Sgd.of(List.of(w), 0.1); sgd.zeroGrad(); sgd.step();",
              "Sgd sgd = Sgd.of(List.of(w), 0.1); w.square().sum().backward(); sgd.zeroGrad();"
                  + " sgd.step();"),
          "layout.noncontiguous",
          List.of(
              "use(x.transpose().view(4));",
              "use(Tensors.zeros(2, 3, 4).permute(0, 2, 1).view(2, 12));",
              "use(Tensors.zeros(4, 6).slice(1, 0, 3).view(12));",
              "use(Tensors.zeros(1, 3).expand(2, 3).view(6));"),
          "layout.repeated",
          List.of(
              "x = Tensors.zeros(1, 2).expand(2, 2); x.add_(1);",
              "x = Tensors.zeros(2).expand(3, 2); x.fill_(1);",
              "x = Tensors.zeros(2).expand(3, 2).transpose(); x.copy_(Tensors.ones(2, 3));",
              "x = Tensors.zeros(2).expand(3, 2); x.zero_();"),
          "values.index",
          List.of(
              "use(x.indexSelect(0, Tensors.of(new long[] {0, 2})));",
              "use(Layers.embedding(Tensors.of(new long[] {0, -1}), x));"),
          "",
          List.of(
              "use(x.transpose().reshape(4)); use(x.transpose().contiguous().view(4));",
              "use(Tensors.zeros(2, 3, 4).permute(1, 0, 2).view(3, 2, 2, 2));",
              "use(Tensors.zeros(4, 6).slice(0, 1, 3).view(12));",
              "use(Tensors.zeros(3, 1).transpose().view(3)); use(x.transpose().add(0).view(4));",
              "x = Tensors.zeros(2).expand(3, 2); x.select(0, 1).add_(1); x.copy().add_(1);",
              "x = Tensors.zeros(2, 2).expand(2, 2); x.add_(1); x.transpose().fill_(2);",
              "x.fill_(1); x.copy_(Tensors.zeros(2)); x.zero_(); w.mul(x).sum().backward();",
              "Tensor ids = Tensors.of(new long[] {1, 2}); ids.sub_(1); use(x.indexSelect(0, ids));",
              "Sgd sgd = Sgd.of(List.of(w), 0.1); sgd.zeroGrad(); w.sum().backward(); sgd.step();",
              "Sgd sgd = Sgd.of(List.of(w), 0.1); w.sum().backward(); w.zeroGrad();"
                  + " w.sum().backward(); sgd.step();",
              "Autograd.noGrad(() -> w.mul_(0.5)); w.square().sum().backward();",
              "Tensor y = Autograd.noGrad(() -> w); y.square().sum().backward();",
              "Tensor y = Autograd.noGrad(() -> w.exp()); w.mul(y).sum().backward();",
              "Tensor y = w.add(1); Autograd.noGrad(() -> y.mul_(2)); y.sum().backward();",
              "Autograd.noGrad(() -> { w.fill_(2); w.transpose().mul_(3); x.add_(1); });"
                  + " w.mul(x).sum().backward();",
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
      import dev.shapeproof.runtime.Layers;
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
    assertTrue(programs.expected().size() > 50);
  }

  @Test
  void theCheckerReportsTheSameRule() {
    assertEquals(programs.expected(), programs.reported());
  }
}
