package dev.shapeproof.tests.conformance;

import java.util.List;
import java.util.function.Function;

/**
 * One operation under test.
 *
 * @param name unique, as shown in the table
 * @param template Java source of the call: arrays are {@code t0, t1}, integers {@code $0, $1}
 * @param valid draws a call that should be accepted; its neighbours are drawn from it
 */
record Operation(String name, String template, Function<Draw, Args> valid) {

  /** The arguments of a call. */
  record Args(List<Tensor> tensors, List<Numbers> numbers) {}

  Call draw(Draw draw) {
    Args args = valid.apply(draw);
    return new Call(this, args.tensors(), args.numbers());
  }
}
