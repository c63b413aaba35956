package dev.shapeproof.runtime.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.ShapeException;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two operands get what the rule said of them, and never what it said of others. */
class PairCacheTest {

  private static Verdict of(Op op, Tensor left, Tensor right, boolean number) {
    Verdict found = PairCache.SHARED.check(op, left, right, number);
    Verdict wanted = RuleCall.of(op).tensor(left).tensor(right).flag(false).flag(number).check();
    assertArrayEquals(wanted.sizes(), found.sizes());
    assertEquals(wanted.dtype(), found.dtype());
    assertEquals(wanted.effects(), found.effects());
    return found;
  }

  @Test
  void remembersAPair() {
    Tensor x = Tensors.zeros(2, 3);
    assertSame(of(Op.ADD, x, x, false), of(Op.ADD, Tensors.zeros(2, 3), x, false));
  }

  @Test
  void tellsPairsApart() {
    List<Tensor> tensors =
        List.of(
            Tensors.zeros(),
            Tensors.zeros(1),
            Tensors.zeros(6),
            Tensors.zeros(1, 6),
            Tensors.zeros(6, 1),
            Tensors.zeros(1, 1, 6),
            Tensors.zeros(DType.F64, 6),
            Tensors.zeros(DType.I32, 6),
            Tensors.zeros(DType.BOOL, 6),
            Tensors.zeros(DType.F64));
    for (int round = 0; round < 2; round++) {
      for (Op op : List.of(Op.ADD, Op.DIV, Op.EQ)) {
        for (Tensor left : tensors) {
          for (Tensor right : tensors) {
            of(op, left, right, false);
            if (right.rank() == 0) {
              of(op, left, right, true);
            }
          }
        }
      }
    }
  }

  @Test
  void refusesEachTime() {
    for (int i = 0; i < 3; i++) {
      assertThrows(ShapeException.class, () -> Tensors.zeros(2, 3).add(Tensors.zeros(3, 2)));
      assertThrows(ShapeException.class, () -> Tensors.zeros(2, 3).eq(Tensors.zeros(3, 2)));
      Tensors.zeros(3, 2).add(Tensors.zeros(3, 2));
    }
  }
}
