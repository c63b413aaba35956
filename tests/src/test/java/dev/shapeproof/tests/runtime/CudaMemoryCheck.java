package dev.shapeproof.tests.runtime;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.Cuda;
import dev.shapeproof.runtime.DeviceMemoryException;
import dev.shapeproof.runtime.DeviceMismatchException;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import dev.shapeproof.runtime.memory.Scope;
import dev.shapeproof.runtime.optim.Adam;
import dev.shapeproof.runtime.optim.Optimizer;
import dev.shapeproof.runtime.optim.Sgd;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Memory of devices: counted, kept, given back, shared by threads, and at its end. Runs in a JVM of
 * its own, started by {@link CudaDriverTest}, on devices of 64 MiB; or where there is a GPU.
 */
@SuppressWarnings("try") // scopes are closed, and not otherwise used
final class CudaMemoryCheck {
  private static final Device FIRST = Device.cuda();

  /** Where there is only one device, it is the same. */
  private static final Device SECOND = Device.cuda(Math.min(1, Cuda.count() - 1));

  private CudaMemoryCheck() {}

  public static void main(String[] none) {
    try {
      check(true);
      System.out.println("all as it should be");
    } catch (InterruptedException | ExecutionException | AssertionError e) {
      e.printStackTrace(System.out);
      // threads that wait would keep the process
      System.exit(1);
    }
  }

  /** Everything; or without what hangs on the size of the memory. */
  static void check(boolean small) throws InterruptedException, ExecutionException {
    // what ran before in this process and was not closed
    untilNothingIsLive();
    cyclesLeaveNothing();
    viewsKeepMemory();
    theCollectorFreesWhatNobodyClosed();
    if (small) {
      tooLargeIsAnErrorAndLifeGoesOn();
    }
    if (!SECOND.equals(FIRST)) {
      devicesDoNotMix();
    }
    threadsShareADevice();
    threadsHandTensorsOver();
    memoryOfOneThreadGoesToAnother();
    whatAnOptimizerKeepsOutlivesAScope();
    untilNothingIsLive();
    Cuda.emptyCache(FIRST);
    Cuda.emptyCache(SECOND);
    expect(0, Cuda.memory(FIRST).reserved(), "reserved in the end");
    expect(0, Cuda.memory(SECOND).reserved(), "reserved in the end");
  }

  private static void cyclesLeaveNothing() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> done = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      int number = thread;
      done.add(
          threads.submit(
              () -> {
                for (int i = 0; i < 2_500; i++) {
                  Tensors.zeros(DType.F32, FIRST, 100 + 37L * number + i % 50).close();
                }
              }));
    }
    for (Future<?> each : done) {
      each.get();
    }
    threads.shutdown();
    expect(0, Cuda.memory(FIRST).live(), "live after 10,000 cycles");
    holds(Cuda.memory(FIRST).reserved() > 0, "blocks are kept for the next tensor");
    Cuda.emptyCache(FIRST);
    expect(0, Cuda.memory(FIRST).reserved(), "reserved after emptyCache");
  }

  private static void viewsKeepMemory() {
    try (Scope scope = Scope.open()) {
      Tensor view = Tensors.of(new float[] {1, 2, 3, 4}).to(FIRST).slice(0, 2, 4);
      holds(Cuda.memory(FIRST).live() > 0, "a view keeps its memory");
      expect(7, (long) view.sum().item(), "the sum of the view");
    }
    expect(0, Cuda.memory(FIRST).live(), "live after a scope");
  }

  private static void theCollectorFreesWhatNobodyClosed() throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      Tensors.zeros(DType.F32, FIRST, 1000);
    }
    untilNothingIsLive();
    expect(0, Cuda.memory(FIRST).live(), "live after the collector");
  }

  private static void untilNothingIsLive() throws InterruptedException {
    for (int i = 0; i < 100 && Cuda.memory(FIRST).live() + Cuda.memory(SECOND).live() > 0; i++) {
      System.gc();
      Thread.sleep(20);
    }
  }

  private static void tooLargeIsAnErrorAndLifeGoesOn() {
    Tensor half = Tensors.zeros(DType.F32, FIRST, 8 << 20);
    try {
      Tensors.zeros(DType.F32, FIRST, 12 << 20);
      throw new AssertionError("48 MiB had a place beside 32 of 64");
    } catch (DeviceMemoryException e) {
      String text = e.getMessage();
      holds(text.contains("[device.memory] no memory on cuda:0 for f32 x 12582912"), text);
      holds(text.contains("f32 x 8388608, 33554432 bytes, made at CudaMemoryCheck.java:"), text);
    }
    try (Scope scope = Scope.open()) {
      expect(8 << 20, (long) half.add_(1).sum().item(), "the sum after it");
    }
    half.close();
    Tensors.zeros(DType.F32, FIRST, 12 << 20).close();
  }

  private static void devicesDoNotMix() {
    try (Scope scope = Scope.open()) {
      Tensor first = Tensors.ones(2, 2).to(FIRST).named("weights");
      Tensor second = Tensors.ones(2, 2).to(SECOND).named("inputs");
      try {
        first.matmul(second);
        throw new AssertionError("tensors of two devices were multiplied");
      } catch (DeviceMismatchException e) {
        String text = e.getMessage();
        holds(text.contains("weights is on cuda:0 and inputs on cuda:1"), text);
      }
      expect(4, (long) first.add(second.to(FIRST)).mean().mul(2).item(), "both on one device");
      expect(4, (long) second.sum().to(Device.CPU).item(), "back on the CPU");
    }
  }

  private static void threadsShareADevice() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    List<Future<Long>> sums = new ArrayList<>();
    for (int thread = 1; thread <= 3; thread++) {
      long number = thread;
      sums.add(
          threads.submit(
              () -> {
                try (Scope scope = Scope.open()) {
                  Tensor x = Tensors.full((double) number, DType.F32, 100).to(SECOND);
                  for (int i = 0; i < 50; i++) {
                    x = x.add(number);
                  }
                  return (long) x.sum().item();
                }
              }));
    }
    for (int thread = 1; thread <= 3; thread++) {
      expect(5100L * thread, sums.get(thread - 1).get(), "the sum of thread " + thread);
    }
    threads.shutdown();
  }

  /** Each has its own order of work: what another one began comes first all the same. */
  private static void threadsHandTensorsOver() throws InterruptedException, ExecutionException {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (Scope scope = Scope.open()) {
      Tensor x = Tensors.zeros(DType.F32, FIRST, 3000);
      for (int i = 0; i < 10; i++) {
        Tensor mine = x.add(1);
        // in its own stream, on what is not yet computed in this one
        x = other.submit(() -> mine.add(1)).get();
      }
      expect(20, (long) x.mean().item(), "after ten rounds through two threads");
      Tensor shared = x.add(2);
      Tensor changed = other.submit(() -> shared.mul_(2).add(0)).get();
      expect(44, (long) changed.mean().item(), "what another thread changed");
      expect(44, (long) shared.mean().item(), "what another thread changed in place");
    }
    other.shutdown();
  }

  /** The next owner writes, in another stream, after the last one has read. */
  private static void memoryOfOneThreadGoesToAnother()
      throws InterruptedException, ExecutionException {
    ExecutorService other = Executors.newSingleThreadExecutor();
    for (int i = 0; i < 20; i++) {
      Tensor x = Tensors.ones(5000).to(SECOND);
      Tensor sum = x.sum();
      x.close();
      long theirs =
          other
              .submit(
                  () -> {
                    try (Scope scope = Scope.open()) {
                      return (long) Tensors.full(7, DType.F32, 5000).to(SECOND).sum().item();
                    }
                  })
              .get();
      expect(35_000, theirs, "the sum of the next owner");
      expect(5000, (long) sum.item(), "the sum of the first owner");
      sum.close();
    }
    other.shutdown();
  }

  private static void whatAnOptimizerKeepsOutlivesAScope() {
    for (boolean adam : new boolean[] {true, false}) {
      List<Double> found = new ArrayList<>();
      for (Device device : List.of(Device.CPU, SECOND)) {
        Tensor weights = Tensors.randn(3, DType.F32, device, 20, 5).requireGrad();
        List<Tensor> parameters = List.of(weights);
        Optimizer optimizer = adam ? Adam.of(parameters, 0.1) : Sgd.of(parameters, 0.1, 0.9, 0);
        for (int i = 0; i < 4; i++) {
          try (Scope scope = Scope.open()) {
            optimizer.zeroGrad();
            weights.square().sum().backward();
            optimizer.step();
          }
        }
        try (Scope scope = Scope.open()) {
          found.add(weights.square().sum().item());
        }
        optimizer.zeroGrad();
        weights.close();
      }
      holds(Math.abs(found.get(0) - found.get(1)) < 1e-4 * found.get(0), "steps: " + found);
    }
  }

  private static void expect(long wanted, long found, String what) {
    holds(wanted == found, what + ": " + found + " and not " + wanted);
  }

  private static void holds(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError(what);
    }
  }
}
