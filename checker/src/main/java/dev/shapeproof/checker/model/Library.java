package dev.shapeproof.checker.model;

import java.util.List;

/**
 * The library that a model file describes.
 *
 * @param name as messages say it: {@code DJL}
 * @param version the version that the model was checked against
 * @param packages its packages, each with its subpackages: what lies in them and has no model is
 *     "not checked"; none for a library that is not about tensors
 */
public record Library(String name, String version, List<String> packages) {

  public Library {
    packages = List.copyOf(packages);
  }

  /** Whether a class of this full name belongs to the library. */
  public boolean owns(String className) {
    return packages.stream().anyMatch(name -> className.startsWith(name + "."));
  }
}
