package dev.shapeproof.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.memory.Scope;
import dev.shapeproof.runtime.optim.Sgd;
import dev.shapeproof.runtime.storage.Buffers;
import dev.shapeproof.runtime.storage.Floats;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A recycling scope makes new tensors of closed ones, and never of one that is still there. */
class RecyclingTest {
  private static final int SIZE = 5000;

  private final Buffers buffers = new Buffers();

  private static float[] array(Tensor x) {
    return ((Floats) x.storage()).elements();
  }

  private <T> T inScope(Supplier<T> work) {
    try (Scope scope = Scope.recycling(buffers)) {
      T result = work.get();
      assertTrue(scope.peakBytes() >= scope.liveBytes());
      return result;
    }
  }

  @Test
  void usesArraysAgain() {
    Tensor x = Tensors.ones(SIZE);
    float[] first = array(inScope(() -> x.add(1)));
    assertEquals(4 * SIZE, buffers.bytes());
    assertSame(first, array(inScope(() -> x.mul(3))));
    assertSame(first, inScope(() -> array(x.add(1))));
  }

  @Test
  void usesArraysAgainWithinAScope() {
    Tensor x = Tensors.ones(SIZE);
    inScope(
        () -> {
          Tensor y = x.add(1);
          float[] used = array(y);
          y.close();
          assertSame(used, array(x.mul(2)));
          return assertThrows(ClosedException.class, y::sum);
        });
  }

  @Test
  void leavesKeptOnesAlone() {
    Tensor x = Tensors.ones(SIZE);
    Tensor kept;
    try (Scope scope = Scope.recycling(buffers)) {
      kept = scope.keep(x.add(1));
    }
    inScope(() -> x.mul(7));
    assertEquals(0, kept.sub(2).abs().sum().item());
    kept.close();
    assertNotSame(array(kept), inScope(() -> array(x.add(1))));
  }

  @Test
  void takesNoArraysOfTheProgramAndNoneTwice() {
    float[] own = new float[SIZE];
    inScope(() -> Tensors.wrap(own, SIZE));
    assertEquals(0, buffers.bytes());
    inScope(
        () -> {
          Tensor y = Tensors.zeros(SIZE);
          y.reshape(1, SIZE).close();
          y.close();
          return y;
        });
    assertEquals(4 * SIZE, buffers.bytes());
  }

  @Test
  void zerosAreZeros() {
    inScope(() -> Tensors.ones(SIZE).add(5));
    assertEquals(0, inScope(() -> Tensors.zeros(SIZE).sum().item()));
    assertEquals(0, inScope(() -> Tensors.zeros(DType.I64, SIZE).sum().item()));
  }

  @Test
  void forgetsWhatIsNotUsedForLong() {
    inScope(() -> Tensors.zeros(SIZE));
    for (int i = 0; i < 20; i++) {
      inScope(() -> Tensors.zeros(2 * SIZE));
    }
    assertEquals(8 * SIZE, buffers.bytes());
  }

  @Test
  void trainsToTheSameBits() {
    assertArrayEquals(trained(false), trained(true));
  }

  private float[] trained(boolean recycling) {
    Tensor x = Tensors.randn(1, DType.F32, 40, 60);
    Tensor labels = Tensors.arange(40).remainder(7);
    Tensor w = Tensors.randn(2, DType.F32, 30, 60).requireGrad();
    Tensor v = Tensors.randn(3, DType.F32, 7, 30).requireGrad();
    Sgd sgd = Sgd.of(List.of(w, v), 0.1, 0.9, 0);
    for (int i = 0; i < 10; i++) {
      try (Scope scope = recycling ? Scope.recycling(buffers) : Scope.open()) {
        sgd.zeroGrad();
        Losses.crossEntropy(Layers.linear(Layers.linear(x, w).tanh(), v), labels).backward();
        sgd.step();
        assertTrue(scope.peakBytes() > 0);
      }
    }
    return w.toFloats();
  }
}
