package dev.shapeproof.tests.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random choices, the same ones from the same seed. */
final class Draw {

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

  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** Mostly small, sometimes 1. */
  long size() {
    return chance(15) ? 1 : between(2, 6);
  }

  List<Long> shape(int rank) {
    List<Long> shape = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      shape.add(size());
    }
    return shape;
  }

  List<Integer> permutation(int length) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    return order;
  }

  /** Numbers, at most four, whose product is {@code elements}. */
  List<Long> factors(long elements) {
    List<Long> factors = new ArrayList<>();
    long rest = elements;
    for (long divisor = 2; divisor <= rest; divisor++) {
      while (rest % divisor == 0) {
        factors.add(divisor);
        rest /= divisor;
      }
    }
    Collections.shuffle(factors, random);
    while (factors.size() > 1 && (factors.size() > 4 || chance(35))) {
      factors.add(factors.remove(0) * factors.remove(0));
    }
    return factors;
  }
}
