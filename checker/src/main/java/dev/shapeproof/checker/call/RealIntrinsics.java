package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Intrinsic;
import dev.shapeproof.checker.value.Value;
import java.util.List;
import java.util.OptionalDouble;

/** Intrinsics on numbers with fractions: computed where they are constant. */
final class RealIntrinsics {
  private static final TypeRef DOUBLE = new TypeRef("double");

  private RealIntrinsics() {}

  static Value call(Intrinsic intrinsic, List<Value> a) {
    OptionalDouble one = constant(a.get(0));
    OptionalDouble two = a.size() > 1 ? constant(a.get(1)) : OptionalDouble.of(0);
    if (one.isEmpty() || two.isEmpty()) {
      return new Value.Unknown("value");
    }
    double x = one.getAsDouble();
    return switch (intrinsic) {
      case CEILING_OF -> real(Math.ceil(x));
      case FLOOR_OF -> real(Math.floor(x));
      case ROUND_OF -> Value.Int.of(Math.round(x));
      case ROOT_OF -> real(Math.sqrt(x));
      case POWER_OF -> real(Math.pow(x, two.getAsDouble()));
      case LOG_OF -> real(Math.log(x));
      default -> throw new IllegalArgumentException(intrinsic.text());
    };
  }

  private static Value real(double value) {
    return new Value.Real(OptionalDouble.of(value), DOUBLE);
  }

  private static OptionalDouble constant(Value value) {
    if (value instanceof Value.Real real) {
      return real.constant();
    }
    return value instanceof Value.Int integer && integer.term().constant().isPresent()
        ? OptionalDouble.of((double) integer.term().constant().getAsLong())
        : OptionalDouble.empty();
  }
}
