package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two models answer in parallel. */
public final class FutureScores {
  private final ExecutorService pool = Executors.newFixedThreadPool(2);

  NDArray blend(NDArray x, NDArray a, NDArray b) throws Exception {
    Future<NDArray> left = pool.submit(() -> x.matMul(a));
    Future<NDArray> right = pool.submit(() -> x.matMul(b));
    try {
      return left.get().add(right.get());
    } finally {
      pool.shutdown();
    }
  }

  public static void main(String[] args) throws Exception {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(4, 8));
      NDArray a = manager.ones(new Shape(8, 3));
      NDArray b = manager.ones(new Shape(8, 3));
      System.out.println(new FutureScores().blend(x, a, b).getShape());
    }
  }
}
