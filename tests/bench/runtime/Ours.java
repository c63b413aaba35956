package dev.shapeproof.bench;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Cpu;
import dev.shapeproof.runtime.Layers;
import dev.shapeproof.runtime.Losses;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import dev.shapeproof.runtime.memory.Scope;
import dev.shapeproof.runtime.optim.Sgd;
import dev.shapeproof.runtime.storage.Buffers;
import java.util.List;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The runtime's side: with a scope that recycles buffers around each operation, or without. */
@State(org.openjdk.jmh.annotations.Scope.Thread)
public class Ours {
  private static final int MANY = 1000;

  @Param({"true", "false"})
  public boolean scope;

  private final Buffers buffers = new Buffers();

  @Setup
  public void say() {
    System.out.println(Cpu.describe());
  }

  private void run(Blackhole hole, Supplier<Tensor> work) {
    if (scope) {
      try (Scope step = Scope.recycling(buffers)) {
        hole.consume(work.get());
      }
    } else {
      hole.consume(work.get());
    }
  }

  /** Two matrices of side n. */
  @State(org.openjdk.jmh.annotations.Scope.Thread)
  public static class Operands {
    final Tensor small = Tensors.randn(1, DType.F32, 2, 2);
    final Tensor smallToo = Tensors.randn(2, DType.F32, 2, 2);

    Tensor x(long... shape) {
      return Tensors.rand(3, DType.F32, shape);
    }
  }

  @State(org.openjdk.jmh.annotations.Scope.Thread)
  public static class Million extends Operands {
    final Tensor x = x(1000, 1000);
    final Tensor y = x(1000, 1000);
  }

  @State(org.openjdk.jmh.annotations.Scope.Thread)
  public static class TenMillion extends Operands {
    final Tensor x = x(10_000_000);
    final Tensor y = x(10_000_000);
  }

  @State(org.openjdk.jmh.annotations.Scope.Thread)
  public static class Square extends Operands {
    final Tensor x = x(1024, 1024);
    final Tensor y = x(1024, 1024);
    final Tensor row = x(1024);
  }

  @State(org.openjdk.jmh.annotations.Scope.Thread)
  public static class Side256 extends Operands {
    final Tensor x = x(256, 256);
    final Tensor y = x(256, 256);
  }

  @State(org.openjdk.jmh.annotations.Scope.Thread)
  public static class Side2048 extends Operands {
    final Tensor x = x(2048, 2048);
    final Tensor y = x(2048, 2048);
  }

  /** 784-256-10, batches of 64: scores, loss, gradients, one step of gradient descent. */
  @State(org.openjdk.jmh.annotations.Scope.Thread)
  public static class Net extends Operands {
    private final Tensor x = x(64, 784);
    private final Tensor labels = Tensors.arange(64).remainder(10);
    private final Tensor w1 = x(256, 784).mul(0.03).detach().copy().requireGrad();
    private final Tensor b1 = Tensors.zeros(256).requireGrad();
    private final Tensor w2 = x(10, 256).mul(0.05).detach().copy().requireGrad();
    private final Tensor b2 = Tensors.zeros(10).requireGrad();
    private final Sgd sgd = Sgd.of(List.of(w1, b1, w2, b2), 0.01);

    Tensor step() {
      sgd.zeroGrad();
      Tensor hidden = Layers.linear(x, w1, b1).relu();
      Tensor loss = Losses.crossEntropy(Layers.linear(hidden, w2, b2), labels);
      loss.backward();
      sgd.step();
      return loss;
    }
  }

  @Benchmark
  @OperationsPerInvocation(MANY)
  public void addSmall(Blackhole hole, Operands of) {
    run(
        hole,
        () -> {
          for (int i = 1; i < MANY; i++) {
            hole.consume(of.small.add(of.smallToo));
          }
          return of.small.add(of.smallToo);
        });
  }

  @Benchmark
  public void addMillion(Blackhole hole, Million of) {
    run(hole, () -> of.x.add(of.y));
  }

  @Benchmark
  public void addTenMillion(Blackhole hole, TenMillion of) {
    run(hole, () -> of.x.add(of.y));
  }

  @Benchmark
  public void broadcast(Blackhole hole, Square of) {
    run(hole, () -> of.x.add(of.row));
  }

  @Benchmark
  public void sumMillion(Blackhole hole, Million of) {
    run(hole, of.x::sum);
  }

  @Benchmark
  public void softmax(Blackhole hole, Square of) {
    run(hole, () -> of.x.softmax(1));
  }

  @Benchmark
  public void matmul256(Blackhole hole, Side256 of) {
    run(hole, () -> of.x.matmul(of.y));
  }

  @Benchmark
  public void matmul1024(Blackhole hole, Square of) {
    run(hole, () -> of.x.matmul(of.y));
  }

  @Benchmark
  public void matmul2048(Blackhole hole, Side2048 of) {
    run(hole, () -> of.x.matmul(of.y));
  }

  @Benchmark
  public void mlpStep(Blackhole hole, Net net) {
    run(hole, net::step);
  }
}
