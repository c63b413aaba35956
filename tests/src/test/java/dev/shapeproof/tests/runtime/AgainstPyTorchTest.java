package dev.shapeproof.tests.runtime;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation gives PyTorch's values, and PyTorch's gradients. DJL has no bf16: there the same
 * numbers are compared with what PyTorch computes in f32, to the precision of bf16.
 */
class AgainstPyTorchTest {
  private static final int ROUNDS = 25;
  private static final long SEED = 20261125L;

  /** Sums in another order, and functions that are not rounded correctly. */
  private static final double SLACK = 4;

  private static final double GRADIENT_SLACK = 30;

  @BeforeAll
  static void offline() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("ai.djl.pytorch.num_threads", "1");
  }

  @TestFactory
  Stream<DynamicTest> values() {
    return cases().map(it -> DynamicTest.dynamicTest(it.name(), () -> values(it)));
  }

  @TestFactory
  Stream<DynamicTest> gradients() {
    return cases()
        .filter(Case::differentiated)
        .map(it -> DynamicTest.dynamicTest(it.name(), () -> gradients(it)));
  }

  private static Stream<Case> cases() {
    return Stream.of(ElementwiseCases.all(), ViewCases.all(), FoldCases.all(), LayerCases.all())
        .flatMap(Collection::stream);
  }

  private static void values(Case it) {
    for (DType dtype : it.dtypes()) {
      for (int round = 0; round < ROUNDS; round++) {
        Case.Call call = it.draw().apply(new Draw(SEED + round, dtype));
        try (NDManager manager = NDManager.newBaseManager()) {
          List<NDArray> arrays = new ArrayList<>();
          List<Tensor> tensors = new ArrayList<>();
          for (Input input : call.inputs()) {
            arrays.add(input.theirView().apply(input.theirs(manager)));
            tensors.add(input.ourView().apply(input.ours()));
          }
          Tensor ours = call.ours().apply(tensors);
          NDArray theirs = it.compared(call.theirs().apply(arrays), dtype);
          Comparison.check(it.name() + " " + dtype + " #" + round, ours, theirs, SLACK);
        }
      }
    }
  }

  private static void gradients(Case it) {
    for (DType dtype : it.dtypes()) {
      if (!Case.WIDE_FLOATS.contains(dtype)) {
        continue;
      }
      for (int round = 0; round < ROUNDS; round++) {
        Case.Call call = it.draw().apply(new Draw(SEED + round, dtype));
        try (NDManager manager = NDManager.newBaseManager()) {
          gradients(it.name() + " " + dtype + " #" + round, call, manager);
        }
      }
    }
  }

  private static void gradients(String what, Case.Call call, NDManager manager) {
    List<NDArray> leaves = new ArrayList<>();
    List<Tensor> ourLeaves = new ArrayList<>();
    List<Tensor> ourOperands = new ArrayList<>();
    for (Input input : call.inputs()) {
      NDArray array = input.theirs(manager);
      Tensor tensor = input.ours();
      if (input.differentiated()) {
        array.setRequiresGradient(true);
        tensor.requireGrad();
      }
      leaves.add(array);
      ourLeaves.add(tensor);
      ourOperands.add(input.ourView().apply(tensor));
    }
    Tensor ours = call.ours().apply(ourOperands);
    Input weights = new Draw(SEED, ours.dtype()).positive(ours.shape());
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      List<NDArray> operands = new ArrayList<>();
      for (int i = 0; i < leaves.size(); i++) {
        operands.add(call.inputs().get(i).theirView().apply(leaves.get(i)));
      }
      NDArray theirs = call.theirs().apply(operands);
      NDArray seed = weights.theirView().apply(weights.theirs(manager));
      collector.backward(theirs.mul(seed).sum());
    }
    ours.backward(weights.ourView().apply(weights.ours()));
    for (int i = 0; i < leaves.size(); i++) {
      if (ourLeaves.get(i).requiresGrad()) {
        NDArray wanted = leaves.get(i).getGradient();
        Tensor found = ourLeaves.get(i).grad().orElse(ourLeaves.get(i).detach().mul(0));
        Comparison.check(what + ": gradient " + i, found, wanted, GRADIENT_SLACK);
      }
    }
  }
}
