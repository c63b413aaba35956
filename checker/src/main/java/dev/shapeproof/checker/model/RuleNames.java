package dev.shapeproof.checker.model;

import java.util.List;
import java.util.Optional;

/** The rules that a model may call. */
@FunctionalInterface
public interface RuleNames {

  /** Parameter names of a rule in positional order; empty where there is no such rule. */
  Optional<List<String>> parameters(String rule);
}
