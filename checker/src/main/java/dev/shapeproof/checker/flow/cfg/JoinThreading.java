package dev.shapeproof.checker.flow.cfg;

import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.Reads;
import dev.shapeproof.checker.flow.ir.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets {@code &&}, {@code ||}, {@code !} and {@code ?:} in conditions jump straight to where they
 * lead. Without it every such condition would first meet in a variable, and what each way knows
 * would be lost.
 */
final class JoinThreading {

  /** A block that only looks at one made-up variable and leaves. */
  private record Relay(Local variable, boolean negated, Optional<Local> copied) {}

  private final Map<Integer, Instr> definitions = new HashMap<>();
  private final Map<Integer, Integer> uses = new HashMap<>();

  private JoinThreading(List<Draft> blocks) {
    for (Draft block : blocks) {
      for (Instr instr : block.instrs) {
        definitions.put(instr.target(), instr);
        Reads.each(instr, this::use);
      }
      if (block.exit instanceof Draft.Exit.Branch branch) {
        use(branch.condition());
      } else if (block.exit instanceof Draft.Exit.Return result) {
        use(result.value());
      } else if (block.exit instanceof Draft.Exit.Throw thrown) {
        use(thrown.value());
      }
    }
  }

  private void use(int register) {
    uses.merge(register, 1, Integer::sum);
  }

  /** Rewrites exits; true if any changed. */
  static boolean run(List<Draft> blocks) {
    JoinThreading threading = new JoinThreading(blocks);
    boolean changed = false;
    for (Draft block : blocks) {
      changed |= threading.thread(block);
    }
    return changed;
  }

  private boolean thread(Draft block) {
    if (!(block.exit instanceof Draft.Exit.Goto jump)
        || jump.target() == block
        || !(block.last().orElse(null) instanceof Instr.Store store)) {
      return false;
    }
    Draft next = jump.target();
    Optional<Relay> relay = relay(next).filter(r -> r.variable().equals(store.local()));
    if (relay.isEmpty()) {
      return false;
    }
    if (next.exit instanceof Draft.Exit.Branch branch) {
      block.exit = branch(store, branch, relay.get().negated());
      return true;
    }
    if (next.exit instanceof Draft.Exit.Return && relay.get().copied().isEmpty()) {
      block.exit = new Draft.Exit.Return(store.value(), store.at());
      return true;
    }
    if (next.exit instanceof Draft.Exit.Goto && relay.get().copied().isPresent()) {
      block.instrs.add(new Instr.Store(relay.get().copied().get(), store.value(), store.at()));
      block.exit = next.exit;
      return true;
    }
    return false;
  }

  private Draft.Exit branch(Instr.Store store, Draft.Exit.Branch branch, boolean negated) {
    Draft then = negated ? branch.otherwise() : branch.then();
    Draft otherwise = negated ? branch.then() : branch.otherwise();
    if (definitions.get(store.value()) instanceof Instr.Const constant
        && constant.value() instanceof Boolean value) {
      return new Draft.Exit.Goto(value ? then : otherwise);
    }
    Span at = store.at().isKnown() ? store.at() : branch.at();
    return new Draft.Exit.Branch(store.value(), then, otherwise, at);
  }

  /**
   * Load of a made-up variable, then negations, then at most one copy into another made-up
   * variable.
   */
  private Optional<Relay> relay(Draft block) {
    if (block.instrs.isEmpty()
        || !(block.instrs.get(0) instanceof Instr.Load load)
        || !Locals.isSynthetic(load.local())) {
      return Optional.empty();
    }
    int value = load.target();
    boolean negated = false;
    Optional<Local> copied = Optional.empty();
    for (Instr instr : block.instrs.subList(1, block.instrs.size())) {
      if (uses.getOrDefault(value, 0) != 1 || copied.isPresent()) {
        return Optional.empty();
      }
      if (instr instanceof Instr.Unary not
          && not.op() == Instr.UnaryOp.NOT
          && not.operand() == value) {
        negated = !negated;
        value = not.target();
      } else if (instr instanceof Instr.Store copy
          && copy.value() == value
          && Locals.isSynthetic(copy.local())
          && !negated) {
        copied = Optional.of(copy.local());
      } else {
        return Optional.empty();
      }
    }
    return uses.getOrDefault(value, 0) == 1 && leavesWith(block, value, copied.isPresent())
        ? Optional.of(new Relay(load.local(), negated, copied))
        : Optional.empty();
  }

  private static boolean leavesWith(Draft block, int value, boolean copied) {
    if (copied) {
      return block.exit instanceof Draft.Exit.Goto;
    }
    return (block.exit instanceof Draft.Exit.Branch branch && branch.condition() == value)
        || (block.exit instanceof Draft.Exit.Return result && result.value() == value);
  }
}
