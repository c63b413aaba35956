package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes edits of one expression. */
final class Patch {
  private final Place place;
  private final List<Instr> instead = new ArrayList<>();
  private String text;
  private int registers;
  private int steps;

  private Patch(Place place, String text) {
    this.place = place;
    this.text = text;
  }

  /** Begins with the expression as it is. */
  static Patch of(Place place) {
    Patch patch = new Patch(place, place.text());
    patch.instead.add(place.instr());
    return patch;
  }

  /** An instruction and a text in place of the expression. */
  static Patch replacing(Place place, List<Instr> instead, String text, int moreRegisters) {
    Patch patch = new Patch(place, text);
    patch.instead.addAll(instead);
    patch.registers = moreRegisters;
    return patch;
  }

  /** A literal in place of another. */
  static Patch constant(Place place, Object value, String text) {
    Instr.Const old = (Instr.Const) place.instr();
    return replacing(
        place, List.of(new Instr.Const(old.target(), value, old.type(), old.at())), text, 0);
  }

  /** Another register's value in place of the expression. */
  static Patch forwarding(Place place, int register, String text) {
    TypeRef type = place.type();
    return replacing(
        place,
        List.of(new Instr.Convert(place.register(), register, type, type, place.at())),
        text,
        0);
  }

  /** Calls a method on what there is so far. */
  Patch then(Word word, List<? extends Argument> given) {
    List<Argument> arguments = new ArrayList<>(given);
    for (int i = 0; i < word.silent(); i++) {
      arguments.add(new Argument.Literal(false, TypeRef.BOOLEAN));
    }
    Span at = nextSpan();
    List<Integer> values = new ArrayList<>();
    for (Argument argument : arguments) {
      int register = place.code().body().registers() + registers;
      registers += argument.registers();
      instead.addAll(argument.into(register, at));
      values.add(register);
    }
    instead.add(call(place.register(), word.method(), place.register(), values, at));
    text += "." + word.name() + "(" + texts(arguments) + ")";
    return this;
  }

  static String texts(List<? extends Argument> arguments) {
    return arguments.stream().map(Argument::text).collect(Collectors.joining(", "));
  }

  static Instr.Invoke call(
      int target, MethodRef method, int receiver, List<Integer> arguments, Span at) {
    List<Span> spans = new ArrayList<>(List.of(at));
    arguments.forEach(argument -> spans.add(at));
    return new Instr.Invoke(
        target, method, receiver, arguments, spans, method.result(), false, false, false, at);
  }

  /** A place of its own for each new call, where no call of the source can be. */
  private Span nextSpan() {
    Span at = place.at();
    return new Span(at.file(), at.end(), at.end() - ++steps, at.line(), at.column());
  }

  String text() {
    return text;
  }

  /** What there is so far, as one edit. */
  Edit edit(Wording wording) {
    return Edit.of(
        place.code().with(place.instr(), instead, registers), wording.of(place.at(), text));
  }
}
