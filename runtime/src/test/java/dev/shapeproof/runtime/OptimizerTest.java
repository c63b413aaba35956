package dev.shapeproof.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.optim.Adam;
import dev.shapeproof.runtime.optim.Optimizer;
import dev.shapeproof.runtime.optim.Sgd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hundred steps on a bowl, against the formulas that PyTorch documents, written out in f64. */
class OptimizerTest {
  private static final double[] START = {1.5, -2, 0.25};
  private static final double[] CURVE = {1, 0.3, 4};
  private static final int STEPS = 100;

  private static double[] run(DType dtype, java.util.function.Function<Tensor, Optimizer> made) {
    Tensor w = Tensors.of(START).to(dtype).requireGrad();
    Optimizer optimizer = made.apply(w);
    Tensor curve = Tensors.of(CURVE).to(dtype);
    for (int i = 0; i < STEPS; i++) {
      optimizer.zeroGrad();
      w.square().mul(curve).sum().backward();
      optimizer.step();
    }
    return w.toDoubles();
  }

  private static void check(java.util.function.Function<Tensor, Optimizer> made, double[] wanted) {
    double[] wide = run(DType.F64, made);
    double[] narrow = run(DType.F32, made);
    for (int i = 0; i < wanted.length; i++) {
      assertEquals(wanted[i], wide[i], 1e-12, "f64 element " + i);
      assertEquals(wanted[i], narrow[i], 1e-6, "f32 element " + i);
    }
  }

  @Test
  void sgdWithMomentumAndDecay() {
    double[] w = START.clone();
    double[] v = new double[3];
    for (int step = 0; step < STEPS; step++) {
      for (int i = 0; i < 3; i++) {
        double g = 2 * CURVE[i] * w[i] + 0.01 * w[i];
        v[i] = 0.9 * v[i] + g;
        w[i] -= 0.02 * v[i];
      }
    }
    check(p -> Sgd.of(List.of(p), 0.02, 0.9, 0.01), w);
  }

  @Test
  void plainSgd() {
    double[] w = START.clone();
    for (int i = 0; i < 3; i++) {
      w[i] *= Math.pow(1 - 0.1 * 2 * CURVE[i], STEPS);
    }
    check(p -> Sgd.of(List.of(p), 0.1), w);
  }

  @Test
  void adamAndAdamW() {
    check(p -> Adam.of(List.of(p), 0.05), adam(0, false));
    check(p -> Adam.decoupled(List.of(p), 0.05, 0.1), adam(0.1, true));
    check(
        p -> new Adam(List.of(p), new Adam.Settings(0.05, 0.9, 0.999, 1e-8, 0.1, false)),
        adam(0.1, false));
  }

  private static double[] adam(double decay, boolean decoupled) {
    double[] w = START.clone();
    double[] m = new double[3];
    double[] v = new double[3];
    for (int t = 1; t <= STEPS; t++) {
      for (int i = 0; i < 3; i++) {
        double g = 2 * CURVE[i] * w[i] + (decoupled ? 0 : decay * w[i]);
        w[i] -= decoupled ? 0.05 * decay * w[i] : 0;
        m[i] = 0.9 * m[i] + 0.1 * g;
        v[i] = 0.999 * v[i] + 0.001 * g * g;
        double mean = m[i] / (1 - Math.pow(0.9, t));
        double square = v[i] / (1 - Math.pow(0.999, t));
        w[i] -= 0.05 * mean / (Math.sqrt(square) + 1e-8);
      }
    }
    return w;
  }

  @Test
  void parametersOfHalfPrecisionAndViewsAreUpdated() {
    Tensor half = Tensors.ones(DType.F16, 4).requireGrad();
    half.sum().backward();
    Sgd.of(List.of(half), 0.5).step();
    assertEquals(0.5, half.doubleAt(0));
    Tensor base = Tensors.zeros(2, 2);
    Tensor column = base.select(1, 0).detach().requireGrad();
    column.sum().backward();
    Sgd.of(List.of(column), 1).step();
    assertEquals(-1, base.doubleAt(1, 0));
    assertEquals(0, base.doubleAt(1, 1));
  }

  @Test
  void aSmallNetworkLearns() {
    Tensor x = Tensors.randn(1, DType.F32, 64, 2);
    Tensor labels = x.select(1, 0).mul(x.select(1, 1)).gt(0).to(DType.I64);
    Tensor w1 = Tensors.randn(2, DType.F32, 2, 16).requireGrad();
    Tensor b1 = Tensors.zeros(16).requireGrad();
    Tensor w2 = Tensors.randn(3, DType.F32, 16, 2).mul(0.3).requireGrad();
    Adam adam = Adam.of(List.of(w1, b1, w2), 0.05);
    double loss = 1;
    for (int step = 0; step < 200; step++) {
      adam.zeroGrad();
      Tensor scores = x.matmul(w1).add(b1).relu().matmul(w2);
      Tensor each = Losses.crossEntropy(scores, labels);
      each.backward();
      adam.step();
      loss = each.item();
    }
    assertTrue(loss < 0.1, "loss " + loss);
  }
}
