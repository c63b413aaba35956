package dev.shapeproof.checker.flow;

import dev.shapeproof.dim.Dim;
import java.util.List;

/**
 * What an operation needs as its operands are named, before facts say what these are.
 *
 * @param demands in the order of those that are judged
 * @param ranks numbers of axes that are not written anywhere
 */
public record Unsolved(List<Demand> demands, List<Dim> ranks) {
  /** For an operation that cannot be asked again. */
  public static final Unsolved NONE = new Unsolved(List.of(), List.of());

  public Unsolved {
    demands = List.copyOf(demands);
    ranks = List.copyOf(ranks);
  }
}
