package dev.shapeproof.rule.frame;

import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.Truth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that a rule said about one call.
 *
 * @param requirements in the rule's order; the answer counts only where none is refuted
 * @param stop why the call certainly fails, where it does; the answer is then {@link Answer.None}
 */
public record Outcome(
    List<Requirement> requirements, Optional<Problem> stop, Answer answer, Effects effects) {

  public Outcome {
    requirements = List.copyOf(requirements);
  }

  /** Problems that are certain without any further fact; on constants, all there are. */
  public List<Problem> problems() {
    Stream<Problem> refuted =
        requirements.stream()
            .filter(requirement -> requirement.decided() == Truth.NO)
            .map(requirement -> requirement.problem().get());
    return Stream.concat(refuted, stop.stream()).toList();
  }

  /** Whether the call is refused as far as the normal form alone tells. */
  public boolean refused() {
    return stop.isPresent()
        || requirements.stream().anyMatch(requirement -> requirement.decided() == Truth.NO);
  }
}
