package dev.shapeproof.runtime.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A compiled product allocates next to nothing. Where C2 cannot keep vectors in registers it makes
 * an object of each, gigabytes in a second, and nothing but the speed would tell.
 */
class NoGarbageTest {
  private static final int SIDE = 192;

  /** Plain Java makes arrays for the rows of a block; a vector each time would be 20 MB. */
  private static final long MOST = 400_000;

  /** JDK 17 takes seconds to compile the tile, on a busy machine many. */
  private static final long PATIENCE = 90_000_000_000L;

  @TestFactory
  Stream<DynamicTest> ofAProduct() {
    return Backends.all().stream()
        .map(it -> DynamicTest.dynamicTest(it.describe(), () -> settles(it)));
  }

  private static void settles(Backend backend) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    float[] x = new float[SIDE * SIDE];
    Arrays.fill(x, 0.5f);
    Matrix<float[]> a = new Matrix<>(x, 0, SIDE, 1);
    float[] c = new float[SIDE * SIDE];
    long start = System.nanoTime();
    long allocated = Long.MAX_VALUE;
    while (allocated > MOST && System.nanoTime() - start < PATIENCE) {
      long before = threads.getCurrentThreadAllocatedBytes();
      backend.multiply(a, a, c, 0, SIDE, SIDE, SIDE);
      allocated = threads.getCurrentThreadAllocatedBytes() - before;
    }
    assertTrue(allocated <= MOST, backend.describe() + " allocates " + allocated + " bytes");
  }
}
