package dev.shapeproof.runtime.storage;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;

/** Elements and how to find them: all that a kernel needs to know of a tensor. */
public record Strided(Storage storage, Layout layout) {

  /** Zeros. */
  public static Strided zeros(DType dtype, long... sizes) {
    Layout layout = Layout.contiguous(sizes);
    return new Strided(Storage.of(dtype, layout.elements()), layout);
  }

  /** Elements that are whatever they are, for one who writes all of them. */
  public static Strided unset(DType dtype, long... sizes) {
    Layout layout = Layout.contiguous(sizes);
    return new Strided(Storage.unset(dtype, layout.elements()), layout);
  }

  /** All of {@code storage}, row by row. */
  public static Strided of(Storage storage, long... sizes) {
    return new Strided(storage, Layout.contiguous(sizes));
  }

  public DType dtype() {
    return storage.dtype();
  }

  public Device device() {
    return storage.device();
  }

  /** Zeros on the device of these elements. */
  public Strided zerosBeside(DType dtype, long... sizes) {
    if (storage instanceof Remote remote) {
      Layout rows = Layout.contiguous(sizes);
      Remote zeros = remote.another(dtype, rows.elements());
      zeros.zero();
      return new Strided(zeros, rows);
    }
    return zeros(dtype, sizes);
  }

  /** These elements on the heap: themselves, or a copy, for one who was asked to read them. */
  public Strided onHeap() {
    if (storage instanceof Remote remote) {
      Remote packed = isWhole() ? remote : (Remote) copy(dtype());
      return of(packed.toHeap(), layout.sizes());
    }
    return this;
  }

  public int elements() {
    return (int) layout.elements();
  }

  public Strided with(Layout other) {
    return new Strided(storage, other);
  }

  /** Whether the elements are the whole storage in its own order. */
  public boolean isWhole() {
    return layout.offset() == 0 && layout.elements() == storage.length() && layout.isContiguous();
  }

  /** The values in row order, for reading only: the storage's own array where that is possible. */
  public float[] floats() {
    if (storage instanceof Floats own && isWhole()) {
      return own.elements();
    }
    float[] values = new float[length()];
    if (storage instanceof Floats own && Transposed.fits(layout)) {
      Transposed.copy(own.elements(), layout, values);
      return values;
    }
    Rows.each(
        (at, step, n) -> storage.read(at[1], step[1], values, at[0], n), inRowOrder(), layout);
    return values;
  }

  public double[] doubles() {
    if (storage instanceof Doubles own && isWhole()) {
      return own.elements();
    }
    double[] values = new double[length()];
    Rows.each(
        (at, step, n) -> storage.read(at[1], step[1], values, at[0], n), inRowOrder(), layout);
    return values;
  }

  public long[] longs() {
    if (storage instanceof Longs own && isWhole()) {
      return own.elements();
    }
    long[] values = new long[length()];
    Rows.each(
        (at, step, n) -> storage.read(at[1], step[1], values, at[0], n), inRowOrder(), layout);
    return values;
  }

  /** A new storage of {@code dtype} with the values in row order. */
  public Storage copy(DType dtype) {
    if (storage instanceof Remote remote) {
      Remote result = remote.another(dtype, layout.elements());
      result.copy(this, of(result, layout.sizes()));
      return result;
    }
    return switch (wider(Lane.of(dtype), Lane.of(dtype()))) {
      case FLOAT -> Storage.of(dtype, floats());
      case DOUBLE -> Storage.of(dtype, doubles());
      case LONG -> Storage.of(dtype, longs());
    };
  }

  /** Overwrites these elements with those of {@code source}, which must have the same sizes. */
  public void set(Strided source) {
    if (storage instanceof Remote remote) {
      remote.copy(source, this);
      return;
    }
    Layout rows = inRowOrder();
    switch (wider(Lane.of(dtype()), Lane.of(source.dtype()))) {
      case FLOAT -> {
        float[] values = source.floats();
        Rows.each((at, step, n) -> storage.write(at[1], step[1], values, at[0], n), rows, layout);
      }
      case DOUBLE -> {
        double[] values = source.doubles();
        Rows.each((at, step, n) -> storage.write(at[1], step[1], values, at[0], n), rows, layout);
      }
      case LONG -> {
        long[] values = source.longs();
        Rows.each((at, step, n) -> storage.write(at[1], step[1], values, at[0], n), rows, layout);
      }
    }
  }

  /** Every element becomes {@code value}. */
  public void fill(double value) {
    if (!(storage instanceof Remote) && isWhole()) {
      for (int i = 0; i < storage.length(); i++) {
        storage.set(i, value);
      }
      return;
    }
    Strided number = of(Storage.of(DType.F64, new double[] {value}));
    set(number.with(number.layout().expanded(layout.sizes())));
  }

  /** The lane through which values of both pass unchanged, as far as the target can hold them. */
  private static Lane wider(Lane target, Lane source) {
    if (target == source) {
      return target;
    }
    // i64 to f32 is rounded once, by the read into floats
    return target == Lane.FLOAT && source == Lane.LONG ? Lane.FLOAT : floating(target, source);
  }

  private static Lane floating(Lane target, Lane source) {
    return target == Lane.DOUBLE || source == Lane.DOUBLE ? Lane.DOUBLE : source;
  }

  private Layout inRowOrder() {
    return Layout.contiguous(layout.sizes());
  }

  private int length() {
    if (layout.elements() > Integer.MAX_VALUE - 8L) {
      throw new IllegalArgumentException(layout.elements() + " elements are too many for an array");
    }
    return (int) layout.elements();
  }
}
