package dev.shapeproof.checker.flow.ir;

import dev.shapeproof.checker.flow.ir.Instr.Const;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a body as text, the same in every run; for tests and for reading. */
public final class IrPrinter {

  private final StringBuilder text = new StringBuilder();

  private IrPrinter() {}

  public static String print(Body body) {
    IrPrinter printer = new IrPrinter();
    printer.text.append(body.method()).append(locals(body.parameters())).append('\n');
    body.blocks().forEach(printer::block);
    return printer.text.toString();
  }

  private static String locals(List<Local> locals) {
    return locals.stream()
        .map(l -> name(l) + ": " + l.type())
        .collect(Collectors.joining(", ", " [", "]"));
  }

  private static String name(Local local) {
    return local.name().startsWith("$") ? local.name() : local.name() + "'" + local.index();
  }

  private void block(Block block) {
    text.append("b").append(block.id()).append(":");
    for (Block.Handler handler : block.handlers()) {
      text.append(" on ").append(handler.type()).append(" b").append(handler.target());
      text.append(handler.rethrows() ? " rethrows" : "");
    }
    text.append('\n');
    for (Instr instr : block.instrs()) {
      text.append("  ");
      if (instr.target() != Instr.NONE) {
        text.append('r').append(instr.target()).append(" = ");
      }
      text.append(show(instr)).append(at(instr.at())).append('\n');
    }
    text.append("  ").append(end(block.end())).append('\n');
  }

  private static String at(Span span) {
    return span.isKnown() ? "  @" + span.line() + ":" + span.column() : "";
  }

  private static String end(Terminator end) {
    if (end instanceof Terminator.Goto jump) {
      return "goto b" + jump.target();
    } else if (end instanceof Terminator.Branch b) {
      return "if " + r(b.condition()) + " then b" + b.then() + " else b" + b.otherwise();
    } else if (end instanceof Terminator.Return result) {
      return ("return " + r(result.value())).strip();
    }
    return ("throw " + r(((Terminator.Throw) end).value())).strip();
  }

  private static String r(int register) {
    return register == Instr.NONE ? "" : "r" + register;
  }

  private static String all(List<Integer> registers) {
    return registers.stream().map(IrPrinter::r).collect(Collectors.joining(", "));
  }

  private static String show(Instr instr) {
    if (instr instanceof Const i) {
      return "const " + literal(i.value()) + ": " + i.type();
    } else if (instr instanceof Instr.Null) {
      return "null";
    } else if (instr instanceof Instr.This i) {
      return "this: " + i.type();
    } else if (instr instanceof Instr.ClassName i) {
      return "class " + i.type();
    } else if (instr instanceof Instr.Load i) {
      return name(i.local());
    } else if (instr instanceof Instr.Store i) {
      return name(i.local()) + " = " + r(i.value());
    } else if (instr instanceof Instr.Unary i) {
      return i.op() + " " + r(i.operand());
    } else if (instr instanceof Instr.Binary i) {
      return r(i.left()) + " " + i.op() + " " + r(i.right()) + ": " + i.type();
    } else if (instr instanceof Instr.Convert i) {
      return "convert " + r(i.operand()) + ": " + i.from() + " -> " + i.to();
    } else if (instr instanceof Instr.InstanceOf i) {
      return r(i.operand()) + " instanceof " + i.type();
    } else if (instr instanceof Instr.Unknown i) {
      return "unknown (" + i.reason() + "): " + i.type();
    } else if (instr instanceof Instr.Marker i) {
      return i.what();
    }
    return showAccess(instr);
  }

  private static String showAccess(Instr instr) {
    if (instr instanceof Instr.FieldGet i) {
      return on(i.receiver(), i.field()) + ": " + i.field().type();
    } else if (instr instanceof Instr.FieldSet i) {
      return on(i.receiver(), i.field()) + " = " + r(i.value());
    } else if (instr instanceof Instr.NewArray i) {
      return "new "
          + i.type()
          + i.elements().map(e -> " {" + all(e) + "}").orElse(" sizes " + all(i.sizes()));
    } else if (instr instanceof Instr.ArrayGet i) {
      return r(i.array()) + "[" + r(i.index()) + "]: " + i.type();
    } else if (instr instanceof Instr.ArraySet i) {
      return r(i.array()) + "[" + r(i.index()) + "] = " + r(i.value());
    } else if (instr instanceof Instr.ArrayLength i) {
      return r(i.array()) + ".length";
    } else if (instr instanceof Instr.Invoke i) {
      return call(i);
    } else if (instr instanceof Instr.New i) {
      return "new " + i.constructor() + " (" + all(i.arguments()) + "): " + i.type();
    } else if (instr instanceof Instr.Lambda i) {
      return "lambda " + i.body() + locals(i.captured()) + ": " + i.type();
    }
    Instr.MethodReference i = (Instr.MethodReference) instr;
    return "reference " + r(i.receiver()) + "::" + i.method() + ": " + i.type();
  }

  private static String call(Instr.Invoke i) {
    String receiver = i.receiver() == Instr.NONE ? "static" : r(i.receiver());
    String how = (i.exact() ? " exact" : "") + (i.isSuper() ? " super" : "");
    return receiver
        + " . "
        + i.method()
        + " ("
        + all(i.arguments())
        + "): "
        + i.type()
        + how
        + (i.resultUnused() ? " unused" : "");
  }

  private static String on(int receiver, FieldRef field) {
    return (receiver == Instr.NONE ? "static " : r(receiver) + " . ")
        + field.owner()
        + "#"
        + field.name();
  }

  private static String literal(Object value) {
    return value instanceof String s ? '"' + s.replace("\n", "\\n") + '"' : String.valueOf(value);
  }
}
