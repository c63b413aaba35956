package dev.shapeproof.checker.flow.cfg;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.checkerframework.nullaway.dataflow.cfg.node.Node;
import org.checkerframework.nullaway.javacutil.TreeUtils;

/**
 * Hands out registers and appends instructions, remembering what each register holds and where it
 * was written.
 */
final class Emitter {

  final Locals locals;
  private final IdentityHashMap<Node, Integer> byNode = new IdentityHashMap<>();
  private final IdentityHashMap<Tree, Integer> byTree = new IdentityHashMap<>();
  private final List<Instr> byRegister = new ArrayList<>();
  private final Map<Local, Span> storedAt = new HashMap<>();
  private Draft block = new Draft();

  Emitter(Locals locals) {
    this.locals = locals;
  }

  void into(Draft next) {
    block = next;
  }

  Draft block() {
    return block;
  }

  int registers() {
    return byRegister.size();
  }

  /** Appends an instruction that writes a new register. */
  int emit(IntFunction<Instr> make) {
    int register = byRegister.size();
    Instr instr = make.apply(register);
    byRegister.add(instr);
    block.instrs.add(instr);
    return register;
  }

  /** Appends one that writes none. */
  void act(Instr instr) {
    if (instr instanceof Instr.Store store) {
      storedAt.putIfAbsent(store.local(), store.at());
    }
    block.instrs.add(instr);
  }

  int load(Local local, Span at) {
    Span span = at.isKnown() ? at : storedAt.getOrDefault(local, Span.NONE);
    return emit(r -> new Instr.Load(r, local, span));
  }

  int unknown(String reason, TypeRef type, Span at) {
    return emit(r -> new Instr.Unknown(r, reason, type, at));
  }

  void bind(Node node, int register) {
    byNode.put(node, register);
    if (node.getTree() != null) {
      byTree.put(node.getTree(), register);
    }
  }

  /**
   * What the most recent node of an expression evaluated to, {@link Instr#NONE} if there was none.
   */
  int ofTree(Tree expression) {
    return byTree.getOrDefault(TreeUtils.withoutParens((ExpressionTree) expression), Instr.NONE);
  }

  boolean isBound(Node node) {
    return byNode.containsKey(node);
  }

  /** The value of an operand that was lowered before. */
  int of(Node node) {
    Integer register = byNode.get(node);
    if (register == null) {
      throw new IllegalStateException(
          "no value for " + node.getClass().getSimpleName() + " " + node);
    }
    return register;
  }

  Instr definition(int register) {
    return byRegister.get(register);
  }

  Span spanOf(int register) {
    return byRegister.get(register).at();
  }
}
