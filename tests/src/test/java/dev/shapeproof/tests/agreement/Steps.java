package dev.shapeproof.tests.agreement;

import java.util.List;
import java.util.Optional;

/** The operations that a program may use, by what they do to the shape. */
final class Steps {

  private static final List<Step> CHANGING =
      List.of(
          ReshapingSteps::reshape,
          ReshapingSteps::reshapeRest,
          ReshapingSteps::transpose,
          ReshapingSteps::transpose,
          ReshapingSteps::swapAxes,
          ReshapingSteps::expandDims,
          ReshapingSteps::squeeze,
          ReshapingSteps::flatten,
          ProductSteps::matMul,
          ProductSteps::matMul,
          ProductSteps::batchMatMul,
          ProductSteps::dot,
          JoiningSteps::concat,
          JoiningSteps::concat,
          JoiningSteps::stack,
          JoiningSteps::repeat,
          JoiningSteps::tile,
          JoiningSteps::broadcast,
          IndexSteps::range,
          IndexSteps::range,
          IndexSteps::pick,
          IndexSteps::placeholder,
          IndexSteps::split,
          IndexSteps::newAxis,
          FoldingSteps::sum,
          FoldingSteps::sumKeeping,
          FoldingSteps::mean,
          FoldingSteps::max,
          FoldingSteps::sumAxes,
          CallSteps::linear,
          CallSteps::layer,
          CallSteps::lambda,
          CallSteps::reshapeBy,
          CallSteps::own,
          CallSteps::own);

  private static final List<Step> KEEPING =
      List.of(
          KeepingSteps::unary,
          KeepingSteps::unary,
          KeepingSteps::softmax,
          KeepingSteps::add,
          KeepingSteps::add,
          KeepingSteps::addColumn,
          KeepingSteps::centre,
          KeepingSteps::square,
          KeepingSteps::square,
          KeepingSteps::thereAndBack,
          KeepingSteps::cumSum,
          KeepingSteps::flip,
          KeepingSteps::joinAndCut,
          CallSteps::normalise,
          CallSteps::heads);

  private Steps() {}

  /** Any step that applies. */
  static Made any(Tensor x, Writing w) {
    return w.draw().chance(65) ? changing(x, w) : keeping(x, w);
  }

  private static Made changing(Tensor x, Writing w) {
    for (int tries = 0; tries < 5; tries++) {
      Optional<Made> made = w.draw().pick(CHANGING).on(x, w);
      if (made.isPresent()) {
        return made.get();
      }
    }
    return keeping(x, w);
  }

  /** A step whose result has the shape of {@code x}. */
  static Made keeping(Tensor x, Writing w) {
    while (true) {
      Optional<Made> made = w.draw().pick(KEEPING).on(x, w);
      if (made.isPresent()) {
        return made.get();
      }
    }
  }
}
