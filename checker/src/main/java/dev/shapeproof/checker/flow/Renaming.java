package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.value.ObjectId;
import dev.shapeproof.checker.value.Value;
import java.util.function.UnaryOperator;

/** Replaces one object's name by another wherever a value mentions it. */
record Renaming(ObjectId from, ObjectId to) implements UnaryOperator<Value> {

  @Override
  public Value apply(Value value) {
    if (value instanceof Value.Ref ref) {
      return ref.id().equals(from) ? new Value.Ref(to) : ref;
    }
    if (value instanceof Value.Choice choice) {
      return new Value.Choice(
          choice.arms().stream().map(a -> new Value.Arm(a.when(), apply(a.value()))).toList());
    }
    if (value instanceof Value.Items items) {
      return new Value.Items(items.sequence().map(this, dim -> dim));
    }
    if (value instanceof Value.Function f) {
      return new Value.Function(
          f.body(),
          f.captured().stream().map(this).toList(),
          apply(f.self()),
          f.isReference(),
          f.at());
    }
    return value;
  }
}
