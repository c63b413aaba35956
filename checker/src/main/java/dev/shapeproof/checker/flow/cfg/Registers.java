package dev.shapeproof.checker.flow.cfg;

import dev.shapeproof.checker.flow.ir.Instr;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Instructions with other registers, and what they do besides reading and writing them. */
final class Registers {

  private Registers() {}

  /**
   * Whether it may be left out where nobody reads its target; the length of null is not worth
   * keeping.
   */
  static boolean isPure(Instr instr) {
    return instr instanceof Instr.Const
        || instr instanceof Instr.Null
        || instr instanceof Instr.This
        || instr instanceof Instr.ClassName
        || instr instanceof Instr.Load
        || instr instanceof Instr.Unary
        || instr instanceof Instr.Convert
        || instr instanceof Instr.InstanceOf
        || instr instanceof Instr.ArrayLength
        || (instr instanceof Instr.Binary && !canThrow(instr));
  }

  static boolean canThrow(Instr instr) {
    if (instr instanceof Instr.Binary binary) {
      String type = binary.type().name();
      return (binary.op() == Instr.BinaryOp.DIV || binary.op() == Instr.BinaryOp.REM)
          && (type.equals("int") || type.equals("long"));
    }
    return !(instr instanceof Instr.Const
        || instr instanceof Instr.Null
        || instr instanceof Instr.This
        || instr instanceof Instr.ClassName
        || instr instanceof Instr.Load
        || instr instanceof Instr.Store
        || instr instanceof Instr.Unary
        || instr instanceof Instr.InstanceOf
        || instr instanceof Instr.Lambda
        || instr instanceof Instr.Marker);
  }

  /** The same instruction with its target and the registers that it reads renamed. */
  static Instr renumber(Instr instr, IntUnaryOperator target, IntUnaryOperator read) {
    int to = instr.target() == Instr.NONE ? Instr.NONE : target.applyAsInt(instr.target());
    return switch (Kind.of(instr)) {
      case VALUE -> value(instr, to, read);
      case ACCESS -> access(instr, to, read);
      case CALL -> call(instr, to, read);
    };
  }

  /** Only to keep the one long switch readable on Java 17, which cannot switch over types. */
  private enum Kind {
    VALUE,
    ACCESS,
    CALL;

    static Kind of(Instr i) {
      if (i instanceof Instr.Invoke
          || i instanceof Instr.New
          || i instanceof Instr.Lambda
          || i instanceof Instr.MethodReference
          || i instanceof Instr.NewArray) {
        return CALL;
      }
      return i instanceof Instr.FieldGet
              || i instanceof Instr.FieldSet
              || i instanceof Instr.ArrayGet
              || i instanceof Instr.ArraySet
              || i instanceof Instr.ArrayLength
              || i instanceof Instr.Store
          ? ACCESS
          : VALUE;
    }
  }

  private static Instr value(Instr instr, int to, IntUnaryOperator read) {
    if (instr instanceof Instr.Const i) {
      return new Instr.Const(to, i.value(), i.type(), i.at());
    } else if (instr instanceof Instr.Null i) {
      return new Instr.Null(to, i.at());
    } else if (instr instanceof Instr.This i) {
      return new Instr.This(to, i.type(), i.at());
    } else if (instr instanceof Instr.ClassName i) {
      return new Instr.ClassName(to, i.type(), i.at());
    } else if (instr instanceof Instr.Load i) {
      return new Instr.Load(to, i.local(), i.at());
    } else if (instr instanceof Instr.Unary i) {
      return new Instr.Unary(to, i.op(), read.applyAsInt(i.operand()), i.type(), i.at());
    } else if (instr instanceof Instr.Binary i) {
      int left = read.applyAsInt(i.left());
      return new Instr.Binary(to, i.op(), left, read.applyAsInt(i.right()), i.type(), i.at());
    } else if (instr instanceof Instr.Convert i) {
      return new Instr.Convert(to, read.applyAsInt(i.operand()), i.from(), i.to(), i.at());
    } else if (instr instanceof Instr.InstanceOf i) {
      return new Instr.InstanceOf(to, read.applyAsInt(i.operand()), i.type(), i.at());
    } else if (instr instanceof Instr.Unknown i) {
      return new Instr.Unknown(to, i.reason(), i.type(), i.at());
    }
    return instr;
  }

  private static Instr access(Instr instr, int to, IntUnaryOperator read) {
    if (instr instanceof Instr.FieldGet i) {
      return new Instr.FieldGet(to, optional(i.receiver(), read), i.field(), i.at());
    } else if (instr instanceof Instr.FieldSet i) {
      int receiver = optional(i.receiver(), read);
      return new Instr.FieldSet(receiver, i.field(), read.applyAsInt(i.value()), i.at());
    } else if (instr instanceof Instr.ArrayGet i) {
      int array = read.applyAsInt(i.array());
      return new Instr.ArrayGet(to, array, read.applyAsInt(i.index()), i.type(), i.at());
    } else if (instr instanceof Instr.ArraySet i) {
      int array = read.applyAsInt(i.array());
      int index = read.applyAsInt(i.index());
      return new Instr.ArraySet(array, index, read.applyAsInt(i.value()), i.at());
    } else if (instr instanceof Instr.ArrayLength i) {
      return new Instr.ArrayLength(to, read.applyAsInt(i.array()), i.at());
    } else if (instr instanceof Instr.Store i) {
      return new Instr.Store(i.local(), read.applyAsInt(i.value()), i.at());
    }
    return instr;
  }

  private static Instr call(Instr instr, int to, IntUnaryOperator read) {
    if (instr instanceof Instr.Invoke i) {
      int receiver = optional(i.receiver(), read);
      List<Integer> arguments = all(i.arguments(), read);
      return new Instr.Invoke(
          to,
          i.method(),
          receiver,
          arguments,
          i.spans(),
          i.type(),
          i.exact(),
          i.isSuper(),
          i.resultUnused(),
          i.at());
    } else if (instr instanceof Instr.New i) {
      List<Integer> arguments = all(i.arguments(), read);
      List<Instr.Around> around =
          i.around().stream()
              .map(each -> new Instr.Around(each.field(), read.applyAsInt(each.value())))
              .toList();
      return new Instr.New(to, i.constructor(), arguments, i.spans(), i.type(), around, i.at());
    } else if (instr instanceof Instr.Lambda i) {
      return new Instr.Lambda(to, i.body(), i.captured(), i.type(), i.at());
    } else if (instr instanceof Instr.MethodReference i) {
      int receiver = optional(i.receiver(), read);
      return new Instr.MethodReference(to, i.method(), receiver, i.type(), i.at());
    } else if (instr instanceof Instr.NewArray i) {
      return new Instr.NewArray(
          to, i.type(), all(i.sizes(), read), i.elements().map(e -> all(e, read)), i.at());
    }
    return instr;
  }

  private static int optional(int register, IntUnaryOperator read) {
    return register == Instr.NONE ? Instr.NONE : read.applyAsInt(register);
  }

  private static List<Integer> all(List<Integer> registers, IntUnaryOperator read) {
    return registers.stream().map(read::applyAsInt).toList();
  }
}
