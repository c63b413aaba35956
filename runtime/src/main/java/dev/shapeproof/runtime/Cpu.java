package dev.shapeproof.runtime;

import dev.shapeproof.runtime.kernel.Backends;

/** The device {@code cpu} as it is here. */
public final class Cpu {
  private Cpu() {}

  /**
   * What computes, and why nothing faster does: {@code Vector API, 16 floats at once}, then a line
   * for each backend that is not there. The JVM's flag {@code --add-modules jdk.incubator.vector}
   * and {@code org.bytedeco:openblas} on the class path add one each.
   *
   * @throws IllegalStateException where {@code -Dshapeproof.backend} asks for one that is not there
   */
  public static String describe() {
    return Backends.describe();
  }
}
