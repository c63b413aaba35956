package dev.shapeproof.tests.agreement;

import java.util.Optional;

/** One operation on a tensor; empty where it does not apply to this one. */
@FunctionalInterface
interface Step {

  Optional<Made> on(Tensor x, Writing w);
}
