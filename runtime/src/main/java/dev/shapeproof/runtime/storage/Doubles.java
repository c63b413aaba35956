package dev.shapeproof.runtime.storage;

import dev.shapeproof.rule.DType;
import java.util.Arrays;

/** Elements of f64. */
public final class Doubles extends Storage {
  private final double[] elements;

  public Doubles(double[] elements) {
    super(DType.F64);
    this.elements = elements;
  }

  /** The elements themselves, not a copy. */
  public double[] elements() {
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
    return (float) elements[i];
  }

  @Override
  public double doubleAt(int i) {
    return elements[i];
  }

  @Override
  public long longAt(int i) {
    return (long) elements[i];
  }

  @Override
  public void set(int i, float value) {
    elements[i] = value;
  }

  @Override
  public void set(int i, double value) {
    elements[i] = value;
  }

  @Override
  public void set(int i, long value) {
    elements[i] = value;
  }

  @Override
  public void read(int from, int step, double[] to, int at, int n) {
    if (step == 1) {
      System.arraycopy(elements, from, to, at, n);
      return;
    }
    for (int i = 0; i < n; i++) {
      to[at + i] = elements[from + i * step];
    }
  }

  @Override
  public void write(int to, int step, double[] from, int at, int n) {
    if (step == 1) {
      System.arraycopy(from, at, elements, to, n);
      return;
    }
    for (int i = 0; i < n; i++) {
      elements[to + i * step] = from[at + i];
    }
  }
}
