package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Frame;
import dev.shapeproof.checker.flow.Transfer;
import dev.shapeproof.checker.flow.ir.Block;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.List;
import java.util.Optional;

/** Places that are no calls, but where a value meets a contract. */
final class ContractSite {
  private ContractSite() {}

  /** Where a body starts. */
  static CallSite of(Frame frame) {
    return at(frame, Span.NONE);
  }

  static CallSite at(Frame frame, Span at) {
    return new CallSite(
        frame.body().method(),
        Optional.empty(),
        List.of(),
        List.of(),
        TypeRef.VOID,
        at,
        true,
        false);
  }

  /** The source of a register's value; {@code otherwise} where it has none. */
  static Span written(Transfer transfer, int register, Span otherwise) {
    for (Block block : transfer.frame().body().blocks()) {
      for (Instr instr : block.instrs()) {
        if (instr.target() == register && register != Instr.NONE && instr.at().isKnown()) {
          return instr.at();
        }
      }
    }
    return otherwise;
  }
}
