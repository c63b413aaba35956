package dev.shapeproof.checker.javac;

/** Which packages tensor code comes from; all that the prefilter has to know about models. */
@FunctionalInterface
public interface ModelledTypes {

  /** Whether a package, by its full name, holds types that a model describes. */
  boolean isModelledPackage(String name);
}
