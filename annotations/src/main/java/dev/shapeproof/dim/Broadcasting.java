package dev.shapeproof.dim;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * The n-ary broadcast of sizes: flat, sorted, idempotent, unit 1. An operand that is certainly not
 * 1 is the result, which holds wherever the sizes fit; that they do is the caller's obligation.
 */
final class Broadcasting {
  private Broadcasting() {}

  static Dim broadcast(Collection<Dim> operands, Known known) {
    TreeSet<Dim> flat = new TreeSet<>();
    for (Dim operand : operands) {
      if (operand.asAtom().orElse(null) instanceof Atom.Broadcast nested) {
        flat.addAll(nested.operands());
      } else {
        flat.add(operand);
      }
    }
    flat.remove(Dim.of(1));
    OptionalLong constant = flat.stream().filter(Dim::isConstant).mapToLong(Dim::offset).max();
    if (constant.isPresent()) {
      return Dim.of(constant.getAsLong());
    }
    if (flat.isEmpty()) {
      return Dim.of(1);
    }
    if (flat.size() == 1) {
      return flat.first();
    }
    for (Dim operand : flat) {
      if (!known.bounds(operand).contains(1)) {
        return operand;
      }
    }
    return new Atom.Broadcast(List.copyOf(flat)).toDim();
  }

  /**
   * What broadcasting comes to on values: the greatest that is not 1, else 1. Only sizes that fit
   * have a meaning.
   */
  static long evaluate(long[] values) {
    long result = 1;
    boolean found = false;
    for (long value : values) {
      if (value != 1 && (!found || value > result)) {
        result = value;
        found = true;
      }
    }
    return result;
  }
}
