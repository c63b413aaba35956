package dev.shapeproof.checker.report;

import dev.shapeproof.notation.Nearness;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code @SuppressWarnings} says to us: one rule, an area of rules, or all of Shapeproof. */
public record Suppression(Set<String> values) {
  private static final String EVERYTHING = "shapeproof";

  public Suppression {
    values = Set.copyOf(values);
  }

  /** The value that silences {@code id}, the most exact one first. */
  public Optional<String> silencing(RuleId id) {
    String text = id.text();
    String area = text.substring(0, text.indexOf('.'));
    return List.of(text, area, EVERYTHING).stream().filter(values::contains).findFirst();
  }

  /** Values that were hardly meant for anything but to silence {@code id}, in words. */
  public List<String> misspelt(RuleId id) {
    return values.stream()
        .filter(value -> !isOurs(value))
        .sorted()
        .flatMap(
            value ->
                Nearness.nearest(value, List.of(id.text(), EVERYTHING)).stream()
                    .map(
                        near ->
                            "@SuppressWarnings(\""
                                + value
                                + "\") silences nothing; did you mean "
                                + near
                                + "?"))
        .toList();
  }

  /** Whether a value can only be meant for Shapeproof, so that an unused one is worth a word. */
  public static boolean isOurs(String value) {
    return value.equals(EVERYTHING)
        || RuleId.parse(value).isPresent()
        || List.of(RuleId.values()).stream().anyMatch(id -> id.text().startsWith(value + "."));
  }
}
