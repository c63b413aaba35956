package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Session;
import dev.shapeproof.checker.flow.Transfer;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Value;
import java.util.Optional;
import java.util.Set;

/** Calls of methods whose bodies are in this compilation and can be followed. */
final class Bodies {
  private final Session session;
  private final Transfer transfer;

  Bodies(Session session, Transfer transfer) {
    this.session = session;
    this.transfer = transfer;
  }

  /** Runs the body that a method has in this compilation; empty where it cannot be followed. */
  Optional<Optional<Value>> run(CallSite site) {
    Optional<MethodRef> target = target(site);
    if (target.isEmpty() || !session.follows(target.get()) || reachesAround(site)) {
      return Optional.empty();
    }
    MethodRef method = target.get();
    Optional<Value> receiver = site.receiver();
    if (site.creates()) {
      receiver = session.fields().construct(site, transfer);
      if (receiver.isEmpty()) {
        return Optional.empty();
      }
    }
    boolean isSuper =
        method.isConstructor()
            && !site.creates()
            && receiver.isPresent()
            && !method.owner().equals(transfer.frame().body().method().owner());
    if (isSuper) {
      session.fields().beforeConstructor(method.owner(), receiver.get(), transfer, site.at());
    }
    Optional<Session.Outcome> outcome =
        session.run(method, site.arguments(), receiver, transfer, site.at(), true);
    if (outcome.isEmpty()) {
      return Optional.empty();
    }
    if (isSuper) {
      session.fields().afterSuperConstructor(receiver.get(), transfer, site.at());
    }
    if (!outcome.get().returns()) {
      return Optional.of(Optional.empty());
    }
    return Optional.of(
        site.creates()
            ? receiver
            : outcome.get().value().or(() -> Optional.of(new Value.Unknown("void"))));
  }

  /** Whether the result hangs on code in sight that is not followed for its cost alone. */
  boolean isGivenUp(CallSite site) {
    return !site.type().equals(TypeRef.VOID)
        && session.isTooCostlyFrom(transfer.frame())
        && session
            .program()
            .find(site.method().owner())
            .filter(owner -> owner.methods().stream().anyMatch(it -> isBodyOf(it, site.method())))
            .isPresent();
  }

  private static boolean isBodyOf(MethodInfo method, MethodRef called) {
    return method.hasBody() && method.method().equals(called);
  }

  /** A method of an inner class may read and write what stands around it: that is not followed. */
  private boolean reachesAround(CallSite site) {
    return site.receiver().orElse(null) instanceof Value.Ref ref
        && transfer
            .cursor()
            .object(ref.id())
            .filter(object -> object.fields().containsKey(ObjectState.CAPTURED))
            .filter(object -> !knowsItsSurroundings(object))
            .isPresent();
  }

  /** Whether all that its methods see of the code around it stands in fields. */
  private boolean knowsItsSurroundings(ObjectState object) {
    Set<ClassInfo.Flag> flags =
        session.program().find(object.type()).map(ClassInfo::flags).orElse(Set.of());
    boolean isLocal = object.type().name().matches(".*\\$[0-9]+[^0-9$].*");
    return flags.contains(ClassInfo.Flag.ANONYMOUS)
        || object.fields().containsKey(FieldRef.CAPTURED_ALL)
        || (!isLocal
            && object.fields().keySet().stream().anyMatch(name -> name.startsWith("this$")));
  }

  /** The method that a call runs, where that is known. */
  private Optional<MethodRef> target(CallSite site) {
    MethodRef method = site.method();
    boolean isAbstract = method.flags().contains(MethodRef.Flag.ABSTRACT);
    if (!isAbstract && (site.exact() || !session.overridden(method))) {
      return Optional.of(method);
    }
    return site.receiver()
        .filter(Value.Ref.class::isInstance)
        .flatMap(value -> transfer.cursor().object(((Value.Ref) value).id()))
        .filter(ObjectState::exact)
        .flatMap(object -> session.implementation(method, object.type()));
  }
}
