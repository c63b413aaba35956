package dev.shapeproof.runtime;

import dev.shapeproof.runtime.autograd.GradMode;
import java.util.function.Supplier;

/** Switches of automatic differentiation. */
public final class Autograd {
  private Autograd() {}

  /** Does something whose operations are not recorded; of this thread only. */
  public static <T> T noGrad(Supplier<T> work) {
    return GradMode.off(work);
  }

  public static void noGrad(Runnable work) {
    GradMode.off(work);
  }
}
