package dev.shapeproof.runtime.autograd;

import java.util.function.Supplier;

/** Whether operations of this thread are recorded; they are, but inside of {@link #off}. */
public final class GradMode {
  private static final ThreadLocal<Boolean> OFF = ThreadLocal.withInitial(() -> false);

  private GradMode() {}

  /** Does something while nothing is recorded. */
  public static <T> T off(Supplier<T> work) {
    boolean before = OFF.get();
    OFF.set(true);
    try {
      return work.get();
    } finally {
      OFF.set(before);
    }
  }

  public static void off(Runnable work) {
    boolean before = OFF.get();
    OFF.set(true);
    try {
      work.run();
    } finally {
      OFF.set(before);
    }
  }

  static boolean isOn() {
    return !OFF.get();
  }
}
