package dev.shapeproof.checker.check;

import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Java's {@code double[]} makes f64 arrays, and f32 with f64 gives f64: twice the memory, and a
 * refusal at the next product (<a
 * href="https://docs.pytorch.org/docs/2.7/tensor_attributes.html">type promotion</a>).
 */
final class Widened implements Check {
  private static final Set<Op> ARITHMETIC = Set.copyOf(EnumSet.range(Op.ADD, Op.MINIMUM));

  /** Who goes on so says or asks for the dtype. */
  private static final Set<String> TELLS = Set.of("toType", "to", "dtype", "getDataType");

  private static final Set<DType> NARROW = Set.of(DType.F32, DType.F16, DType.BF16);

  /** Make a tensor of numbers of the source. */
  private static final Set<Op> NUMBERS = Set.of(Op.FULL, Op.FROM_ARRAY, Op.ONES, Op.ZEROS);

  @Override
  public List<Problem> look(Step step) {
    if (step.inner()
        || !ARITHMETIC.contains(step.op())
        || step.value("inPlace").isPresent() // the receiver stays what it is
        || isToldAfter(step)
        || !(step.result() instanceof Value.Tensor result)
        || result.dtype() != DType.F64) {
      return List.of();
    }
    List<Problem> found = look(step, "left", "right");
    return found.isEmpty() ? look(step, "right", "left") : found;
  }

  /** Whether the same expression goes on to say which dtype it is to be, or to ask which it is. */
  private static boolean isToldAfter(Step step) {
    List<Instr.Invoke> calls =
        step.body().blocks().stream()
            .flatMap(block -> block.instrs().stream())
            .filter(Instr.Invoke.class::isInstance)
            .map(Instr.Invoke.class::cast)
            .toList();
    Optional<Instr.Invoke> at = Optional.empty();
    for (Instr.Invoke call : calls) {
      boolean goesOn = at.filter(made -> made.target() == call.receiver()).isPresent();
      if (goesOn && TELLS.contains(call.method().name())) {
        return true;
      }
      if (goesOn || (at.isEmpty() && call.at().equals(step.at()))) {
        at = Optional.of(call);
      }
    }
    return false;
  }

  private static List<Problem> look(Step step, String narrow, String wide) {
    Optional<Value.Tensor> one =
        step.tensor(narrow)
            .filter(x -> NARROW.contains(x.dtype()))
            .filter(x -> !isNumber(step, narrow, x));
    Optional<Value.Tensor> other = step.tensor(wide).filter(Widened::isOfDoubles);
    if (one.isEmpty() || other.isEmpty()) {
      return List.of();
    }
    return List.of(
        Problem.of(
            RuleId.DTYPE_WIDENED,
            "{} is f64, as it was made of doubles, and makes f64 of {}, which is {}",
            step.named(wide),
            step.named(narrow),
            one.get().dtype()),
        Problem.of(
            RuleId.DTYPE_WIDENED,
            "make it of floats; where f64 is meant, say so with toType(DataType.FLOAT64, false)"));
  }

  /** A single number, and no other operation's result: nobody meant its dtype to matter. */
  private static boolean isNumber(Step step, String name, Value.Tensor tensor) {
    return step.sizes(name).filter(List::isEmpty).isPresent()
        && tensor.past().op().map(NUMBERS::contains).orElse(true);
  }

  /** Made of a double[], and nobody asked for that dtype. */
  private static boolean isOfDoubles(Value.Tensor tensor) {
    Value.Tensor made = tensor;
    Optional<Value.Tensor> one = earlier(made);
    while (one.isPresent()) {
      made = one.get();
      one = earlier(made);
    }
    return tensor.dtype() == DType.F64
        && made.past().is(Op.FROM_ARRAY)
        && made.dtype() == DType.F64;
  }

  private static Optional<Value.Tensor> earlier(Value.Tensor tensor) {
    Optional<Op> op = tensor.past().op();
    boolean asked = op.isPresent() && op.get() == Op.TO_TYPE;
    boolean kept =
        op.isPresent() && (Ops.REGROUPINGS.contains(op.get()) || Ops.SINGLES.contains(op.get()));
    return kept && !asked ? tensor.past().tensor("x") : Optional.empty();
  }
}
