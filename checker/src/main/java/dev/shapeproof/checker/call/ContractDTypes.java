package dev.shapeproof.checker.call;

import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.notation.DTypeSpec;
import dev.shapeproof.notation.DeviceSpec;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Promotion;
import dev.shapeproof.rule.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What declared dtypes and devices are at one place, and whether others fit them. */
final class ContractDTypes {
  private ContractDTypes() {}

  /** The dtype that is declared; unknown where it is a class of several. */
  static DType declared(DTypeSpec spec, ContractScope scope) {
    if (spec instanceof DTypeSpec.Exact exact) {
      return exact.dtype();
    }
    return spec instanceof DTypeSpec.Promote promote ? promoted(promote, scope) : DType.UNKNOWN;
  }

  static Truth fits(DType dtype, DTypeSpec spec, ContractScope scope) {
    if (spec instanceof DTypeSpec.OfClass group) {
      return switch (group.group()) {
        case FLOAT -> dtype.isFloating();
        case INT -> dtype.isIntegral();
        case ANY -> Truth.YES;
      };
    }
    return dtype.is(declared(spec, scope));
  }

  private static DType promoted(DTypeSpec.Promote promote, ContractScope scope) {
    List<Promotion.Part> parts = new ArrayList<>();
    for (String name : promote.names()) {
      Optional<Value> value = scope.operand(name);
      if (value.isEmpty() || !(value.get() instanceof Value.Tensor tensor)) {
        return DType.UNKNOWN;
      }
      if (!(tensor.shape() instanceof ShapeTerm.Known known)) {
        // Whether it has axes decides how it takes part, unless all are alike.
        return alike(promote, scope);
      }
      parts.add(new Promotion.Part(tensor.dtype(), !known.dims().isEmpty(), false));
    }
    return Promotion.of(parts);
  }

  private static DType alike(DTypeSpec.Promote promote, ContractScope scope) {
    List<DType> dtypes =
        promote.names().stream()
            .map(
                name ->
                    scope.operand(name).orElse(new Value.Null()) instanceof Value.Tensor tensor
                        ? tensor.dtype()
                        : DType.UNKNOWN)
            .distinct()
            .toList();
    return dtypes.size() == 1 ? dtypes.get(0) : DType.UNKNOWN;
  }

  static Device declared(DeviceSpec spec, ContractScope scope) {
    if (spec instanceof DeviceSpec.Exact exact) {
      return exact.device();
    }
    return scope.operand(((DeviceSpec.Same) spec).name()).orElse(new Value.Null())
            instanceof Value.Tensor tensor
        ? tensor.device()
        : Device.UNKNOWN;
  }
}
