package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import java.util.List;

/** One kind of edit: proposes those that may repair a failure; in groups, the likely ones first. */
@FunctionalInterface
interface Remedy {
  List<List<Edit>> of(Failure failure);
}
