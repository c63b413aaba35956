package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A layer made by a builder. */
public final class DenseBuilder {
  private int inputs;
  private int outputs;
  private boolean bias = true;

  DenseBuilder inputs(int value) {
    inputs = value;
    return this;
  }

  DenseBuilder outputs(int value) {
    outputs = value;
    return this;
  }

  DenseBuilder withoutBias() {
    bias = false;
    return this;
  }

  Dense build(NDManager manager) {
    NDArray weight = manager.randomNormal(new Shape(outputs, inputs));
    return new Dense(weight, bias ? manager.zeros(new Shape(outputs)) : null);
  }

  static final class Dense {
    private final NDArray weight;
    private final NDArray bias;

    Dense(NDArray weight, NDArray bias) {
      this.weight = weight;
      this.bias = bias;
    }

    NDArray apply(NDArray x) {
      NDArray y = x.matMul(weight.transpose());
      return bias == null ? y : y.add(bias);
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Dense dense = new DenseBuilder().inputs(30).outputs(5).build(manager);
      NDArray x = manager.ones(new Shape(7, 30));
      System.out.println(dense.apply(x).getShape());
    }
  }
}
