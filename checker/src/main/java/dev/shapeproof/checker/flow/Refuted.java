package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.rule.Problem;
import java.util.List;
import java.util.Set;

/**
 * An operation that cannot succeed and is about to be reported, for those who know how to repair
 * one.
 *
 * @param method in which the operation stands
 * @param calls on the way to it, outermost first
 * @param depth how many of these lie between the operation and the place at fault
 * @param behind the bodies that its operands may come from
 */
public record Refuted(
    Operation operation,
    List<Problem> problems,
    MethodRef method,
    List<Call> calls,
    int depth,
    Set<MethodRef> behind) {

  public Refuted {
    problems = List.copyOf(problems);
    calls = List.copyOf(calls);
    behind = Set.copyOf(behind);
  }

  /** A call and the method in which it stands. */
  public record Call(MethodRef in, Span at) {}
}
