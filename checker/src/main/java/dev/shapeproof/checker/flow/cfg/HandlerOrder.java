package dev.shapeproof.checker.flow.cfg;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.UnionType;
import org.checkerframework.nullaway.dataflow.cfg.block.Block;
import org.checkerframework.nullaway.dataflow.cfg.block.ExceptionBlock;
import org.checkerframework.nullaway.dataflow.cfg.block.SpecialBlock;
import org.checkerframework.nullaway.dataflow.cfg.node.CatchMarkerNode;

/** The handlers around a throwing node, innermost first, with the types that they name. */
final class HandlerOrder {

  /** One catch type, or {@code java.lang.Throwable} for finally. */
  record Target(TypeRef type, Block block) {}

  private static final TypeRef THROWABLE = new TypeRef("java.lang.Throwable");

  private final Refs refs;

  HandlerOrder(Refs refs) {
    this.refs = refs;
  }

  List<Target> of(ExceptionBlock block) {
    List<Block> ordered = new ArrayList<>();
    for (Set<Block> targets : block.getExceptionalSuccessors().values()) {
      merge(ordered, targets);
    }
    ordered.sort(
        Comparator.comparingInt(HandlerOrder::startOfTry)
            .reversed()
            .thenComparing(HandlerOrder::isFinally));
    List<Target> found = new ArrayList<>();
    for (Block target : ordered) {
      for (TypeRef type : caught(target)) {
        found.add(new Target(type, target));
      }
    }
    return found;
  }

  /** Every set lists its handlers from the inside out; the merged list keeps all these orders. */
  private static void merge(List<Block> ordered, Set<Block> targets) {
    int position = 0;
    for (Block target : targets) {
      if (target instanceof SpecialBlock) {
        continue;
      }
      int known = ordered.indexOf(target);
      if (known >= 0) {
        position = known + 1;
      } else {
        ordered.add(position++, target);
      }
    }
  }

  /** An inner try starts later than those around it. */
  private static int startOfTry(Block handler) {
    Tree tree = handler.getNodes().isEmpty() ? null : handler.getNodes().get(0).getTree();
    return tree == null ? -1 : TreeInfo.getStartPos((JCTree) tree);
  }

  private static boolean isFinally(Block handler) {
    return handler.getNodes().isEmpty() || !(handler.getNodes().get(0) instanceof CatchMarkerNode);
  }

  private List<TypeRef> caught(Block handler) {
    if (handler.getNodes().isEmpty()
        || !(handler.getNodes().get(0) instanceof CatchMarkerNode marker)) {
      return List.of(THROWABLE);
    }
    TypeMirror type = marker.getCatchType();
    if (type.getKind() == TypeKind.UNION) {
      return ((UnionType) type).getAlternatives().stream().map(refs::type).toList();
    }
    return List.of(refs.type(type));
  }
}
