package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Symbol;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What unknown code has answered about values that are known here: {@code Arrays.equals(sizes,
 * ..)}, and sizes that the analysis has lost. Either may well follow from the values, so one way
 * that it opens is never presumed possible: a guard may stand there just because the other way
 * fits.
 */
public final class Correlated {
  private final Set<Symbol> answers = new HashSet<>();
  private final Set<Symbol> inCallees = new HashSet<>();

  /** Notes the answer of a call that nobody follows. */
  public void note(Value answer, List<Value> asked, Cursor cursor) {
    boolean number = answer instanceof Value.Bool || answer instanceof Value.Int;
    if (number
        && (asked.stream().anyMatch(value -> isKnown(value, cursor))
            || asked.stream().allMatch(Correlated::isConstant))) {
      answers.addAll(Symbols.in(answer));
    }
    if (number && !asked.isEmpty()) {
      inCallees.addAll(Symbols.in(answer));
    }
  }

  /**
   * Whether a way depends on such an answer; in a callee on any, for the caller may have chosen its
   * arguments by it.
   */
  boolean decides(State.Taken way, Transfer transfer) {
    boolean own = inEntry(way, transfer);
    return way.condition().symbols().stream()
        .anyMatch(
            symbol ->
                answers.contains(symbol)
                    || Symbols.isLost(symbol)
                    || (!own && inCallees.contains(symbol)));
  }

  /**
   * Whether a callee asked before it came here, so that its guard may keep this caller away, or
   * something lost decides whether one comes here at all.
   */
  boolean guards(Transfer transfer) {
    return transfer.cursor().path().stream()
        .anyMatch(
            taken ->
                (!inEntry(taken, transfer) && decides(taken, transfer))
                    || (onLost(taken) && !transfer.frame().isLoopTest(taken)));
  }

  /**
   * Whether a callee looked at sizes of an array that it was given before it came here: a method
   * that takes arrays of several ranks tells them apart so, and this one may go another way.
   */
  boolean sizesDecide(Transfer transfer) {
    Set<Symbol> sizes = new HashSet<>();
    transfer.cursor().state().locals().values().stream()
        .filter(Value.Tensor.class::isInstance)
        .forEach(array -> sizes.addAll(Symbols.in(array)));
    return transfer.cursor().path().stream()
        .anyMatch(
            taken ->
                !inEntry(taken, transfer)
                    && taken.condition().symbols().stream().anyMatch(sizes::contains));
  }

  private static boolean onLost(State.Taken way) {
    return way.condition().symbols().stream().anyMatch(Symbols::isLost);
  }

  /** Whether a condition was met in the entry itself, in whichever round of its loops. */
  private static boolean inEntry(State.Taken way, Transfer transfer) {
    String entry = transfer.frame().entry().key();
    return way.frame().startsWith(entry) && way.frame().indexOf('@', entry.length()) < 0;
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
