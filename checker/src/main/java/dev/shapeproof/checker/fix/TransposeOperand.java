package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Swaps the last two axes of an operand whose sizes fit then: {@code x.matMul(w.transpose())}. One
 * that is transposed as it is handed over is handed over as it is.
 */
final class TransposeOperand implements Remedy {

  @Override
  public List<List<Edit>> of(Failure failure) {
    if (failure.id() == RuleId.SHAPE_MATMUL) {
      return failure.pair().map(pair -> List.of(product(failure, pair))).orElse(List.of());
    }
    // Either way round the same elements meet.
    return failure.id() == RuleId.SHAPE_BROADCAST
        ? alike(failure).stream().map(List::of).toList()
        : List.of();
  }

  private static List<Edit> product(Failure failure, List<Operand> pair) {
    List<Dim> left = pair.get(0).dims().orElseThrow();
    List<Dim> right = pair.get(1).dims().orElseThrow();
    List<Edit> edits = new ArrayList<>();
    add(failure, pair.get(1), t -> inner(left, t), edits);
    add(failure, pair.get(0), t -> inner(t, right), edits);
    return edits;
  }

  /** An operand that has the sizes of all others once it is transposed; the last one first. */
  private static List<Edit> alike(Failure failure) {
    List<Edit> edits = new ArrayList<>();
    List<Operand> operands = failure.operands();
    for (int i = operands.size() - 1; i >= 0; i--) {
      List<Operand> others = new ArrayList<>(operands);
      Operand operand = others.remove(i);
      Set<Optional<List<Dim>>> sizes =
          others.stream().map(Operand::dims).collect(Collectors.toSet());
      add(failure, operand, t -> sizes.equals(Set.of(Optional.of(t))), edits);
    }
    return edits;
  }

  /** Whether the inner sizes of a product are equal. */
  private static boolean inner(List<Dim> left, List<Dim> right) {
    return !left.isEmpty()
        && !right.isEmpty()
        && left.get(left.size() - 1).equals(right.get(Math.max(0, right.size() - 2)));
  }

  private static void add(
      Failure failure, Operand operand, Predicate<List<Dim>> fits, List<Edit> edits) {
    List<Dim> dims = operand.dims().orElse(List.of());
    if (dims.size() >= 2
        && operand.place().isPresent()
        && !InsertAxis.isChanged(failure, operand.place().get())
        && fits.test(Axes.transposed(dims))) {
      transposed(failure, operand.place().get(), dims.size())
          .map(patch -> patch.edit(failure.wording()))
          .ifPresent(edits::add);
    }
  }

  private static Optional<Patch> transposed(Failure failure, Place place, int rank) {
    Vocabulary vocabulary = failure.vocabulary();
    if (place.instr() instanceof Instr.Invoke call
        && call.arguments().stream().allMatch(argument -> argument == Instr.NONE)
        && vocabulary
            .rule(call.method())
            .filter(rule -> rule.rule().equals("transpose"))
            .isPresent()) {
      return place
          .code()
          .giving(call.receiver())
          .map(
              receiver ->
                  Patch.forwarding(
                      place, call.receiver(), failure.place(place.code(), receiver).text()));
    }
    if (rank == 2) {
      Optional<Word> word = vocabulary.method(place.type(), "transpose");
      if (word.isPresent()) {
        return word.map(found -> Patch.of(place).then(found, List.of()));
      }
    }
    return vocabulary
        .method(
            place.type(),
            "swapAxes",
            dev.shapeproof.checker.flow.ir.TypeRef.INT,
            dev.shapeproof.checker.flow.ir.TypeRef.INT)
        .map(
            word ->
                Patch.of(place)
                    .then(
                        word,
                        List.of(Argument.Literal.of(rank - 2), Argument.Literal.of(rank - 1))));
  }
}
