package dev.shapeproof.runtime.kernel;

/** The numbers of one step of an optimiser, the same for all elements {@code w} of a parameter. */
public sealed interface Step {

  /** {@code v = momentum v + (g + decay w)}, {@code w = w - rate v}. */
  record Descent(double rate, double momentum, double decay) implements Step {}

  /**
   * Running means of {@code g + decay w} and of its square, which keep {@code keepFirst} and {@code
   * keepSecond} of themselves; then {@code w = shrink w - rate first / (root sqrt(second) +
   * epsilon)}.
   */
  record Adaptive(
      double rate,
      double root,
      double shrink,
      double keepFirst,
      double keepSecond,
      double decay,
      double epsilon)
      implements Step {}
}
