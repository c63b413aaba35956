package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The axis along which all but one size is equal, where tensors are joined along another: {@code
 * a.concat(b, 1)} for {@code a.concat(b, 0)}.
 */
final class OtherJoinAxis implements Remedy {

  @Override
  public List<List<Edit>> of(Failure failure) {
    boolean joins = failure.id() == RuleId.SHAPE_CONCAT || failure.id() == RuleId.SHAPE_AXIS;
    Optional<Instr.Invoke> call = failure.call();
    if (!joins || call.isEmpty() || failure.operands().size() < 2) {
      return List.of();
    }
    List<Integer> axes = axes(failure.operands());
    Code code = failure.code().orElseThrow();
    boolean concat =
        failure
            .vocabulary()
            .rule(call.get().method())
            .filter(rule -> rule.rule().equals("concat"))
            .isPresent();
    if (axes.size() != 1 || !concat) {
      return List.of();
    }
    Optional<Place> axis = AxisArgument.only(failure, code, call.get());
    return axis.isPresent()
        ? List.of(
            List.of(
                Literals.replaced(axis.get(), axes.get(0), axes.get(0).toString())
                    .edit(failure.wordingAround(axis.get()))))
        : added(failure, failure.callPlace().orElseThrow(), axes.get(0));
  }

  /** The axes along which the operands could be joined. */
  private static List<Integer> axes(List<Operand> operands) {
    List<Integer> found = new ArrayList<>();
    List<List<Dim>> all =
        operands.stream().flatMap(operand -> operand.dims().stream()).distinct().toList();
    int rank = all.isEmpty() ? 0 : all.get(0).size();
    if (all.stream().anyMatch(dims -> dims.size() != rank)) {
      return found;
    }
    for (int axis = 0; axis < rank; axis++) {
      int at = axis;
      if (all.stream().map(dims -> Axes.without(dims, at)).distinct().count() == 1) {
        found.add(axis);
      }
    }
    return found;
  }

  private static List<List<Edit>> added(Failure failure, Place call, int axis) {
    Instr.Invoke invoke = (Instr.Invoke) call.instr();
    Optional<Word> longer = failure.vocabulary().longer(invoke.method(), TypeRef.INT, "axis");
    return longer
        .flatMap(
            word ->
                Longer.call(call, word, new Argument.Literal(axis, TypeRef.INT), failure.wording()))
        .map(edit -> List.of(List.of(edit)))
        .orElse(List.of());
  }
}
