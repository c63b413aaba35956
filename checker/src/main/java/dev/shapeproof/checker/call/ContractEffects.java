package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Session;
import dev.shapeproof.checker.flow.Transfer;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.value.ObjectId;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a call may change whose body nobody follows: all that it is given, but for final fields; and
 * where its body is in this compilation, static fields and the fields of objects made elsewhere.
 */
final class ContractEffects {
  private ContractEffects() {}

  static void escape(Session session, Transfer transfer, CallSite site) {
    List<Value> given = new ArrayList<>();
    site.receiver().ifPresent(given::add);
    given.addAll(site.arguments());
    boolean runsCode = given.stream().anyMatch(Value.Function.class::isInstance);
    if (Harmless.keeps(site.method()) && !runsCode) {
      return;
    }
    given.forEach(value -> escape(session, transfer, value));
    if (Harmless.writesThrough(site.method())) {
      transfer.cursor().containers().forEach(id -> transfer.escape(new Value.Ref(id)));
    }
    boolean ours =
        session.program().find(site.method().owner()).map(ClassInfo::fromSource).orElse(false);
    if (ours || runsCode) {
      for (ObjectId met : transfer.cursor().met()) {
        escape(session, transfer, new Value.Ref(met));
      }
    }
  }

  private static void escape(Session session, Transfer transfer, Value value) {
    if (!(value instanceof Value.Ref ref) || transfer.cursor().object(ref.id()).isEmpty()) {
      transfer.escape(value);
      return;
    }
    ObjectState before = transfer.cursor().object(ref.id()).orElseThrow();
    transfer.escape(value);
    Map<String, Value> kept = new TreeMap<>(before.links());
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
        .write(
            ref.id(),
            new ObjectState(
                after.type(), kept, after.sequence(), after.fresh(), after.exact(), true));
  }
}
