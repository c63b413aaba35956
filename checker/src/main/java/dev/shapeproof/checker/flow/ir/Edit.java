package dev.shapeproof.checker.flow.ir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A change of the source, both as text and as code, so that what is tried is what is offered.
 *
 * @param bodies the bodies that it changes, as they are afterwards
 * @param replacements the texts that it changes; none overlaps another
 */
public record Edit(Map<MethodRef, Body> bodies, List<Replacement> replacements) {

  public Edit {
    bodies = Map.copyOf(bodies);
    replacements = List.copyOf(replacements);
  }

  /**
   * Another text in place of an expression.
   *
   * @param at the text that is replaced
   * @param text what stands there instead
   * @param around expressions that may be shown with the new text in them, the best first
   * @param isElsewhere whether these are not what the finding is about
   */
  public record Replacement(Span at, String text, List<Span> around, boolean isElsewhere) {
    public Replacement {
      around = List.copyOf(around);
    }

    boolean overlaps(Replacement other) {
      return at.file().equals(other.at.file())
          && at.start() < other.at.end()
          && other.at.start() < at.end();
    }
  }

  /** A change of one body in one place. */
  public static Edit of(Body body, Replacement replacement) {
    return new Edit(Map.of(body.method(), body), List.of(replacement));
  }

  public Set<MethodRef> methods() {
    return bodies.keySet();
  }

  /** Whether another edit leaves alone what this one changes. */
  public boolean isApartFrom(Edit other) {
    return replacements.stream()
        .noneMatch(one -> other.replacements.stream().anyMatch(one::overlaps));
  }

  /** Both, where the other one was made on the code after this one. */
  public Edit and(Edit later) {
    Map<MethodRef, Body> all = new LinkedHashMap<>(bodies);
    all.putAll(later.bodies);
    List<Replacement> both = new ArrayList<>(replacements);
    both.addAll(later.replacements);
    return new Edit(all, both);
  }
}
