package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Names for the keys of maps, the same for keys that Java holds for equal and different for others:
 * numbers, texts, flags, shapes and dtypes by what they are, records and lists by what they hold,
 * other objects each by itself unless their class says what is equal.
 */
final class MapKeys {
  private final Evaluation evaluation;

  MapKeys(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** Empty for a key of which that cannot be told. */
  Optional<String> name(Value key) {
    if (Displays.isConstant(key)) {
      return Optional.of(Displays.text((Value.Text) key));
    }
    if (key instanceof Value.Bool bool) {
      return bool.condition().constant().map(String::valueOf);
    }
    if (key instanceof Value.Int integer) {
      return constant(integer.term());
    }
    if (key instanceof Value.Type type) {
      return type.dtype() == DType.UNKNOWN ? Optional.empty() : Optional.of("" + type.dtype());
    }
    if (key instanceof Value.Sizes sizes) {
      return evaluation.resolve(sizes.shape()) instanceof ShapeTerm.Known known
          ? all("shape", known.dims().stream().map(MapKeys::constant).toList())
          : Optional.empty();
    }
    return key instanceof Value.Ref ref
        ? evaluation.transfer.cursor().object(ref.id()).flatMap(object -> name(ref, object))
        : Optional.empty();
  }

  /** The name of an object that is no other. */
  Optional<String> itself(Value key) {
    return key instanceof Value.Ref ref
            && ref.id().recent()
            && evaluation.transfer.cursor().object(ref.id()).filter(ObjectState::exact).isPresent()
        ? Optional.of(ref.id().site())
        : Optional.empty();
  }

  private static Optional<String> constant(Dim term) {
    return term.constant().isPresent() ? Optional.of(term.toString()) : Optional.empty();
  }

  private Optional<String> name(Value.Ref ref, ObjectState object) {
    Optional<ClassInfo> info = evaluation.session.program().find(object.type());
    if (info.filter(it -> it.flags().contains(ClassInfo.Flag.RECORD)).isPresent()
        && !declaresEquality(info.get())) {
      return object.exact() ? ofRecord(info.get(), object) : Optional.empty();
    }
    if (object.fresh()
        && object.type().name().equals("java.util.ArrayList")
        && object.sequence().orElse(null) instanceof Sequence.Exact exact) {
      return all("list", exact.elements().stream().map(this::name).toList());
    }
    return hasEquality(object.type()) ? Optional.empty() : itself(ref);
  }

  private Optional<String> ofRecord(ClassInfo info, ObjectState object) {
    return all(
        info.type().name(),
        info.fields().stream()
            .filter(field -> !field.isStatic())
            .map(FieldRef::name)
            .map(field -> Optional.ofNullable(object.fields().get(field)).flatMap(this::name))
            .toList());
  }

  private static Optional<String> all(String kind, List<Optional<String>> parts) {
    return parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            parts.stream().map(Optional::get).collect(Collectors.joining("|", kind + "(", ")")))
        : Optional.empty();
  }

  private boolean hasEquality(TypeRef type) {
    Optional<ClassInfo> at = evaluation.session.program().find(type);
    while (at.isPresent()) {
      if (declaresEquality(at.get())) {
        return true;
      }
      at = at.get().superclass().flatMap(evaluation.session.program()::find);
    }
    return false;
  }

  private static boolean declaresEquality(ClassInfo info) {
    return info.fromSource()
        && info.methods().stream()
            .anyMatch(
                method ->
                    method.method().name().equals("equals")
                        && method.hasBody()
                        && method.method().parameters().equals(List.of(TypeRef.OBJECT)));
  }
}
