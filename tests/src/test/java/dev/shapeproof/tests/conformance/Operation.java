package dev.shapeproof.tests.conformance;

import java.util.List;
import java.util.function.Function;

/**
 * One operation under test.
 *
 * @param name unique, as shown in the table
 * @param template Java source of the call: arrays are {@code t0, t1}, integers {@code $0, $1}
 * @param valid draws a call that should be accepted; its neighbours are drawn from it
 * @param calls how many are compared; fewer where several operations share a rule
 */
record Operation(String name, String template, Function<Draw, Args> valid, int calls) {

  private static final int USUAL = 200;

  Operation(String name, String template, Function<Draw, Args> valid) {
    this(name, template, valid, USUAL);
  }

  Operation few(int count) {
    return new Operation(name, template, valid, count);
  }

  /** The arguments of a call. */
  record Args(List<Tensor> tensors, List<Numbers> numbers) {}

  Call draw(Draw draw) {
    Args args = valid.apply(draw);
    return new Call(this, args.tensors(), args.numbers());
  }
}
