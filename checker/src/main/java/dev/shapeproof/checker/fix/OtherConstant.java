package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The size that is needed in place of a number from which the second operand is made: {@code new
 * Shape(768, 10)} for the weight of a product, {@code oneHot(10)} for labels. What is made from
 * such numbers otherwise is data, and its sizes are no mistake.
 */
final class OtherConstant implements Remedy {
  private static final Set<RuleId> ABOUT_SIZES =
      Set.of(RuleId.SHAPE_MATMUL, RuleId.SHAPE_BROADCAST);

  @Override
  public List<List<Edit>> of(Failure failure) {
    List<Dim> sizes = failure.sizes();
    Optional<List<Operand>> pair = failure.pair();
    if (!ABOUT_SIZES.contains(failure.id()) || pair.isEmpty() || sizes.size() < 2) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    Dim left = sizes.get(sizes.size() - 2);
    Dim right = sizes.get(sizes.size() - 1);
    if (failure.id() == RuleId.SHAPE_BROADCAST) {
      edits.addAll(changed(failure, pair.get().get(0), left, right));
    }
    boolean isMatrix = pair.get().get(1).dims().orElseThrow().size() == 2;
    if (failure.id() == RuleId.SHAPE_BROADCAST
        || (isMatrix && isWidth(failure, pair.get().get(0)))) {
      edits.addAll(changed(failure, pair.get().get(1), right, left));
    }
    return List.of(edits);
  }

  private static List<Edit> changed(Failure failure, Operand operand, Dim is, Dim wanted) {
    Optional<Place> made = operand.place().flatMap(failure::origin);
    List<Edit> edits = new ArrayList<>();
    if (made.isEmpty()
        || is.constant().isEmpty()
        || wanted.constant().isEmpty()
        || !(made.get().instr() instanceof Instr.Invoke call)
        || !isMadeFromSizes(failure, call)) {
      return edits;
    }
    for (int argument : call.arguments()) {
      for (Place each : Literals.in(failure, made.get().code(), argument)) {
        if (Literals.value(each) == is.constant().getAsLong()) {
          text(failure, each, wanted.constant().getAsLong())
              .map(
                  text ->
                      Literals.replaced(each, wanted.constant().getAsLong(), text)
                          .edit(failure.wording(made.get().at())))
              .ifPresent(edits::add);
        }
      }
    }
    return edits;
  }

  /** Whether the sizes of an operand are those that somebody wrote: of data, or of a layer. */
  private static boolean isWidth(Failure failure, Operand operand) {
    return operand
        .place()
        .flatMap(failure::origin)
        .filter(
            made ->
                made.instr() instanceof Instr.Invoke call
                    && (failure.vocabulary().isCreation(call.method())
                        || failure.vocabulary().isRule(call.method(), "matmul")))
        .isPresent();
  }

  private static boolean isMadeFromSizes(Failure failure, Instr.Invoke call) {
    return failure.id() == RuleId.SHAPE_MATMUL
        ? failure.vocabulary().isCreation(call.method())
        : failure.vocabulary().isRule(call.method(), "oneHot");
  }

  /** Digits for digits, the name of a constant of the same class for a name. */
  private static Optional<String> text(Failure failure, Place constant, long wanted) {
    if (Literals.isDigits(constant)) {
      return Optional.of(String.valueOf(wanted));
    }
    Optional<ClassInfo> owner = failure.program().find(constant.code().body().method().owner());
    List<String> names =
        owner.map(ClassInfo::constants).orElse(Map.of()).entrySet().stream()
            .filter(
                entry -> entry.getValue() instanceof Number number && number.longValue() == wanted)
            .map(Map.Entry::getKey)
            .toList();
    return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
  }
}
