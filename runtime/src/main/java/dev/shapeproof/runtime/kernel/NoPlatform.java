package dev.shapeproof.runtime.kernel;

/** No devices, and why. */
record NoPlatform(String why) implements Platform {
  @Override
  public int count() {
    return 0;
  }

  @Override
  public String describe() {
    return "no CUDA: " + why;
  }

  @Override
  public Accelerator at(int n) {
    throw new IllegalArgumentException(describe());
  }

  @Override
  public Usage usage(int n) {
    throw new IllegalArgumentException(describe());
  }

  @Override
  public void emptyCache(int n) {
    throw new IllegalArgumentException(describe());
  }

  @Override
  public void synchronize(int n) {
    throw new IllegalArgumentException(describe());
  }
}
