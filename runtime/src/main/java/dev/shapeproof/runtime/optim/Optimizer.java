package dev.shapeproof.runtime.optim;

import dev.shapeproof.runtime.Tensor;
import java.util.List;

/** Moves parameters against their gradients. */
public sealed interface Optimizer permits Sgd, Adam {

  List<Tensor> parameters();

  /**
   * Changes every parameter that has a gradient; not recorded.
   *
   * @throws dev.shapeproof.runtime.GradientException if none has one
   */
  void step();

  /** Forgets all gradients: the next backward starts from nothing. */
  default void zeroGrad() {
    parameters().forEach(Tensor::zeroGrad);
  }
}
