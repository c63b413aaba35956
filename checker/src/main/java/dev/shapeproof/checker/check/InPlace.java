package dev.shapeproof.checker.check;

import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.rule.Op;
import java.util.Optional;

/** Which operations write into their first operand. */
public final class InPlace {
  private InPlace() {}

  public static boolean is(Past past, Facts facts) {
    return past.is(Op.INDEX_PUT)
        || past.is(Op.PUT)
        || past.given("inPlace")
            .filter(
                flag ->
                    flag instanceof Value.Bool bool
                        && facts.decide(bool.condition()) == Decision.PROVED)
            .isPresent();
  }

  /** What an operation in place writes into. */
  public static Optional<Value.Tensor> target(Past past) {
    return past.tensor("x").or(() -> past.tensor("left"));
  }
}
