package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.check.Step;
import dev.shapeproof.checker.flow.ir.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Casts in the source, and whether each made another dtype of what it was given whenever it was
 * reached. A library may hand on the array itself where it did not.
 */
public final class Recasts {
  private final Map<Span, Boolean> always = new HashMap<>();

  public void note(Step step) {
    step.isRecast().ifPresent(another -> always.merge(step.at(), another, Boolean::logicalAnd));
  }

  /** Where the casts stand that always made another dtype. */
  Set<Span> places() {
    return always.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
