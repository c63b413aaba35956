package dev.shapeproof.checker.flow.cfg;

import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.checkerframework.nullaway.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.nullaway.dataflow.cfg.block.Block;
import org.checkerframework.nullaway.dataflow.cfg.block.ConditionalBlock;
import org.checkerframework.nullaway.dataflow.cfg.block.ExceptionBlock;
import org.checkerframework.nullaway.dataflow.cfg.block.SingleSuccessorBlock;
import org.checkerframework.nullaway.dataflow.cfg.block.SpecialBlock;
import org.checkerframework.nullaway.dataflow.cfg.node.BinaryOperationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ConditionalAndNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ConditionalOrNode;
import org.checkerframework.nullaway.dataflow.cfg.node.Node;

/** Turns one control flow graph into linked blocks of ours. */
final class GraphLowering {

  private final Emitter out;
  private final Scope scope;
  private final Draft exit;
  private final Map<Block, Draft> drafts = new IdentityHashMap<>();
  private final HandlerOrder handlers;
  private Facts facts;

  GraphLowering(Emitter out, Scope scope, Draft exit) {
    this.out = out;
    this.scope = scope;
    this.exit = exit;
    this.handlers = new HandlerOrder(scope.refs());
  }

  /** Lowers the graph and returns its entry. */
  Draft lower(ControlFlowGraph graph, Local result, TypeRef resultType) {
    List<Block> blocks = GraphOrder.of(graph);
    List<Node> nodes = new ArrayList<>();
    blocks.forEach(block -> nodes.addAll(block.getNodes()));
    facts = new Facts(nodes, scope.locals(), result, resultType);
    NodeLowering lowering = new NodeLowering(out, scope, facts);
    blocks.forEach(block -> drafts.put(block, new Draft()));
    for (Block block : blocks) {
      if (!(block instanceof ConditionalBlock)) {
        out.into(draft(block));
        block.getNodes().forEach(lowering::lower);
      }
    }
    for (Block block : blocks) {
      if (block instanceof SingleSuccessorBlock single) {
        link(single);
      }
    }
    return draft(graph.getEntryBlock());
  }

  private Draft draft(Block block) {
    if (block instanceof SpecialBlock special
        && special.getSpecialType() == SpecialBlock.SpecialBlockType.EXIT) {
      return exit;
    }
    Draft draft = drafts.get(block);
    if (draft == null) {
      throw new IllegalStateException("edge to an unknown block " + block);
    }
    return draft;
  }

  private void link(SingleSuccessorBlock block) {
    Draft draft = draft(block);
    if (draft == exit) {
      return;
    }
    if (block instanceof ExceptionBlock throwing) {
      handlers
          .of(throwing)
          .forEach(h -> draft.handlers.add(new Draft.Handler(h.type(), draft(h.block()))));
    }
    if (draft.exit instanceof Draft.Exit.Throw) {
      return;
    }
    Block next = block.getSuccessor();
    if (next == null) {
      draft.exit = new Draft.Exit.Throw(Instr.NONE, Span.NONE);
    } else if (next instanceof ConditionalBlock condition) {
      int value = condition(block);
      Draft then = edge(condition.getThenSuccessor());
      Draft otherwise = edge(condition.getElseSuccessor());
      draft.exit = new Draft.Exit.Branch(value, then, otherwise, out.spanOf(value));
    } else {
      join(next).ifPresent(node -> store(draft, node));
      draft.exit = new Draft.Exit.Goto(draft(next));
    }
  }

  /** The last value of the block that a condition follows. */
  private int condition(Block block) {
    List<Node> nodes = block.getNodes();
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (out.isBound(nodes.get(i))) {
        return out.of(nodes.get(i));
      }
    }
    throw new IllegalStateException("condition without a value");
  }

  /** The {@code &&} or {@code ||} in which paths meet at the start of a block. */
  private static Optional<BinaryOperationNode> join(Block block) {
    List<Node> nodes = block.getNodes();
    return nodes.isEmpty()
            || !(nodes.get(0) instanceof ConditionalAndNode
                || nodes.get(0) instanceof ConditionalOrNode)
        ? Optional.empty()
        : Optional.of((BinaryOperationNode) nodes.get(0));
  }

  private void store(Draft draft, BinaryOperationNode node) {
    int right = out.of(node.getRightOperand());
    draft.instrs.add(new Instr.Store(facts.joined(node), right, out.spanOf(right)));
  }

  /** An edge out of a condition; into {@code &&} it carries false, into {@code ||} true. */
  private Draft edge(Block target) {
    Optional<BinaryOperationNode> join = join(target);
    if (join.isEmpty()) {
      return draft(target);
    }
    Draft between = new Draft();
    out.into(between);
    boolean carried = join.get() instanceof ConditionalOrNode;
    Span at = out.spanOf(out.of(join.get().getLeftOperand()));
    int value = out.emit(r -> new Instr.Const(r, carried, TypeRef.BOOLEAN, at));
    out.act(new Instr.Store(facts.joined(join.get()), value, at));
    between.exit = new Draft.Exit.Goto(draft(target));
    return between;
  }
}
