package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives a vector the axes of size 1 behind it that it lacks, where there is one axis that it may
 * belong to, and that not the last: {@code image.sub(mean.reshape(-1, 1, 1))}.
 */
final class ReshapeVector implements Remedy {

  @Override
  public List<List<Edit>> of(Failure failure) {
    Optional<List<Operand>> pair = failure.pair();
    if (failure.id() != RuleId.SHAPE_BROADCAST || pair.isEmpty()) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    edits.addAll(reshaped(failure, pair.get().get(1), pair.get().get(0)));
    edits.addAll(reshaped(failure, pair.get().get(0), pair.get().get(1)));
    return List.of(edits);
  }

  private static List<Edit> reshaped(Failure failure, Operand vector, Operand other) {
    List<Dim> dims = vector.dims().orElseThrow();
    List<Dim> longer = other.dims().orElseThrow();
    if (dims.size() != 1
        || Axes.isOne(dims.get(0))
        || vector.place().isEmpty()
        || InsertAxis.isChanged(failure, vector.place().get())) {
      return List.of();
    }
    int axis = longer.indexOf(dims.get(0));
    int behind = longer.size() - 1 - axis;
    Place place = vector.place().get();
    Optional<Word> word = failure.vocabulary().reshape(place.type());
    if (axis != longer.lastIndexOf(dims.get(0)) || axis < 0 || behind < 2 || word.isEmpty()) {
      return List.of();
    }
    List<Long> sizes = new ArrayList<>(List.of(-1L));
    for (int i = 0; i < behind; i++) {
      sizes.add(1L);
    }
    return List.of(
        Patch.of(place)
            .then(word.get(), List.of(new Argument.Longs(sizes)))
            .edit(failure.wording()));
  }
}
