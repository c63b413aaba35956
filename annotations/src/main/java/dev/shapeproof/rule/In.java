package dev.shapeproof.rule;

import java.util.Optional;

/**
 * The arguments of one rule call. The frame that builds it has already checked presence and kinds.
 */
public interface In {

  /** The bound value, or the parameter's fallback. */
  <T> T get(Param<T> param);

  /** The bound value or the fallback, empty where neither is. */
  <T> Optional<T> find(Param<T> param);
}
