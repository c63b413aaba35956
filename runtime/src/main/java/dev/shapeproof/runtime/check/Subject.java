package dev.shapeproof.runtime.check;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.storage.Layout;
import java.util.Optional;

/** What a rule gets to know of a tensor, and what a message calls it. */
public interface Subject {
  Layout layout();

  DType dtype();

  Device device();

  /** The name that the program gave it; a message otherwise says the rule's own. */
  Optional<String> name();
}
