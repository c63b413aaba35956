package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Block;
import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.Terminator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The order and structure of a body's blocks: reverse post-order, loops by back edge,
 * post-dominators. Exceptional edges take part in order and loops, not in post-dominance: "every
 * way on" means every way that does not throw.
 */
public final class ControlFlow {
  private final List<List<Integer>> successors = new ArrayList<>();
  private final List<List<Integer>> normal = new ArrayList<>();
  private final List<Integer> order = new ArrayList<>();
  private final BitSet throwing = new BitSet();
  private final int[] position;
  private final List<BitSet> loops = new ArrayList<>();
  private final List<BitSet> postDominators = new ArrayList<>();

  public ControlFlow(Body body) {
    for (Block block : body.blocks()) {
      List<Integer> next = normalSuccessors(block.end());
      List<Integer> all = new ArrayList<>(next);
      block.handlers().forEach(handler -> all.add(handler.target()));
      normal.add(next);
      successors.add(all);
      loops.add(new BitSet());
      throwing.set(block.id(), block.end() instanceof Terminator.Throw);
    }
    position = new int[body.blocks().size()];
    order();
    findLoops();
    postDominators();
  }

  /** Targets of a terminator, in order. */
  public static List<Integer> normalSuccessors(Terminator end) {
    if (end instanceof Terminator.Goto jump) {
      return List.of(jump.target());
    }
    return end instanceof Terminator.Branch branch
        ? List.of(branch.then(), branch.otherwise())
        : List.of();
  }

  /** Reachable blocks, each after its predecessors but for back edges. */
  public List<Integer> reversePostOrder() {
    return List.copyOf(order);
  }

  /** Whether {@code from -> to} closes a loop. */
  public boolean isBackEdge(int from, int to) {
    return position[from] >= position[to] && loops.get(to).get(from);
  }

  public boolean isLoopHead(int block) {
    return !loops.get(block).isEmpty();
  }

  /** Blocks of the loop with this head, in reverse post-order, head first. */
  public List<Integer> loop(int head) {
    return order.stream().filter(block -> loops.get(head).get(block)).toList();
  }

  public boolean inLoop(int head, int block) {
    return loops.get(head).get(block);
  }

  /** Whether one comes to {@code block} by a test that goes on with a loop or ends it. */
  boolean followsLoopTest(int block) {
    return order.stream()
        .filter(from -> normal.get(from).contains(block))
        .anyMatch(
            from ->
                loops.stream()
                    .filter(loop -> loop.get(from))
                    .anyMatch(
                        loop -> normal.get(from).stream().map(loop::get).distinct().count() == 2));
  }

  /** Whether nothing but the test in {@code block} ends the loop, exceptions aside. */
  boolean leavesOnlyBy(int head, int block) {
    BitSet loop = loops.get(head);
    return loop.stream()
        .filter(inside -> inside != block && !throwing.get(inside))
        .allMatch(
            inside ->
                !normal.get(inside).isEmpty() && normal.get(inside).stream().allMatch(loop::get));
  }

  /** Whether every normal way from {@code from} to the end passes {@code block}. */
  public boolean postDominates(int block, int from) {
    return postDominators.get(from).get(block);
  }

  private void order() {
    BitSet seen = new BitSet();
    Deque<int[]> stack = new ArrayDeque<>();
    List<Integer> post = new ArrayList<>();
    stack.push(new int[] {0, 0});
    seen.set(0);
    while (!stack.isEmpty()) {
      int[] top = stack.peek();
      // Last successor first, so that the order reads as the source does.
      List<Integer> next = successors.get(top[0]);
      if (top[1] < next.size()) {
        int target = next.get(next.size() - 1 - top[1]++);
        if (!seen.get(target)) {
          seen.set(target);
          stack.push(new int[] {target, 0});
        }
      } else {
        stack.pop();
        post.add(top[0]);
      }
    }
    for (int i = post.size() - 1; i >= 0; i--) {
      position[post.get(i)] = order.size();
      order.add(post.get(i));
    }
  }

  private void findLoops() {
    for (int from : order) {
      for (int head : successors.get(from)) {
        if (position[head] <= position[from]) {
          grow(head, from);
        }
      }
    }
  }

  /** Adds to the loop of {@code head} all that reaches {@code from} without passing the head. */
  private void grow(int head, int from) {
    BitSet loop = loops.get(head);
    loop.set(head);
    Deque<Integer> work = new ArrayDeque<>();
    if (!loop.get(from)) {
      loop.set(from);
      work.add(from);
    }
    while (!work.isEmpty()) {
      int block = work.remove();
      for (int before : order) {
        if (successors.get(before).contains(block)
            && position[before] >= position[head]
            && !loop.get(before)) {
          loop.set(before);
          work.add(before);
        }
      }
    }
  }

  private void postDominators() {
    int count = successors.size();
    for (int i = 0; i < count; i++) {
      BitSet all = new BitSet();
      all.set(0, count);
      postDominators.add(all);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = order.size() - 1; i >= 0; i--) {
        int block = order.get(i);
        if (throwing.get(block)) {
          continue;
        }
        BitSet next = new BitSet();
        List<Integer> ways = normal.get(block);
        if (!ways.isEmpty()) {
          next.or(postDominators.get(ways.get(0)));
          ways.forEach(way -> next.and(postDominators.get(way)));
        }
        next.set(block);
        if (!next.equals(postDominators.get(block))) {
          postDominators.set(block, next);
          changed = true;
        }
      }
    }
  }
}
