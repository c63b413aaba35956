package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.model.Kind;
import java.util.Optional;

/** Finds the call that gave an operand its axes. */
final class Reductions {
  /** Calls in a row that are looked through: {@code x.sum(axes).sqrt().add(1e-5f)}. */
  private static final int MOST_STEPS = 4;

  private Reductions() {}

  /** The reduction that an expression is made by, if it was combined with numbers only since. */
  static Optional<Place> behind(Failure failure, Place operand) {
    Optional<Place> at = failure.origin(operand);
    for (int step = 0; step < MOST_STEPS && at.isPresent(); step++) {
      Place place = at.get();
      if (!(place.instr() instanceof Instr.Invoke call) || call.receiver() == Instr.NONE) {
        return Optional.empty();
      }
      Vocabulary vocabulary = failure.vocabulary();
      if (vocabulary.isReduction(call.method())) {
        return at;
      }
      if (vocabulary.rule(call.method()).isEmpty()
          || vocabulary.kinds(call.method()).contains(Kind.TENSOR)) {
        return Optional.empty();
      }
      Code code = place.code();
      at =
          code.giving(call.receiver())
              .map(instr -> failure.place(code, instr))
              .flatMap(failure::origin);
    }
    return Optional.empty();
  }
}
