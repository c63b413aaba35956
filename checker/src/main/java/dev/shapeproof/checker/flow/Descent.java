package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.value.ObjectId;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Whether a recursion ends, told from what a method is given and was given in the call around it:
 * one of its values has come down, as a number, as a shorter list, as a tensor of fewer elements,
 * as a function that the one before was put together with, or as an object that hangs below it.
 */
final class Descent {
  private final Cursor cursor;
  private final boolean ofProgram;

  /**
   * {@code ofProgram}: whether all sizes are known, so that a number that comes up ends as well,
   * before the depth to which calls are followed or there.
   */
  Descent(Cursor cursor, boolean ofProgram) {
    this.cursor = cursor;
    this.ofProgram = ofProgram;
  }

  boolean comesDown(List<Value> before, List<Value> now) {
    for (int i = 0; i < now.size() && i < before.size(); i++) {
      if (comesDown(before.get(i), now.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean comesDown(Value before, Value now) {
    if (before instanceof Value.Ref above && now instanceof Value.Ref below) {
      return isShorter(above, below) || hangsBelow(above.id(), below.id());
    }
    if (before instanceof Value.Function above) {
      return isPart(now, above);
    }
    OptionalLong from = measure(before);
    OptionalLong to = measure(now);
    if (from.isEmpty() || to.isEmpty()) {
      return false;
    }
    return to.getAsLong() >= 0
        && (to.getAsLong() < from.getAsLong()
            || (ofProgram && now instanceof Value.Int && to.getAsLong() > from.getAsLong()));
  }

  /** Whether a function was put together with another one, or with an object. */
  private static boolean isPart(Value part, Value.Function whole) {
    return (part instanceof Value.Function || part instanceof Value.Ref)
        && Stream.concat(whole.captured().stream(), Stream.of(whole.self()))
            .anyMatch(
                inner ->
                    inner.equals(part)
                        || (inner instanceof Value.Function within && isPart(part, within)));
  }

  private OptionalLong measure(Value value) {
    Facts facts = cursor.facts();
    if (value instanceof Value.Int integer) {
      return facts.constantOf(integer.term());
    }
    if (value instanceof Value.Tensor tensor && tensor.shape() instanceof ShapeTerm.Known known) {
      return elements(known, facts);
    }
    return value instanceof Value.Sizes sizes && sizes.shape() instanceof ShapeTerm.Known known
        ? elements(known, facts)
        : OptionalLong.empty();
  }

  private static OptionalLong elements(ShapeTerm.Known shape, Facts facts) {
    long count = 1;
    for (Dim dim : shape.dims()) {
      OptionalLong size = facts.constantOf(dim);
      if (size.isEmpty() || size.getAsLong() < 0 || size.getAsLong() > Integer.MAX_VALUE) {
        return OptionalLong.empty();
      }
      count = Math.min(count * size.getAsLong(), Integer.MAX_VALUE);
    }
    return OptionalLong.of(count);
  }

  private boolean isShorter(Value.Ref before, Value.Ref now) {
    Optional<Integer> from = length(before);
    Optional<Integer> to = length(now);
    return from.isPresent() && to.isPresent() && to.get() < from.get();
  }

  private Optional<Integer> length(Value.Ref list) {
    return cursor
        .object(list.id())
        .flatMap(ObjectState::sequence)
        .filter(Sequence.Exact.class::isInstance)
        .map(sequence -> ((Sequence.Exact) sequence).elements().size());
  }

  /**
   * Of objects made in sight only: what is read of others would go on and on. Where there is a way
   * back, it is the depth to which calls are followed that ends it.
   */
  private boolean hangsBelow(ObjectId before, ObjectId now) {
    return !before.equals(now)
        && isMade(before)
        && isMade(now)
        && Reachable.below(before, cursor.state().heap()).contains(now)
        && (ofProgram || !Reachable.below(now, cursor.state().heap()).contains(before));
  }

  private boolean isMade(ObjectId id) {
    return id.recent() && cursor.object(id).filter(ObjectState::exact).isPresent();
  }
}
