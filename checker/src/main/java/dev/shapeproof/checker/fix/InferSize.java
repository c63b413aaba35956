package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets a reshape find out the one size that is wrong, where all others are those of neighbouring
 * axes or their products: {@code pooled.reshape(batch, -1)}. A size that merely makes the count of
 * elements fit is not offered.
 */
final class InferSize implements Remedy {

  @Override
  public List<List<Edit>> of(Failure failure) {
    Optional<Instr.Invoke> call = failure.call();
    List<List<Dim>> shapes = failure.shapes();
    if (failure.id() != RuleId.SHAPE_RESHAPE || call.isEmpty() || shapes.size() != 2) {
      return List.of();
    }
    List<Place> written = elements(failure, call.get());
    List<Dim> wanted = shapes.get(1);
    int wrong = wrong(shapes.get(0), wanted);
    return wrong >= 0 && written.size() == wanted.size()
        ? List.of(List.of(inferred(failure, written.get(wrong))))
        : List.of();
  }

  /** The sizes as they are written in the call, one for each. */
  private static List<Place> elements(Failure failure, Instr.Invoke call) {
    Code code = failure.code().orElseThrow();
    List<Place> found = new ArrayList<>();
    if (call.arguments().size() == 1
        && code.giving(call.arguments().get(0)).orElse(null) instanceof Instr.NewArray array
        && array.elements().isPresent()) {
      for (int element : array.elements().get()) {
        code.giving(element).ifPresent(instr -> found.add(failure.place(code, instr)));
      }
    }
    return found;
  }

  private static Edit inferred(Failure failure, Place size) {
    Instr constant = new Instr.Const(size.register(), -1L, TypeRef.LONG, size.at());
    return Patch.replacing(size, List.of(constant), "-1", 0).edit(failure.wording());
  }

  /**
   * The one size that is wrong; -1 where it is not one, or where what it stands for is not a whole
   * run of axes.
   */
  static int wrong(List<Dim> from, List<Dim> to) {
    int found = -1;
    boolean firstStays = !to.isEmpty() && !from.isEmpty() && from.get(0).equals(to.get(0));
    for (int at = firstStays ? 1 : 0; at < to.size(); at++) {
      int front = used(from, to.subList(0, at));
      int back = used(reversed(from), reversed(to.subList(at + 1, to.size())));
      if (to.size() > 1 && front >= 0 && back >= 0 && front + back < from.size()) {
        if (found >= 0) {
          return -1;
        }
        found = at;
      }
    }
    return found;
  }

  /** How many axes from the start make up the sizes, run by run; -1 where they do not. */
  private static int used(List<Dim> dims, List<Dim> sizes) {
    int used = 0;
    for (Dim size : sizes) {
      int run = run(dims, used, size);
      if (run == 0) {
        return -1;
      }
      used += run;
    }
    return used;
  }

  /** How many axes in a row have a size as their product; 0 where none do. */
  private static int run(List<Dim> dims, int start, Dim size) {
    for (int end = start + 1; end <= dims.size(); end++) {
      if (Dim.product(dims.subList(start, end)).equals(size)) {
        return end - start;
      }
    }
    return 0;
  }

  private static List<Dim> reversed(List<Dim> dims) {
    List<Dim> reversed = new ArrayList<>(dims);
    java.util.Collections.reverse(reversed);
    return reversed;
  }
}
