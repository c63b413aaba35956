package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** An argument of a call that an edit adds: as text, and as code. */
sealed interface Argument {
  String text();

  /** Instructions that leave its value in {@code register}; {@code register + 1} is free too. */
  List<Instr> into(int register, Span at);

  /** A number or a flag. */
  record Literal(Object value, TypeRef type) implements Argument {
    static Literal of(int value) {
      return new Literal(value, TypeRef.INT);
    }

    @Override
    public String text() {
      return value.toString();
    }

    @Override
    public List<Instr> into(int register, Span at) {
      return List.of(new Instr.Const(register, value, type, at));
    }
  }

  /** A constant of a class. */
  record Constant(FieldRef field, String text) implements Argument {
    @Override
    public List<Instr> into(int register, Span at) {
      return List.of(new Instr.FieldGet(register, Instr.NONE, field, at));
    }
  }

  /** What a method without parameters says of a variable or a field. */
  record Property(Place of, Word word) implements Argument {
    @Override
    public String text() {
      return of.text() + "." + word.name() + "()";
    }

    @Override
    public List<Instr> into(int register, Span at) {
      List<Instr> instrs = new ArrayList<>();
      int value = register + 1;
      if (of.instr() instanceof Instr.FieldGet get) {
        boolean isStatic = get.receiver() == Instr.NONE;
        if (!isStatic) {
          instrs.add(new Instr.This(value, get.field().owner(), at));
        }
        instrs.add(new Instr.FieldGet(value, isStatic ? Instr.NONE : value, get.field(), at));
      } else {
        instrs.add(new Instr.Load(value, ((Instr.Load) of.instr()).local(), at));
      }
      instrs.add(Patch.call(register, word.method(), value, List.of(), at));
      return instrs;
    }
  }
}
