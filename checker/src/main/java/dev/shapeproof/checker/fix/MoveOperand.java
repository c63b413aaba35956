package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Intrinsic;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;

/** Moves the operand on the CPU, or else the second, to where the other is. */
final class MoveOperand implements Remedy {

  @Override
  public List<List<Edit>> of(Failure failure) {
    List<Operand> operands = failure.operands();
    if (failure.id() != RuleId.DEVICE_MISMATCH || operands.size() != 2) {
      return List.of();
    }
    boolean first = operands.get(0).tensor().device().kind() == Device.Kind.CPU;
    Optional<Place> moved =
        operands.get(first ? 0 : 1).place().filter(at -> !InsertAxis.isChanged(failure, at));
    Optional<Place> other = operands.get(first ? 1 : 0).place();
    if (moved.isEmpty() || other.isEmpty()) {
      return List.of();
    }
    Place place = moved.get();
    Optional<Argument> device = Likeness.of(failure, place, other.get(), Intrinsic.DEVICE);
    for (TypeRef type : failure.vocabulary().devices(place.type())) {
      Optional<Word> word = failure.vocabulary().method(place.type(), "toDevice", type);
      if (word.isPresent() && device.isPresent()) {
        return List.of(
            List.of(
                Patch.of(place).then(word.get(), List.of(device.get())).edit(failure.wording())));
      }
    }
    return List.of();
  }
}
