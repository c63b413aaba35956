package dev.shapeproof.tests.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * In a scope that casts, the checker knows the dtypes with which the runtime computes: what it
 * reports throws by the same rule, and what runs is silent.
 */
class AutocastTest {

  private static final Map<String, List<String>> BODIES =
      Map.of(
          "dtype.mismatch",
          List.of(
              "use(x.matmul(h));",
              "try (Autocast cast = Autocast.to(DType.F16)) { use(x); } use(x.matmul(h));",
              "Tensor y; try (Autocast cast = Autocast.to(DType.F16)) { y = x.matmul(w); }"
                  + " use(y.matmul(w));",
              "Tensor y; try (Autocast cast = Autocast.to(DType.F16)) { y = h.matmul(h).sum(1); }"
                  + " use(Losses.mse(y, h.sum(1)).add(y.matmul(h)));",
              "try (Autocast cast = Autocast.to(DType.BF16)) {"
                  + " try (Autocast off = Autocast.off()) { use(x.matmul(h)); } }",
              "try (Autocast cast = Autocast.to(DType.BF16)) { use(x.to(DType.F64).matmul(x)); }",
              "Tensor y; try (Autocast cast = Autocast.to(DType.F16)) { y = dense(x, w); }"
                  + " use(dense(y, w));"),
          "",
          List.of(
              "try (Autocast cast = Autocast.to(DType.F16)) { use(x.matmul(h)); }",
              "try (Autocast cast = Autocast.to(DType.F16)) { use(dense(x, h).matmul(w)); }",
              "Tensor y; try (Autocast cast = Autocast.to(DType.F16)) { y = x.matmul(w); }"
                  + " use(y.matmul(h));",
              "Tensor y; try (Autocast cast = Autocast.to(DType.F16)) { y = h.sum(1); }"
                  + " use(y.matmul(w));",
              "Tensor y; try (Autocast cast = Autocast.to(DType.BF16)) {"
                  + " y = Losses.crossEntropy(x.matmul(h), Tensors.of(new long[] {0, 1})); }"
                  + " use(y.add(w.sum()));",
              "try (Autocast cast = Autocast.to(DType.BF16)) {"
                  + " try (Autocast off = Autocast.off()) { use(x.matmul(w)); }"
                  + " use(x.matmul(h)); }",
              "if (args.length > 3) { use(half(x, h)); }"));

  private static final String FRAME =
      """
      import dev.shapeproof.rule.DType;
      import dev.shapeproof.runtime.Losses;
      import dev.shapeproof.runtime.Tensor;
      import dev.shapeproof.runtime.Tensors;
      import dev.shapeproof.runtime.precision.Autocast;

      public class %s {
        public static void main(String[] args) {
          Tensor w = Tensors.ones(2, 2);
          Tensor x = Tensors.ones(2, 2);
          Tensor h = Tensors.ones(2, 2).half();
          %s
        }

        static Tensor half(Tensor x, Tensor h) {
          try (Autocast cast = Autocast.to(DType.F16)) {
            return dense(x, h);
          }
        }

        /** Called in a scope and out of one: by itself, nobody knows what it computes in. */
        static Tensor dense(Tensor x, Tensor w) {
          return x.matmul(w).add(Tensors.ones(2).matmul(w));
        }

        static void use(Tensor tensor) {}
      }
      """;

  @Test
  void theCheckerKnowsWhatIsComputedIn(@TempDir Path work)
      throws IOException, InterruptedException {
    BothWays programs = BothWays.of(FRAME, BODIES, work);
    assertEquals(programs.expected(), programs.thrown());
    assertEquals(programs.expected(), programs.reported());
  }
}
