package dev.shapeproof.runtime.autograd;

import dev.shapeproof.runtime.Tensor;

/** From the gradient of an operation's result to that of one operand, before broadcasting. */
@FunctionalInterface
public interface Gradient {
  Tensor of(Tensor outgoing);
}
