package dev.shapeproof.rule.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Truth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SqueezingTest {
  private static final Dim N = Dim.symbol(new Symbol("n", "n", Symbol.Role.OPEN, 0));
  private static final Dim M = Dim.symbol(new Symbol("m", "m", Symbol.Role.OPEN, 0));

  private static Operand x(Dim... dims) {
    return Operand.of("x", List.of(dims), DType.F32, Device.CPU);
  }

  private static Truth decide(Constraint constraint) {
    return constraint.constant().map(Truth::of).orElse(Truth.UNKNOWN);
  }

  @Test
  void allKnownAxesOfSize1Go() {
    Outcome outcome =
        Squeezing.all(x(Dim.of(1), Dim.of(3), Dim.of(1)), SqueezingTest::decide).orElseThrow();
    assertEquals("f32[3]", Verdict.text(outcome.answer()));
  }

  @Test
  void oneUnknownSizeDecidesTheRank() {
    Operand x = x(Dim.of(1), N, Dim.of(1), Dim.of(4));
    Outcome outcome = Squeezing.axes(x, List.of(0, 1, -2), SqueezingTest::decide).orElseThrow();
    assertTrue(outcome.answer() instanceof Answer.RankIf);
    Answer.RankIf rankIf = (Answer.RankIf) outcome.answer();
    assertEquals(List.of(Dim.of(4)), rankIf.then().dims());
    assertEquals(List.of(N, Dim.of(4)), rankIf.otherwise().dims());
  }

  @Test
  void twoUnknownSizesLeaveItOpen() {
    assertEquals(Optional.empty(), Squeezing.all(x(N, M), SqueezingTest::decide));
  }

  @Test
  void anAxisThatIsNotThereIsRefused() {
    Outcome outcome = Squeezing.axes(x(N), List.of(0, 1), SqueezingTest::decide).orElseThrow();
    assertEquals(
        List.of(
            "[shape.axis] cannot squeeze axis 1 of x: axis 1 is out of range for [n] of rank 1"),
        Verdict.problems(outcome));
  }
}
