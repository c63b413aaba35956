package dev.shapeproof.runtime.storage;

import dev.shapeproof.rule.DType;
import java.util.Arrays;

/** Elements of i32; what does not fit wraps around. */
public final class Ints extends Storage {
  private final int[] elements;

  public Ints(int[] elements) {
    super(DType.I32);
    this.elements = elements;
  }

  /** The elements themselves, not a copy. */
  public int[] elements() {
    return elements;
  }

  @Override
  Object array() {
    return elements;
  }

  @Override
  void clear() {
    Arrays.fill(elements, 0);
  }

  @Override
  public int length() {
    return elements.length;
  }

  @Override
  public float floatAt(int i) {
    return elements[i];
  }

  @Override
  public double doubleAt(int i) {
    return elements[i];
  }

  @Override
  public long longAt(int i) {
    return elements[i];
  }

  @Override
  public void set(int i, float value) {
    elements[i] = (int) (long) value;
  }

  @Override
  public void set(int i, double value) {
    elements[i] = (int) (long) value;
  }

  @Override
  public void set(int i, long value) {
    elements[i] = (int) value;
  }
}
