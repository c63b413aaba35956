package dev.shapeproof.checker.flow.cfg;

import com.sun.source.tree.ClassTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.TypeTag;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/**
 * What an object of an inner class sees of the code around it, as fields: the object that encloses
 * it, and the variables that its class captured. They are there before its constructor runs.
 */
final class Enclosing {
  private final Emitter out;
  private final Scope scope;

  Enclosing(Emitter out, Scope scope) {
    this.out = out;
    this.scope = scope;
  }

  /** The object of an enclosing class. */
  int instance(TypeRef type, Span at) {
    int self = out.emit(r -> new Instr.This(r, scope.owner(), at));
    return out.emit(r -> new Instr.FieldGet(r, self, outer(scope.owner(), type), at));
  }

  /** A variable of the code around a local or anonymous class. */
  int captured(VariableElement variable, Span at) {
    int self = out.emit(r -> new Instr.This(r, scope.owner(), at));
    return out.emit(r -> new Instr.FieldGet(r, self, captured(scope.owner(), variable), at));
  }

  /** A local for a variable that a lambda captures, wherever it belongs. */
  Local local(VariableElement variable) {
    Optional<Local> own = scope.local(variable);
    if (own.isPresent()) {
      return own.get();
    }
    Local copy = scope.synthetic(variable);
    out.act(new Instr.Store(copy, captured(variable, Span.NONE), Span.NONE));
    return copy;
  }

  /** The object around a new one. */
  Optional<Instr.Around> surround(Symbol.ClassSymbol made, Optional<Integer> written) {
    if (!made.hasOuterInstance() || !made.type.getEnclosingType().hasTag(TypeTag.CLASS)) {
      return Optional.empty();
    }
    TypeRef around = scope.refs().type(made.type.getEnclosingType());
    if (written.isEmpty() && !around.equals(scope.owner())) {
      return Optional.empty();
    }
    int outer = written.orElseGet(() -> out.emit(r -> new Instr.This(r, scope.owner(), Span.NONE)));
    return Optional.of(new Instr.Around(outer(scope.refs().type(made), around), outer));
  }

  /** The variables that the body of a new object's anonymous class reads. */
  List<Instr.Around> capture(Symbol.ClassSymbol made, ClassTree body) {
    TypeRef type = scope.refs().type(made);
    List<Instr.Around> read = new ArrayList<>();
    for (VariableElement variable : Captures.of(body)) {
      int value =
          scope
              .local(variable)
              .map(local -> out.load(local, Span.NONE))
              .orElseGet(() -> captured(variable, Span.NONE));
      read.add(new Instr.Around(captured(type, variable), value));
    }
    return read;
  }

  /** The same of a named class within a method; nothing where one of them is out of reach here. */
  List<Instr.Around> captureAll(Symbol.ClassSymbol made, ClassTree declared) {
    TypeRef type = scope.refs().type(made);
    boolean within = type.equals(scope.owner());
    if (!within && Captures.of(declared).stream().anyMatch(it -> scope.local(it).isEmpty())) {
      return List.of();
    }
    List<Instr.Around> read = new ArrayList<>(capture(made, declared));
    int all = out.emit(r -> new Instr.Const(r, true, TypeRef.BOOLEAN, Span.NONE));
    read.add(
        new Instr.Around(
            new FieldRef(type, FieldRef.CAPTURED_ALL, TypeRef.BOOLEAN, false, true, true), all));
    return read;
  }

  private static FieldRef outer(TypeRef inner, TypeRef type) {
    return new FieldRef(inner, "this$" + type, type, false, true, true);
  }

  private FieldRef captured(TypeRef inner, VariableElement variable) {
    TypeRef type = scope.refs().type(variable.asType());
    return new FieldRef(inner, "val$" + variable.getSimpleName(), type, false, true, true);
  }
}
