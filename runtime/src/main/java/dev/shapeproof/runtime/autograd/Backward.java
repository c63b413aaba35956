package dev.shapeproof.runtime.autograd;

import dev.shapeproof.rule.RuleId;
import dev.shapeproof.runtime.GradientException;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import dev.shapeproof.runtime.check.Demands;
import dev.shapeproof.runtime.precision.Autocast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;

/** One walk from a result back to the leaves. */
public final class Backward {
  private final boolean retainGraph;
  private final Map<Node, Tensor> gradients = new HashMap<>();
  private final PriorityQueue<Node> open = new PriorityQueue<>();

  private Backward(boolean retainGraph) {
    this.retainGraph = retainGraph;
  }

  /**
   * Adds to the gradient of every leaf that {@code root} was computed from.
   *
   * @param seed the gradient of {@code root} itself; may be left out for one element
   */
  public static void from(Tensor root, Optional<Tensor> seed, boolean retainGraph) {
    if (!root.requiresGrad()) {
      throw new GradientException(
          "[autograd.no-graph] "
              + root.type()
              + " does not depend on a tensor that requires a gradient",
          RuleId.AUTOGRAD_NO_GRAPH);
    }
    seed.ifPresentOrElse(given -> Demands.alike(root, given), () -> Demands.single(root));
    GradMode.off(
        () -> {
          Tensor start = seed.orElseGet(() -> one(root));
          Autocast.without(() -> new Backward(retainGraph).run(root, start.detach()));
        });
  }

  private void run(Tensor root, Tensor seed) {
    Optional<Node> origin = root.trace().node();
    if (origin.isEmpty()) {
      keep(root, seed, true);
      return;
    }
    give(origin.get(), seed);
    List<Node> done = new ArrayList<>();
    while (!open.isEmpty()) {
      Node node = open.remove();
      spread(node, Objects.requireNonNull(gradients.remove(node)));
      done.add(node);
    }
    if (!retainGraph) {
      done.forEach(Node::release);
    }
  }

  private void spread(Node node, Tensor outgoing) {
    List<Node.Input> inputs =
        node.inputs()
            .orElseThrow(
                () ->
                    new GradientException(
                        "[autograd.twice] backward came through "
                            + node
                            + " before, and what it had saved is gone"
                            + "\n  help: backward(true) keeps it for another time",
                        RuleId.AUTOGRAD_TWICE));
    for (Node.Input input : inputs) {
      Tensor gradient = fit(input.gradient().of(outgoing), input);
      boolean shared = gradient.memory().storage() == outgoing.memory().storage();
      input.origin().ifPresent(origin -> give(origin, gradient));
      input.leaf().ifPresent(leaf -> keep(leaf, gradient, shared));
    }
  }

  private void give(Node node, Tensor gradient) {
    Tensor before = gradients.get(node);
    if (before == null) {
      open.add(node);
    }
    gradients.put(node, before == null ? gradient : before.add(gradient));
  }

  /** A gradient that shares memory with another is copied: its owner may change it in place. */
  private static void keep(Tensor leaf, Tensor gradient, boolean shared) {
    Optional<Tensor> before = leaf.trace().grad();
    Tensor after;
    if (before.isPresent()) {
      after = before.get().add(gradient);
    } else {
      after = shared || !gradient.isContiguous() ? gradient.copy() : gradient;
    }
    leaf.trace().grad(Optional.of(after));
  }

  /**
   * Sums over what was broadcast, and rounds to the operand's dtype. A number on the CPU that was
   * combined with a tensor elsewhere gets its gradient where it lies.
   */
  private static Tensor fit(Tensor gradient, Node.Input input) {
    long[] sizes = input.shape().sizes();
    Tensor summed = gradient;
    int lead = summed.rank() - sizes.length;
    List<Integer> axes = new ArrayList<>();
    for (int axis = 0; axis < summed.rank(); axis++) {
      if (axis < lead || (sizes[axis - lead] == 1 && summed.size(axis) != 1)) {
        axes.add(axis);
      }
    }
    if (!axes.isEmpty()) {
      summed = summed.sum(axes.stream().mapToInt(Integer::intValue).toArray(), true);
      summed = summed.reshape(sizes);
    }
    if (!Arrays.equals(summed.shape(), sizes)) {
      throw new IllegalStateException(
          "a gradient of " + summed.type() + " for " + Arrays.toString(sizes));
    }
    return summed.to(input.dtype()).to(input.device());
  }

  /** A one beside {@code root}, which has one element. */
  private static Tensor one(Tensor root) {
    return Tensors.ones(root.dtype()).to(root.device()).reshape(root.shape());
  }
}
