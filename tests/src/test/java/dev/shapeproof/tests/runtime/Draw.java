package dev.shapeproof.tests.runtime;

import dev.shapeproof.rule.DType;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/** Random operands: seeded, small, and with the odd cases among them. */
final class Draw {
  private final SplittableRandom random;
  private final DType dtype;

  Draw(long seed, DType dtype) {
    this.random = new SplittableRandom(seed);
    this.dtype = dtype;
  }

  DType dtype() {
    return dtype;
  }

  /** From {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  /** Up to 4 axes of up to 4; now and then one is empty. */
  long[] shape(int leastRank, int mostRank) {
    long[] shape = new long[between(leastRank, mostRank)];
    Arrays.setAll(shape, i -> once(12) ? 0 : between(1, 4));
    return shape;
  }

  /** As {@link #shape}, but nothing empty. */
  long[] full(int leastRank, int mostRank) {
    long[] shape = new long[between(leastRank, mostRank)];
    Arrays.setAll(shape, i -> between(1, 4));
    return shape;
  }

  /** A shape that broadcasts to {@code target}: axes of 1, and some missing in front. */
  long[] stretchable(long... target) {
    long[] shape = Arrays.copyOfRange(target, between(0, target.length), target.length);
    for (int i = 0; i < shape.length; i++) {
      shape[i] = once(3) ? 1 : shape[i];
    }
    return shape;
  }

  Input tensor(long... shape) {
    return of(dtype, this::number, shape);
  }

  Input positive(long... shape) {
    return of(dtype, () -> Math.abs(number()) + 1, shape);
  }

  /** No two alike, so that it is clear which is the greatest. */
  Input distinct(long... shape) {
    int n = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    double[] numbers = new double[n];
    Arrays.setAll(numbers, i -> dtype == DType.U8 ? i % 200 : i - n / 2.0);
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double kept = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = kept;
    }
    return Input.of(dtype, new Input.Values(numbers, shape), x -> x, x -> x);
  }

  /** Positions below {@code size}. */
  Input positions(int size, long... shape) {
    return of(DType.I64, () -> random.nextInt(size), shape);
  }

  Input of(DType type, long... shape) {
    return new Draw(random.nextLong(), type).tensor(shape);
  }

  private double number() {
    return switch (dtype) {
      case BOOL -> random.nextInt(2);
      case U8 -> random.nextInt(8);
      case I32, I64 -> random.nextInt(-6, 7);
      default -> {
        // as every dtype can hold it, so that both libraries start from the same number
        double wide = random.nextDouble(-3, 3);
        yield Math.rint(wide * 32) / 32;
      }
    };
  }

  private Input of(DType type, DoubleSupplier numbers, long... shape) {
    if (shape.length >= 2 && once(3)) {
      return permuted(type, numbers, shape);
    }
    if (shape.length >= 1 && once(4)) {
      return sliced(type, numbers, shape);
    }
    return Input.of(type, values(numbers, shape), x -> x, x -> x);
  }

  private Input permuted(DType type, DoubleSupplier numbers, long... shape) {
    int rank = shape.length;
    int[] order = new int[rank];
    int shift = between(1, rank - 1);
    Arrays.setAll(order, i -> (i + shift) % rank);
    long[] stored = new long[rank];
    for (int i = 0; i < rank; i++) {
      stored[order[i]] = shape[i];
    }
    return Input.of(type, values(numbers, stored), x -> x.permute(order), x -> x.transpose(order));
  }

  private Input sliced(DType type, DoubleSupplier numbers, long... shape) {
    int last = shape.length - 1;
    long[] stored = shape.clone();
    stored[last] = 2 * shape[last] + 2;
    long stop = 1 + 2 * shape[last];
    return Input.of(
        type,
        values(numbers, stored),
        x -> x.slice(last, 1, stop, 2),
        x -> x.get("..., 1:" + stop + ":2"));
  }

  private static Input.Values values(DoubleSupplier numbers, long... shape) {
    double[] values = new double[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    Arrays.setAll(values, i -> numbers.getAsDouble());
    return new Input.Values(values, shape);
  }
}
