package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Symbol;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What unknown code has answered about values that are known here: {@code Arrays.equals(sizes,
 * ..)}. The answer may well follow from the values, so one way that it opens is never presumed
 * possible: a guard may stand there just because the other way fits.
 */
public final class Correlated {
  private final Set<Symbol> answers = new HashSet<>();

  /** Notes the answer of a call that nobody follows. */
  public void note(Value answer, List<Value> asked, Cursor cursor) {
    boolean number = answer instanceof Value.Bool || answer instanceof Value.Int;
    if (number
        && (asked.stream().anyMatch(value -> isKnown(value, cursor))
            || asked.stream().allMatch(Correlated::isConstant))) {
      answers.addAll(Symbols.in(answer));
    }
  }

  boolean decides(Constraint condition) {
    return condition.symbols().stream().anyMatch(answers::contains);
  }

  /** Whether a callee asked before it came here: its guard may keep this caller away. */
  boolean guards(Transfer transfer) {
    String entry = transfer.frame().entry().key();
    return transfer.cursor().path().stream()
        .anyMatch(taken -> !taken.frame().equals(entry) && decides(taken.condition()));
  }

  /** Sizes, or something that holds them. */
  private static boolean isKnown(Value value, Cursor cursor) {
    if (value instanceof Value.Ref ref) {
      return cursor
          .object(ref.id())
          .filter(o -> o.fresh() || o.changed() || o.sequence().isPresent())
          .isPresent();
    }
    return value instanceof Value.Tensor
        || value instanceof Value.Sizes
        || value instanceof Value.Items
        || (value instanceof Value.Int integer && integer.term().constant().isEmpty());
  }

  private static boolean isConstant(Value value) {
    return value instanceof Value.Int
        || value instanceof Value.Null
        || (value instanceof Value.Text text
            && text.pieces().stream().allMatch(Value.Piece.Literal.class::isInstance));
  }
}
