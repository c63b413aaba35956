package dev.shapeproof.checker.state;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A recorded operation.
 *
 * @param operation its name, for messages
 * @param inputs the recorded operations that gave its operands
 * @param saved the storages that its backward needs as they were
 * @param saves whether it keeps anything for backward, which backward then frees
 * @param spoiled where one of these was changed
 * @param spent where backward has freed what it kept
 * @param pole an operand where whose elements are zero its derivative has no number
 * @param choice of a choice by a mask: what the mask says
 */
record Node(
    String operation,
    Spot at,
    Set<Key> inputs,
    Set<Key> saved,
    boolean saves,
    Optional<Spot> spoiled,
    Optional<Spot> spent,
    Optional<Key> pole,
    Optional<Choice> choice) {

  /**
   * One that takes elements of two by a mask.
   *
   * @param chosen the operation that gave what is taken where they are not zero
   */
  record Choice(ZeroTest mask, Key chosen) {
    boolean names(Key key) {
      return chosen.equals(key) || mask.tested().equals(key);
    }
  }

  Node {
    inputs = Set.copyOf(inputs);
    saved = Set.copyOf(saved);
  }

  /** Of what goes on inside, nothing is known. */
  static Node opaque(String operation, Spot at) {
    return new Node(
        operation,
        at,
        Set.of(),
        Set.of(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Node spoiledAt(Spot change) {
    return new Node(operation, at, inputs, saved, saves, Optional.of(change), spent, pole, choice);
  }

  Node spentAt(Spot backward) {
    return new Node(
        operation, at, inputs, saved, saves, spoiled, Optional.of(backward), pole, choice);
  }

  Node withoutInput(Key gone) {
    return new Node(
        operation,
        at,
        but(inputs, gone),
        saved,
        saves,
        spoiled,
        spent,
        pole,
        choice.filter(one -> !one.chosen().equals(gone)));
  }

  Node without(Key gone) {
    boolean concerned =
        inputs.contains(gone)
            || saved.contains(gone)
            || pole.filter(gone::equals).isPresent()
            || choice.filter(one -> one.names(gone)).isPresent();
    return concerned
        ? new Node(
            operation,
            at,
            but(inputs, gone),
            but(saved, gone),
            saves,
            spoiled,
            spent,
            pole.filter(key -> !key.equals(gone)),
            choice.filter(one -> !one.names(gone)))
        : this;
  }

  private static Set<Key> but(Set<Key> keys, Key gone) {
    Set<Key> kept = new TreeSet<>(keys);
    kept.remove(gone);
    return kept;
  }

  static Node join(Node one, Node other) {
    if (one.equals(other)) {
      return one;
    }
    return new Node(
        one.operation,
        one.at,
        both(one.inputs, other.inputs),
        both(one.saved, other.saved),
        one.saves && other.saves,
        both(one.spoiled, other.spoiled),
        both(one.spent, other.spent),
        one.pole.filter(key -> other.pole.filter(key::equals).isPresent()),
        one.choice.filter(choice -> other.choice.filter(choice::equals).isPresent()));
  }

  private static Set<Key> both(Set<Key> one, Set<Key> other) {
    Set<Key> kept = new TreeSet<>(one);
    kept.retainAll(other);
    return kept;
  }

  private static Optional<Spot> both(Optional<Spot> one, Optional<Spot> other) {
    return one.isEmpty() || other.isEmpty()
        ? Optional.empty()
        : one.get().compareTo(other.get()) <= 0 ? one : other;
  }
}
