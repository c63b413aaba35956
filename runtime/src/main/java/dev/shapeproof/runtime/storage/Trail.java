package dev.shapeproof.runtime.storage;

import java.util.Arrays;

/**
 * The stack as it was when something happened, to be read only if somebody asks where. To note it
 * costs a third of {@link Place#here}, most of all behind a kernel that has driven all else out of
 * the caches; to keep it costs more, so it is for what happens once to many tensors.
 */
public final class Trail {
  private final Throwable stack = new Throwable();

  /** The innermost line that is not the runtime's own. */
  public Place place() {
    return Arrays.stream(stack.getStackTrace())
        .filter(frame -> !isOurs(frame.getClassName()))
        .findFirst()
        .map(Trail::place)
        .orElse(Place.UNKNOWN);
  }

  private static Place place(StackTraceElement frame) {
    String file = frame.getFileName();
    return new Place(file == null ? frame.getClassName() : file, frame.getLineNumber());
  }

  /** As {@link Place} decides it, by name: what we cannot load is not ours. */
  private static boolean isOurs(String type) {
    try {
      return Place.isOurs(Class.forName(type, false, Trail.class.getClassLoader()));
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
