package dev.shapeproof.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.rule.DType;
import org.junit.jupiter.api.Test;

/** A tensor as text that a person can read. */
class PrintedTest {

  @Test
  void typeThenRowsInColumns() {
    Tensor x = Tensors.of(new float[] {1, -2.5f, 100, Float.NaN}, 2, 2);
    assertEquals(
        """
        f32[2, 2] on cpu
        [[  1.0000,  -2.5000],
         [100.0000,      nan]]\
        """,
        x.toString());
  }

  @Test
  void scalarsEmptyOnesAndBooleans() {
    assertEquals("i64[] on cpu\n7", Tensors.of(new long[] {7}).reshape().toString());
    assertEquals("f32[0, 2] on cpu\n[]", Tensors.zeros(0, 2).toString());
    assertEquals("bool[2] on cpu\n[false,  true]", Tensors.arange(2).to(DType.BOOL).toString());
  }

  @Test
  void longAxesLoseTheirMiddle() {
    String text = Tensors.arange(5000).toString();
    assertTrue(text.endsWith("[   0,    1,    2, ..., 4997, 4998, 4999]"), text);
  }

  @Test
  void followsStrides() {
    assertEquals(
        "i64[2, 2] on cpu\n[[0, 2],\n [1, 3]]",
        Tensors.arange(4).reshape(2, 2).transpose().toString());
  }
}
