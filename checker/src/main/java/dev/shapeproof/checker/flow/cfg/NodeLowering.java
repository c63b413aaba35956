package dev.shapeproof.checker.flow.cfg;

import com.sun.source.tree.Tree;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Instr.BinaryOp;
import dev.shapeproof.checker.flow.ir.Instr.UnaryOp;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import org.checkerframework.nullaway.dataflow.cfg.node.AbstractNodeVisitor;
import org.checkerframework.nullaway.dataflow.cfg.node.ArrayAccessNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ArrayCreationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.AssertionErrorNode;
import org.checkerframework.nullaway.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.nullaway.dataflow.cfg.node.BinaryOperationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.BitwiseComplementNode;
import org.checkerframework.nullaway.dataflow.cfg.node.CaseNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ClassNameNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ConditionalAndNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ConditionalNotNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ConditionalOrNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ExpressionStatementNode;
import org.checkerframework.nullaway.dataflow.cfg.node.FieldAccessNode;
import org.checkerframework.nullaway.dataflow.cfg.node.FunctionalInterfaceNode;
import org.checkerframework.nullaway.dataflow.cfg.node.InstanceOfNode;
import org.checkerframework.nullaway.dataflow.cfg.node.LambdaResultExpressionNode;
import org.checkerframework.nullaway.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.nullaway.dataflow.cfg.node.MarkerNode;
import org.checkerframework.nullaway.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.NarrowingConversionNode;
import org.checkerframework.nullaway.dataflow.cfg.node.Node;
import org.checkerframework.nullaway.dataflow.cfg.node.NullChkNode;
import org.checkerframework.nullaway.dataflow.cfg.node.NumericalMinusNode;
import org.checkerframework.nullaway.dataflow.cfg.node.NumericalPlusNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ObjectCreationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ReturnNode;
import org.checkerframework.nullaway.dataflow.cfg.node.StringConversionNode;
import org.checkerframework.nullaway.dataflow.cfg.node.SuperNode;
import org.checkerframework.nullaway.dataflow.cfg.node.SwitchExpressionNode;
import org.checkerframework.nullaway.dataflow.cfg.node.TernaryExpressionNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ThisNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ThrowNode;
import org.checkerframework.nullaway.dataflow.cfg.node.TypeCastNode;
import org.checkerframework.nullaway.dataflow.cfg.node.UnaryOperationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ValueLiteralNode;
import org.checkerframework.nullaway.dataflow.cfg.node.VariableDeclarationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.WideningConversionNode;

/**
 * Turns one node of the control flow graph into instructions; its operands were lowered before it.
 */
final class NodeLowering extends AbstractNodeVisitor<Void, Void> {

  private final Emitter out;
  private final Scope scope;
  private final Facts facts;
  private final CallLowering calls;
  private final PatternLowering patterns;
  private final VariableLowering variables;
  private final Enclosing enclosing;

  NodeLowering(Emitter out, Scope scope, Facts facts) {
    this.out = out;
    this.scope = scope;
    this.facts = facts;
    this.calls = new CallLowering(out, scope);
    this.patterns = new PatternLowering(out, scope, facts);
    this.enclosing = new Enclosing(out, scope);
    this.variables = new VariableLowering(out, scope, facts);
  }

  /** Lowers a node; a constant expression becomes its value whatever it consists of. */
  void lower(Node node) {
    Tree tree = node.getTree();
    if (tree != null
        && !isConversion(node)
        && !node.isLValue()
        && !(node instanceof AssignmentNode)) {
      Optional<Object> constant = Constants.of(tree);
      if (constant.isPresent()) {
        Span at = scope.span(tree);
        TypeRef type = scope.refs().type(node.getType());
        out.bind(node, out.emit(r -> new Instr.Const(r, constant.get(), type, at)));
        return;
      }
    }
    node.accept(this, null);
  }

  private static boolean isConversion(Node node) {
    return node instanceof WideningConversionNode
        || node instanceof NarrowingConversionNode
        || node instanceof StringConversionNode
        || node instanceof ReturnNode
        || node instanceof LambdaResultExpressionNode
        || node instanceof ExpressionStatementNode
        || node instanceof MethodInvocationNode
        || node instanceof MarkerNode;
  }

  @Override
  public Void visitNode(Node node, Void p) {
    if (node instanceof BinaryOperationNode operation) {
      return binary(operation, Operators.of(operation));
    }
    if (!Operators.isSilent(node)) {
      String reason = "unread " + node.getClass().getSimpleName();
      out.bind(node, out.unknown(reason, type(node), span(node)));
    }
    return null;
  }

  // ---- values ----

  @Override
  public Void visitValueLiteral(ValueLiteralNode node, Void p) {
    Object value = node.getValue();
    if (value == null) {
      out.bind(node, out.emit(r -> new Instr.Null(r, span(node))));
    } else {
      out.bind(node, out.emit(r -> new Instr.Const(r, value, type(node), span(node))));
    }
    return null;
  }

  @Override
  public Void visitThis(ThisNode node, Void p) {
    TypeRef type = type(node);
    boolean outer = !type.equals(scope.owner()) && scope.isEnclosing(type);
    out.bind(
        node,
        outer
            ? enclosing.instance(type, span(node))
            : out.emit(r -> new Instr.This(r, scope.owner(), span(node))));
    return null;
  }

  @Override
  public Void visitSuper(SuperNode node, Void p) {
    out.bind(node, out.emit(r -> new Instr.This(r, scope.owner(), span(node))));
    return null;
  }

  @Override
  public Void visitClassName(ClassNameNode node, Void p) {
    out.bind(node, out.emit(r -> new Instr.ClassName(r, type(node), span(node))));
    return null;
  }

  @Override
  public Void visitLocalVariable(LocalVariableNode node, Void p) {
    if (patterns.isBinding(node)) {
      patterns.bind(node);
    } else if (!node.isLValue()) {
      variables.read(node);
    }
    return null;
  }

  @Override
  public Void visitFieldAccess(FieldAccessNode node, Void p) {
    if (!node.isLValue()) {
      variables.read(node);
    }
    return null;
  }

  @Override
  public Void visitArrayAccess(ArrayAccessNode node, Void p) {
    if (!node.isLValue()) {
      variables.read(node);
    }
    return null;
  }

  @Override
  public Void visitTernaryExpression(TernaryExpressionNode node, Void p) {
    out.bind(node, out.load(local(node.getTernaryExpressionVar()), span(node)));
    return null;
  }

  @Override
  public Void visitSwitchExpressionNode(SwitchExpressionNode node, Void p) {
    out.bind(node, out.load(local(node.getSwitchExpressionVar()), span(node)));
    return null;
  }

  // ---- assignment ----

  @Override
  public Void visitAssignment(AssignmentNode node, Void p) {
    TypeRef from = type(node.getExpression());
    int value = calls.assigned(out.of(node.getExpression()), from, type(node.getTarget()));
    variables.write(node.getTarget(), value, span(node));
    out.bind(node, value);
    return null;
  }

  private Local local(LocalVariableNode variable) {
    return scope.local(variable.getElement()).orElseThrow();
  }

  // ---- operators ----

  private Void binary(BinaryOperationNode node, BinaryOp op) {
    int left = out.of(node.getLeftOperand());
    int right = out.of(node.getRightOperand());
    Span own = span(node);
    Span at = own.isKnown() ? own : SourceSpans.join(out.spanOf(left), out.spanOf(right));
    out.bind(node, out.emit(r -> new Instr.Binary(r, op, left, right, type(node), at)));
    return null;
  }

  private Void unary(UnaryOperationNode node, UnaryOp op) {
    int operand = out.of(node.getOperand());
    out.bind(node, out.emit(r -> new Instr.Unary(r, op, operand, type(node), span(node))));
    return null;
  }

  private Void same(Node node, Node operand) {
    out.bind(node, out.of(operand));
    return null;
  }

  private Void convert(Node node, Node operand) {
    int from = out.of(operand);
    TypeRef to = type(node);
    Span own = span(node);
    Span at = own.isKnown() ? own : out.spanOf(from);
    out.bind(node, calls.converted(from, type(operand), to, at));
    return null;
  }

  @Override
  public Void visitWideningConversion(WideningConversionNode node, Void p) {
    return convert(node, node.getOperand());
  }

  @Override
  public Void visitNarrowingConversion(NarrowingConversionNode node, Void p) {
    return convert(node, node.getOperand());
  }

  @Override
  public Void visitTypeCast(TypeCastNode node, Void p) {
    return convert(node, node.getOperand());
  }

  @Override
  public Void visitStringConversion(StringConversionNode node, Void p) {
    return same(node, node.getOperand());
  }

  @Override
  public Void visitNullChk(NullChkNode node, Void p) {
    return same(node, node.getOperand());
  }

  @Override
  public Void visitNumericalMinus(NumericalMinusNode node, Void p) {
    return unary(node, UnaryOp.NEGATE);
  }

  @Override
  public Void visitNumericalPlus(NumericalPlusNode node, Void p) {
    return same(node, node.getOperand());
  }

  @Override
  public Void visitBitwiseComplement(BitwiseComplementNode node, Void p) {
    return unary(node, UnaryOp.COMPLEMENT);
  }

  @Override
  public Void visitConditionalNot(ConditionalNotNode node, Void p) {
    return unary(node, UnaryOp.NOT);
  }

  /** Their operands met on the edges into this block. */
  @Override
  public Void visitConditionalAnd(ConditionalAndNode node, Void p) {
    out.bind(node, out.load(facts.joined(node), span(node)));
    return null;
  }

  @Override
  public Void visitConditionalOr(ConditionalOrNode node, Void p) {
    out.bind(node, out.load(facts.joined(node), span(node)));
    return null;
  }

  // ---- calls, objects, patterns: elsewhere ----

  @Override
  public Void visitMethodInvocation(MethodInvocationNode node, Void p) {
    calls.invoke(node);
    return null;
  }

  @Override
  public Void visitObjectCreation(ObjectCreationNode node, Void p) {
    calls.create(node);
    return null;
  }

  @Override
  public Void visitArrayCreation(ArrayCreationNode node, Void p) {
    calls.array(node);
    return null;
  }

  @Override
  public Void visitMemberReference(FunctionalInterfaceNode node, Void p) {
    calls.function(node);
    return null;
  }

  @Override
  public Void visitInstanceOf(InstanceOfNode node, Void p) {
    patterns.instanceOf(node);
    return null;
  }

  @Override
  public Void visitCase(CaseNode node, Void p) {
    patterns.caseTest(node);
    return null;
  }

  @Override
  public Void visitAssertionError(AssertionErrorNode node, Void p) {
    out.act(new Instr.Marker("assert", span(node)));
    calls.assertionError(node);
    return null;
  }

  // ---- leaving ----

  @Override
  public Void visitReturn(ReturnNode node, Void p) {
    if (node.getResult() != null) {
      result(node.getResult(), span(node));
    }
    return null;
  }

  @Override
  public Void visitLambdaResultExpression(LambdaResultExpressionNode node, Void p) {
    if (!facts.resultType().equals(TypeRef.VOID)) {
      result(node.getResult(), span(node));
    }
    return null;
  }

  /** A return may have to run finally blocks first, so its value waits in a local. */
  private void result(Node node, Span at) {
    int value = out.of(node);
    int returned = calls.assigned(value, type(node), facts.resultType());
    out.act(new Instr.Store(facts.result(), returned, at));
  }

  @Override
  public Void visitThrow(ThrowNode node, Void p) {
    out.block().exit = new Draft.Exit.Throw(out.of(node.getExpression()), span(node));
    return null;
  }

  @Override
  public Void visitVariableDeclaration(VariableDeclarationNode node, Void p) {
    Element element = Locals.symbol(node.getTree());
    if (element != null && element.getKind() == ElementKind.EXCEPTION_PARAMETER) {
      Local local = scope.local((VariableElement) element).orElseThrow();
      int caught = out.unknown("caught exception", local.type(), local.declared());
      out.act(new Instr.Store(local, caught, local.declared()));
    }
    return null;
  }

  private TypeRef type(Node node) {
    return scope.refs().type(node.getType());
  }

  private Span span(Node node) {
    return node.getTree() == null ? Span.NONE : scope.span(node.getTree());
  }
}
