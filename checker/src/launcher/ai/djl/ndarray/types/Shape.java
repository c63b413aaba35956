package ai.djl.ndarray.types;

/** Stands in for DJL's. */
public class Shape {
  public Shape(long... shape) {}

  public long get(int axis) {
    return 0;
  }
}
