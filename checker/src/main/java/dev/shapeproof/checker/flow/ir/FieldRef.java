package dev.shapeproof.checker.flow.ir;

/** A field by its declaring class and name. */
public record FieldRef(
    TypeRef owner,
    String name,
    TypeRef type,
    boolean isStatic,
    boolean isFinal,
    boolean isPrivate) {

  /** Stands beside the variables that an object of a named local class captured, if all do. */
  public static final String CAPTURED_ALL = "val$";

  /**
   * Whether it is none that the source declares: what an inner class sees of the code around it.
   */
  public boolean isOfSurroundings() {
    return name.startsWith("this$") || name.startsWith("val$");
  }
}
