package dev.shapeproof.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Layers;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import dev.shapeproof.runtime.precision.Autocast;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Parameters of f32 by autocast have the values and gradients that PyTorch computes in f16 from the
 * same numbers, to what f16 can hold. DJL has no autocast, and its conversions have no gradient, so
 * on its side everything is f16. bf16 is left out: there DJL's native code aborts the process.
 */
class MixedPrecisionAgainstPyTorchTest {
  private static final int ROUNDS = 10;
  private static final double TOLERANCE = 4e-3;

  private record Case(
      String name,
      Function<SplittableRandom, long[][]> shapes,
      Function<List<Tensor>, Tensor> ours,
      Function<List<NDArray>, NDArray> theirs) {}

  @BeforeAll
  static void offline() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("ai.djl.pytorch.num_threads", "1");
  }

  @TestFactory
  Stream<DynamicTest> agrees() {
    return Stream.of(
            new Case(
                "matmul",
                random -> matrices(random, false),
                x -> x.get(0).matmul(x.get(1)),
                x -> x.get(0).matMul(x.get(1))),
            new Case(
                "linear",
                random -> matrices(random, true),
                x -> Layers.linear(x.get(0), x.get(1), x.get(2)),
                x -> Linear.linear(x.get(0), x.get(1), x.get(2)).singletonOrThrow()),
            new Case(
                "mean of relu of linear",
                random -> matrices(random, true),
                x -> Layers.linear(x.get(0), x.get(1), x.get(2)).relu().mean(1),
                x ->
                    Linear.linear(x.get(0), x.get(1), x.get(2))
                        .singletonOrThrow()
                        .getNDArrayInternal()
                        .relu()
                        .mean(new int[] {1})),
            new Case(
                "softmax of matmul",
                random -> matrices(random, false),
                x -> x.get(0).matmul(x.get(1)).softmax(1).square(),
                x -> x.get(0).matMul(x.get(1)).softmax(1).square()),
            new Case(
                "tanh of matmul",
                random -> matrices(random, false),
                x -> x.get(0).matmul(x.get(1)).tanh().mul(2).add(1),
                x -> x.get(0).matMul(x.get(1)).tanh().mul(2).add(1)))
        .map(it -> DynamicTest.dynamicTest(it.name(), () -> agrees(it)));
  }

  private static Tensor cast(Supplier<Tensor> work) {
    Autocast cast = Autocast.to(DType.F16);
    try {
      return work.get();
    } finally {
      cast.close();
    }
  }

  /** {@code [m, k] x [k, n]}, or as a dense layer has them {@code [m, k], [n, k], [n]}. */
  private static long[][] matrices(SplittableRandom random, boolean layer) {
    long m = random.nextInt(1, 9);
    long k = random.nextInt(1, 40);
    long n = random.nextInt(1, 20);
    return layer ? new long[][] {{m, k}, {n, k}, {n}} : new long[][] {{m, k}, {k, n}};
  }

  private static void agrees(Case it) {
    for (int round = 0; round < ROUNDS; round++) {
      SplittableRandom random = new SplittableRandom(round);
      List<NDArray> arrays = new ArrayList<>();
      List<Tensor> tensors = new ArrayList<>();
      try (NDManager manager = NDManager.newBaseManager()) {
        for (long[] shape : it.shapes().apply(random)) {
          Tensor drawn = Tensors.randn(random.nextLong(), DType.F32, shape).mul(0.5).half();
          float[] values = drawn.toFloats();
          NDArray array = manager.create(values, new Shape(shape)).toType(DataType.FLOAT16, false);
          array.setRequiresGradient(true);
          arrays.add(array);
          tensors.add(Tensors.of(values, shape).requireGrad());
        }
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
          NDArray theirs = it.theirs().apply(arrays);
          Tensor ours = cast(() -> it.ours().apply(tensors));
          check(it.name() + " #" + round, ours, theirs);
          collector.backward(theirs.sum());
          ours.sum().backward();
        }
        for (int i = 0; i < arrays.size(); i++) {
          Tensor gradient = tensors.get(i).grad().orElseThrow();
          assertEquals(DType.F32, gradient.dtype());
          check(
              it.name() + " #" + round + ": gradient " + i, gradient, arrays.get(i).getGradient());
        }
      }
    }
  }

  private static void check(String what, Tensor ours, NDArray theirs) {
    assertArrayEquals(theirs.getShape().getShape(), ours.shape(), what);
    double[] wanted = Comparison.doubles(theirs);
    double[] found = ours.toDoubles();
    for (int i = 0; i < wanted.length; i++) {
      assertEquals(
          wanted[i], found[i], TOLERANCE * Math.max(1, Math.abs(wanted[i])), what + ": " + i);
    }
  }
}
