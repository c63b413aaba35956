package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Session;
import dev.shapeproof.checker.flow.Transfer;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What objects of inner classes reach of the code that made them. */
final class Captured {
  private static final Set<ClassInfo.Flag> STATIC_KINDS =
      Set.of(
          ClassInfo.Flag.STATIC,
          ClassInfo.Flag.INTERFACE,
          ClassInfo.Flag.ENUM,
          ClassInfo.Flag.RECORD);

  private Captured() {}

  /** An object of an inner class reaches what stands around it. */
  static void note(CallSite site, Value made, Transfer transfer, Session session) {
    if (!site.creates() || !(made instanceof Value.Ref ref) || !isInner(site.type(), session)) {
      return;
    }
    Optional<ObjectState> state = transfer.cursor().object(ref.id());
    List<Value> around = new ArrayList<>(transfer.cursor().references());
    around.remove(made);
    Value captured = new Value.Items(new Sequence.Exact(around));
    state.ifPresent(
        object -> transfer.cursor().write(ref.id(), object.with(ObjectState.CAPTURED, captured)));
  }

  private static boolean isInner(TypeRef type, Session session) {
    Optional<ClassInfo> info = session.program().find(type);
    return info.isPresent()
        && info.get().fromSource()
        && (info.get().outer().isPresent() || info.get().flags().contains(ClassInfo.Flag.ANONYMOUS))
        && info.get().flags().stream().noneMatch(STATIC_KINDS::contains);
  }
}
