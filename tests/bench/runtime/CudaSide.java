package dev.shapeproof.bench;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.Cuda;
import dev.shapeproof.runtime.Layers;
import dev.shapeproof.runtime.Losses;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import dev.shapeproof.runtime.memory.Scope;
import dev.shapeproof.runtime.optim.Sgd;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The runtime's side on CUDA: each row is the median of some rounds, in milliseconds. */
public final class CudaSide {
  private static final Device CUDA = Device.cuda();
  private static final int WARMUPS = 3;
  private static final int ROUNDS = 7;

  /** Of work that is repeated until so much time is gone, for the clock to be fine enough. */
  private static final double LEAST_MILLIS = 20;

  private CudaSide() {}

  /** An argument divides all sizes, to try it on a device that is none. */
  public static void main(String[] arguments) {
    if (!Cuda.available()) {
      System.err.println(Cuda.describe());
      System.exit(1);
    }
    System.err.println(Cuda.describe());
    long divisor = arguments.length == 0 ? 1 : Long.parseLong(arguments[0]);
    long side = 4096 / divisor;
    long many = 100_000_000 / divisor / divisor;
    long row = 8192 / divisor;
    for (DType dtype : List.of(DType.F32, DType.BF16)) {
      Tensor a = Tensors.rand(1, dtype, CUDA, side, side);
      measure("matmul_" + dtype, () -> a.matmul(a));
    }
    Tensor x = Tensors.rand(2, DType.F32, CUDA, many);
    measure("add", () -> x.add(x));
    measure("exp", x::exp);
    measure("sum", x::sum);
    x.close();
    Tensor rows = Tensors.rand(3, DType.F32, CUDA, row, row);
    measure("softmax", () -> rows.softmax(1));
    rows.close();
    step(4096 / divisor, 784 / divisor, 256 / divisor);
  }

  private static void step(long batch, long pixels, long hidden) {
    Tensor images = Tensors.rand(4, DType.F32, CUDA, batch, pixels);
    Tensor labels = Tensors.arange(batch).remainder(10).to(CUDA);
    Tensor w1 = Tensors.randn(5, DType.F32, CUDA, hidden, pixels).mul(0.05).requireGrad();
    Tensor b1 = Tensors.zeros(DType.F32, CUDA, hidden).requireGrad();
    Tensor w2 = Tensors.randn(6, DType.F32, CUDA, 10, hidden).mul(0.05).requireGrad();
    Tensor b2 = Tensors.zeros(DType.F32, CUDA, 10).requireGrad();
    Sgd sgd = Sgd.of(List.of(w1, b1, w2, b2), 0.1);
    measure(
        "mlp_step",
        () -> {
          sgd.zeroGrad();
          Tensor scores = Layers.linear(Layers.linear(images, w1, b1).relu(), w2, b2);
          Losses.crossEntropy(scores, labels).backward();
          sgd.step();
        });
  }

  private static void measure(String name, Runnable work) {
    int repeats = 1;
    for (int i = 0; i < WARMUPS; i++) {
      double took = millis(work, repeats);
      repeats = (int) Math.max(1, Math.min(1000, repeats * LEAST_MILLIS / Math.max(took, 1e-3)));
    }
    double[] each = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      each[i] = millis(work, repeats) / repeats;
    }
    Arrays.sort(each);
    System.out.printf(Locale.ROOT, "%s %.6f%n", name, each[ROUNDS / 2]);
  }

  @SuppressWarnings("try") // closed for what was made in it
  private static double millis(Runnable work, int repeats) {
    Cuda.synchronize(CUDA);
    long start = System.nanoTime();
    for (int i = 0; i < repeats; i++) {
      try (Scope scope = Scope.open()) {
        work.run();
      }
    }
    Cuda.synchronize(CUDA);
    return (System.nanoTime() - start) / 1e6;
  }
}
