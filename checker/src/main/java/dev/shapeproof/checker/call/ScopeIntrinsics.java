package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Casting;
import dev.shapeproof.checker.model.Intrinsic;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.rule.DType;
import java.util.List;

/** Intrinsics on what holds for all code that a thread runs until a scope is closed. */
final class ScopeIntrinsics {
  private final Evaluation evaluation;
  private final ObjectIntrinsics objects;

  ScopeIntrinsics(Evaluation evaluation, ObjectIntrinsics objects) {
    this.evaluation = evaluation;
    this.objects = objects;
  }

  Value call(Intrinsic intrinsic, List<Value> a) {
    return switch (intrinsic) {
      case SCOPE -> scope();
      case SCOPED -> scoped(a.get(0), a.get(1));
      default -> throw new IllegalArgumentException(intrinsic.text());
    };
  }

  /** Where no entry brought it, nothing of this program opens a scope: none is open. */
  private Value scope() {
    if (evaluation.transfer.cursor().object(Casting.SCOPE).isEmpty()) {
      evaluation.transfer.cursor().write(Casting.SCOPE, ObjectState.made(Casting.TYPE));
    }
    return new Value.Ref(Casting.SCOPE);
  }

  private Value scoped(Value value, Value field) {
    boolean none = evaluation.transfer.cursor().object(Casting.SCOPE).isEmpty();
    if (none || !(value instanceof Value.Tensor tensor) || !isCast(tensor.dtype())) {
      return value;
    }
    Value dtype = objects.field(new Value.Ref(Casting.SCOPE), Displays.text((Value.Text) field));
    if (dtype instanceof Value.Null) {
      return value;
    }
    DType cast = tensor.dtype().isKnown() ? TensorIntrinsics.dtype(dtype) : DType.UNKNOWN;
    return new Value.Tensor(tensor.shape(), cast, tensor.device(), tensor.origin(), tensor.past());
  }

  /** Only floating numbers of at most 32 bits are; one of unknown dtype may be. */
  private static boolean isCast(DType dtype) {
    return switch (dtype) {
      case F32, F16, BF16 -> true;
      default -> !dtype.isKnown();
    };
  }
}
