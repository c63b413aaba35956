package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.rule.Problem;
import java.util.List;

/**
 * An operation that cannot succeed and is about to be reported, for those who know how to repair
 * one.
 *
 * @param method in which the operation stands
 * @param calls on the way to it, outermost first
 * @param depth how many of these lie between the operation and the place at fault
 */
public record Refuted(
    Operation operation, List<Problem> problems, MethodRef method, List<Call> calls, int depth) {

  public Refuted {
    problems = List.copyOf(problems);
    calls = List.copyOf(calls);
  }

  /** A call and the method in which it stands. */
  public record Call(MethodRef in, Span at) {}
}
