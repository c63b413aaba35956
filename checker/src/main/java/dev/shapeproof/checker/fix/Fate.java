package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Reads;
import dev.shapeproof.checker.flow.ir.Terminator;
import dev.shapeproof.checker.model.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What becomes of a value in the body in which it is made: followed through variables, arrays,
 * arithmetic and shape objects to the calls that take it.
 */
final class Fate {
  private final Code code;
  private final Vocabulary vocabulary;
  private final Set<Integer> seen = new HashSet<>();
  private final List<Taker> takers = new ArrayList<>();
  private boolean kept;
  private boolean stored;

  /** A call and the position at which it takes the value; -1 is what it is called on. */
  record Taker(Instr call, int argument) {}

  private Fate(Code code, Vocabulary vocabulary) {
    this.code = code;
    this.vocabulary = vocabulary;
  }

  static Fate of(Code code, int register, Vocabulary vocabulary) {
    Fate fate = new Fate(code, vocabulary);
    fate.follow(register);
    return fate;
  }

  /** The calls that take it. */
  List<Taker> takers() {
    return takers;
  }

  /** Whether a field keeps it. */
  boolean isStored() {
    return stored;
  }

  /** Whether it outlives the body: in a field, an element of an array, as what is returned. */
  boolean isKept() {
    return kept;
  }

  private void follow(int register) {
    if (register == Instr.NONE || !seen.add(register)) {
      return;
    }
    Set<Integer> asked = Set.of(register);
    code.instructions().filter(instr -> Reads.any(instr, asked)).forEach(i -> read(i, register));
    kept |=
        code.body().blocks().stream()
            .anyMatch(
                block ->
                    block.end() instanceof Terminator.Return result && result.value() == register);
  }

  private void read(Instr instr, int register) {
    if (instr instanceof Instr.Store store) {
      code.instructions()
          .filter(each -> each instanceof Instr.Load load && load.local().equals(store.local()))
          .forEach(load -> follow(load.target()));
    } else if (instr instanceof Instr.FieldSet || instr instanceof Instr.ArraySet) {
      kept = true;
      stored |= instr instanceof Instr.FieldSet;
    } else if (instr instanceof Instr.New made) {
      if (isShape(made)) {
        follow(made.target());
      } else {
        takers.add(new Taker(made, made.arguments().indexOf(register)));
      }
    } else if (instr instanceof Instr.Invoke call) {
      if (call.receiver() == register && vocabulary.isPlainOperation(call.method())) {
        follow(call.target());
      }
      takers.add(new Taker(call, call.arguments().indexOf(register)));
    } else if (instr instanceof Instr.Convert
        || instr instanceof Instr.NewArray
        || instr instanceof Instr.Unary
        || (instr instanceof Instr.Binary binary && isArithmetic(binary.op()))) {
      follow(instr.target());
    }
  }

  private boolean isShape(Instr.New made) {
    return vocabulary.kind(made.type()).filter(Kind.SHAPE::equals).isPresent();
  }

  private static boolean isArithmetic(Instr.BinaryOp op) {
    return switch (op) {
      case ADD, SUB, MUL, DIV, REM, SHL, SHR -> true;
      case USHR, AND, OR, XOR, EQ, NE, LT, LE, GT, GE, CONCAT -> false;
    };
  }
}
