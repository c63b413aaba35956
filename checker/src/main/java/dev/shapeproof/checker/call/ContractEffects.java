package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Session;
import dev.shapeproof.checker.flow.Transfer;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a call of which only the contract is known may change: all but final fields. */
final class ContractEffects {
  private ContractEffects() {}

  static void escape(Session session, Transfer transfer, CallSite site) {
    if (Harmless.keeps(site.method())) {
      return;
    }
    site.receiver().ifPresent(value -> escape(session, transfer, value));
    site.arguments().forEach(value -> escape(session, transfer, value));
  }

  private static void escape(Session session, Transfer transfer, Value value) {
    if (!(value instanceof Value.Ref ref) || transfer.cursor().object(ref.id()).isEmpty()) {
      transfer.escape(value);
      return;
    }
    ObjectState before = transfer.cursor().object(ref.id()).orElseThrow();
    transfer.escape(value);
    Map<String, Value> kept = new TreeMap<>();
    Optional<ClassInfo> info =
        before.fields().isEmpty() ? Optional.empty() : session.program().find(before.type());
    while (info.isPresent()) {
      for (FieldRef field : info.get().fields()) {
        Value known = before.fields().get(field.name());
        if (field.isFinal() && known != null) {
          kept.put(field.name(), known);
        }
      }
      info = info.get().superclass().flatMap(session.program()::find);
    }
    ObjectState after = transfer.cursor().object(ref.id()).orElse(before);
    transfer
        .cursor()
        .write(ref.id(), after.withFields(kept));
  }
}
