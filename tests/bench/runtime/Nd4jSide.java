package dev.shapeproof.bench;

import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** ND4J's side; every result is closed. */
@State(Scope.Thread)
public class Nd4jSide {
  private static final int MANY = 1000;

  @State(Scope.Thread)
  public static class Operands {
    final INDArray small = x(2, 2);
    final INDArray smallToo = x(2, 2);

    static INDArray x(long... shape) {
      return Nd4j.rand(DataType.FLOAT, shape);
    }
  }

  @State(Scope.Thread)
  public static class Million extends Operands {
    final INDArray x = x(1000, 1000);
    final INDArray y = x(1000, 1000);
  }

  @State(Scope.Thread)
  public static class TenMillion extends Operands {
    final INDArray x = x(1, 10_000_000);
    final INDArray y = x(1, 10_000_000);
  }

  @State(Scope.Thread)
  public static class Square extends Operands {
    final INDArray x = x(1024, 1024);
    final INDArray y = x(1024, 1024);
    final INDArray row = x(1, 1024);
  }

  @State(Scope.Thread)
  public static class Side256 extends Operands {
    final INDArray x = x(256, 256);
    final INDArray y = x(256, 256);
  }

  @State(Scope.Thread)
  public static class Side2048 extends Operands {
    final INDArray x = x(2048, 2048);
    final INDArray y = x(2048, 2048);
  }

  /** By SameDiff, the fastest of its ways with automatic gradients. */
  @State(Scope.Thread)
  public static class Net extends Operands {
    private static final String[] PARAMETERS = {"w1", "b1", "w2", "b2"};

    private final SameDiff graph = SameDiff.create();
    private final Map<String, INDArray> inputs;

    public Net() {
      SDVariable x = graph.placeHolder("x", DataType.FLOAT, 64, 784);
      SDVariable labels = graph.placeHolder("labels", DataType.FLOAT, 64, 10);
      SDVariable w1 = graph.var("w1", x(784, 256).muli(0.03));
      SDVariable b1 = graph.var("b1", Nd4j.zeros(DataType.FLOAT, 256));
      SDVariable w2 = graph.var("w2", x(256, 10).muli(0.05));
      SDVariable b2 = graph.var("b2", Nd4j.zeros(DataType.FLOAT, 10));
      SDVariable hidden = graph.nn().relu(graph.nn().linear(x, w1, b1), 0);
      SDVariable scores = graph.nn().linear(hidden, w2, b2);
      graph.loss().softmaxCrossEntropy("loss", labels, scores, null);
      graph.setLossVariables("loss");
      INDArray hot = Nd4j.zeros(DataType.FLOAT, 64, 10);
      for (int i = 0; i < 64; i++) {
        hot.putScalar(i, i % 10, 1);
      }
      inputs = Map.of("x", x(64, 784), "labels", hot);
    }

    void step(Blackhole hole) {
      Map<String, INDArray> gradients = graph.calculateGradients(inputs, List.of(PARAMETERS));
      for (String name : PARAMETERS) {
        INDArray gradient = gradients.get(name);
        graph.getVariable(name).getArr().subi(gradient.muli(0.01));
        hole.consume(gradient);
      }
    }
  }

  private static void close(Blackhole hole, INDArray result) {
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
    close(hole, of.x.addRowVector(of.row));
  }

  @Benchmark
  public void sumMillion(Blackhole hole, Million of) {
    close(hole, of.x.sum());
  }

  @Benchmark
  public void softmax(Blackhole hole, Square of) {
    close(hole, Transforms.softmax(of.x, true));
  }

  @Benchmark
  public void matmul256(Blackhole hole, Side256 of) {
    close(hole, of.x.mmul(of.y));
  }

  @Benchmark
  public void matmul1024(Blackhole hole, Square of) {
    close(hole, of.x.mmul(of.y));
  }

  @Benchmark
  public void matmul2048(Blackhole hole, Side2048 of) {
    close(hole, of.x.mmul(of.y));
  }

  @Benchmark
  public void mlpStep(Blackhole hole, Net net) {
    net.step(hole);
  }
}
