package dev.shapeproof.checker.flow.cfg;

import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.checkerframework.nullaway.dataflow.cfg.node.CaseNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ConditionalAndNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ConditionalOrNode;
import org.checkerframework.nullaway.dataflow.cfg.node.DeconstructorPatternNode;
import org.checkerframework.nullaway.dataflow.cfg.node.InstanceOfNode;
import org.checkerframework.nullaway.dataflow.cfg.node.Node;

/** What has to be known of a whole graph before its first node is lowered. */
final class Facts {

  /**
   * Where a pattern's value comes from: an operand, or a component of what an outer pattern
   * matched.
   */
  record Subject(Node from, Optional<DeconstructorPatternNode> component, int index) {}

  private final Map<Node, Local> joined = new IdentityHashMap<>();
  private final Map<Node, Subject> subjects = new IdentityHashMap<>();
  private final Local result;
  private final TypeRef resultType;

  Facts(Iterable<Node> nodes, Locals locals, Local result, TypeRef resultType) {
    this.result = result;
    this.resultType = resultType;
    for (Node node : nodes) {
      if (node instanceof ConditionalAndNode || node instanceof ConditionalOrNode) {
        joined.put(node, locals.fresh(TypeRef.BOOLEAN));
      } else if (node instanceof InstanceOfNode test && test.getPatternNode() != null) {
        subject(test.getPatternNode(), new Subject(test.getOperand(), Optional.empty(), 0));
      } else if (node instanceof CaseNode test) {
        Node selector = test.getSwitchOperand().getTarget();
        test.getCaseOperands().forEach(o -> subject(o, new Subject(selector, Optional.empty(), 0)));
      }
    }
  }

  private void subject(Node pattern, Subject subject) {
    subjects.put(pattern, subject);
    if (pattern instanceof DeconstructorPatternNode record) {
      int index = 0;
      for (Node nested : record.getNestedPatterns()) {
        subject(nested, new Subject(record, Optional.of(record), index++));
      }
    }
  }

  /** The variable in which both sides of {@code &&} or {@code ||} meet. */
  Local joined(Node node) {
    Local local = joined.get(node);
    if (local == null) {
      throw new IllegalStateException("no join for " + node);
    }
    return local;
  }

  Optional<Subject> subject(Node pattern) {
    return Optional.ofNullable(subjects.get(pattern));
  }

  /** The variable that a returned value waits in while finally blocks run. */
  Local result() {
    return result;
  }

  TypeRef resultType() {
    return resultType;
  }
}
