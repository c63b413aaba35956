package dev.shapeproof.runtime.kernel;

/** A storage whose device has kernels of its own. */
public interface Accelerated {
  Accelerator accelerator();
}
