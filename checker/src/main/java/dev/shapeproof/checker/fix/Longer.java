package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Instr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A call with one more argument at its end. */
final class Longer {
  private Longer() {}

  static Optional<Edit> call(Place place, Word word, Argument.Literal last, Wording wording) {
    Instr.Invoke call = (Instr.Invoke) place.instr();
    int paren = place.text().lastIndexOf(')');
    if (call.arguments().isEmpty() || paren != place.text().length() - 1) {
      return Optional.empty();
    }
    int register = place.code().body().registers();
    List<Integer> arguments = new ArrayList<>(call.arguments());
    arguments.add(register);
    Instr.Invoke longer =
        new Instr.Invoke(
            call.target(),
            word.method(),
            call.receiver(),
            arguments,
            call.spans(),
            call.type(),
            call.exact(),
            call.isSuper(),
            call.resultUnused(),
            call.at());
    List<Instr> instead = new ArrayList<>(last.into(register, call.at()));
    instead.add(longer);
    String text = place.text().substring(0, paren) + ", " + last.text() + ")";
    return Optional.of(Patch.replacing(place, instead, text, 1).edit(wording));
  }
}
