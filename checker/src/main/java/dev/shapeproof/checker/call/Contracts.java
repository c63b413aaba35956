package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Cursor;
import dev.shapeproof.checker.flow.Frame;
import dev.shapeproof.checker.flow.Session;
import dev.shapeproof.checker.flow.Transfer;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.value.Value;
import java.util.Optional;

/** What annotations promise and demand, where values meet them. */
public final class Contracts {
  public Contracts(Session session) {}

  /** Annotations that cannot be read. */
  public java.util.List<dev.shapeproof.checker.report.Diagnostic> complaints() {
    return java.util.List.of();
  }

  /** The value of a call of an annotated method; empty for one without annotations. */
  Optional<Value> call(CallSite site, Transfer transfer) {
    return Optional.empty();
  }

  /** Binds the parameters of an annotated method before its body runs. */
  public void onEntry(Frame frame, Cursor cursor) {}

  /** A value as an annotated local variable takes it. */
  public Value onLocal(Frame frame, Cursor cursor, Instr.Store store, Value value) {
    return value;
  }

  /** An unknown field as its annotation describes it. */
  Value onField(FieldRef field, String object, Value value, Transfer transfer) {
    return value;
  }

  /** A value as an annotated field takes it. */
  Value onWrite(Instr.FieldSet set, Value value, Transfer transfer) {
    return value;
  }
}
