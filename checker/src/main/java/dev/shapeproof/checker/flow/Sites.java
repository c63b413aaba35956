package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.call.CallSite;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.value.Value;
import java.util.List;
import java.util.Optional;

/** Calls and creations as they are met, with what their registers hold. */
final class Sites {
  private final Transfer at;
  private final Session session;

  private Sites(Transfer at, Session session) {
    this.at = at;
    this.session = session;
  }

  static CallSite of(Instr instr, Transfer at, Session session) {
    Sites sites = new Sites(at, session);
    return instr instanceof Instr.Invoke invoke
        ? sites.call(invoke)
        : sites.made((Instr.New) instr);
  }

  private CallSite call(Instr.Invoke invoke) {
    Optional<Value> receiver =
        invoke.receiver() == Instr.NONE ? Optional.empty() : Optional.of(value(invoke.receiver()));
    return new CallSite(
        invoke.method(),
        receiver,
        values(invoke.arguments()),
        invoke.spans(),
        invoke.type(),
        invoke.at(),
        invoke.exact(),
        false);
  }

  private CallSite made(Instr.New made) {
    return new CallSite(
        made.constructor(),
        Optional.empty(),
        values(made.arguments()),
        made.spans(),
        made.type(),
        made.at(),
        true,
        true);
  }

  private List<Value> values(List<Integer> registers) {
    return registers.stream().map(this::value).toList();
  }

  private Value value(int register) {
    return session.narrow(at.value(register), at.cursor().facts());
  }
}
