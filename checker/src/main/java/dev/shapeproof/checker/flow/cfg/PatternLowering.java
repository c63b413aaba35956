package dev.shapeproof.checker.flow.cfg;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Instr.BinaryOp;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.checkerframework.nullaway.dataflow.cfg.node.AnyPatternNode;
import org.checkerframework.nullaway.dataflow.cfg.node.CaseNode;
import org.checkerframework.nullaway.dataflow.cfg.node.DeconstructorPatternNode;
import org.checkerframework.nullaway.dataflow.cfg.node.InstanceOfNode;
import org.checkerframework.nullaway.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.nullaway.dataflow.cfg.node.Node;

/**
 * Lowers instanceof, case labels and patterns. The graph declares pattern variables but never
 * assigns them; here they are assigned where they are declared, which no program can observe before
 * the test has succeeded.
 */
final class PatternLowering {

  private static final MethodRef EQUALS =
      new MethodRef(TypeRef.STRING, "equals", List.of(TypeRef.OBJECT), TypeRef.BOOLEAN, Set.of());

  private final Emitter out;
  private final Scope scope;
  private final Facts facts;

  PatternLowering(Emitter out, Scope scope, Facts facts) {
    this.out = out;
    this.scope = scope;
    this.facts = facts;
  }

  boolean isBinding(LocalVariableNode node) {
    return node.getTree() instanceof VariableTree && facts.subject(node).isPresent();
  }

  void bind(LocalVariableNode node) {
    Span at = scope.span(node.getTree());
    Local local = scope.local(node.getElement()).orElseThrow();
    int subject = subject(node, at);
    TypeRef given = typeOf(out.definition(subject));
    int value =
        given.equals(local.type())
            ? subject
            : out.emit(r -> new Instr.Convert(r, subject, given, local.type(), at));
    out.act(new Instr.Store(local, value, at));
    out.bind(node, value);
  }

  /** The value that a pattern is matched against. */
  private int subject(Node pattern, Span at) {
    Facts.Subject subject = facts.subject(pattern).orElseThrow();
    if (subject.component().isPresent()) {
      DeconstructorPatternNode record = subject.component().get();
      int object = subject(record, at);
      return component(record, subject.index(), object, at);
    }
    if (subject.from() instanceof LocalVariableNode selector && selector.isLValue()) {
      return out.load(scope.local(selector.getElement()).orElseThrow(), at);
    }
    return out.of(subject.from());
  }

  private static TypeRef typeOf(Instr instr) {
    if (instr instanceof Instr.Load load) {
      return load.local().type();
    } else if (instr instanceof Instr.Invoke call) {
      return call.type();
    } else if (instr instanceof Instr.FieldGet get) {
      return get.field().type();
    }
    return TypeRef.OBJECT;
  }

  private int component(DeconstructorPatternNode pattern, int index, int object, Span at) {
    TypeElement type = (TypeElement) ((DeclaredType) pattern.getType()).asElement();
    RecordComponentElement component = type.getRecordComponents().get(index);
    MethodRef accessor = scope.refs().method(component.getAccessor());
    return out.emit(
        r ->
            new Instr.Invoke(
                r,
                accessor,
                object,
                List.of(),
                List.of(Span.NONE),
                accessor.result(),
                true,
                false,
                false,
                at));
  }

  void instanceOf(InstanceOfNode node) {
    int operand = out.of(node.getOperand());
    TypeRef type = scope.refs().type(node.getRefType());
    out.bind(
        node, out.emit(r -> new Instr.InstanceOf(r, operand, type, scope.span(node.getTree()))));
  }

  /** {@code case a, b when g}: whether one label fits and the guard holds. */
  void caseTest(CaseNode node) {
    Span at = scope.span(node.getTree());
    LocalVariableNode variable = (LocalVariableNode) node.getSwitchOperand().getTarget();
    Local selector = scope.local(variable.getElement()).orElseThrow();
    List<Integer> tests = new ArrayList<>();
    for (Node label : node.getCaseOperands()) {
      tests.add(label(label, selector));
    }
    int test = combined(tests, BinaryOp.OR, at);
    if (node.getGuard() != null) {
      test = combined(List.of(test, out.of(node.getGuard())), BinaryOp.AND, at);
    }
    out.bind(node, test);
  }

  private int label(Node label, Local selector) {
    Tree tree = label.getTree();
    Span at = tree == null ? Span.NONE : scope.span(tree);
    int value = out.load(selector, at);
    if (facts.subject(label).isPresent() && isPattern(label)) {
      TypeRef type = scope.refs().type(label.getType());
      return out.emit(r -> new Instr.InstanceOf(r, value, type, at));
    }
    int expected = out.of(label);
    if (selector.type().equals(TypeRef.STRING)
        && !(out.definition(expected) instanceof Instr.Null)) {
      return out.emit(
          r ->
              new Instr.Invoke(
                  r,
                  EQUALS,
                  value,
                  List.of(expected),
                  List.of(at, at),
                  TypeRef.BOOLEAN,
                  true,
                  false,
                  false,
                  at));
    }
    return out.emit(r -> new Instr.Binary(r, BinaryOp.EQ, value, expected, TypeRef.BOOLEAN, at));
  }

  private static boolean isPattern(Node label) {
    return label instanceof DeconstructorPatternNode
        || label instanceof AnyPatternNode
        || (label instanceof LocalVariableNode variable
            && variable.getTree() instanceof VariableTree);
  }

  private int combined(List<Integer> tests, BinaryOp op, Span at) {
    Optional<Integer> all =
        tests.stream()
            .reduce((a, b) -> out.emit(r -> new Instr.Binary(r, op, a, b, TypeRef.BOOLEAN, at)));
    return all.orElseGet(() -> out.unknown("case without labels", TypeRef.BOOLEAN, at));
  }
}
