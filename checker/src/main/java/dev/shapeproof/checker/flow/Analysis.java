package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.report.Options;
import dev.shapeproof.checker.report.Report;
import dev.shapeproof.checker.travel.Slice;
import java.util.List;

/** The engine's front door: a program in, findings out. It knows nothing of javac. */
@FunctionalInterface
public interface Analysis {
  Report analyse(Program program, Options options);

  /**
   * What of the program travels to other modules.
   *
   * @param further top-level classes that travelled before, and do so again
   */
  default List<Slice> slices(Program program, List<TypeRef> further) {
    return List.of();
  }
}
