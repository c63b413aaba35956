package dev.shapeproof.samples.runtime.fixed;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;

/** Lets every walker of a batch start from one state and drift by itself. */
public final class SharedStates {
  private static final int WALKERS = 8;

  private SharedStates() {}

  static Tensor walk(Tensor start, int steps) {
    Tensor states = start.expand(WALKERS, 3).copy().named("states");
    for (int i = 0; i < steps; i++) {
      states.add_(Tensors.randn(i, DType.F32, WALKERS, 3));
    }
    return states;
  }

  public static void main(String[] args) {
    System.out.println(walk(Tensors.zeros(3), 10).type());
  }
}
