package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Frame;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;

/** Makes the sizes that a contract names and nobody has determined yet. */
interface ContractFresh {

  /** The identity of what is called {@code what} at this place. */
  String key(String what);

  Dim size(String what, String display);

  /** Where a body is checked against its own contract: every value must work. */
  static ContractFresh quantified(Frame frame, ContractMethod contract) {
    return new ContractFresh() {
      @Override
      public String key(String what) {
        return frame.key() + "$" + what;
      }

      @Override
      public Dim size(String what, String display) {
        long least = ContractNames.least(display, contract);
        return Dim.symbol(new Symbol(key(what), display, Symbol.Role.FIXED, least));
      }
    };
  }

  /** Where values meet somebody else's contract: some size. */
  static ContractFresh some(Frame frame, Span at) {
    return new ContractFresh() {
      @Override
      public String key(String what) {
        return frame.name(at, "$" + what);
      }

      @Override
      public Dim size(String what, String display) {
        return frame.fresh(at, "$" + what, display, 0);
      }
    };
  }
}
