package dev.shapeproof.runtime.autograd;

import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.runtime.GradientException;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.storage.Life;
import dev.shapeproof.runtime.storage.Place;

/** A value that backward needs, and the version that it had when it was put aside. */
public final class Saved {
  private final Tensor value;
  private final int version;
  private final Op op;
  private final Place place;

  Saved(Tensor value, Op op, Place place) {
    this.value = value.detach();
    Life life = value.memory().storage().life();
    life.watch();
    this.version = life.version();
    this.op = op;
    this.place = place;
  }

  /**
   * The value, a constant.
   *
   * @throws GradientException where it was changed in place in the meantime
   */
  public Tensor get() {
    Life life = value.memory().storage().life();
    if (life.version() != version) {
      throw new GradientException(
          "[autograd.inplace] backward of "
              + op
              + " at "
              + place
              + " needs a value of "
              + value.type()
              + " that was changed in place at "
              + life.changed().map(Place::toString).orElse("an unknown line")
              + "\n  help: use the operation that makes a new tensor there, or copy() the value"
              + " before the change",
          RuleId.AUTOGRAD_INPLACE);
    }
    return value;
  }
}
