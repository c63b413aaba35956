package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Fact;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.rule.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of one operation in one activation.
 *
 * @param entry the method whose analysis met it
 * @param chain call sites from the entry down to it
 * @param callers the methods in which these stand
 * @param reasons why it was assumed
 * @param asWritten whether it was met where a lambda is written, not where it is called
 * @param ways branches and rounds on which a refutation rests
 * @param shown values of sizes that are shown with them
 * @param core facts that refute it, minimised
 */
record Judgement(
    Verdict verdict,
    Operation operation,
    MethodRef entry,
    MethodRef method,
    List<Span> chain,
    List<MethodRef> callers,
    boolean asWritten,
    List<Problem> problems,
    List<String> reasons,
    List<Fact> core,
    Optional<Map<Symbol, Long>> witness,
    List<Way> ways,
    Map<Symbol, Long> shown) {

  /** Whether it is about code that runs and does not do what it should. */
  boolean isRemark() {
    return !problems.isEmpty() && !problems.get(0).id().stops();
  }

  /** Whether the operation cannot succeed, expected or not. */
  boolean isFailure() {
    return verdict == Verdict.REFUTED || verdict == Verdict.EXPECTED;
  }

  Judgement expected() {
    return new Judgement(
        Verdict.EXPECTED,
        operation,
        entry,
        method,
        chain,
        callers,
        asWritten,
        problems,
        reasons,
        core,
        witness,
        ways,
        shown);
  }

  /** Verdicts of DESIGN section 4, the best first. */
  enum Verdict {
    PROVED,
    EXPECTED,
    ASSUMED,
    REFUTED
  }
}
