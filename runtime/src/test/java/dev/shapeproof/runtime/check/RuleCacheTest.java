package dev.shapeproof.runtime.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same call gets the same answer without the rule; another call never gets it. */
class RuleCacheTest {

  private static Verdict sum(int axis, long... shape) {
    return RuleCall.of(Op.SUM).tensor(Tensors.zeros(shape)).axes(axis).check();
  }

  @Test
  void remembersACall() {
    assertSame(sum(0, 2, 3), sum(0, 2, 3));
  }

  @Test
  void tellsAttributesShapesAndDtypesApart() {
    assertArrayEquals(new long[] {3}, sum(0, 2, 3).sizes());
    assertArrayEquals(new long[] {2}, sum(1, 2, 3).sizes());
    assertArrayEquals(new long[] {2}, sum(0, 3, 2).sizes());
    assertNotSame(
        RuleCall.of(Op.EXP).tensor(Tensors.zeros(2)).check(),
        RuleCall.of(Op.EXP).tensor(Tensors.zeros(DType.F64, 2)).check());
    assertNotSame(
        RuleCall.of(Op.EXP).tensor(Tensors.zeros(2)).check(),
        RuleCall.of(Op.LOG).tensor(Tensors.zeros(2)).check());
  }

  @Test
  void staysRightWithFewPlaces() {
    RuleCache cache = new RuleCache(2);
    for (int round = 0; round < 3; round++) {
      for (int n = 0; n < 50; n++) {
        CallKey key = RuleCall.of(Op.EXP).tensor(Tensors.zeros(n)).key();
        assertArrayEquals(new long[] {n}, cache.verdict(Op.EXP, key, List.of()).sizes());
      }
    }
  }

  @Test
  void answersManyThreadsAtOnce() {
    List<Long> found = new ArrayList<>();
    IntStream.range(0, 4000)
        .parallel()
        .mapToLong(i -> sum(0, 7, i % 1000).sizes()[0] - i % 1000)
        .distinct()
        .sequential()
        .forEach(found::add);
    assertSame(1, found.size());
  }
}
