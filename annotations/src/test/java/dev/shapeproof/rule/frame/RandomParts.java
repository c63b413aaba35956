package dev.shapeproof.rule.frame;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.IndexItem;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws indices, and the operands of gather and its kin. */
final class RandomParts {
  private final Draw draw;

  RandomParts(Draw draw) {
    this.draw = draw;
  }

  Call of(Call call) {
    List<Dim> dims = draw.shape(1, 3);
    return switch (call.op()) {
      case INDEX, INDEX_PUT -> index(call, draw.shape(0, 4));
      case ONE_HOT -> call.tensor(draw.tensor("x", dims, DType.I64)).size("depth", draw.size());
      case EMBEDDING ->
          call.tensor(draw.tensor("x", dims, DType.I64))
              .tensor(draw.floats("weight", draw.shape(2, 2)));
      case INDEX_SELECT ->
          call.tensor(draw.floats("x", dims))
              .size("axis", draw.axis(dims.size()))
              .tensor(draw.tensor("index", draw.shape(0, 1), DType.I64));
      case TAKE ->
          call.tensor(draw.floats("x", dims))
              .tensor(draw.tensor("index", draw.shape(0, 2), DType.I64));
      case PUT -> {
        List<Dim> many = draw.shape(0, 2);
        yield call.tensor(draw.floats("x", dims))
            .tensor(draw.tensor("index", many, DType.I64))
            .tensor(draw.floats("source", many));
      }
      default -> along(call, dims);
    };
  }

  private Call along(Call call, List<Dim> dims) {
    int axis = draw.axis(dims.size());
    List<Dim> many = new ArrayList<>(dims);
    many.set(Math.floorMod(axis, dims.size()), draw.size());
    Call result =
        call.tensor(draw.floats("x", dims))
            .size("axis", axis)
            .tensor(draw.tensor("index", many, DType.I64));
    return call.op() == Op.GATHER ? result : result.tensor(draw.floats("source", many));
  }

  private Call index(Call call, List<Dim> dims) {
    List<IndexItem> items = new ArrayList<>();
    List<Dim> selected = new ArrayList<>();
    int axis = 0;
    while (axis < dims.size() + (draw.chance(5) ? 1 : 0) && draw.chance(85)) {
      IndexItem item = item(dims, axis);
      items.add(item);
      if (item instanceof IndexItem.Ellipsis) {
        break;
      }
      if (item instanceof IndexItem.Array array && array.array().dtype() == DType.BOOL) {
        selected.add(draw.size());
        axis += array.array().rank();
      } else {
        axis += item instanceof IndexItem.NewAxis ? 0 : 1;
      }
    }
    // an edit may turn any array into a mask
    while (selected.size() < 6) {
      selected.add(draw.size());
    }
    Call result =
        call.tensor(draw.floats("x", dims))
            .with("index", new Argument.Index(items))
            .sizes("selected", selected);
    return call.op() == Op.INDEX
        ? result.flag("negativeSteps", draw.chance(50))
        : result.tensor(draw.floats("value", draw.chance(60) ? List.of() : draw.shape(0, 2)));
  }

  private IndexItem item(List<Dim> dims, int axis) {
    return switch (draw.below(8)) {
      case 0 -> new IndexItem.Pick(draw.chance(50) ? Dim.of(draw.between(-3, 3)) : draw.size());
      case 1, 2, 3 -> slice();
      case 4 -> new IndexItem.Ellipsis();
      case 5 -> new IndexItem.NewAxis();
      case 6 -> new IndexItem.Array(mask(dims, axis));
      default ->
          new IndexItem.Array(
              draw.tensor(
                  "i", draw.shape(0, 2), draw.of(List.of(DType.I64, DType.I32, DType.F32))));
    };
  }

  private Operand mask(List<Dim> dims, int axis) {
    int rank = Math.min(draw.between(0, 2), Math.max(0, dims.size() - axis));
    return draw.tensor(
        "m",
        dims.subList(Math.min(axis, dims.size()), Math.min(axis, dims.size()) + rank),
        DType.BOOL);
  }

  private IndexItem slice() {
    return new IndexItem.Slice(bound(), bound(), draw.of(List.of(1, 1, 1, 2, 3, -1, -2, 0)));
  }

  private Optional<Dim> bound() {
    return switch (draw.below(3)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Dim.of(draw.between(-4, 5)));
      default -> Optional.of(draw.chance(30) ? Dim.of(0).minus(draw.size()) : draw.size());
    };
  }
}
