package dev.shapeproof.checker.flow.cfg;

import com.sun.source.tree.ClassTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.TypeTag;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/**
 * What an object of an inner class sees of the code around it, as fields: the object that encloses
 * it, and the variables that its class captured. They are set right after it is made.
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

  /** Tells a new object what is around it. */
  void surround(int object, Symbol.ClassSymbol made, Optional<Integer> written, Span at) {
    TypeRef type = scope.refs().type(made);
    if (made.hasOuterInstance() && made.type.getEnclosingType().hasTag(TypeTag.CLASS)) {
      TypeRef around = scope.refs().type(made.type.getEnclosingType());
      if (written.isPresent() || around.equals(scope.owner())) {
        int outer =
            written.orElseGet(() -> out.emit(r -> new Instr.This(r, scope.owner(), Span.NONE)));
        out.act(new Instr.FieldSet(object, outer(type, around), outer, at));
      }
    }
  }

  /** Tells a new object of an anonymous class the variables that its body reads. */
  void capture(int object, Symbol.ClassSymbol made, ClassTree body, Span at) {
    TypeRef type = scope.refs().type(made);
    for (VariableElement variable : Captures.of(body)) {
      int value =
          scope
              .local(variable)
              .map(local -> out.load(local, Span.NONE))
              .orElseGet(() -> captured(variable, Span.NONE));
      out.act(new Instr.FieldSet(object, captured(type, variable), value, at));
    }
  }

  private static FieldRef outer(TypeRef inner, TypeRef type) {
    return new FieldRef(inner, "this$" + type, type, false, true, true);
  }

  private FieldRef captured(TypeRef inner, VariableElement variable) {
    TypeRef type = scope.refs().type(variable.asType());
    return new FieldRef(inner, "val$" + variable.getSimpleName(), type, false, true, true);
  }
}
