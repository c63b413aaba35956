package dev.shapeproof.checker.fact;

import dev.shapeproof.dim.Constraint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found to follow from facts, by the facts. The same few conditions are met again in every
 * pass over a loop, behind every join and in every call of a helper.
 */
final class Closures {
  /** Keeps nothing: for facts that stand alone. */
  static final Closures NOT_KEPT = new Closures(0);

  /** So many are kept; beyond, all are forgotten and found again where they are needed. */
  private static final int MOST = 1 << 15;

  private final int most;
  private final Map<List<Constraint>, Closure> known = new HashMap<>();

  private Closures(int most) {
    this.most = most;
  }

  static Closures kept() {
    return new Closures(MOST);
  }

  Closure of(List<Fact> facts) {
    List<Constraint> constraints = facts.stream().map(Fact::constraint).toList();
    return most == 0 ? Solving.close(constraints) : remembered(constraints);
  }

  private synchronized Closure remembered(List<Constraint> constraints) {
    Closure before = known.get(constraints);
    if (before != null) {
      return before;
    }
    Closure found = Solving.close(constraints);
    if (known.size() >= most) {
      known.clear();
    }
    known.put(constraints, found);
    return found;
  }
}
