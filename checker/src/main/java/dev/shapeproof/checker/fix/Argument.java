package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An argument of a call that an edit adds: as text, and as code. */
sealed interface Argument {
  String text();

  /** Instructions that leave its value in {@code register}; those after it are free too. */
  List<Instr> into(int register, Span at);

  /** How many registers that takes. */
  default int registers() {
    return 2;
  }

  /** Sizes one after the other, for a parameter that takes any number of them. */
  record Longs(List<Long> values) implements Argument {
    public Longs {
      values = List.copyOf(values);
    }

    @Override
    public String text() {
      return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    @Override
    public List<Instr> into(int register, Span at) {
      List<Instr> instrs = new ArrayList<>();
      List<Integer> elements = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        elements.add(register + 1 + i);
        instrs.add(new Instr.Const(register + 1 + i, values.get(i), TypeRef.LONG, at));
      }
      instrs.add(
          new Instr.NewArray(
              register, new TypeRef("long[]"), List.of(), Optional.of(elements), at));
      return instrs;
    }

    @Override
    public int registers() {
      return values.size() + 1;
    }
  }

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
