package dev.shapeproof.checker.state;

import java.util.Optional;

/**
 * What backward has to do with an array.
 *
 * @param storage the object whose elements these are, where that is known
 * @param node the operation that gave it, where it was recorded
 */
record Grad(Part part, Optional<Key> storage, Optional<Key> node) {

  /** Its part in the graph. */
  enum Part {
    /** None: backward from it alone fails. */
    NONE,
    /** It requires a gradient itself. */
    LEAF,
    /** It was computed from such, and that was recorded. */
    RECORDED,
    /** None unless somebody was recording when it was made. */
    IF_RECORDING,
    UNKNOWN
  }

  static final Grad UNKNOWN = new Grad(Part.UNKNOWN, Optional.empty(), Optional.empty());

  /** Of an array with elements of its own. */
  static Grad fresh(Part part, Key self) {
    return new Grad(part, Optional.of(self), Optional.empty());
  }

  boolean needsGradient() {
    return part == Part.LEAF || part == Part.RECORDED;
  }

  Grad with(Part now) {
    return new Grad(now, storage, node);
  }

  Grad shared() {
    return part == Part.RECORDED ? this : with(Part.UNKNOWN);
  }

  Grad withoutNode(Key gone) {
    return new Grad(part, storage, node.filter(key -> !key.equals(gone)));
  }

  Grad without(Key gone) {
    return new Grad(
        part, storage.filter(key -> !key.equals(gone)), node.filter(key -> !key.equals(gone)));
  }

  static Grad join(Grad one, Grad other) {
    return new Grad(
        one.part == other.part ? one.part : Part.UNKNOWN,
        one.storage.filter(key -> other.storage.filter(key::equals).isPresent()),
        one.node.filter(key -> other.node.filter(key::equals).isPresent()));
  }
}
