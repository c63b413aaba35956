package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Program;
import java.util.List;

/** Knows edits that may repair an operation. It only proposes: what they do is tried. */
@FunctionalInterface
public interface Proposals {
  Proposals NONE = (refuted, program) -> List.of();

  /**
   * Edits of one kind that exclude each other: where more than one of them works, nobody can tell
   * which was meant.
   *
   * @param kind tells the kinds apart
   */
  record Group(int kind, List<Edit> edits) {
    public Group {
      edits = List.copyOf(edits);
    }
  }

  /** Groups of edits, the most likely group first. */
  List<Group> of(Refuted refuted, Program program);
}
