package dev.shapeproof.tests.conformance;

import dev.shapeproof.rule.Op;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * One library call under test.
 *
 * @param name unique, as shown in the table
 * @param rules the rules that decide it
 * @param template Java source of the call: arrays are {@code t0, t1}, integers {@code $0, $1}; what
 *     stands before a semicolon is done first
 * @param valid draws a call that should be accepted; its neighbours are drawn from it
 * @param calls how many are compared; fewer where several operations share a rule
 * @param open the axis of the result whose size depends on the values of the elements, -1 for none
 * @param leftOut calls that are not compared; the page says why
 */
record Operation(
    String name,
    Set<Op> rules,
    String template,
    Function<Draw, Args> valid,
    int calls,
    ToIntFunction<Call> open,
    Predicate<Call> leftOut) {

  private static final int USUAL = 204;

  static Operation of(Op rule, String template, Function<Draw, Args> valid) {
    return new Operation(
        template, EnumSet.of(rule), template, valid, USUAL, call -> -1, call -> false);
  }

  Operation few(int count) {
    return new Operation(name, rules, template, valid, count, open, leftOut);
  }

  /** The same source with other arguments than another operation has. */
  Operation with(String arguments) {
    return new Operation(name + " with " + arguments, rules, template, valid, calls, open, leftOut);
  }

  /** Rests on more than one rule. */
  Operation and(Op... others) {
    Set<Op> all = EnumSet.copyOf(rules);
    all.addAll(Arrays.asList(others));
    return new Operation(name, all, template, valid, calls, open, leftOut);
  }

  Operation openAt(ToIntFunction<Call> axis) {
    return new Operation(name, rules, template, valid, calls, axis, leftOut);
  }

  Operation without(Predicate<Call> calls) {
    return new Operation(name, rules, template, valid, this.calls, open, calls);
  }

  /** The arguments of a call. */
  record Args(List<Tensor> tensors, List<Numbers> numbers) {

    static Args of(Tensor... tensors) {
      return new Args(List.of(tensors), List.of());
    }

    static Args numbers(Numbers... numbers) {
      return new Args(List.of(), List.of(numbers));
    }

    Args with(Numbers... more) {
      return new Args(tensors, List.of(more));
    }
  }

  /** {@code dot, matmul}. */
  String ruleNames() {
    return rules.stream().map(Op::text).collect(Collectors.joining(", "));
  }

  Call draw(Draw draw) {
    Args args = valid.apply(draw);
    return new Call(this, args.tensors(), args.numbers());
  }
}
