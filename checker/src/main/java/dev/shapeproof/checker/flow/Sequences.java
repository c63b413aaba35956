package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.Value;
import java.util.List;

/** Questions about sequences that do not depend on facts. */
public final class Sequences {
  private Sequences() {}

  /** One of each kind of element. */
  public static List<Value> elements(Sequence sequence) {
    return sequence instanceof Sequence.Exact exact
        ? exact.elements()
        : List.of(((Sequence.Uniform) sequence).each());
  }
}
