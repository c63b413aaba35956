package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;

/** An expression: the code around it, the instruction that gives its value, and its text. */
record Place(Code code, Instr instr, String text) {

  Span at() {
    return instr.at();
  }

  int register() {
    return instr.target();
  }

  /** The static type; {@code void} where an edit has no use for it. */
  TypeRef type() {
    if (instr instanceof Instr.Load load) {
      return load.local().type();
    }
    if (instr instanceof Instr.Invoke invoke) {
      return invoke.type();
    }
    if (instr instanceof Instr.FieldGet get) {
      return get.field().type();
    }
    return instr instanceof Instr.ArrayGet get ? get.type() : TypeRef.VOID;
  }

  /** Whether it is the name of a variable or field, which may be said twice. */
  boolean isName() {
    return text.matches("[\\w.]+");
  }
}
