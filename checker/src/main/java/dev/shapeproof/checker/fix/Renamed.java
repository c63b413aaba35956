package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Instr;
import java.util.List;
import java.util.Optional;

/** A call of another method with the same arguments. */
final class Renamed {
  private Renamed() {}

  static Optional<Patch> call(Place call, Word word) {
    Instr.Invoke invoke = (Instr.Invoke) call.instr();
    String text = call.text();
    int receiver = Math.max(0, invoke.spans().get(0).end() - call.at().start());
    int name = text.indexOf(invoke.method().name() + "(", receiver);
    if (name < 0) {
      return Optional.empty();
    }
    Instr.Invoke other =
        new Instr.Invoke(
            invoke.target(),
            word.method(),
            invoke.receiver(),
            invoke.arguments(),
            invoke.spans(),
            invoke.type(),
            invoke.exact(),
            invoke.isSuper(),
            invoke.resultUnused(),
            invoke.at());
    String renamed =
        text.substring(0, name)
            + word.name()
            + text.substring(name + invoke.method().name().length());
    return Optional.of(Patch.replacing(call, List.of(other), renamed, 0));
  }
}
