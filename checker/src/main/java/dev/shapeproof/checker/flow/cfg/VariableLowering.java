package dev.shapeproof.checker.flow.cfg;

import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import org.checkerframework.nullaway.dataflow.cfg.node.ArrayAccessNode;
import org.checkerframework.nullaway.dataflow.cfg.node.FieldAccessNode;
import org.checkerframework.nullaway.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.nullaway.dataflow.cfg.node.Node;

/** Turns reads and writes of variables, fields and array elements into instructions. */
final class VariableLowering {

  private final Emitter out;
  private final Scope scope;
  private final Facts facts;
  private final Enclosing enclosing;

  VariableLowering(Emitter out, Scope scope, Facts facts) {
    this.out = out;
    this.scope = scope;
    this.facts = facts;
    this.enclosing = new Enclosing(out, scope);
  }

  void read(LocalVariableNode node) {
    out.bind(node, value(node));
  }

  private int value(LocalVariableNode node) {
    VariableElement element = node.getElement();
    if (element.getKind() == ElementKind.BINDING_VARIABLE && !facts.isAssigned(element)) {
      return out.unknown("pattern of the last case", type(node), span(node));
    }
    Optional<Local> local = scope.local(element);
    return local.isPresent()
        ? out.load(local.get(), span(node))
        : enclosing.captured(element, span(node));
  }

  void read(FieldAccessNode node) {
    String name = node.getFieldName();
    VariableElement field = node.getElement();
    Node receiver = node.getReceiver();
    Span at = span(node);
    if (name.equals("class")) {
      out.bind(node, out.emit(r -> new Instr.ClassName(r, type(receiver), at)));
    } else if (name.equals("this") || name.equals("super")) {
      out.bind(
          node,
          type(node).equals(scope.owner())
              ? out.emit(r -> new Instr.This(r, scope.owner(), at))
              : enclosing(name, type(node), at));
    } else if (name.equals("length") && type(receiver).isArray()) {
      out.bind(node, out.emit(r -> new Instr.ArrayLength(r, out.of(receiver), at)));
    } else {
      int object = node.isStatic() ? Instr.NONE : out.of(receiver);
      out.bind(node, out.emit(r -> new Instr.FieldGet(r, object, scope.refs().field(field), at)));
    }
  }

  private int enclosing(String name, TypeRef type, Span at) {
    return name.equals("this") && scope.isEnclosing(type)
        ? enclosing.instance(type, at)
        : out.unknown("enclosing instance", type, at);
  }

  void read(ArrayAccessNode node) {
    int array = out.of(node.getArray());
    int index = out.of(node.getIndex());
    out.bind(node, out.emit(r -> new Instr.ArrayGet(r, array, index, type(node), span(node))));
  }

  void write(Node target, int value, Span at) {
    if (target instanceof LocalVariableNode variable) {
      Optional<Local> local = scope.local(variable.getElement());
      local.ifPresent(
          l -> out.act(new Instr.Store(l, value, at.isKnown() ? at : out.spanOf(value))));
    } else if (target instanceof FieldAccessNode field) {
      int receiver = field.isStatic() ? Instr.NONE : receiver(field);
      out.act(new Instr.FieldSet(receiver, scope.refs().field(field.getElement()), value, at));
    } else if (target instanceof ArrayAccessNode element) {
      int array = out.of(element.getArray());
      out.act(new Instr.ArraySet(array, out.of(element.getIndex()), value, at));
    }
  }

  /** A field initialiser has a receiver that is in no block. */
  private int receiver(FieldAccessNode field) {
    Node receiver = field.getReceiver();
    return out.isBound(receiver)
        ? out.of(receiver)
        : out.emit(r -> new Instr.This(r, scope.owner(), Span.NONE));
  }

  private TypeRef type(Node node) {
    return scope.refs().type(node.getType());
  }

  private Span span(Node node) {
    return node.getTree() == null ? Span.NONE : scope.span(node.getTree());
  }
}
