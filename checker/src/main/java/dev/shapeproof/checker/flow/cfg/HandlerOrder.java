package dev.shapeproof.checker.flow.cfg;

import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
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
