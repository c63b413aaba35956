package dev.shapeproof.tests.runtime;

import ai.djl.ndarray.NDArray;
import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * An operation in both libraries.
 *
 * @param differentiated whether gradients are compared as well
 * @param inDoubles whether PyTorch is asked in f64, whatever the dtype
 */
record Case(
    String name,
    Set<DType> dtypes,
    boolean differentiated,
    boolean inDoubles,
    Function<Draw, Call> draw) {

  static final Set<DType> FLOATS = Set.of(DType.F64, DType.F32, DType.F16, DType.BF16);
  static final Set<DType> WIDE_FLOATS = Set.of(DType.F64, DType.F32);
  static final Set<DType> INTEGERS = Set.of(DType.I64, DType.I32, DType.U8);
  static final Set<DType> NUMBERS =
      Set.of(DType.F64, DType.F32, DType.F16, DType.BF16, DType.I64, DType.I32, DType.U8);
  static final Set<DType> ALL =
      Set.of(
          DType.F64, DType.F32, DType.F16, DType.BF16, DType.I64, DType.I32, DType.U8, DType.BOOL);

  /** One call of it. */
  record Call(
      List<Input> inputs,
      Function<List<Tensor>, Tensor> ours,
      Function<List<NDArray>, NDArray> theirs) {}

  static Case of(String name, Set<DType> dtypes, Function<Draw, Call> draw) {
    return new Case(name, dtypes, true, false, draw);
  }

  Case withoutGradient() {
    return new Case(name, dtypes, false, inDoubles, draw);
  }

  Case of(Set<DType> some) {
    return new Case(name, some, differentiated, inDoubles, draw);
  }

  Case askedInDoubles() {
    return new Case(name, dtypes, differentiated, true, draw);
  }

  /** What PyTorch gave, in the dtype in which it is compared. */
  NDArray compared(NDArray theirs, DType dtype) {
    return inDoubles ? theirs.toType(Input.type(dtype), false) : theirs;
  }
}
