package dev.shapeproof.runtime;

import dev.shapeproof.runtime.autograd.GradMode;

/** Switches of automatic differentiation. */
public final class Autograd {
  private Autograd() {}

  /** Operations of this thread are not recorded until the result is closed. */
  public static GradMode noGrad() {
    return GradMode.off();
  }
}
