package dev.shapeproof.checker.state;

import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Masks that leave zeros out, and operations that have no derivative there. A mask after such an
 * operation is too late for gradients: what comes back through it is 0 times infinity (<a
 * href="https://docs.pytorch.org/docs/2.7/notes/autograd.html">PyTorch's notes</a>, Division by
 * Zero in Autograd).
 */
final class Masks {
  private final Memory memory;

  Masks(Memory memory) {
    this.memory = memory;
  }

  /** What the result of an operation says of zeros. */
  Optional<ZeroTest> mask(Meaning.Operation operation, Map<String, Held> given, Calling.Site site) {
    Optional<Op> op = op(operation);
    if (op.isEmpty()) {
      return Optional.empty();
    }
    if (op.get() == Op.LOGICAL_NOT) {
      return grad(given, "x").flatMap(Grad::mask).map(ZeroTest::negated);
    }
    Optional<Double> number = number(site);
    return key(given, "left")
        .filter(key -> number.isPresent())
        .flatMap(key -> ZeroTest.of(op.get(), key, number.get()));
  }

  /** The operand where whose elements are zero an operation has no derivative. */
  static Optional<Key> pole(Meaning.Operation operation, Map<String, Held> given) {
    return op(operation)
        .flatMap(
            op ->
                switch (op) {
                  case DIV -> key(given, "right");
                  case LOG, LOG2, LOG10, SQRT, RSQRT, RECIPROCAL -> key(given, "x");
                  default -> Optional.empty();
                });
  }

  /** What a choice by a mask takes where there is no zero. */
  Optional<Node.Choice> choice(Meaning.Operation operation, Map<String, Held> given) {
    if (op(operation).filter(op -> op == Op.WHERE).isEmpty()) {
      return Optional.empty();
    }
    Optional<ZeroTest> mask = grad(given, "condition").flatMap(Grad::mask);
    return mask.flatMap(
        test ->
            grad(given, test.nonZeroWhere() ? "left" : "right")
                .flatMap(Grad::node)
                .map(chosen -> new Node.Choice(test, chosen)));
  }

  /** An array is written: what masks said of it may hold no more. */
  void written(Key array) {
    Optional<Key> storage = memory.thing(array).flatMap(thing -> thing.grad().storage());
    memory.changeAll(
        thing ->
            thing
                    .grad()
                    .mask()
                    .filter(
                        test ->
                            test.tested().equals(array)
                                || storage.isEmpty()
                                || memory
                                    .thing(test.tested())
                                    .flatMap(tested -> tested.grad().storage())
                                    .filter(other -> !other.equals(storage.get()))
                                    .isEmpty())
                    .isPresent()
                ? thing.with(thing.grad().masking(Optional.empty()))
                : thing);
  }

  private static Optional<Op> op(Meaning.Operation operation) {
    return operation.rule() instanceof OpRule rule ? Optional.of(rule.op()) : Optional.empty();
  }

  private static Optional<Key> key(Map<String, Held> given, String name) {
    return given.get(name) instanceof Held.Of of ? Optional.of(of.key()) : Optional.empty();
  }

  private Optional<Grad> grad(Map<String, Held> given, String name) {
    return Optional.ofNullable(given.get(name)).flatMap(memory::thing).map(Thing::grad);
  }

  /** The one number among the arguments. */
  private static Optional<Double> number(Calling.Site site) {
    List<Double> numbers =
        site.arguments().stream()
            .flatMap(
                held ->
                    held instanceof Held.Whole whole
                        ? Optional.of((double) whole.value()).stream()
                        : held instanceof Held.Real real
                            ? Optional.of(real.value()).stream()
                            : Optional.<Double>empty().stream())
            .toList();
    return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
  }
}
