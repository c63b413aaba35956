package dev.shapeproof.checker.flow.cfg;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** Whether an exception that reaches a handler always leaves the body in the end. */
final class Rethrow {

  private Rethrow() {}

  /**
   * True if no way on from the handler returns or comes back to the code that it guards, as a loop
   * that tries again would, and some way throws.
   */
  static boolean always(Draft handler, Draft guarded) {
    Set<Draft> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Draft> open = new ArrayDeque<>();
    open.add(handler);
    seen.add(handler);
    boolean throwing = false;
    while (!open.isEmpty()) {
      Draft block = open.remove();
      if (block == guarded || block.exit instanceof Draft.Exit.Return) {
        return false;
      }
      throwing |= block.exit instanceof Draft.Exit.Throw;
      for (Draft next : block.successors()) {
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return throwing;
  }
}
