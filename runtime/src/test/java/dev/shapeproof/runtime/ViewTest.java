package dev.shapeproof.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.rule.DType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Views share memory, copies do not, and changes in place are seen through all views. */
class ViewTest {

  @Test
  void aChangeIsSeenThroughEveryView() {
    Tensor x = Tensors.arange(6).reshape(2, 3);
    Tensor column = x.select(1, 1);
    x.transpose().select(0, 1).mul_(10);
    assertArrayEquals(new long[] {10, 40}, column.toLongs());
    assertArrayEquals(new long[] {0, 10, 2, 3, 40, 5}, x.toLongs());
  }

  @Test
  void sumsWhatAViewShowsAndNoMore() {
    Tensor x = Tensors.arange(24).to(DType.F32).reshape(4, 6);
    assertEquals(276, x.sum().item());
    assertEquals(12 + 13 + 14 + 15 + 16 + 17, x.select(0, 2).sum().item());
    assertEquals(3 + 9 + 15 + 21, x.select(1, 3).sum().item());
    assertEquals(276, x.transpose().sum().item());
    assertEquals(11.5, x.mean().item());
    assertEquals(2 * 87, x.select(0, 2).expand(2, 6).sum().item());
  }

  @Test
  void theGreatestAndTheLeastOfAView() {
    Tensor x = Tensors.arange(24).to(DType.F32).reshape(4, 6).sub(12);
    assertEquals(11, x.max().item());
    assertEquals(-12, x.transpose().min().item());
    assertArrayEquals(new float[] {-7, -1, 5, 11}, x.max(1).toFloats());
    assertArrayEquals(new float[] {6, 7, 8, 9, 10, 11}, x.max(0).toFloats());
    assertArrayEquals(new float[] {-12, -11, -10, -9, -8, -7}, x.transpose().min(1).toFloats());
    assertEquals(-1, x.slice(0, 0, 2).max().item());
  }

  @Test
  void aCopyIsOnItsOwn() {
    Tensor x = Tensors.arange(3);
    Tensor copy = x.copy();
    x.zero_();
    assertArrayEquals(new long[] {0, 1, 2}, copy.toLongs());
  }

  @Test
  void copiesOnlyWhereItMust() {
    Tensor x = Tensors.zeros(2, 3);
    assertSame(x, x.contiguous());
    assertSame(x, x.to(DType.F32));
    assertFalse(x.transpose().isContiguous());
    assertTrue(x.transpose().contiguous().isContiguous());
  }

  @Test
  void reshapeSharesWhereStridesAllowIt() {
    Tensor x = Tensors.arange(24).reshape(2, 3, 4);
    x.transpose(0, 1).reshape(3, 2, 2, 2).fill_(7);
    assertEquals(24 * 7, x.sum().longItem());
    Tensor moved = x.transpose(1, 2).reshape(24);
    moved.zero_();
    assertEquals(24 * 7, x.sum().longItem());
  }

  @Test
  void wrapsAnArrayOrCopiesIt() {
    float[] values = {1, 2};
    Tensor wrapped = Tensors.wrap(values);
    Tensor copied = Tensors.of(values);
    values[0] = 9;
    assertEquals(9, wrapped.doubleAt(0));
    assertEquals(1, copied.doubleAt(0));
  }

  @Test
  void doesNotChangeWhatIsOneElementInMemory() {
    Tensor x = Tensors.zeros(1).expand(3);
    LayoutException e = assertThrows(LayoutException.class, () -> x.add_(1));
    assertTrue(e.getMessage().contains("copy() it first"), e.getMessage());
  }

  @Test
  void changesItselfByItsOwnView() {
    Tensor x = Tensors.arange(4).reshape(2, 2).to(DType.F32);
    x.add_(x.transpose());
    assertArrayEquals(new float[] {0, 3, 3, 6}, x.toFloats());
  }

  @Test
  void fillsAndCopiesInPlace() {
    Tensor x = Tensors.zeros(2, 2);
    x.select(0, 1).copy_(Tensors.of(new double[] {1, 2}));
    assertArrayEquals(new float[] {0, 0, 1, 2}, x.toFloats());
    x.clip_(0.5, 1.5);
    assertArrayEquals(new float[] {0.5f, 0.5f, 1, 1.5f}, x.toFloats());
    x.neg_().abs_().exp_().log_();
    assertEquals(1.5, x.doubleAt(1, 1), 1e-6);
  }

  @Test
  void splitsIntoViewsTheLastOneSmaller() {
    List<Tensor> parts = Tensors.arange(5).split(2, 0);
    assertEquals(List.of(2L, 2L, 1L), parts.stream().map(Tensor::elements).toList());
    assertArrayEquals(new long[] {4}, parts.get(2).toLongs());
  }

  @Test
  void comparesLongsExactly() {
    Tensor x = Tensors.of(new long[] {(1L << 60) + 1, 3});
    assertArrayEquals(new long[] {0, 0}, x.eq(1L << 60).toLongs());
    assertArrayEquals(new long[] {1, 0}, x.gt(1L << 60).toLongs());
    assertArrayEquals(new long[] {0, 1}, x.lt(3.5).toLongs());
  }

  @Test
  void makesEvenlySpacedAndIdentity() {
    assertArrayEquals(new long[] {5, 3, 1}, Tensors.arange(5, 0, -2).toLongs());
    assertArrayEquals(new float[] {0, 0.5f, 1}, Tensors.linspace(0, 1, 3).toFloats());
    assertArrayEquals(new float[] {1, 0, 0, 0, 1, 0}, Tensors.eye(2, 3).toFloats());
  }

  @Test
  void randomNumbersFollowTheirSeed() {
    assertArrayEquals(
        Tensors.randn(1, DType.F64, 9).toDoubles(), Tensors.randn(1, DType.F64, 9).toDoubles());
    Tensor many = Tensors.randn(7, DType.F64, 10_000);
    assertEquals(0, many.mean().item(), 0.05);
    assertEquals(1, many.square().mean().item(), 0.05);
    Tensor even = Tensors.rand(7, DType.F32, 10_000);
    assertEquals(0.5, even.mean().item(), 0.02);
    assertTrue(even.min().item() >= 0 && even.max().item() < 1);
  }

  @Test
  void copiesItselfInAnotherOrder() {
    Tensor square = Tensors.arange(9).reshape(3, 3);
    square.transpose().copy_(square);
    assertArrayEquals(new long[] {0, 3, 6, 1, 4, 7, 2, 5, 8}, square.toLongs());
    Tensor row = Tensors.arange(5);
    row.from(0, 1).copy_(row.slice(0, 0, 4));
    assertArrayEquals(new long[] {0, 0, 1, 2, 3}, row.toLongs());
  }

  @Test
  void evenRandomNumbersStayBelowOne() {
    for (DType dtype : List.of(DType.F64, DType.F32, DType.F16, DType.BF16)) {
      Tensor many = Tensors.rand(7, dtype, 100_000);
      assertTrue(many.max().item() < 1, dtype + " reaches " + many.max().item());
      assertTrue(many.f64().mean().item() > 0.49, dtype + " has a mean of " + many.mean().item());
    }
  }

  @Test
  void aSingleNumberHasOneIndex() {
    Tensor number = Tensors.scalar(3);
    Tensor zero = Tensors.of(new long[] {0});
    assertEquals(3, number.gather(0, zero).item());
    assertEquals(3, number.indexSelect(0, zero).item());
    Tensor five = Tensors.of(new long[] {5});
    assertThrows(ValueException.class, () -> number.gather(0, five));
    assertThrows(ValueException.class, () -> number.indexSelect(0, five));
  }

  @Test
  void clipsIntegersInPlace() {
    assertArrayEquals(new long[] {1, 1, 2, 3, 3}, Tensors.arange(5).clip_(1, 3).toLongs());
  }
}
