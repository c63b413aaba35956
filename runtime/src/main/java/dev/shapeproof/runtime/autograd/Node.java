package dev.shapeproof.runtime.autograd;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.storage.Place;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** One recorded operation. */
final class Node implements Comparable<Node> {
  private static final AtomicLong NUMBERS = new AtomicLong();

  private final long number = NUMBERS.incrementAndGet();
  private final Op op;
  private final Place place;
  private Optional<List<Input>> inputs;

  /**
   * An operand that wants a gradient.
   *
   * @param origin the operation that it came from; a leaf has none
   * @param leaf where the gradient of a leaf is kept
   */
  record Input(
      Optional<Node> origin,
      Optional<Tensor> leaf,
      Shape shape,
      DType dtype,
      Device device,
      Gradient gradient) {}

  /** The sizes of an operand, as they were. */
  static final class Shape {
    private final long[] sizes;

    Shape(long[] sizes) {
      this.sizes = sizes.clone();
    }

    long[] sizes() {
      return sizes.clone();
    }
  }

  Node(Op op, Place place, List<Input> inputs) {
    this.op = op;
    this.place = place;
    this.inputs = Optional.of(List.copyOf(inputs));
  }

  /** Empty after {@link #release}. */
  Optional<List<Input>> inputs() {
    return inputs;
  }

  /** Lets go of everything saved for backward. */
  void release() {
    inputs = Optional.empty();
  }

  /** Newer nodes first: an operation is younger than those that made its operands. */
  @Override
  public int compareTo(Node other) {
    return Long.compare(other.number, number);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(number);
  }

  @Override
  public String toString() {
    return op + " at " + place;
  }
}
