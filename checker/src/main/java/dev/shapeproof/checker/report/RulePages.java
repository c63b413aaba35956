package dev.shapeproof.checker.report;

import dev.shapeproof.rule.RuleId;

/** Where the page of each rule is. */
public final class RulePages {
  private RulePages() {}

  /** Path in the repository: {@code docs/rules/shape.matmul.md}. */
  public static String path(RuleId id) {
    return "docs/rules/" + id.text() + ".md";
  }
}
