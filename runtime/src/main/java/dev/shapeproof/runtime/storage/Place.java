package dev.shapeproof.runtime.storage;

/** A line of the user's program, as shown in messages: {@code Model.java:12}. */
public record Place(String file, int line) {
  /** Where the stack does not say. */
  static final Place UNKNOWN = new Place("unknown", 0);

  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  /** The innermost line that is not the runtime's own; costs about a microsecond. */
  public static Place here() {
    return WALKER.walk(
        frames ->
            frames
                .filter(frame -> !isOurs(frame.getDeclaringClass()))
                .findFirst()
                .map(Place::of)
                .orElse(UNKNOWN));
  }

  private static Place of(StackWalker.StackFrame frame) {
    String file = frame.getFileName();
    return new Place(file == null ? frame.getClassName() : file, frame.getLineNumber());
  }

  /** By where the class was loaded from: tests and users may well use our package names. */
  static boolean isOurs(Class<?> type) {
    return type.getProtectionDomain() == Place.class.getProtectionDomain()
        || type.getName().startsWith("java.");
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
