package dev.shapeproof.checker.solve;

import java.util.List;

/** Whether constraints can hold together. */
public sealed interface Answer {

  /** They can: for these values. */
  record Satisfiable(Model model) implements Answer {}

  /**
   * They cannot.
   *
   * @param core positions, ascending, of constraints that suffice for that
   */
  record Unsatisfiable(List<Integer> core) implements Answer {
    public Unsatisfiable {
      core = List.copyOf(core);
    }
  }

  /** Not found out. */
  record Unknown(Reason reason) implements Answer {}
}
