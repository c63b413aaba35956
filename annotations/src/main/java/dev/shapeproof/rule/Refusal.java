package dev.shapeproof.rule;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The first half of a rule's headlines, {@code cannot multiply x by w}, to which each requirement
 * adds its reason. A rule names its operands once, and no headline lacks them.
 */
public final class Refusal {
  private final String deed;
  private final Object[] operands;

  private Refusal(String deed, Object[] operands) {
    this.deed = deed;
    this.operands = operands;
  }

  /** {@code Refusal.to("multiply {} by {}", left, right)}; arguments as in {@link Problem#of}. */
  public static Refusal to(String deed, Object... operands) {
    return new Refusal(deed, operands.clone());
  }

  /** The whole problem; built only when somebody asks. */
  public Supplier<Problem> because(RuleId id, String reason, Object... arguments) {
    Object[] all = Stream.concat(Arrays.stream(operands), Arrays.stream(arguments)).toArray();
    return () -> Problem.of(id, "cannot " + deed + ": " + reason, all);
  }
}
