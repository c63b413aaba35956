package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.model.Intrinsic;
import java.util.Optional;

/** The dtype or the device of the other operand, said by way of the variable that it comes from. */
final class Likeness {
  private Likeness() {}

  /** {@code w.getDevice()} for {@code w} as well as for {@code w.transpose()}. */
  static Optional<Argument> of(Failure failure, Place place, Place other, Intrinsic property) {
    if (!other.code().equals(place.code())) {
      return Optional.empty();
    }
    Optional<Instr> at = Optional.of(other.instr());
    while (at.isPresent() && at.get() instanceof Instr.Invoke call) {
      at = other.code().giving(call.receiver());
    }
    return at.filter(instr -> isPlain(other.code(), instr))
        .map(instr -> failure.place(other.code(), instr))
        .flatMap(
            of ->
                failure
                    .vocabulary()
                    .property(of.type(), property)
                    .map(word -> new Argument.Property(of, word)));
  }

  /** A variable, a static field or one of this object: what may be read once more. */
  private static boolean isPlain(Code code, Instr instr) {
    if (instr instanceof Instr.Load load) {
      return !load.local().name().startsWith("$");
    }
    return instr instanceof Instr.FieldGet get
        && (get.receiver() == Instr.NONE
            || code.giving(get.receiver()).orElse(null) instanceof Instr.This);
  }
}
