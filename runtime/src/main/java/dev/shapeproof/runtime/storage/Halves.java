package dev.shapeproof.runtime.storage;

import dev.shapeproof.rule.DType;
import java.util.Arrays;

/** Elements of f16 or bf16. */
public final class Halves extends Storage {
  private final short[] elements;

  Halves(DType dtype, short[] elements) {
    super(dtype);
    this.elements = elements;
  }

  /** The elements themselves, not a copy. */
  public short[] elements() {
    return elements;
  }

  @Override
  Object array() {
    return elements;
  }

  @Override
  void clear() {
    Arrays.fill(elements, (short) 0);
  }

  @Override
  public int length() {
    return elements.length;
  }

  @Override
  public float floatAt(int i) {
    return decode(elements[i]);
  }

  @Override
  public double doubleAt(int i) {
    return decode(elements[i]);
  }

  @Override
  public long longAt(int i) {
    return (long) decode(elements[i]);
  }

  @Override
  public void set(int i, float value) {
    elements[i] = encode(value);
  }

  @Override
  public void set(int i, double value) {
    elements[i] = encode((float) value);
  }

  @Override
  public void set(int i, long value) {
    elements[i] = encode((float) value);
  }

  private float decode(short bits) {
    return dtype() == DType.F16 ? Half.fromF16(bits) : Half.fromBf16(bits);
  }

  private short encode(float value) {
    return dtype() == DType.F16 ? Half.toF16(value) : Half.toBf16(value);
  }
}
