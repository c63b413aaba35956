package dev.shapeproof.checker.flow.ir;

import java.util.List;

/**
 * A straight run of instructions. Any instruction that can throw may also leave to a handler,
 * innermost first; a handler sees the state before that instruction.
 */
public record Block(int id, List<Instr> instrs, Terminator end, List<Handler> handlers) {

  public Block {
    instrs = List.copyOf(instrs);
    handlers = List.copyOf(handlers);
  }

  /**
   * Where an exception of {@code type} goes; {@code java.lang.Throwable} for finally.
   *
   * @param rethrows whether every way through the handler throws again
   */
  public record Handler(TypeRef type, int target, boolean rethrows) {}
}
