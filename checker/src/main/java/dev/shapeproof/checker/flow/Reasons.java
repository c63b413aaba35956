package dev.shapeproof.checker.flow;

/** Why an operation was only assumed, in words. */
final class Reasons {
  private Reasons() {}

  static String words(String reason) {
    return switch (reason) {
      case "rank" -> "the rank of an operand is not known";
      case "open" -> "its sizes may fit and may not";
      case "dtype" -> "a dtype or device is not known";
      case "call" -> "the method that gives it is not known";
      case "sizes", "elements", Elements.UNREAD, "tensors" ->
          "the elements of a list or array are not known";
      case "value" -> "an argument that decides about its shape is not known";
      case "join", "loop" -> "several values meet here";
      case "model" -> "the library's model does not say what it gives";
      case "index" -> "the index is not known";
      case "guard" -> "a guard that nobody can decide stands before it";
      case "soft" -> "only what is presumed speaks against it";
      default -> reason;
    };
  }
}
