package dev.shapeproof.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.runtime.memory.Scope;
import dev.shapeproof.runtime.storage.Buffers;
import dev.shapeproof.runtime.storage.Place;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scopes close what was made inside, and count bytes. */
class ScopeTest {

  @Test
  void closesAllButWhatIsKept() {
    Tensor outside = Tensors.zeros(2);
    Tensor kept;
    Tensor lost;
    try (Scope scope = Scope.open()) {
      lost = outside.add(1);
      kept = scope.keep(lost.mul(2));
      outside.reshape(2, 1);
    }
    assertTrue(lost.isClosed());
    assertEquals(2, kept.doubleAt(1));
    assertEquals(0, outside.doubleAt(0));
  }

  @Test
  void useAfterCloseSaysWhatAndWhere() {
    Tensor x;
    try (Scope scope = Scope.tracing()) {
      x = Tensors.zeros(2, 3);
      assertEquals(24, scope.liveBytes());
    }
    ClosedException e = assertThrows(ClosedException.class, () -> x.add(1));
    assertTrue(
        e.getMessage()
            .matches(
                "\\[memory.use-after-close] f32\\[2, 3] on cpu, was closed at ScopeTest.java:\\d+,"
                    + " it was made at ScopeTest.java:\\d+"),
        e.getMessage());
    assertEquals("f32[2, 3] on cpu (closed)", x.toString());
  }

  @Test
  void theLineThatClosedIsTheProgramsOwn() {
    Tensor x = Tensors.zeros(3);
    int line = Place.here().line() + 1;
    Stream.of(x).forEach(Tensor::close);
    assertClosedAt(line, x);
    Tensor y;
    int before = Place.here().line();
    try (Scope scope = Scope.recycling(new Buffers())) {
      y = Tensors.zeros(3);
      assertEquals(12, scope.liveBytes());
    }
    int after = Place.here().line();
    Place end = y.storage().life().closed().orElseThrow();
    assertTrue(end.line() > before && end.line() < after, end::toString);
    assertClosedAt(end.line(), y);
  }

  private static void assertClosedAt(int line, Tensor x) {
    ClosedException e = assertThrows(ClosedException.class, x::sum);
    assertTrue(e.getMessage().contains("was closed at ScopeTest.java:" + line), e.getMessage());
  }

  @Test
  void closingClosesEveryViewAndTwiceIsFine() {
    Tensor x = Tensors.zeros(4);
    Tensor view = x.reshape(2, 2);
    view.close();
    x.close();
    assertThrows(ClosedException.class, x::sum);
  }

  @Test
  void countsLiveAndPeakBytes() {
    try (Scope scope = Scope.open()) {
      Tensor x = Tensors.zeros(100);
      Tensor y = Tensors.zeros(50);
      x.reshape(10, 10);
      assertEquals(600, scope.liveBytes());
      x.close();
      assertEquals(200, scope.liveBytes());
      assertEquals(600, scope.peakBytes());
      assertFalse(y.isClosed());
    }
  }

  @Test
  void reportsWhatIsStillOpen() {
    try (Scope scope = Scope.tracing()) {
      Tensors.zeros(3).close();
      Tensors.zeros(5);
      assertEquals(1, scope.report().size());
      assertTrue(
          scope.report().get(0).startsWith("f32[5] made at ScopeTest.java:"),
          scope.report().toString());
    }
  }

  @Test
  void keepsIntoTheScopeAround() {
    Tensor x;
    try (Scope outer = Scope.open()) {
      try (Scope inner = Scope.open()) {
        x = inner.keep(Tensors.zeros(1));
      }
      assertFalse(x.isClosed());
      assertEquals(4, outer.liveBytes());
    }
    assertTrue(x.isClosed());
  }

  @Test
  void closesOnceInOrderAndOnItsThread() throws InterruptedException {
    Scope outer = Scope.open();
    Scope inner = Scope.open();
    String order = assertThrows(IllegalStateException.class, outer::close).toString();
    assertTrue(order.contains("one inside of this is open"), order);
    inner.close();
    inner.close();
    AtomicReference<String> other = new AtomicReference<>("");
    Thread thread =
        new Thread(
            () -> other.set(assertThrows(IllegalStateException.class, outer::close).toString()));
    thread.start();
    thread.join();
    String said = String.valueOf(other.get());
    assertTrue(said.endsWith("closed on the thread that opened it"), said);
    outer.close();
  }
}
