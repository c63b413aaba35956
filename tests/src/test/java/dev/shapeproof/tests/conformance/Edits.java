package dev.shapeproof.tests.conformance;

import java.util.ArrayList;
import java.util.List;

/** Calls next to a valid one: one edit away, or with every argument drawn anew. */
final class Edits {

  private static final int REACH = 6;

  /** Where numbers are all there is, so that enough different calls are found. */
  private static final int FAR = 400;

  private final Draw draw;

  Edits(Draw draw) {
    this.draw = draw;
  }

  /** The call with one size, axis, rank, dtype or number changed. */
  Call oneEdit(Call call) {
    boolean number = !call.numbers().isEmpty() && (call.tensors().isEmpty() || draw.chance(55));
    if (number) {
      int index = draw.below(call.numbers().size());
      return call.withNumbers(index, editNumbers(call, call.numbers().get(index)));
    }
    if (call.tensors().isEmpty()) {
      return call;
    }
    int index = draw.below(call.tensors().size());
    return call.withTensor(index, editTensor(call.tensors().get(index)));
  }

  /** The same operation with arguments that know nothing of each other. */
  Call random(Call call) {
    Call changed = call;
    for (int i = 0; i < call.tensors().size(); i++) {
      changed = changed.withTensor(i, draw.anyTensor(draw.rank(0)));
    }
    for (int i = 0; i < call.numbers().size(); i++) {
      Numbers numbers = call.numbers().get(i);
      int reach = changed.tensors().isEmpty() && !numbers.open() ? FAR : REACH;
      int count = numbers.open() ? draw.between(0, Draw.MAX_RANK) : numbers.values().size();
      List<Long> values = new ArrayList<>();
      for (int k = 0; k < count; k++) {
        values.add((long) draw.between(-reach, reach));
      }
      changed = changed.withNumbers(i, values);
    }
    return changed;
  }

  private Tensor editTensor(Tensor tensor) {
    List<Long> shape = new ArrayList<>(tensor.shape());
    int choice = draw.below(10);
    if (choice == 0) {
      return tensor.withDtype(draw.dtype());
    }
    if (choice <= 2 || shape.isEmpty()) {
      shape.add(draw.between(0, shape.size()), draw.size());
    } else if (choice <= 4) {
      shape.remove(draw.below(shape.size()));
    } else {
      int axis = draw.below(shape.size());
      shape.set(axis, Math.max(0, shape.get(axis) + (draw.chance(60) ? 1 : -1)));
    }
    return tensor.withShape(shape.size() > Draw.MAX_RANK + 1 ? tensor.shape() : shape);
  }

  private List<Long> editNumbers(Call call, Numbers numbers) {
    List<Long> values = new ArrayList<>(numbers.values());
    int choice = draw.below(10);
    if (numbers.open() && (choice <= 1 || values.isEmpty())) {
      values.add(draw.between(0, values.size()), (long) draw.between(-2, 4));
    } else if (numbers.open() && choice == 2) {
      values.remove(draw.below(values.size()));
    } else {
      int index = draw.below(values.size());
      int rank = call.tensors().isEmpty() ? 2 : call.tensors().get(0).rank();
      long value = values.get(index);
      long edited =
          switch (draw.below(5)) {
            case 0 -> value + 1;
            case 1 -> value - 1;
            case 2 -> rank + draw.below(2);
            case 3 -> -rank - draw.below(2);
            default -> values.get(draw.below(values.size()));
          };
      values.set(index, edited);
    }
    return values;
  }
}
