package dev.shapeproof.checker.travel;

import dev.shapeproof.checker.flow.ir.Block;
import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Terminator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds a body that somebody else wrote to what the engine relies on. */
final class BodyCheck {
  private static final int MOST_REGISTERS = 1 << 20;

  private final Body body;
  private final Set<Integer> written = new HashSet<>();
  private final List<Integer> used = new ArrayList<>();

  private BodyCheck(Body body) {
    this.body = body;
  }

  static void check(Body body) throws Malformed {
    new BodyCheck(body).check();
  }

  private void check() throws Malformed {
    require(!body.blocks().isEmpty(), "no blocks");
    require(body.registers() <= MOST_REGISTERS, "too many registers");
    for (Block block : body.blocks()) {
      for (Instr instr : block.instrs()) {
        if (instr.target() != Instr.NONE) {
          require(instr.target() >= 0 && instr.target() < body.registers(), "no such register");
          require(written.add(instr.target()), "a register written twice");
        }
        uses(instr);
      }
      end(block.end());
      for (Block.Handler handler : block.handlers()) {
        target(handler.target());
      }
    }
    require(written.containsAll(used), "a register that nobody writes");
  }

  private static void require(boolean holds, String what) throws Malformed {
    if (!holds) {
      throw new Malformed(what);
    }
  }

  private void target(int block) throws Malformed {
    require(block >= 0 && block < body.blocks().size(), "no such block");
  }

  private void end(Terminator end) throws Malformed {
    if (end instanceof Terminator.Goto jump) {
      target(jump.target());
    } else if (end instanceof Terminator.Branch branch) {
      used.add(branch.condition());
      target(branch.then());
      target(branch.otherwise());
    } else if (end instanceof Terminator.Return result) {
      optional(result.value());
    } else if (end instanceof Terminator.Throw thrown) {
      optional(thrown.value());
    }
  }

  private void optional(int register) {
    if (register != Instr.NONE) {
      used.add(register);
    }
  }

  private void uses(Instr instr) throws Malformed {
    if (instr instanceof Instr.Store i) {
      used.add(i.value());
    } else if (instr instanceof Instr.Unary i) {
      used.add(i.operand());
    } else if (instr instanceof Instr.Binary i) {
      used.add(i.left());
      used.add(i.right());
    } else if (instr instanceof Instr.Convert i) {
      used.add(i.operand());
    } else if (instr instanceof Instr.InstanceOf i) {
      used.add(i.operand());
    } else if (instr instanceof Instr.FieldGet i) {
      receiver(i.receiver(), i.field().isStatic());
    } else if (instr instanceof Instr.FieldSet i) {
      receiver(i.receiver(), i.field().isStatic());
      used.add(i.value());
    } else if (instr instanceof Instr.NewArray i) {
      require(i.type().isArray(), "an array of another type");
      used.addAll(i.sizes());
      i.elements().ifPresent(used::addAll);
    } else if (instr instanceof Instr.ArrayGet i) {
      used.add(i.array());
      used.add(i.index());
    } else if (instr instanceof Instr.ArraySet i) {
      used.add(i.array());
      used.add(i.index());
      used.add(i.value());
    } else if (instr instanceof Instr.ArrayLength i) {
      used.add(i.array());
    } else {
      calls(instr);
    }
  }

  private void calls(Instr instr) throws Malformed {
    if (instr instanceof Instr.Invoke i) {
      optional(i.receiver());
      used.addAll(i.arguments());
      require(i.arguments().size() == i.method().parameters().size(), "other arguments");
      require(i.spans().size() == i.arguments().size() + 1, "other places than arguments");
    } else if (instr instanceof Instr.New i) {
      used.addAll(i.arguments());
      i.around().forEach(around -> used.add(around.value()));
      require(i.arguments().size() == i.constructor().parameters().size(), "other arguments");
      require(i.constructor().isConstructor(), "no constructor");
    } else if (instr instanceof Instr.Lambda i) {
      require(i.body().isLambda(), "no lambda");
      require(i.captured().size() <= i.body().parameters().size(), "captures too much");
    } else if (instr instanceof Instr.MethodReference i) {
      optional(i.receiver());
    }
  }

  private void receiver(int register, boolean isStatic) throws Malformed {
    require(isStatic || register != Instr.NONE, "no object");
    optional(register);
  }
}
