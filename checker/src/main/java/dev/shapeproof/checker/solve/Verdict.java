package dev.shapeproof.checker.solve;

import java.util.List;

/** What facts say about an obligation. Cores are positions in the list of facts, ascending. */
public sealed interface Verdict {

  /** The facts imply it; those of {@code core} suffice. */
  record Proved(List<Integer> core) implements Verdict {
    public Proved {
      core = List.copyOf(core);
    }
  }

  /** The facts exclude it; {@code core} is minimal and confirmed. */
  record Refuted(List<Integer> core) implements Verdict {
    public Refuted {
      core = List.copyOf(core);
    }
  }

  /** It may hold and may not: {@code counterexample} fulfils the facts but not the obligation. */
  record Possible(Model counterexample) implements Verdict {}

  record Unknown(Reason reason) implements Verdict {}
}
