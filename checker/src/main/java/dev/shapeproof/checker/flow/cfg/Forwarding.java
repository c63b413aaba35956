package dev.shapeproof.checker.flow.cfg;

import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Within one block, lets the reader of a made-up variable use the value itself. */
final class Forwarding {

  private Forwarding() {}

  static void run(Draft block) {
    Map<Local, Instr.Store> stored = new HashMap<>();
    Map<Integer, Integer> renamed = new HashMap<>();
    Map<Integer, Span> origins = new HashMap<>();
    IntUnaryOperator read = register -> renamed.getOrDefault(register, register);
    for (int i = 0; i < block.instrs.size(); i++) {
      Instr instr = Registers.renumber(block.instrs.get(i), target -> target, read);
      block.instrs.set(i, instr);
      if (instr instanceof Instr.Store store && Locals.isSynthetic(store.local())) {
        stored.put(store.local(), store);
      } else if (instr instanceof Instr.Load load && stored.containsKey(load.local())) {
        Instr.Store store = stored.get(load.local());
        renamed.put(load.target(), store.value());
        origins.put(load.target(), store.at());
      }
    }
    if (block.exit instanceof Draft.Exit.Branch b) {
      block.exit =
          new Draft.Exit.Branch(read.applyAsInt(b.condition()), b.then(), b.otherwise(), b.at());
    } else if (block.exit instanceof Draft.Exit.Return r && renamed.containsKey(r.value())) {
      Span at = r.at().isKnown() ? r.at() : origins.get(r.value());
      block.exit = new Draft.Exit.Return(read.applyAsInt(r.value()), at);
    } else if (block.exit instanceof Draft.Exit.Throw t) {
      block.exit = new Draft.Exit.Throw(read.applyAsInt(t.value()), t.at());
    }
  }
}
