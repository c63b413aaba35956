package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Intrinsic;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Casts an operand to the dtype that is needed: whole numbers to the floating dtype of the other
 * operand, one floating dtype to f32. Never a floating dtype to whole numbers, which loses what was
 * computed.
 */
final class CastOperand implements Remedy {

  private static final Set<RuleId> ABOUT_DTYPES =
      Set.of(RuleId.DTYPE_MISMATCH, RuleId.DTYPE_WIDENED);

  @Override
  public List<List<Edit>> of(Failure failure) {
    List<Operand> operands = failure.operands();
    if (!ABOUT_DTYPES.contains(failure.id()) || operands.isEmpty()) {
      return List.of();
    }
    if (operands.size() == 1) {
      DType dtype = operands.get(0).tensor().dtype();
      boolean whole = dtype.kind() == DType.Kind.INTEGER || dtype == DType.F64;
      return whole ? cast(failure, operands.get(0), Optional.empty()) : List.of();
    }
    if (operands.size() != 2) {
      return List.of();
    }
    Operand first = operands.get(0);
    Operand second = operands.get(1);
    boolean isFirst = yields(first.tensor().dtype(), second.tensor().dtype());
    if (!isFirst && !yields(second.tensor().dtype(), first.tensor().dtype())) {
      return List.of();
    }
    Operand cast = isFirst ? first : second;
    Operand like = isFirst ? second : first;
    // Who casts to a floating dtype wants that one.
    return isChosen(failure, cast)
        ? cast(failure, like, Optional.of(cast))
        : cast(failure, cast, Optional.of(like));
  }

  /** Whether somebody cast the operand to the floating dtype that it has. */
  private static boolean isChosen(Failure failure, Operand operand) {
    return operand.tensor().dtype().kind() == DType.Kind.FLOAT
        && operand
            .place()
            .flatMap(failure::origin)
            .filter(
                made ->
                    made.instr() instanceof Instr.Invoke call
                        && failure.vocabulary().isRule(call.method(), "toType"))
            .isPresent();
  }

  /** Whether the first of two dtypes is the one that is cast. */
  private static boolean yields(DType one, DType other) {
    boolean toFloat = one.kind() == DType.Kind.INTEGER && other.kind() == DType.Kind.FLOAT;
    boolean toSingle = one.kind() == DType.Kind.FLOAT && other == DType.F32 && one != other;
    boolean toWider =
        one.kind() == DType.Kind.INTEGER
            && other.kind() == DType.Kind.INTEGER
            && one.bytes() < other.bytes();
    return toFloat || toSingle || toWider;
  }

  private static List<List<Edit>> cast(Failure failure, Operand operand, Optional<Operand> like) {
    Optional<Place> place = operand.place().filter(at -> !InsertAxis.isChanged(failure, at));
    if (place.isEmpty()) {
      return List.of();
    }
    for (TypeRef type : failure.vocabulary().dtypes(place.get().type())) {
      Optional<Word> word = failure.vocabulary().method(place.get().type(), "toType", type);
      Optional<Argument> dtype = dtype(failure, type, place.get(), like);
      if (word.isPresent() && dtype.isPresent()) {
        return List.of(
            List.of(
                Patch.of(place.get())
                    .then(word.get(), List.of(dtype.get()))
                    .edit(failure.wording())));
      }
    }
    return List.of();
  }

  private static Optional<Argument> dtype(
      Failure failure, TypeRef type, Place place, Optional<Operand> like) {
    Optional<Argument> same =
        like.flatMap(Operand::place)
            .flatMap(other -> Likeness.of(failure, place, other, Intrinsic.DTYPE));
    if (same.isPresent()) {
      return same;
    }
    String name = like.map(other -> other.tensor().dtype()).orElse(DType.F32).toString();
    Optional<FieldRef> constant = failure.vocabulary().dtype(type, name);
    return constant.map(
        field ->
            new Argument.Constant(
                field,
                Imports.name(failure.program().source(place.at().file()), type)
                    + "."
                    + field.name()));
  }
}
