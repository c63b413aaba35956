package dev.shapeproof.checker.state;

import java.util.Optional;

/**
 * What backward has to do with an array.
 *
 * @param storage the object whose elements these are, where that is known
 * @param node the operation that gave it, where it was recorded
 * @param mask what it says of zeros of another array
 * @param always whether what is computed from it is recorded without a collector
 */
record Grad(
    Part part, Optional<Key> storage, Optional<Key> node, Optional<ZeroTest> mask, boolean always) {

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

  Grad(Part part, Optional<Key> storage, Optional<Key> node) {
    this(part, storage, node, Optional.empty(), false);
  }

  /** Of an array with elements of its own. */
  static Grad fresh(Part part, Key self) {
    return new Grad(part, Optional.of(self), Optional.empty());
  }

  boolean needsGradient() {
    return part == Part.LEAF || part == Part.RECORDED;
  }

  Grad with(Part now) {
    return new Grad(now, storage, node, mask, always);
  }

  /** The same of what one operation gave. */
  Grad by(Key operation) {
    return new Grad(part, storage, Optional.of(operation), mask, always);
  }

  Grad masking(Optional<ZeroTest> now) {
    return new Grad(part, storage, node, now, always);
  }

  Grad watched() {
    return new Grad(part, storage, node, mask, true);
  }

  Grad shared() {
    return part == Part.RECORDED || (part == Part.LEAF && always)
        ? this
        : with(Part.UNKNOWN).masking(Optional.empty());
  }

  Grad withoutNode(Key gone) {
    return new Grad(part, storage, node.filter(key -> !key.equals(gone)), mask, always);
  }

  boolean mentions(Key key) {
    return storage.filter(key::equals).isPresent()
        || node.filter(key::equals).isPresent()
        || mask.filter(test -> test.tested().equals(key)).isPresent();
  }

  Grad without(Key gone) {
    return new Grad(
        part,
        storage.filter(key -> !key.equals(gone)),
        node.filter(key -> !key.equals(gone)),
        mask.filter(test -> !test.tested().equals(gone)),
        always);
  }

  static Grad join(Grad one, Grad other) {
    return new Grad(
        one.part == other.part ? one.part : Part.UNKNOWN,
        one.storage.filter(key -> other.storage.filter(key::equals).isPresent()),
        one.node.filter(key -> other.node.filter(key::equals).isPresent()),
        one.mask.filter(test -> other.mask.filter(test::equals).isPresent()),
        one.always && other.always);
  }
}
