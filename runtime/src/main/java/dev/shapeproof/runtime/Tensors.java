package dev.shapeproof.runtime;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.ops.Choices;
import dev.shapeproof.runtime.ops.Creation;
import dev.shapeproof.runtime.ops.Joins;
import java.util.List;

/** Makes tensors, from numbers or from other tensors. Where no dtype is named it is f32. */
public final class Tensors {
  private Tensors() {}

  public static Tensor zeros(long... shape) {
    return zeros(DType.F32, shape);
  }

  public static Tensor zeros(DType dtype, long... shape) {
    return Creation.filled(Op.ZEROS, dtype, Device.CPU, 0, shape);
  }

  /**
   * On a device.
   *
   * @throws DeviceUnavailableException where there is no such device
   */
  public static Tensor zeros(DType dtype, Device device, long... shape) {
    return Creation.filled(Op.ZEROS, dtype, device, 0, shape);
  }

  public static Tensor ones(long... shape) {
    return ones(DType.F32, shape);
  }

  public static Tensor ones(DType dtype, long... shape) {
    return Creation.filled(Op.ONES, dtype, Device.CPU, 1, shape);
  }

  public static Tensor full(double value, DType dtype, long... shape) {
    return Creation.filled(Op.FULL, dtype, Device.CPU, value, shape);
  }

  /** A single number of f32. */
  public static Tensor scalar(double value) {
    return full(value, DType.F32);
  }

  /** {@code start, start + step, ...}, {@code stop} excluded; i64. */
  public static Tensor arange(long start, long stop, long step) {
    return Creation.arange(start, stop, step);
  }

  public static Tensor arange(long stop) {
    return Creation.arange(0, stop, 1);
  }

  /** {@code steps} numbers from {@code start} to {@code end}, both included. */
  public static Tensor linspace(double start, double end, long steps) {
    return Creation.linspace(start, end, steps);
  }

  /** Ones on the diagonal. */
  public static Tensor eye(long rows, long columns) {
    return Creation.eye(rows, columns);
  }

  /** Even between 0 and 1, 1 excluded; the same for one seed on every machine. */
  public static Tensor rand(long seed, DType dtype, long... shape) {
    return rand(seed, dtype, Device.CPU, shape);
  }

  /**
   * On a device, the same numbers as on the CPU.
   *
   * @throws DeviceUnavailableException where there is no such device
   */
  public static Tensor rand(long seed, DType dtype, Device device, long... shape) {
    return Creation.random(Op.RANDOM_UNIFORM, seed, dtype, device, shape);
  }

  /** Normal with mean 0 and variance 1; the same for one seed on every machine. */
  public static Tensor randn(long seed, DType dtype, long... shape) {
    return randn(seed, dtype, Device.CPU, shape);
  }

  /**
   * On a device: the numbers of the CPU, but for the last bits of f64, which hang on how the device
   * computes logarithm and cosine.
   *
   * @throws DeviceUnavailableException where there is no such device
   */
  public static Tensor randn(long seed, DType dtype, Device device, long... shape) {
    return Creation.random(Op.RANDOM_NORMAL, seed, dtype, device, shape);
  }

  /** A copy of {@code values} as a vector. */
  public static Tensor of(float[] values) {
    return of(values, values.length);
  }

  /** A copy of {@code values}, row by row; the empty shape takes one. */
  public static Tensor of(float[] values, long... shape) {
    return Creation.of(DType.F32, values.clone(), shape);
  }

  public static Tensor of(double[] values) {
    return of(values, values.length);
  }

  public static Tensor of(double[] values, long... shape) {
    return Creation.of(DType.F64, values.clone(), shape);
  }

  public static Tensor of(long[] values) {
    return of(values, new long[] {values.length});
  }

  public static Tensor of(long[] values, long... shape) {
    return Creation.of(DType.I64, values.clone(), shape);
  }

  public static Tensor of(boolean[] values) {
    return of(values, values.length);
  }

  public static Tensor of(boolean[] values, long... shape) {
    long[] bits = new long[values.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = values[i] ? 1 : 0;
    }
    return Creation.of(DType.I64, bits, shape).to(DType.BOOL);
  }

  /** The array itself as a vector: a change of either is seen in both. */
  public static Tensor wrap(float[] values) {
    return wrap(values, values.length);
  }

  /** The array itself, row by row; the empty shape takes one value. */
  public static Tensor wrap(float[] values, long... shape) {
    return Creation.of(DType.F32, values, shape);
  }

  public static Tensor wrap(double[] values) {
    return wrap(values, values.length);
  }

  public static Tensor wrap(double[] values, long... shape) {
    return Creation.of(DType.F64, values, shape);
  }

  public static Tensor wrap(long[] values) {
    return wrap(values, new long[] {values.length});
  }

  public static Tensor wrap(long[] values, long... shape) {
    return Creation.of(DType.I64, values, shape);
  }

  /** Joined along an axis that they have. */
  public static Tensor concat(List<Tensor> tensors, int axis) {
    return Joins.concat(tensors, axis);
  }

  /** Joined along a new axis. */
  public static Tensor stack(List<Tensor> tensors, int axis) {
    return Joins.stack(tensors, axis);
  }

  /** From {@code yes} where the condition holds, else from {@code no}; all three broadcast. */
  public static Tensor where(Tensor condition, Tensor yes, Tensor no) {
    return Choices.where(condition, yes, no);
  }

  static Tensor at(Device device, Tensor x) {
    return Creation.at(device, x);
  }
}
