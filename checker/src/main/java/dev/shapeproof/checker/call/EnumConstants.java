package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Session;
import dev.shapeproof.checker.flow.Transfer;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The constants of an enum of this compilation: their names, their order, and all of them. */
final class EnumConstants {
  private final Session session;
  private final Transfer transfer;

  EnumConstants(Session session, Transfer transfer) {
    this.session = session;
    this.transfer = transfer;
  }

  /** Empty for other methods, and where a constant is not known. */
  Optional<Value> of(CallSite site) {
    MethodRef method = site.method();
    if (method.owner().name().equals("java.lang.Enum") && site.receiver().isPresent()) {
      return ofConstant(method, site.receiver().get(), site.at());
    }
    Optional<ClassInfo> owner =
        method.isStatic()
            ? session.program().find(method.owner()).filter(EnumConstants::isEnum)
            : Optional.empty();
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    if (method.name().equals("values") && site.arguments().isEmpty()) {
      return constants(owner.get(), site.at()).map(all -> array(all, site));
    }
    boolean named =
        method.name().equals("valueOf")
            && site.arguments().size() == 1
            && Displays.isConstant(site.arguments().get(0));
    return named
        ? constant(owner.get(), Displays.text((Value.Text) site.arguments().get(0)), site)
        : Optional.empty();
  }

  private Optional<Value> ofConstant(MethodRef method, Value constant, Span at) {
    return switch (method.name()) {
      case "ordinal" -> {
        OptionalInt place = ordinal(constant, at);
        yield place.isPresent() ? Optional.of(Value.Int.of(place.getAsInt())) : Optional.empty();
      }
      case "name", "toString" ->
          enumOf(constant)
              .flatMap(
                  owner ->
                      owner.fields().stream()
                          .filter(field -> isConstant(field))
                          .filter(field -> value(field, at).equals(constant))
                          .findFirst())
              .map(field -> Value.Text.of(field.name()));
      default -> Optional.empty();
    };
  }

  /** The place of a constant among those of its enum. */
  OptionalInt ordinal(Value constant, Span at) {
    List<Value> all = enumOf(constant).flatMap(owner -> constants(owner, at)).orElse(List.of());
    int place = all.indexOf(constant);
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /** The enum of a constant, which may have a body of its own. */
  private Optional<ClassInfo> enumOf(Value constant) {
    Optional<ClassInfo> type = transfer.cursor().typeOf(constant).flatMap(session.program()::find);
    return type.filter(EnumConstants::isEnum)
        .or(() -> type.flatMap(ClassInfo::superclass).flatMap(session.program()::find))
        .filter(EnumConstants::isEnum)
        .filter(owner -> isMade(constant));
  }

  private Value value(FieldRef field, Span at) {
    return session.fields().constant(field, transfer, at);
  }

  private static boolean isEnum(ClassInfo info) {
    return info.fromSource() && info.flags().contains(ClassInfo.Flag.ENUM);
  }

  /** In their order; a further constant that stands for one of them is none. */
  private Optional<List<Value>> constants(ClassInfo owner, Span at) {
    Set<Value> found = new LinkedHashSet<>();
    for (FieldRef field : owner.fields()) {
      if (isConstant(field)) {
        Value value = value(field, at);
        if (!isMade(value)) {
          return Optional.empty();
        }
        found.add(value);
      }
    }
    return Optional.of(List.copyOf(found));
  }

  private Optional<Value> constant(ClassInfo owner, String name, CallSite site) {
    return owner.fields().stream()
        .filter(field -> isConstant(field) && field.name().equals(name))
        .findFirst()
        .map(field -> value(field, site.at()))
        .filter(this::isMade);
  }

  private static boolean isConstant(FieldRef field) {
    return field.isStatic() && field.isFinal() && field.type().equals(field.owner());
  }

  private boolean isMade(Value value) {
    return value instanceof Value.Ref ref
        && transfer.cursor().object(ref.id()).map(ObjectState::exact).orElse(false);
  }

  private Value array(List<Value> constants, CallSite site) {
    TypeRef type = new TypeRef(site.method().owner().name() + "[]");
    return transfer
        .cursor()
        .allocate(
            transfer.frame().name(site.at(), "values"),
            ObjectState.of(type, new Sequence.Exact(constants)));
  }
}
