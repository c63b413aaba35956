package dev.shapeproof.samples.djl.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A plain recurrent cell unrolled over time; the last state goes into a classifier. */
public final class LastTimeStep {

  private final NDArray inputWeight;
  private final NDArray stateWeight;
  private final NDArray head;
  private final int hidden;

  LastTimeStep(NDManager manager, int features, int hidden, int classes) {
    this.hidden = hidden;
    inputWeight = manager.randomNormal(new Shape(features, hidden));
    stateWeight = manager.randomNormal(new Shape(hidden, hidden));
    head = manager.randomNormal(new Shape(hidden, classes));
  }

  NDArray outputs(NDManager manager, NDArray x) {
    long batch = x.getShape().get(0);
    long steps = x.getShape().get(1);
    NDArray state = manager.zeros(new Shape(batch, hidden));
    NDArray all = manager.zeros(new Shape(batch, 0, hidden));
    for (int t = 0; t < steps; t++) {
      NDArray input = x.get(":, {}", t);
      state = input.matMul(inputWeight).add(state.matMul(stateWeight)).tanh();
      all = all.concat(state.expandDims(1), 1);
    }
    return all;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      LastTimeStep model = new LastTimeStep(manager, 8, 24, 4);
      NDArray outputs = model.outputs(manager, manager.randomNormal(new Shape(16, 9, 8)));
      NDArray last = outputs.get(":, -1");
      NDArray logits = last.matMul(model.head);
      NDArray target = manager.zeros(new Shape(16, 4));
      NDArray error = logits.softmax(1).sub(target);
      System.out.println(error.square().sum());
    }
  }
}
