package dev.shapeproof.runtime.storage;

import dev.shapeproof.rule.DType;
import java.util.Arrays;

/** Elements of u8, which wrap around, or of bool, where everything but 0 is true. */
public final class Bytes extends Storage {
  private final byte[] elements;

  Bytes(DType dtype, byte[] elements) {
    super(dtype);
    this.elements = elements;
  }

  /** The elements themselves, not a copy. */
  public byte[] elements() {
    return elements;
  }

  @Override
  Object array() {
    return elements;
  }

  @Override
  void clear() {
    Arrays.fill(elements, (byte) 0);
  }

  @Override
  public int length() {
    return elements.length;
  }

  @Override
  public float floatAt(int i) {
    return elements[i] & 0xff;
  }

  @Override
  public double doubleAt(int i) {
    return elements[i] & 0xff;
  }

  @Override
  public long longAt(int i) {
    return elements[i] & 0xff;
  }

  @Override
  public void set(int i, float value) {
    elements[i] = dtype() == DType.BOOL ? truth(value != 0) : encode((long) value);
  }

  @Override
  public void set(int i, double value) {
    elements[i] = dtype() == DType.BOOL ? truth(value != 0) : encode((long) value);
  }

  @Override
  public void set(int i, long value) {
    elements[i] = encode(value);
  }

  private byte encode(long value) {
    if (dtype() == DType.U8) {
      return (byte) value;
    }
    return truth(value != 0);
  }

  private static byte truth(boolean value) {
    return (byte) (value ? 1 : 0);
  }
}
