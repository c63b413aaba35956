package dev.shapeproof.dim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Minimum and maximum: flat, sorted, without operands that another one makes needless. */
final class Extremum {
  private Extremum() {}

  static Dim min(Collection<Dim> operands, Known known) {
    List<Dim> left = reduce(operands, Extremum::minOperands, (a, b) -> atMost(a, b, known));
    return left.size() == 1 ? left.get(0) : new Atom.Min(left).toDim();
  }

  static Dim max(Collection<Dim> operands, Known known) {
    List<Dim> left = reduce(operands, Extremum::maxOperands, (a, b) -> atMost(b, a, known));
    return left.size() == 1 ? left.get(0) : new Atom.Max(left).toDim();
  }

  private static List<Dim> reduce(
      Collection<Dim> operands, Function<Dim, Optional<List<Dim>>> nested, Order wins) {
    TreeSet<Dim> flat = new TreeSet<>();
    for (Dim operand : operands) {
      nested.apply(operand).ifPresentOrElse(flat::addAll, () -> flat.add(operand));
    }
    List<Dim> left = new ArrayList<>(flat);
    int i = 0;
    while (i < left.size()) {
      Dim candidate = left.get(i);
      if (left.stream()
          .anyMatch(other -> !other.equals(candidate) && wins.test(other, candidate))) {
        left.remove(i);
      } else {
        i++;
      }
    }
    return List.copyOf(left);
  }

  /** Whether the first is certainly at most the second. */
  private static boolean atMost(Dim small, Dim great, Known known) {
    if (known.nonNegative(great.minus(small))) {
      return true;
    }
    Optional<List<Dim>> most = maxOperands(great);
    if (most.isPresent()) {
      return most.get().stream().anyMatch(part -> atMost(small, part, known));
    }
    return minOperands(small)
        .filter(parts -> parts.stream().anyMatch(part -> atMost(part, great, known)))
        .isPresent();
  }

  private static Optional<List<Dim>> minOperands(Dim dim) {
    return dim.asAtom()
        .flatMap(a -> a instanceof Atom.Min m ? Optional.of(m.operands()) : Optional.empty());
  }

  private static Optional<List<Dim>> maxOperands(Dim dim) {
    return dim.asAtom()
        .flatMap(a -> a instanceof Atom.Max m ? Optional.of(m.operands()) : Optional.empty());
  }

  private interface Order {
    boolean test(Dim winner, Dim loser);
  }
}
