package dev.shapeproof.runtime.autograd;

/** Whether operations of this thread are recorded; they are, but inside of {@link #off}. */
public final class GradMode implements AutoCloseable {
  private static final ThreadLocal<Boolean> OFF = ThreadLocal.withInitial(() -> false);

  private final boolean before;

  private GradMode(boolean before) {
    this.before = before;
  }

  /** Records nothing until closed. */
  public static GradMode off() {
    boolean before = OFF.get();
    OFF.set(true);
    return new GradMode(before);
  }

  static boolean isOn() {
    return !OFF.get();
  }

  @Override
  public void close() {
    OFF.set(before);
  }
}
