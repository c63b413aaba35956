package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A count that is one off: {@code steps} for {@code steps + 1}, where two sizes differ by just what
 * is added or taken away.
 */
final class Shorter implements Remedy {
  private static final Set<RuleId> ABOUT_SIZES =
      Set.of(RuleId.SHAPE_MATMUL, RuleId.SHAPE_BROADCAST, RuleId.SHAPE_CONCAT);

  /** Beyond this it is no slip. */
  private static final long MOST = 2;

  @Override
  public List<List<Edit>> of(Failure failure) {
    List<Dim> sizes = failure.sizes();
    if (!ABOUT_SIZES.contains(failure.id()) || sizes.size() < 2) {
      return List.of();
    }
    Dim difference = sizes.get(sizes.size() - 2).minus(sizes.get(sizes.size() - 1));
    long off = Math.abs(difference.constant().orElse(0));
    return off == 0 || off > MOST ? List.of() : List.of(List.copyOf(without(failure, off)));
  }

  private static List<Edit> without(Failure failure, long off) {
    Map<Span, Edit> edits = new TreeMap<>();
    for (Code code : failure.behind()) {
      for (Instr instr : code.instructions().toList()) {
        if (instr instanceof Instr.Binary sum
            && (sum.op() == Instr.BinaryOp.ADD || sum.op() == Instr.BinaryOp.SUB)
            && isNumber(code, sum.right(), off)) {
          kept(failure, code, sum).ifPresent(edit -> edits.put(sum.at(), edit));
        }
      }
    }
    return new ArrayList<>(edits.values());
  }

  private static boolean isNumber(Code code, int register, long value) {
    return code.giving(register).orElse(null) instanceof Instr.Const constant
        && constant.value() instanceof Number number
        && number.longValue() == value;
  }

  private static Optional<Edit> kept(Failure failure, Code code, Instr.Binary sum) {
    Place whole = failure.place(code, sum);
    Optional<Place> left = code.giving(sum.left()).map(made -> failure.place(code, made));
    if (left.isEmpty()
        || left.get().text().isEmpty()
        || !whole.text().startsWith(left.get().text())) {
      return Optional.empty();
    }
    Instr forward = new Instr.Convert(sum.target(), sum.left(), sum.type(), sum.type(), sum.at());
    return Optional.of(
        Patch.replacing(whole, List.of(forward), left.get().text(), 0)
            .edit(failure.wordingAround(whole)));
  }
}
