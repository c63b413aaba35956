package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Session;
import dev.shapeproof.checker.flow.Transfer;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import java.util.Optional;

/** The final fields that a contract may name, as sizes. */
record ContractFields(Session session, Transfer transfer, Span at) {

  /** {@code hidden} of an object, or {@code layer.in} through one of its fields. */
  Optional<Dim> size(Optional<Value> object, TypeRef type, String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return value(object, type, name).flatMap(ContractFields::size);
    }
    return value(object, type, name.substring(0, dot))
        .flatMap(inner -> through(inner, name.substring(dot + 1)));
  }

  /** {@code in} of the object that a value refers to. */
  Optional<Dim> through(Value value, String name) {
    return value instanceof Value.Ref ref && transfer.cursor().object(ref.id()).isPresent()
        ? size(Optional.of(value), transfer.cursor().object(ref.id()).orElseThrow().type(), name)
        : Optional.empty();
  }

  static Optional<Dim> size(Value value) {
    return value instanceof Value.Int integer ? Optional.of(integer.term()) : Optional.empty();
  }

  private Optional<Value> value(Optional<Value> object, TypeRef type, String name) {
    Optional<FieldRef> field = find(type, name);
    if (field.isEmpty() || !field.get().isFinal()) {
      return Optional.empty();
    }
    if (field.get().isStatic()) {
      return Optional.of(session.fields().constant(field.get(), transfer, at));
    }
    return object.isPresent() && object.get() instanceof Value.Ref ref
        ? of(ref, field.get())
        : Optional.empty();
  }

  private Optional<Value> of(Value.Ref ref, FieldRef field) {
    ObjectState state =
        transfer.cursor().object(ref.id()).orElseGet(() -> ObjectState.of(field.owner()));
    Value known = state.fields().get(field.name());
    if (known != null || state.fresh()) {
      return Optional.ofNullable(known);
    }
    Value found = session.fields().of(field, ref.id(), transfer, at);
    ObjectState now = transfer.cursor().object(ref.id()).orElse(state);
    transfer.cursor().write(ref.id(), now.with(field.name(), found));
    return Optional.of(found);
  }

  Optional<FieldRef> find(TypeRef type, String name) {
    Optional<ClassInfo> info = session.program().find(type);
    if (info.isEmpty()) {
      return Optional.empty();
    }
    Optional<FieldRef> own =
        info.get().fields().stream().filter(field -> field.name().equals(name)).findFirst();
    return own.isPresent() ? own : info.get().superclass().flatMap(up -> find(up, name));
  }
}
