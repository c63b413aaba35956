package dev.shapeproof.checker.model;

/** Something wrong with a model file. */
public record ModelError(String file, int line, int column, String message) {

  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
