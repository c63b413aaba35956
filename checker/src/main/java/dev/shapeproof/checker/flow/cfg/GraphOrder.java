package dev.shapeproof.checker.flow.cfg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.checkerframework.nullaway.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.nullaway.dataflow.cfg.block.Block;
import org.checkerframework.nullaway.dataflow.cfg.block.ConditionalBlock;
import org.checkerframework.nullaway.dataflow.cfg.block.ExceptionBlock;
import org.checkerframework.nullaway.dataflow.cfg.block.SingleSuccessorBlock;

/** The reachable blocks of a graph in reverse post-order, the same in every run. */
final class GraphOrder {

  private record Frame(Block block, Iterator<Block> rest) {}

  private GraphOrder() {}

  static List<Block> of(ControlFlowGraph graph) {
    List<Block> finished = new ArrayList<>();
    Set<Block> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Frame> stack = new ArrayDeque<>();
    Block entry = graph.getEntryBlock();
    seen.add(entry);
    stack.push(new Frame(entry, successors(entry).iterator()));
    while (!stack.isEmpty()) {
      Frame top = stack.peek();
      if (!top.rest().hasNext()) {
        finished.add(stack.pop().block());
        continue;
      }
      Block next = top.rest().next();
      if (seen.add(next)) {
        stack.push(new Frame(next, successors(next).iterator()));
      }
    }
    Collections.reverse(finished);
    return finished;
  }

  private static Set<Block> successors(Block block) {
    Set<Block> all = new LinkedHashSet<>();
    if (block instanceof ExceptionBlock throwing) {
      throwing.getExceptionalSuccessors().values().forEach(all::addAll);
    }
    if (block instanceof ConditionalBlock condition) {
      all.add(condition.getElseSuccessor());
      all.add(condition.getThenSuccessor());
    } else if (block instanceof SingleSuccessorBlock single && single.getSuccessor() != null) {
      all.add(single.getSuccessor());
    }
    return all;
  }
}
