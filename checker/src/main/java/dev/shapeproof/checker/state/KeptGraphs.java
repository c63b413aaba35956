package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.model.ModelMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What each round of a loop hands on with the graph behind it, though backward has been through
 * that graph: a list of losses, a sum of them. Backward cannot go through again, and the graphs of
 * all rounds stay (<a href="https://docs.pytorch.org/docs/2.7/notes/faq.html">"Don't accumulate
 * history across your training loop"</a>).
 */
final class KeptGraphs {
  private final Frame frame;
  private final Session session;
  private final Complaining complaining;

  KeptGraphs(Frame frame, Session session, Complaining complaining) {
    this.frame = frame;
    this.session = session;
    this.complaining = complaining;
  }

  /**
   * Looks at one loop.
   *
   * @param left what holds at the end of the first round
   */
  void check(int head, Memory left) {
    Carried carried = new Carried(frame, head);
    boolean frees = frees(head);
    left.things()
        .forEach(
            (key, thing) -> {
              Optional<Key> node = thing.grad().node();
              boolean freed =
                  thing.life().isClosed()
                      || (frees && !thing.grad().always() && thing.owner().equals(Owner.UNKNOWN));
              if (thing.grad().part() != Grad.Part.RECORDED
                  || freed
                  || node.isEmpty()
                  || !carried.isInLoop(node.get())) {
                return;
              }
              boolean collected =
                  isSpent(node.get(), left)
                      && (carried.isInHolder(key, left) || carried.isAppended(key, left, session));
              boolean summed =
                  isOnSpent(node.get(), left)
                      && (!carried.isInLoop(key)
                          || carried.isInHolder(key, left)
                          || carried.grows(key, left));
              if (collected || summed) {
                Node recorded = left.nodes().get(node.get()).orElseThrow();
                complaining.kept(recorded, spent(node.get(), left).orElseThrow());
              }
            });
  }

  /** Whether a round closes what arrays belong to, and the graphs with them. */
  private boolean frees(int head) {
    return frame.flow().loop(head).stream()
        .flatMap(block -> frame.body().blocks().get(block).instrs().stream())
        .anyMatch(
            instr ->
                instr instanceof Instr.Invoke call
                    && session
                        .models()
                        .method(call.method())
                        .filter(model -> model.is(ModelMethod.Flag.CLOSES))
                        .isPresent()
                    && session.frees(call.method().owner()));
  }

  private static boolean isSpent(Key node, Memory left) {
    return left.nodes().get(node).flatMap(Node::spent).isPresent();
  }

  /** Whether an operand comes out of a graph that backward has been through. */
  private static boolean isOnSpent(Key node, Memory left) {
    return !isSpent(node, left) && spent(node, left).isPresent();
  }

  /** Where backward has been through the graph behind a value, nearest first. */
  private static Optional<Spot> spent(Key start, Memory left) {
    Set<Key> seen = new HashSet<>(Set.of(start));
    Deque<Key> work = new ArrayDeque<>(seen);
    while (!work.isEmpty()) {
      Optional<Node> node = left.nodes().get(work.remove());
      if (node.flatMap(Node::spent).isPresent()) {
        return node.get().spent();
      }
      node.map(Node::inputs).orElse(Set.of()).stream().filter(seen::add).forEach(work::add);
    }
    return Optional.empty();
  }
}
