package dev.shapeproof.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.RuleId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What cannot be differentiated says so, and says where. */
class GraphTest {
  private final Tensor x = Tensors.of(new double[] {1, 2}).requireGrad();

  @Test
  void aChangedValueThatBackwardNeedsNamesBothLines() {
    Tensor h = x.mul(1);
    Tensor loss = h.square().sum();
    h.add_(1);
    GradientException e = assertThrows(GradientException.class, loss::backward);
    int line = here();
    assertTrue(e.getMessage().contains("square at GraphTest.java:" + (line - 3)), e.getMessage());
    assertTrue(
        e.getMessage().contains("changed in place at GraphTest.java:" + (line - 2)),
        e.getMessage());
  }

  private static int here() {
    return StackWalker.getInstance()
        .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber());
  }

  @Test
  void aChangeOfWhatBackwardDoesNotNeedIsFine() {
    Tensor h = x.add(1);
    Tensor sum = h.add(x);
    h.mul_(2);
    sum.add(h).sum().backward();
    assertEquals(4, x.grad().orElseThrow().doubleAt(0));
  }

  @Test
  void aProductWithANumberDoesNotNeedItsOperand() {
    Tensor h = x.mul(2);
    Tensor product = h.mul(3);
    h.add_(1);
    product.sum().backward();
    assertEquals(6, x.grad().orElseThrow().doubleAt(0));
  }

  @Test
  void aLeafIsNotChangedWhileRecorded() {
    assertThrows(GradientException.class, () -> x.add_(1));
    Autograd.noGrad(() -> x.add_(1));
    assertEquals(2, x.doubleAt(0));
  }

  @Test
  void aViewFromBeforeARecordedChangeIsStale() {
    Tensor h = x.mul(1);
    Tensor view = h.reshape(2, 1);
    h.mul_(x);
    GradientException e = assertThrows(GradientException.class, () -> view.sum());
    assertTrue(e.getMessage().contains("take the view after the change"), e.getMessage());
    h.reshape(2, 1).sum().backward();
    assertEquals(4, x.grad().orElseThrow().doubleAt(1));
  }

  @Test
  void aPartIsNotChangedWhileRecorded() {
    Tensor h = x.mul(1);
    assertThrows(GradientException.class, () -> h.slice(0, 0, 1).add_(1));
  }

  @Test
  void backwardTwiceNeedsTheGraphToBeKept() {
    Tensor loss = x.square().sum();
    loss.backward(true);
    loss.backward();
    assertEquals(4, x.grad().orElseThrow().doubleAt(0));
    GradientException e = assertThrows(GradientException.class, loss::backward);
    assertTrue(e.getMessage().contains("backward(true)"), e.getMessage());
  }

  @Test
  void backwardOfManyNeedsASeed() {
    Tensor y = x.mul(2);
    assertThrows(ShapeException.class, y::backward);
    assertThrows(ShapeException.class, () -> y.backward(Tensors.ones(3)));
    y.backward(Tensors.of(new double[] {1, 10}));
    assertEquals(20, x.grad().orElseThrow().doubleAt(1));
  }

  @Test
  void backwardWithoutAGraphSaysSo() {
    GradientException e = assertThrows(GradientException.class, () -> Tensors.zeros(1).backward());
    assertTrue(e.getMessage().startsWith("[autograd.no-graph]"), e.getMessage());
  }

  @Test
  void nothingIsRecordedWithoutGradientsOrAfterDetach() {
    assertFalse(Autograd.noGrad(() -> x.mul(2)).requiresGrad());
    assertTrue(x.mul(2).requiresGrad());
    assertFalse(x.detach().mul(2).requiresGrad());
    assertFalse(x.gt(1).requiresGrad());
    assertFalse(x.to(DType.I64).requiresGrad());
  }

  @Test
  void integersHaveNoGradient() {
    assertThrows(DTypeException.class, () -> Tensors.arange(3).requireGrad());
  }

  @Test
  void aViewOfALeafIsNotChangedWhileRecorded() {
    Tensor column = x.view(2, 1);
    GradientException e = assertThrows(GradientException.class, () -> column.add_(1));
    assertTrue(e.getMessage().contains("is a view of a tensor that requires"), e.getMessage());
    assertEquals(Optional.of(RuleId.AUTOGRAD_INPLACE), e.id());
    Autograd.noGrad(() -> column.add_(1));
    x.square().sum().backward();
    assertEquals(4, x.grad().orElseThrow().doubleAt(0));
  }

  @Test
  void whatIsFilledForgetsItsValues() {
    Tensor h = x.add(Double.POSITIVE_INFINITY);
    h.fill_(3);
    assertEquals(3, h.doubleAt(1));
    h.zero_().add_(x);
    h.sum().backward();
    assertEquals(2, h.doubleAt(1));
    assertEquals(1, x.grad().orElseThrow().doubleAt(1));
  }

  @Test
  void everyRefusalHasItsRule() {
    Tensor sum = x.square().sum();
    sum.backward();
    assertEquals(
        Optional.of(RuleId.AUTOGRAD_TWICE),
        assertThrows(GradientException.class, sum::backward).id());
    assertEquals(
        Optional.of(RuleId.AUTOGRAD_NO_GRAPH),
        assertThrows(GradientException.class, () -> sum.detach().backward()).id());
    sum.close();
    assertEquals(
        Optional.of(RuleId.MEMORY_USE_AFTER_CLOSE),
        assertThrows(ClosedException.class, sum::item).id());
  }
}
