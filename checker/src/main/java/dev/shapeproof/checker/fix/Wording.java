package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Span;
import java.util.List;

/**
 * How a change of a text is told: the expressions that may be shown around it, and whether they lie
 * elsewhere than the operation.
 */
record Wording(List<Span> around, boolean isElsewhere) {

  /** For an edit inside the operation that fails. */
  static Wording at(Span operation) {
    return new Wording(List.of(operation), false);
  }

  /** For an edit inside an expression elsewhere; the best to show comes first. */
  static Wording elsewhere(List<Span> expressions) {
    return new Wording(expressions, true);
  }

  Edit.Replacement of(Span at, String text) {
    return new Edit.Replacement(at, text, around, isElsewhere);
  }
}
