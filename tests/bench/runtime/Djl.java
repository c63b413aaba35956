package dev.shapeproof.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** DJL on PyTorch; every result is closed. */
@State(Scope.Thread)
public class Djl {
  private static final int MANY = 1000;

  @State(Scope.Thread)
  public static class Operands {
    final NDManager manager = NDManager.newBaseManager();
    final NDArray small = manager.randomNormal(new Shape(2, 2));
    final NDArray smallToo = manager.randomNormal(new Shape(2, 2));

    NDArray x(long... shape) {
      return manager.randomUniform(0f, 1f, new Shape(shape));
    }
  }

  @State(Scope.Thread)
  public static class Million extends Operands {
    final NDArray x = x(1000, 1000);
    final NDArray y = x(1000, 1000);
  }

  @State(Scope.Thread)
  public static class TenMillion extends Operands {
    final NDArray x = x(10_000_000);
    final NDArray y = x(10_000_000);
  }

  @State(Scope.Thread)
  public static class Square extends Operands {
    final NDArray x = x(1024, 1024);
    final NDArray y = x(1024, 1024);
    final NDArray row = x(1024);
  }

  @State(Scope.Thread)
  public static class Side256 extends Operands {
    final NDArray x = x(256, 256);
    final NDArray y = x(256, 256);
  }

  @State(Scope.Thread)
  public static class Side2048 extends Operands {
    final NDArray x = x(2048, 2048);
    final NDArray y = x(2048, 2048);
  }

  @State(Scope.Thread)
  public static class Net extends Operands {
    private final NDArray x = x(64, 784);
    private final NDArray labels = manager.arange(64f).mod(10);
    private final NDArray w1 = parameter(x(256, 784).mul(0.03));
    private final NDArray b1 = parameter(manager.zeros(new Shape(256)));
    private final NDArray w2 = parameter(x(10, 256).mul(0.05));
    private final NDArray b2 = parameter(manager.zeros(new Shape(10)));
    private final List<NDArray> parameters = List.of(w1, b1, w2, b2);
    private final Loss loss = Loss.softmaxCrossEntropyLoss();
    private final Optimizer sgd =
        Optimizer.sgd().setLearningRateTracker(Tracker.fixed(0.01f)).build();

    private static NDArray parameter(NDArray x) {
      x.setRequiresGradient(true);
      return x;
    }

    void step(Blackhole hole) {
      try (NDScope all = new NDScope()) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
          NDArray hidden = Activation.relu(Linear.linear(x, w1, b1).singletonOrThrow());
          NDArray scores = Linear.linear(hidden, w2, b2).singletonOrThrow();
          NDArray value = loss.evaluate(new NDList(labels), new NDList(scores));
          collector.backward(value);
          hole.consume(value);
        }
        for (int i = 0; i < parameters.size(); i++) {
          NDArray gradient = parameters.get(i).getGradient();
          sgd.update("" + i, parameters.get(i), gradient);
          gradient.subi(gradient);
        }
      }
    }
  }

  private static void close(Blackhole hole, NDArray result) {
    hole.consume(result);
    result.close();
  }

  @Benchmark
  @OperationsPerInvocation(MANY)
  public void addSmall(Blackhole hole, Operands of) {
    for (int i = 0; i < MANY; i++) {
      close(hole, of.small.add(of.smallToo));
    }
  }

  @Benchmark
  public void addMillion(Blackhole hole, Million of) {
    close(hole, of.x.add(of.y));
  }

  @Benchmark
  public void addTenMillion(Blackhole hole, TenMillion of) {
    close(hole, of.x.add(of.y));
  }

  @Benchmark
  public void broadcast(Blackhole hole, Square of) {
    close(hole, of.x.add(of.row));
  }

  @Benchmark
  public void sumMillion(Blackhole hole, Million of) {
    close(hole, of.x.sum());
  }

  @Benchmark
  public void softmax(Blackhole hole, Square of) {
    close(hole, of.x.softmax(1));
  }

  @Benchmark
  public void matmul256(Blackhole hole, Side256 of) {
    close(hole, of.x.matMul(of.y));
  }

  @Benchmark
  public void matmul1024(Blackhole hole, Square of) {
    close(hole, of.x.matMul(of.y));
  }

  @Benchmark
  public void matmul2048(Blackhole hole, Side2048 of) {
    close(hole, of.x.matMul(of.y));
  }

  @Benchmark
  public void mlpStep(Blackhole hole, Net net) {
    net.step(hole);
  }
}
