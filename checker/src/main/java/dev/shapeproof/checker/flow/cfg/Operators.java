package dev.shapeproof.checker.flow.cfg;

import dev.shapeproof.checker.flow.ir.Instr.BinaryOp;
import java.util.Map;
import java.util.Set;
import org.checkerframework.nullaway.dataflow.cfg.node.AnyPatternNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ArrayTypeNode;
import org.checkerframework.nullaway.dataflow.cfg.node.BinaryOperationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.BitwiseAndNode;
import org.checkerframework.nullaway.dataflow.cfg.node.BitwiseOrNode;
import org.checkerframework.nullaway.dataflow.cfg.node.BitwiseXorNode;
import org.checkerframework.nullaway.dataflow.cfg.node.CatchMarkerNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ClassDeclarationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.DeconstructorPatternNode;
import org.checkerframework.nullaway.dataflow.cfg.node.EqualToNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ExpressionStatementNode;
import org.checkerframework.nullaway.dataflow.cfg.node.FloatingDivisionNode;
import org.checkerframework.nullaway.dataflow.cfg.node.FloatingRemainderNode;
import org.checkerframework.nullaway.dataflow.cfg.node.GreaterThanNode;
import org.checkerframework.nullaway.dataflow.cfg.node.GreaterThanOrEqualNode;
import org.checkerframework.nullaway.dataflow.cfg.node.IntegerDivisionNode;
import org.checkerframework.nullaway.dataflow.cfg.node.IntegerRemainderNode;
import org.checkerframework.nullaway.dataflow.cfg.node.LeftShiftNode;
import org.checkerframework.nullaway.dataflow.cfg.node.LessThanNode;
import org.checkerframework.nullaway.dataflow.cfg.node.LessThanOrEqualNode;
import org.checkerframework.nullaway.dataflow.cfg.node.MarkerNode;
import org.checkerframework.nullaway.dataflow.cfg.node.MethodAccessNode;
import org.checkerframework.nullaway.dataflow.cfg.node.Node;
import org.checkerframework.nullaway.dataflow.cfg.node.NotEqualNode;
import org.checkerframework.nullaway.dataflow.cfg.node.NumericalAdditionNode;
import org.checkerframework.nullaway.dataflow.cfg.node.NumericalMultiplicationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.NumericalSubtractionNode;
import org.checkerframework.nullaway.dataflow.cfg.node.PackageNameNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ParameterizedTypeNode;
import org.checkerframework.nullaway.dataflow.cfg.node.PrimitiveTypeNode;
import org.checkerframework.nullaway.dataflow.cfg.node.SignedRightShiftNode;
import org.checkerframework.nullaway.dataflow.cfg.node.StringConcatenateNode;
import org.checkerframework.nullaway.dataflow.cfg.node.SynchronizedNode;
import org.checkerframework.nullaway.dataflow.cfg.node.UnsignedRightShiftNode;

/** What the graph's operator nodes mean, and which of its nodes mean nothing. */
final class Operators {

  private static final Map<Class<?>, BinaryOp> BINARY =
      Map.ofEntries(
          Map.entry(NumericalAdditionNode.class, BinaryOp.ADD),
          Map.entry(NumericalSubtractionNode.class, BinaryOp.SUB),
          Map.entry(NumericalMultiplicationNode.class, BinaryOp.MUL),
          Map.entry(IntegerDivisionNode.class, BinaryOp.DIV),
          Map.entry(FloatingDivisionNode.class, BinaryOp.DIV),
          Map.entry(IntegerRemainderNode.class, BinaryOp.REM),
          Map.entry(FloatingRemainderNode.class, BinaryOp.REM),
          Map.entry(LeftShiftNode.class, BinaryOp.SHL),
          Map.entry(SignedRightShiftNode.class, BinaryOp.SHR),
          Map.entry(UnsignedRightShiftNode.class, BinaryOp.USHR),
          Map.entry(BitwiseAndNode.class, BinaryOp.AND),
          Map.entry(BitwiseOrNode.class, BinaryOp.OR),
          Map.entry(BitwiseXorNode.class, BinaryOp.XOR),
          Map.entry(EqualToNode.class, BinaryOp.EQ),
          Map.entry(NotEqualNode.class, BinaryOp.NE),
          Map.entry(LessThanNode.class, BinaryOp.LT),
          Map.entry(LessThanOrEqualNode.class, BinaryOp.LE),
          Map.entry(GreaterThanNode.class, BinaryOp.GT),
          Map.entry(GreaterThanOrEqualNode.class, BinaryOp.GE),
          Map.entry(StringConcatenateNode.class, BinaryOp.CONCAT));

  /** Nodes that only name things or mark places. */
  private static final Set<Class<?>> SILENT =
      Set.of(
          AnyPatternNode.class,
          ArrayTypeNode.class,
          CatchMarkerNode.class,
          ClassDeclarationNode.class,
          DeconstructorPatternNode.class,
          ExpressionStatementNode.class,
          MarkerNode.class,
          MethodAccessNode.class,
          PackageNameNode.class,
          ParameterizedTypeNode.class,
          PrimitiveTypeNode.class,
          SynchronizedNode.class);

  private Operators() {}

  static BinaryOp of(BinaryOperationNode node) {
    BinaryOp op = BINARY.get(node.getClass());
    if (op == null) {
      throw new IllegalStateException("unread operator " + node.getClass().getSimpleName());
    }
    return op;
  }

  static boolean isSilent(Node node) {
    return SILENT.contains(node.getClass());
  }
}
