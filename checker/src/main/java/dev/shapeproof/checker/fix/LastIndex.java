package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The last index, where the index is the size: {@code x.get(4)} for {@code x.get(5)}. */
final class LastIndex implements Remedy {

  @Override
  public List<List<Edit>> of(Failure failure) {
    Optional<Instr.Invoke> call = failure.call();
    List<Dim> sizes = failure.sizes();
    if (failure.id() != RuleId.SHAPE_INDEX || call.isEmpty() || sizes.size() != 2) {
      return List.of();
    }
    OptionalLong size = sizes.get(1).constant();
    if (size.isEmpty() || !sizes.get(0).equals(sizes.get(1)) || size.getAsLong() < 1) {
      return List.of();
    }
    List<Place> beyond = new ArrayList<>();
    for (int argument : call.get().arguments()) {
      for (Place each : Literals.in(failure, failure.code().orElseThrow(), argument)) {
        if (Literals.value(each) == size.getAsLong()) {
          beyond.add(each);
        }
      }
    }
    return beyond.size() == 1
        ? List.of(List.of(last(failure, beyond.get(0), size.getAsLong() - 1)))
        : List.of();
  }

  private static Edit last(Failure failure, Place index, long last) {
    String text = Literals.isDigits(index) ? String.valueOf(last) : index.text() + " - 1";
    return Literals.replaced(index, last, text).edit(failure.wordingAround(index));
  }
}
