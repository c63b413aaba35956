package dev.shapeproof.checker.check;

import dev.shapeproof.rule.Problem;
import java.util.List;

/** One kind of doubt about an operation that cannot fail. */
@FunctionalInterface
interface Check {

  /**
   * What is to be said of an operation: first what is wrong, then hints, the last of which tells
   * how to say that it is meant. Nothing where the evidence is weak.
   */
  List<Problem> look(Step step);
}
