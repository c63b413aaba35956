package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Instr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers that are written out in a call. */
final class Literals {
  private Literals() {}

  /**
   * The constants that an argument is, or consists of: {@code 1}, {@code new int[] {1}}; through
   * variables, and parameters to callers.
   */
  static List<Place> in(Failure failure, Code code, int register) {
    List<Place> found = new ArrayList<>();
    Optional<Instr> given = code.giving(register);
    if (given.isEmpty()) {
      return found;
    }
    if (given.get() instanceof Instr.Const constant && constant.value() instanceof Number) {
      found.add(failure.place(code, constant));
    } else if (given.get() instanceof Instr.NewArray array && array.elements().isPresent()) {
      array.elements().get().forEach(element -> found.addAll(in(failure, code, element)));
    } else if (given.get() instanceof Instr.New made) {
      made.arguments().forEach(argument -> found.addAll(in(failure, code, argument)));
    } else if (given.get() instanceof Instr.Load) {
      failure
          .origin(failure.place(code, given.get()))
          .filter(made -> !(made.instr() instanceof Instr.Load))
          .ifPresent(made -> found.addAll(in(failure, made.code(), made.register())));
    }
    return found;
  }

  static long value(Place constant) {
    return ((Number) ((Instr.Const) constant.instr()).value()).longValue();
  }

  /** Whether the source has digits there and not the name of a constant. */
  static boolean isDigits(Place constant) {
    return constant.text().matches("[0-9]+[lL]?");
  }

  /** Another number in place of a constant, of the same Java type. */
  static Patch replaced(Place constant, long value, String text) {
    Instr.Const old = (Instr.Const) constant.instr();
    return Patch.constant(constant, changed(old, value).value(), text);
  }

  static Instr.Const changed(Instr.Const old, long value) {
    Object boxed = old.value() instanceof Long ? (Object) value : (Object) (int) value;
    return new Instr.Const(old.target(), boxed, old.type(), old.at());
  }
}
