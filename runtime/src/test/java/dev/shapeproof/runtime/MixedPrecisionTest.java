package dev.shapeproof.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.optim.LossScaler;
import dev.shapeproof.runtime.optim.Sgd;
import dev.shapeproof.runtime.precision.Autocast;
import dev.shapeproof.runtime.precision.Overflows;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** 16 bits where that is enough, and 32 where it is not. */
class MixedPrecisionTest {
  private final Tensor x = Tensors.randn(1, DType.F32, 4, 6);
  private final Tensor w = Tensors.randn(2, DType.F32, 3, 6).requireGrad();
  private final Tensor b = Tensors.zeros(3).requireGrad();
  private final Tensor labels = Tensors.of(new long[] {0, 2, 1, 0});

  private static <T> T cast(DType dtype, Supplier<T> work) {
    Autocast cast = Autocast.to(dtype);
    try {
      return work.get();
    } finally {
      cast.close();
    }
  }

  @Test
  void convertsThereAndBack() {
    Tensor numbers = Tensors.of(new float[] {1f / 3, 70000f, -1e-8f});
    assertArrayEquals(
        new float[] {0.33325195f, Float.POSITIVE_INFINITY, -0f}, numbers.half().toFloats());
    assertArrayEquals(
        new float[] {0.33398438f, 70144f}, numbers.bfloat16().slice(0, 0, 2).toFloats());
    assertEquals(DType.F32, numbers.half().f32().dtype());
    assertSame(numbers, numbers.f32());
  }

  @Test
  void accumulatesInF32() {
    Tensor ones = Tensors.ones(DType.F16, 1, 4096);
    assertEquals(4096, ones.matmul(ones.transpose()).item());
    assertEquals(4096 + 1, Tensors.ones(DType.BF16, 4097).sum().to(DType.F32).item(), 16);
  }

  @Test
  void castsWhatIsCheapAndKeepsWhatNeedsRange() {
    cast(
        DType.BF16,
        () -> {
          Tensor scores = Layers.linear(x, w, b);
          assertEquals(DType.BF16, scores.dtype());
          assertEquals(DType.BF16, x.matmul(x.transpose()).dtype());
          assertEquals(DType.BF16, scores.relu().dtype());
          assertEquals(DType.F32, scores.softmax(1).dtype());
          assertEquals(DType.F32, scores.sum().dtype());
          assertEquals(DType.F32, scores.exp().dtype());
          assertEquals(DType.F32, scores.add(x.slice(1, 0, 3)).dtype());
          assertEquals(DType.F32, Losses.crossEntropy(scores, labels).dtype());
          assertEquals(DType.F64, x.f64().matmul(x.f64().transpose()).dtype());
          return scores;
        });
    assertEquals(DType.F32, Layers.linear(x, w, b).dtype());
  }

  @Test
  void givesParametersGradientsOfTheirOwnDtype() {
    Losses.crossEntropy(Layers.linear(x, w, b), labels).backward();
    Tensor exact = w.grad().orElseThrow();
    w.zeroGrad();
    cast(DType.BF16, () -> Losses.crossEntropy(Layers.linear(x, w, b), labels)).backward();
    Tensor rounded = w.grad().orElseThrow();
    assertEquals(DType.F32, rounded.dtype());
    assertEquals(0, exact.sub(rounded).abs().max().item(), 0.02);
    assertFalse(exact.eq(rounded).all().item() == 1, "it was computed in 16 bits");
  }

  @Test
  void stillAsksTheRules() {
    Tensor wrong = Tensors.zeros(5, 5);
    assertThrows(ShapeException.class, () -> cast(DType.F16, () -> x.matmul(wrong)));
    assertThrows(DTypeException.class, () -> Autocast.to(DType.F32));
  }

  @Test
  void endsWithItsScopeAndNests() {
    cast(
        DType.F16,
        () -> {
          Autocast none = Autocast.off();
          assertEquals(DType.F32, x.matmul(x.transpose()).dtype());
          none.close();
          return assertEqualsF16(x.matmul(x.transpose()));
        });
  }

  private static boolean assertEqualsF16(Tensor x) {
    assertEquals(DType.F16, x.dtype());
    return true;
  }

  @Test
  void scalingLeavesOutStepsThatOverflow() {
    Tensor parameter = Tensors.ones(2).requireGrad();
    Sgd sgd = Sgd.of(List.of(parameter), 0.5);
    LossScaler scaler = new LossScaler(new LossScaler.Settings(8, 2, 0.5, 2));
    scaler.scale(parameter.mul(Double.POSITIVE_INFINITY).sum()).backward();
    assertFalse(scaler.step(sgd));
    assertEquals(4, scaler.factor());
    assertArrayEquals(new float[] {1, 1}, parameter.toFloats());
    for (int i = 0; i < 2; i++) {
      sgd.zeroGrad();
      scaler.scale(parameter.mul(2).sum()).backward();
      assertTrue(scaler.step(sgd));
    }
    assertEquals(8, scaler.factor(), "grown after two good steps");
    assertArrayEquals(new float[] {-1, -1}, parameter.toFloats(), "by the gradient itself");
  }

  @Test
  void scalingKeepsSmallGradientsOfF16() {
    Tensor parameter = Tensors.ones(1).requireGrad();
    Sgd sgd = Sgd.of(List.of(parameter), 1);
    parameter.half().mul(1e-4).mul(1e-5).sum().f32().backward();
    assertEquals(0, parameter.grad().orElseThrow().item());
    sgd.zeroGrad();
    LossScaler scaler = new LossScaler(new LossScaler.Settings(1024, 2, 0.5, 2000));
    scaler.scale(parameter.half().mul(1e-4).mul(1e-5).sum().f32()).backward();
    scaler.step(sgd);
    assertEquals(1e-9, parameter.grad().orElseThrow().item(), 5e-11);
  }

  @Test
  void reportsTheOperationThatOverflows() {
    Tensor large = Tensors.full(300, DType.F16, 2, 2);
    Overflows seen = Overflows.watch();
    Tensor product = large.matmul(large);
    product.add(1);
    large.f32().mul(300);
    seen.close();
    large.mul(large);
    assertEquals(1, seen.reports().size(), seen.reports().toString());
    String text = seen.reports().get(0).toString();
    assertTrue(
        text.matches(
            "matmul at MixedPrecisionTest.java:\\d+: f16\\[2, 2] on cpu is inf at \\[0, 0],"
                + " its operands are finite"),
        text);
  }

  @Test
  void closesOnceAndInOrder() {
    Autocast outer = Autocast.to(DType.BF16);
    Autocast inner = Autocast.to(DType.F16);
    assertThrows(IllegalStateException.class, outer::close);
    inner.close();
    inner.close();
    assertEquals(DType.BF16, x.matmul(x.transpose()).dtype());
    outer.close();
    assertEquals(DType.F32, x.matmul(x.transpose()).dtype());
  }
}
