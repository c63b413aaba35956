package dev.shapeproof.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.rule.DType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Gradients against differences of values, without any other library. */
class GradientTest {
  private static final double STEP = 1e-5;

  private static Map<String, UnaryOperator<Tensor>> functions() {
    Tensor other = Tensors.randn(5, DType.F64, 3, 4);
    Tensor row = Tensors.rand(6, DType.F64, 4).add(0.5);
    Map<String, UnaryOperator<Tensor>> all = new TreeMap<>();
    all.put("add broadcast", x -> x.add(row));
    all.put("sub from", x -> row.sub(x));
    all.put("mul by itself", x -> x.mul(x));
    all.put("div by", x -> other.div(x.square().add(1)));
    all.put("pow", x -> x.abs().add(0.3).pow(row));
    all.put("pow exponent", x -> row.pow(x));
    all.put("remainder", x -> x.remainder(row));
    all.put("maximum", x -> x.maximum(other));
    all.put("exp log sqrt", x -> x.exp().add(1).log().sqrt());
    all.put("rsqrt reciprocal", x -> x.square().add(1).rsqrt().reciprocal());
    all.put("trigonometry", x -> x.sin().mul(x.cos()).tanh());
    all.put("erf gelu sigmoid", x -> x.erf().add(x.gelu()).mul(x.sigmoid()));
    all.put("clip", x -> x.clip(-0.5, 0.5));
    all.put("where", x -> Tensors.where(other.gt(0), x, x.mul(3)));
    all.put("matmul", x -> x.matmul(other.transpose()));
    all.put("matmul of a vector", x -> x.matmul(row));
    all.put("prod", x -> x.prod(1));
    all.put(
        "prod with a zero", x -> x.mul(other.gt(0.8).logicalXor(row.gt(0)).to(DType.F64)).prod(0));
    all.put("max and min", x -> x.max(0).add(x.min(0)));
    all.put("mean", x -> x.mean(new int[] {0}, true));
    all.put("softmax", x -> x.softmax(0).mul(x.logSoftmax(1)));
    all.put("views", x -> x.reshape(2, 6).transpose().slice(0, 1, 4).select(1, 0));
    all.put(
        "concat stack",
        x -> Tensors.concat(List.of(x, Tensors.stack(List.of(x.select(0, 1), row), 0)), 0));
    all.put("index select", x -> x.indexSelect(1, Tensors.of(new long[] {2, 2, 0})));
    all.put("split", x -> x.split(3, 1).get(0).mul(x.split(3, 1).get(1)));
    all.put("copy and casts", x -> x.copy().contiguous().to(DType.F64));
    all.put("layerNorm", x -> Layers.layerNorm(x, new long[] {4}, row, row, 1e-3));
    all.put(
        "batchNorm",
        x ->
            Layers.batchNormTraining(
                x,
                Optional.empty(),
                Optional.empty(),
                Optional.of(row),
                Optional.empty(),
                0.1,
                1e-3));
    all.put("in place", x -> x.sin().mul_(other).add_(x).exp_());
    all.put("mse", x -> Losses.mse(x, other));
    return all;
  }

  @TestFactory
  Stream<DynamicTest> agreeWithDifferences() {
    return functions().entrySet().stream()
        .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> agree(it.getValue())));
  }

  private static void agree(UnaryOperator<Tensor> function) {
    double[] start = Tensors.randn(4, DType.F64, 12).toDoubles();
    Tensor x = Tensors.of(start, 3, 4).requireGrad();
    Tensor y = function.apply(x);
    Tensor weights = Tensors.rand(9, DType.F64, y.shape()).add(0.5);
    y.mul(weights).sum().backward();
    double[] found = x.grad().orElseThrow().toDoubles();
    for (int i = 0; i < start.length; i++) {
      double wanted =
          (at(function, weights, start, i, STEP) - at(function, weights, start, i, -STEP))
              / (2 * STEP);
      assertEquals(wanted, found[i], 1e-6 * Math.max(1, Math.abs(wanted)), "element " + i);
    }
  }

  private static double at(
      UnaryOperator<Tensor> function, Tensor weights, double[] start, int i, double step) {
    double[] moved = start.clone();
    moved[i] += step;
    return function.apply(Tensors.of(moved, 3, 4)).mul(weights).sum().item();
  }

  @Test
  void addUpOverCallsUntilForgotten() {
    Tensor x = Tensors.of(new double[] {1, 2}).requireGrad();
    x.mul(3).sum().backward();
    x.mul(4).sum().backward();
    assertArrayEquals(new double[] {7, 7}, x.grad().orElseThrow().toDoubles());
    x.zeroGrad();
    x.sum().backward();
    assertArrayEquals(new double[] {1, 1}, x.grad().orElseThrow().toDoubles());
  }

  @Test
  void doNotShareMemoryWithOneAnother() {
    Tensor x = Tensors.zeros(2).requireGrad();
    Tensor y = Tensors.zeros(2).requireGrad();
    x.add(y).sum().backward();
    x.grad().orElseThrow().mul_(5);
    assertArrayEquals(new float[] {1, 1}, y.grad().orElseThrow().toFloats());
  }

  @Test
  void reachAnOperandThatIsUsedTwice() {
    Tensor x = Tensors.of(new double[] {3}).requireGrad();
    Tensor y = x.mul(x);
    y.add(y).sum().backward();
    assertEquals(12, x.grad().orElseThrow().item());
  }

  @Test
  void haveTheDtypeAndShapeOfTheirTensor() {
    Tensor x = Tensors.zeros(DType.F16, 3).requireGrad();
    x.add(Tensors.zeros(DType.F64, 2, 3)).sum().backward();
    Tensor gradient = x.grad().orElseThrow();
    assertEquals("f16[3] on cpu", gradient.type());
    assertArrayEquals(new float[] {2, 2, 2}, gradient.toFloats());
  }

  @Test
  void aDeepGraphNeedsNoDeepStack() {
    Tensor x = Tensors.of(new double[] {1}).requireGrad();
    Tensor y = x;
    for (int i = 0; i < 20_000; i++) {
      y = y.add(0.001);
    }
    y.sum().backward();
    assertEquals(1, x.grad().orElseThrow().item());
  }
}
