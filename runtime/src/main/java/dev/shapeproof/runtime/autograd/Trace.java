package dev.shapeproof.runtime.autograd;

import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.storage.Life;
import java.util.Optional;

/** What autograd knows of one tensor: where it came from, and its gradient. */
public final class Trace {
  private static final int CONSTANT = -1;

  private boolean requiresGrad;
  private Optional<Node> node = Optional.empty();
  private Optional<Tensor> grad = Optional.empty();

  /** The count of recorded changes of the memory that this trace takes account of. */
  private int seen;

  private Trace(int seen) {
    this.seen = seen;
  }

  public static Trace of(Life life) {
    return new Trace(life.recorded());
  }

  /** Of a tensor that is a constant, whatever happens to the memory that it shares. */
  public static Trace constant() {
    return new Trace(CONSTANT);
  }

  public boolean requiresGrad() {
    return requiresGrad;
  }

  public void requireGrad(boolean required) {
    requiresGrad = required;
  }

  /** Whether the user made it: gradients are kept for such tensors only. */
  public boolean isLeaf() {
    return node.isEmpty();
  }

  public Optional<Tensor> grad() {
    return grad;
  }

  public void grad(Optional<Tensor> gradient) {
    grad = gradient;
  }

  Optional<Node> node() {
    return node;
  }

  void from(Node origin) {
    node = Optional.of(origin);
    requiresGrad = true;
  }

  /** Takes over how another tensor came about, for its values are now in {@code life}'s memory. */
  public void adopt(Trace other, Life life) {
    node = other.node;
    requiresGrad = other.requiresGrad;
    seen = life.recorded();
  }

  /** Whether the memory was changed in a way that this trace does not know of. */
  boolean isStale(Life life) {
    return seen != CONSTANT && seen != life.recorded();
  }
}
