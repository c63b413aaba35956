package dev.shapeproof.checker.travel;

import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Instructions as bytes, and back. */
final class InstrCode {

  private enum Tag {
    CONST,
    NULL,
    THIS,
    CLASS_NAME,
    LOAD,
    STORE,
    UNARY,
    BINARY,
    CONVERT,
    INSTANCE_OF,
    FIELD_GET,
    FIELD_SET,
    NEW_ARRAY,
    ARRAY_GET,
    ARRAY_SET,
    ARRAY_LENGTH,
    INVOKE,
    NEW,
    LAMBDA,
    METHOD_REFERENCE,
    UNKNOWN,
    MARKER
  }

  private final List<Local> locals;

  /** {@code locals} of the body that is read. */
  InstrCode(List<Local> locals) {
    this.locals = locals;
  }

  static void write(Instr instr, SliceOut out) {
    if (instr instanceof Instr.Const i) {
      start(Tag.CONST, i, out);
      out.literal(i.value());
      out.type(i.type());
    } else if (instr instanceof Instr.Null i) {
      start(Tag.NULL, i, out);
    } else if (instr instanceof Instr.This i) {
      start(Tag.THIS, i, out);
      out.type(i.type());
    } else if (instr instanceof Instr.ClassName i) {
      start(Tag.CLASS_NAME, i, out);
      out.type(i.type());
    } else if (instr instanceof Instr.Load i) {
      start(Tag.LOAD, i, out);
      out.number(i.local().index());
    } else if (instr instanceof Instr.Store i) {
      start(Tag.STORE, i, out);
      out.number(i.local().index());
      out.number(i.value());
    } else if (instr instanceof Instr.Unary i) {
      start(Tag.UNARY, i, out);
      out.constant(i.op());
      out.number(i.operand());
      out.type(i.type());
    } else if (instr instanceof Instr.Binary i) {
      start(Tag.BINARY, i, out);
      out.constant(i.op());
      out.number(i.left());
      out.number(i.right());
      out.type(i.type());
    } else if (instr instanceof Instr.Convert i) {
      start(Tag.CONVERT, i, out);
      out.number(i.operand());
      out.type(i.from());
      out.type(i.to());
    } else if (instr instanceof Instr.InstanceOf i) {
      start(Tag.INSTANCE_OF, i, out);
      out.number(i.operand());
      out.type(i.type());
    } else if (instr instanceof Instr.Unknown i) {
      start(Tag.UNKNOWN, i, out);
      out.text(i.reason());
      out.type(i.type());
    } else if (instr instanceof Instr.Marker i) {
      start(Tag.MARKER, i, out);
      out.text(i.what());
    } else {
      writeAccess(instr, out);
    }
  }

  private static void writeAccess(Instr instr, SliceOut out) {
    if (instr instanceof Instr.FieldGet i) {
      start(Tag.FIELD_GET, i, out);
      out.number(i.receiver());
      DeclarationCode.write(i.field(), out);
    } else if (instr instanceof Instr.FieldSet i) {
      start(Tag.FIELD_SET, i, out);
      out.number(i.receiver());
      DeclarationCode.write(i.field(), out);
      out.number(i.value());
    } else if (instr instanceof Instr.NewArray i) {
      start(Tag.NEW_ARRAY, i, out);
      out.type(i.type());
      out.numbers(i.sizes());
      out.flag(i.elements().isPresent());
      i.elements().ifPresent(out::numbers);
    } else if (instr instanceof Instr.ArrayGet i) {
      start(Tag.ARRAY_GET, i, out);
      out.number(i.array());
      out.number(i.index());
      out.type(i.type());
    } else if (instr instanceof Instr.ArraySet i) {
      start(Tag.ARRAY_SET, i, out);
      out.number(i.array());
      out.number(i.index());
      out.number(i.value());
    } else if (instr instanceof Instr.ArrayLength i) {
      start(Tag.ARRAY_LENGTH, i, out);
      out.number(i.array());
    } else {
      writeCall(instr, out);
    }
  }

  private static void writeCall(Instr instr, SliceOut out) {
    if (instr instanceof Instr.Invoke i) {
      start(Tag.INVOKE, i, out);
      out.method(i.method());
      out.number(i.receiver());
      out.numbers(i.arguments());
      out.all(i.spans(), out::span);
      out.type(i.type());
      out.flag(i.exact());
      out.flag(i.isSuper());
      out.flag(i.resultUnused());
    } else if (instr instanceof Instr.New i) {
      start(Tag.NEW, i, out);
      out.method(i.constructor());
      out.numbers(i.arguments());
      out.all(i.spans(), out::span);
      out.type(i.type());
      out.all(i.around(), around -> around(around, out));
    } else if (instr instanceof Instr.Lambda i) {
      start(Tag.LAMBDA, i, out);
      out.method(i.body());
      out.all(i.captured(), local -> out.number(local.index()));
      out.type(i.type());
    } else {
      Instr.MethodReference i = (Instr.MethodReference) instr;
      start(Tag.METHOD_REFERENCE, i, out);
      out.method(i.method());
      out.number(i.receiver());
      out.type(i.type());
    }
  }

  private static void around(Instr.Around around, SliceOut out) {
    DeclarationCode.write(around.field(), out);
    out.number(around.value());
  }

  private static Instr.Around around(SliceIn in) throws Malformed {
    return new Instr.Around(DeclarationCode.field(in), in.number());
  }

  private static void start(Tag tag, Instr instr, SliceOut out) {
    out.constant(tag);
    out.number(instr.target());
    out.span(instr.at());
  }

  Instr instr(SliceIn in) throws Malformed {
    Tag tag = in.constant(Tag.class);
    int to = in.number();
    var at = in.span();
    Instr read =
        switch (tag) {
          case CONST -> new Instr.Const(to, in.literal(), in.type(), at);
          case NULL -> new Instr.Null(to, at);
          case THIS -> new Instr.This(to, in.type(), at);
          case CLASS_NAME -> new Instr.ClassName(to, in.type(), at);
          case LOAD -> new Instr.Load(to, local(in), at);
          case STORE -> new Instr.Store(local(in), in.number(), at);
          case UNARY ->
              new Instr.Unary(to, in.constant(Instr.UnaryOp.class), in.number(), in.type(), at);
          case BINARY ->
              new Instr.Binary(
                  to, in.constant(Instr.BinaryOp.class), in.number(), in.number(), in.type(), at);
          case CONVERT -> new Instr.Convert(to, in.number(), in.type(), in.type(), at);
          case INSTANCE_OF -> new Instr.InstanceOf(to, in.number(), in.type(), at);
          case FIELD_GET -> new Instr.FieldGet(to, in.number(), DeclarationCode.field(in), at);
          case FIELD_SET ->
              new Instr.FieldSet(in.number(), DeclarationCode.field(in), in.number(), at);
          case NEW_ARRAY -> new Instr.NewArray(to, in.type(), numbers(in), optionalNumbers(in), at);
          case ARRAY_GET -> new Instr.ArrayGet(to, in.number(), in.number(), in.type(), at);
          case ARRAY_SET -> new Instr.ArraySet(in.number(), in.number(), in.number(), at);
          case ARRAY_LENGTH -> new Instr.ArrayLength(to, in.number(), at);
          case INVOKE ->
              new Instr.Invoke(
                  to,
                  in.method(),
                  in.number(),
                  numbers(in),
                  List.copyOf(in.all(in::span)),
                  in.type(),
                  in.flag(),
                  in.flag(),
                  in.flag(),
                  at);
          case NEW ->
              new Instr.New(
                  to,
                  in.method(),
                  numbers(in),
                  List.copyOf(in.all(in::span)),
                  in.type(),
                  List.copyOf(in.all(() -> around(in))),
                  at);
          case LAMBDA -> new Instr.Lambda(to, in.method(), captured(in), in.type(), at);
          case METHOD_REFERENCE ->
              new Instr.MethodReference(to, in.method(), in.number(), in.type(), at);
          case UNKNOWN -> new Instr.Unknown(to, in.text(), in.type(), at);
          case MARKER -> new Instr.Marker(in.text(), at);
        };
    if (read.target() != to) {
      throw new Malformed("a register for what gives no value");
    }
    return read;
  }

  private Local local(SliceIn in) throws Malformed {
    int index = in.number();
    if (index < 0 || index >= locals.size()) {
      throw new Malformed("no such variable");
    }
    return locals.get(index);
  }

  private List<Local> captured(SliceIn in) throws Malformed {
    List<Local> found = new ArrayList<>(in.all(() -> local(in)));
    return List.copyOf(found);
  }

  private static List<Integer> numbers(SliceIn in) throws Malformed {
    return List.copyOf(in.all(in::number));
  }

  private static Optional<List<Integer>> optionalNumbers(SliceIn in) throws Malformed {
    return in.flag() ? Optional.of(numbers(in)) : Optional.empty();
  }
}
