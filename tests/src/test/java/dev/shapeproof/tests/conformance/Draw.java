package dev.shapeproof.tests.conformance;

import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random parts of calls, reproducible from a seed. */
final class Draw {

  static final int MAX_RANK = 5;
  private static final List<DataType> DTYPES =
      List.of(
          DataType.FLOAT32,
          DataType.FLOAT32,
          DataType.FLOAT64,
          DataType.FLOAT16,
          DataType.INT64,
          DataType.INT32,
          DataType.INT8,
          DataType.UINT8,
          DataType.BOOLEAN);

  private final Random random;

  Draw(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** Mostly small, sometimes 1, rarely 0. */
  long size() {
    return chance(5) ? 0 : chance(20) ? 1 : between(2, 5);
  }

  List<Long> shape(int rank) {
    List<Long> shape = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      shape.add(size());
    }
    return shape;
  }

  int rank(int low) {
    return between(low, MAX_RANK);
  }

  DataType dtype() {
    return DTYPES.get(below(DTYPES.size()));
  }

  Tensor tensor(int rank) {
    return new Tensor(shape(rank), DataType.FLOAT32);
  }

  /** Any dtype; mostly one that computes. */
  Tensor anyTensor(int rank) {
    return new Tensor(shape(rank), chance(60) ? DataType.FLOAT32 : dtype());
  }

  /** An axis of that rank, from the front or from the back. */
  long axis(int rank) {
    int bound = Math.max(1, rank);
    int axis = below(bound);
    return chance(30) ? axis - bound : axis;
  }

  /** Different axes of that rank, at least one. */
  List<Long> axes(int rank) {
    List<Long> axes = permutation(rank).subList(0, between(1, Math.max(1, rank)));
    return axes.stream().map(axis -> chance(20) ? axis - rank : axis).toList();
  }

  List<Long> permutation(int rank) {
    List<Long> axes = new ArrayList<>();
    for (long i = 0; i < rank; i++) {
      axes.add(i);
    }
    Collections.shuffle(axes, random);
    return axes;
  }

  /** A shape that broadcasts with {@code shape}. */
  List<Long> broadcastable(List<Long> shape) {
    List<Long> other = new ArrayList<>();
    for (Long size : shape.subList(between(0, shape.size()), shape.size())) {
      other.add(chance(25) ? 1L : size);
    }
    return other;
  }

  /** Factors of a number of elements, in some order. */
  List<Long> factors(long elements) {
    List<Long> factors = new ArrayList<>();
    long rest = elements;
    for (long divisor = 2; divisor <= rest && rest > 1; divisor++) {
      while (rest % divisor == 0) {
        factors.add(divisor);
        rest /= divisor;
      }
    }
    if (elements == 0) {
      factors.add(0L);
    }
    Collections.shuffle(factors, random);
    while (factors.size() > 1 && (factors.size() > 4 || chance(40))) {
      factors.add(factors.remove(0) * factors.remove(0));
    }
    return factors;
  }
}
