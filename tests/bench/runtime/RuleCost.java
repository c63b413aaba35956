package dev.shapeproof.runtime.check;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.Layers;
import dev.shapeproof.runtime.Losses;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import dev.shapeproof.runtime.memory.Scope;
import dev.shapeproof.runtime.optim.Sgd;
import dev.shapeproof.runtime.storage.Buffers;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** A training step, and the calls of rules that it makes by themselves, in one process. */
@State(org.openjdk.jmh.annotations.Scope.Thread)
public class RuleCost {
  private final Buffers buffers = new Buffers();
  private final Tensor x = Tensors.rand(1, DType.F32, 64, 784);
  private final Tensor labels = Tensors.arange(64).remainder(10);
  private final Tensor w1 = Tensors.rand(2, DType.F32, 256, 784).requireGrad();
  private final Tensor b1 = Tensors.zeros(256).requireGrad();
  private final Tensor w2 = Tensors.rand(3, DType.F32, 10, 256).requireGrad();
  private final Tensor b2 = Tensors.zeros(10).requireGrad();
  private final Sgd sgd = Sgd.of(List.of(w1, b1, w2, b2), 0.0001);
  private List<Recorded> calls = List.of();

  private record Recorded(Op op, CallKey key, Subject[] subjects) {}

  @Setup
  public void record() {
    calls =
        RuleLog.HERE.during(this::train).stream()
            .map(it -> new Recorded(it.op(), it.key(), it.subjects().toArray(Subject[]::new)))
            .toList();
    System.out.println("calls of rules in a step: " + calls.size());
  }

  private void train() {
    try (Scope scope = Scope.recycling(buffers)) {
      sgd.zeroGrad();
      Tensor hidden = Layers.linear(x, w1, b1).relu();
      Losses.crossEntropy(Layers.linear(hidden, w2, b2), labels).backward();
      sgd.step();
    }
  }

  @Benchmark
  public void step() {
    train();
  }

  @Benchmark
  public void rules(Blackhole hole) {
    for (Recorded call : calls) {
      hole.consume(again(call).check());
    }
  }

  /** Packed anew from the same arguments, as the operation does it. */
  private static RuleCall again(Recorded call) {
    CallKey key = call.key();
    RuleCall copy = RuleCall.of(call.op());
    int next = 0;
    int at = 1;
    while (at < key.length()) {
      long word = key.word(at++);
      int count = (int) (word >>> RuleCall.TAG);
      switch ((int) (word & 0xff)) {
        case RuleCall.ABSENT -> copy.absent();
        case RuleCall.TENSOR -> {
          Subject subject = call.subjects()[next++];
          copy.tensor(subject);
          at += subject.layout().rank();
        }
        case RuleCall.SIZE -> copy.size(key.word(at++));
        case RuleCall.SIZES -> {
          long[] sizes = new long[count];
          for (int i = 0; i < count; i++) {
            sizes[i] = key.word(at++);
          }
          copy.sizes(sizes);
        }
        case RuleCall.FLAG -> copy.flag(count == 1);
        case RuleCall.TYPE -> copy.dtype(DType.values()[count]);
        case RuleCall.PLACE -> copy.device(Devices.of(count));
        default -> throw new IllegalStateException("a step has no argument like " + word);
      }
    }
    return copy;
  }
}
