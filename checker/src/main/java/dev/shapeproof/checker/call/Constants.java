package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Transfer;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.checker.value.Value;
import java.util.List;
import java.util.Set;

/** Compile-time constants as values. */
final class Constants {
  private Constants() {}

  static Value of(Object constant) {
    return Transfer.constant(constant);
  }

  /** The body-less method under which a model's constant is evaluated. */
  static ModelMethod holder(FieldRef field) {
    return new ModelMethod(
        field.owner() + "#" + field.name(),
        field.name(),
        List.of(),
        field.type(),
        List.of(),
        Set.of(),
        0);
  }
}
