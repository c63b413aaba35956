package dev.shapeproof.samples.djl.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** One custom training step over a list of parameters, with momentum kept in a second list. */
public final class TrainingStep {

  private static final float MOMENTUM = 0.9f;

  private final NDList parameters = new NDList();
  private final NDList velocity = new NDList();

  TrainingStep(NDManager manager, int in, int out) {
    Shape weight = new Shape(in, out);
    Shape bias = new Shape(out);
    parameters.add(manager.randomNormal(weight));
    parameters.add(manager.zeros(bias));
    velocity.add(manager.zeros(weight));
    velocity.add(manager.zeros(bias));
  }

  float step(NDArray x, NDArray y, float rate) {
    NDArray error = x.matMul(parameters.get(0)).add(parameters.get(1)).sub(y);
    NDArray gradWeight = x.transpose().matMul(error).div(x.getShape().get(0));
    NDArray gradBias = error.mean(new int[] {0});
    velocity.get(0).muli(MOMENTUM).addi(gradWeight);
    velocity.get(1).muli(MOMENTUM).addi(gradBias);
    parameters.get(0).subi(velocity.get(0).mul(rate));
    parameters.get(1).subi(velocity.get(1).mul(rate));
    return error.square().mean().getFloat();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      TrainingStep training = new TrainingStep(manager, 6, 3);
      NDArray x = manager.randomNormal(new Shape(40, 6));
      NDArray y = manager.randomNormal(new Shape(40, 3));
      for (int i = 0; i < 3; i++) {
        System.out.println(training.step(x, y, 0.05f));
      }
    }
  }
}
