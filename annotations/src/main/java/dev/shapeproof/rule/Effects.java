package dev.shapeproof.rule;

import java.util.Set;

/**
 * What an operation does to memory and to the autograd graph.
 *
 * @param alias whether the result shares storage with the first tensor operand
 * @param differentiable whether a gradient flows from the result to floating operands
 * @param saved names of the operands that backward needs unchanged, {@code "result"} for the result
 *     itself
 */
public record Effects(Alias alias, boolean differentiable, Set<String> saved) {

  /** Storage of the result. MAYBE is for reshape, which copies only where strides force it to. */
  public enum Alias {
    FRESH,
    VIEW,
    MAYBE
  }

  public static final Effects NONE = new Effects(Alias.FRESH, false, Set.of());

  public Effects {
    saved = Set.copyOf(saved);
  }

  public static Effects view() {
    return new Effects(Alias.VIEW, true, Set.of());
  }

  /** A fresh, differentiable result whose backward needs {@code names}. */
  public static Effects saves(String... names) {
    return new Effects(Alias.FRESH, true, Set.of(names));
  }
}
