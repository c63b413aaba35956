package dev.shapeproof.checker.flow.cfg;

import dev.shapeproof.checker.flow.ir.Block;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.Reads;
import dev.shapeproof.checker.flow.ir.Terminator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Makes lowered blocks small and readable, then numbers them: what the graph needed and nobody
 * reads goes away.
 */
final class Cleanup {

  /** Finished blocks and how many registers they use. */
  record Finished(List<Block> blocks, int registers) {}

  private record Frame(Draft block, Iterator<Draft> rest) {}

  private final Draft entry;

  private Cleanup(Draft entry) {
    this.entry = entry;
  }

  static Finished finish(Draft entry) {
    Cleanup cleanup = new Cleanup(entry);
    cleanup.dropIdleHandlers();
    cleanup.skipEmpty();
    boolean changed = true;
    for (int round = 0; changed && round < 50; round++) {
      changed = cleanup.merge();
      changed |= JoinThreading.run(cleanup.reachable());
      changed |= cleanup.skipEmpty();
      cleanup.reachable().forEach(Forwarding::run);
      cleanup.dropUnread();
    }
    return cleanup.number();
  }

  /** Reverse post-order, so that a loop's head comes before its body. */
  private List<Draft> reachable() {
    List<Draft> finished = new ArrayList<>();
    Set<Draft> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Frame> stack = new ArrayDeque<>();
    seen.add(entry);
    stack.push(new Frame(entry, order(entry)));
    while (!stack.isEmpty()) {
      if (!stack.peek().rest().hasNext()) {
        finished.add(stack.pop().block());
        continue;
      }
      Draft next = stack.peek().rest().next();
      if (seen.add(next)) {
        stack.push(new Frame(next, order(next)));
      }
    }
    Collections.reverse(finished);
    return finished;
  }

  private static Iterator<Draft> order(Draft block) {
    List<Draft> all = new ArrayList<>(block.successors());
    Collections.reverse(all);
    return all.iterator();
  }

  private void dropIdleHandlers() {
    for (Draft block : reachable()) {
      if (!block.canThrow()) {
        block.handlers.clear();
      }
    }
  }

  private boolean skipEmpty() {
    boolean changed = false;
    for (Draft block : reachable()) {
      for (Draft next : block.normalSuccessors()) {
        if (next.instrs.isEmpty()
            && next.exit instanceof Draft.Exit.Goto jump
            && jump.target() != next
            && next != block) {
          block.redirect(next, jump.target());
          changed = true;
        }
      }
      if (block.exit instanceof Draft.Exit.Branch branch && branch.then() == branch.otherwise()) {
        block.exit = new Draft.Exit.Goto(branch.then());
        changed = true;
      }
    }
    return changed;
  }

  private boolean merge() {
    List<Draft> blocks = reachable();
    IdentityHashMap<Draft, Integer> entries = new IdentityHashMap<>();
    blocks.forEach(b -> b.successors().forEach(s -> entries.merge(s, 1, Integer::sum)));
    Set<Draft> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean changed = false;
    for (Draft block : blocks) {
      while (!gone.contains(block)
          && block.exit instanceof Draft.Exit.Goto jump
          && jump.target() != block
          && jump.target() != entry
          && entries.getOrDefault(jump.target(), 0) == 1
          && agree(block, jump.target())) {
        Draft next = jump.target();
        boolean inherit = !block.canThrow();
        block.instrs.addAll(next.instrs);
        block.exit = next.exit;
        if (inherit) {
          block.handlers.clear();
          block.handlers.addAll(next.handlers);
        }
        gone.add(next);
        changed = true;
      }
    }
    return changed;
  }

  private static boolean agree(Draft first, Draft second) {
    return !first.canThrow() || !second.canThrow() || first.handlers.equals(second.handlers);
  }

  /** Drops values that nobody reads and stores to made-up variables that nobody loads. */
  private void dropUnread() {
    boolean changed = true;
    while (changed) {
      changed = false;
      List<Draft> blocks = reachable();
      Set<Integer> read = new HashSet<>();
      Set<Local> loaded = new HashSet<>();
      for (Draft block : blocks) {
        for (Instr instr : block.instrs) {
          Reads.each(instr, read::add);
          if (instr instanceof Instr.Load load) {
            loaded.add(load.local());
          }
        }
        readAtExit(block, read);
      }
      read.remove(Instr.NONE);
      for (Draft block : blocks) {
        changed |=
            block.instrs.removeIf(
                i ->
                    (Registers.isPure(i) && !read.contains(i.target()))
                        || (i instanceof Instr.Store s
                            && Locals.isSynthetic(s.local())
                            && !loaded.contains(s.local())));
      }
    }
  }

  private static void readAtExit(Draft block, Set<Integer> read) {
    if (block.exit instanceof Draft.Exit.Branch branch) {
      read.add(branch.condition());
    } else if (block.exit instanceof Draft.Exit.Return result) {
      read.add(result.value());
    } else if (block.exit instanceof Draft.Exit.Throw thrown) {
      read.add(thrown.value());
    }
  }

  private Finished number() {
    dropIdleHandlers();
    List<Draft> order = reachable();
    IdentityHashMap<Draft, Integer> ids = new IdentityHashMap<>();
    order.forEach(block -> ids.put(block, ids.size()));
    Map<Integer, Integer> registers = new HashMap<>();
    for (Draft block : order) {
      for (Instr instr : block.instrs) {
        if (instr.target() != Instr.NONE) {
          registers.put(instr.target(), registers.size());
        }
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (Draft block : order) {
      List<Instr> instrs =
          block.instrs.stream()
              .map(i -> Registers.renumber(i, registers::get, r -> known(registers, r)))
              .toList();
      List<Block.Handler> handlers =
          block.handlers.stream()
              .map(
                  h ->
                      new Block.Handler(
                          h.type(), known(ids, h.target()), Rethrow.always(h.target(), block)))
              .toList();
      blocks.add(new Block(known(ids, block), instrs, terminator(block, ids, registers), handlers));
    }
    return new Finished(List.copyOf(blocks), registers.size());
  }

  private static int known(Map<Draft, Integer> ids, Draft block) {
    return Objects.requireNonNull(ids.get(block));
  }

  private static int known(Map<Integer, Integer> registers, int register) {
    Integer number = registers.get(register);
    if (number == null) {
      throw new IllegalStateException("register " + register + " is read but never written");
    }
    return number;
  }

  private static Terminator terminator(
      Draft block, Map<Draft, Integer> ids, Map<Integer, Integer> registers) {
    if (block.exit instanceof Draft.Exit.Goto jump) {
      return new Terminator.Goto(known(ids, jump.target()));
    }
    if (block.exit instanceof Draft.Exit.Branch branch) {
      int condition = known(registers, branch.condition());
      return new Terminator.Branch(
          condition, known(ids, branch.then()), known(ids, branch.otherwise()), branch.at());
    }
    if (block.exit instanceof Draft.Exit.Return result) {
      int value = result.value() == Instr.NONE ? Instr.NONE : known(registers, result.value());
      return new Terminator.Return(value, result.at());
    }
    if (block.exit instanceof Draft.Exit.Throw thrown) {
      int value = thrown.value() == Instr.NONE ? Instr.NONE : known(registers, thrown.value());
      return new Terminator.Throw(value, thrown.at());
    }
    throw new IllegalStateException("block without an end");
  }
}
