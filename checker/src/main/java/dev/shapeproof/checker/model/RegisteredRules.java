package dev.shapeproof.checker.model;

import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.frame.Rules;
import java.util.List;
import java.util.Optional;

/** The rules of the registry. */
public final class RegisteredRules implements RuleNames {

  @Override
  public Optional<List<String>> parameters(String rule) {
    return Rules.find(rule).map(found -> found.params().stream().map(Param::name).toList());
  }
}
