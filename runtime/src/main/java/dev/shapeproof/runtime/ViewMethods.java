package dev.shapeproof.runtime;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.ops.Joins;
import dev.shapeproof.runtime.ops.Lookups;
import dev.shapeproof.runtime.ops.Views;
import java.util.List;
import java.util.OptionalLong;

/**
 * The same elements otherwise: other sizes, another order, a part of them, another dtype. Views
 * share memory.
 */
public sealed interface ViewMethods permits Tensor {
  /**
   * The same elements in order under other sizes, one of which may be -1 and follows from the
   * others; a view where strides allow it, else a copy.
   */
  default Tensor reshape(long... shape) {
    return Views.reshape((Tensor) this, shape);
  }

  /**
   * As {@link #reshape}, but never a copy.
   *
   * @throws LayoutException where strides do not allow it
   */
  default Tensor view(long... shape) {
    return Views.view((Tensor) this, shape);
  }

  /** The axes from {@code start} to {@code end}, both included, as one. */
  default Tensor flatten(int start, int end) {
    return Views.flatten((Tensor) this, start, end);
  }

  /** Axes in another order. */
  default Tensor permute(int... axes) {
    return Views.permute((Tensor) this, axes);
  }

  /** Axes in reverse order. */
  default Tensor transpose() {
    return Views.transpose((Tensor) this);
  }

  /** Two axes swapped. */
  default Tensor transpose(int first, int second) {
    return Views.swapAxes((Tensor) this, first, second);
  }

  /** Sizes of 1 stretched and new axes in front, without a copy. */
  default Tensor expand(long... shape) {
    return Views.expand((Tensor) this, shape);
  }

  /** A new axis of size 1. */
  default Tensor expandDims(int axis) {
    return Views.expandDims((Tensor) this, axis);
  }

  /** Without an axis of size 1; itself where the size is another. */
  default Tensor squeeze(int axis) {
    return Views.squeeze((Tensor) this, axis);
  }

  /**
   * Positions {@code start} to {@code stop}, the latter excluded; negative ones count from the
   * back.
   */
  default Tensor slice(int axis, long start, long stop) {
    return slice(axis, start, stop, 1);
  }

  /** Every {@code step}th position. */
  default Tensor slice(int axis, long start, long stop, int step) {
    return Views.slice((Tensor) this, axis, OptionalLong.of(start), OptionalLong.of(stop), step);
  }

  /** From {@code start} to the end. */
  default Tensor from(int axis, long start) {
    return Views.slice((Tensor) this, axis, OptionalLong.of(start), OptionalLong.empty(), 1);
  }

  /** One position of an axis, which is gone; a negative one counts from the back. */
  default Tensor select(int axis, long index) {
    return Views.select((Tensor) this, axis, index);
  }

  /** Views of {@code size} positions each, the last one smaller where it must be. */
  default List<Tensor> split(long size, int axis) {
    return Joins.split((Tensor) this, size, axis);
  }

  /** Elements that {@code index} names along an axis; on the others it keeps its own position. */
  default Tensor gather(int axis, Tensor index) {
    return Lookups.gather((Tensor) this, axis, index);
  }

  /** Whole slices along an axis, in the order of {@code index}. */
  default Tensor indexSelect(int axis, Tensor index) {
    return Lookups.indexSelect((Tensor) this, axis, index);
  }

  /** Row by row in memory; itself where it is that already. */
  default Tensor contiguous() {
    return Views.contiguous((Tensor) this);
  }

  /** The same values in memory of their own. */
  default Tensor copy() {
    return Views.copy((Tensor) this);
  }

  /** The same memory, but no part of any graph. */
  default Tensor detach() {
    return Views.detach((Tensor) this);
  }

  /** The same values in another dtype; itself where it has that already. */
  default Tensor to(DType dtype) {
    return Views.to((Tensor) this, dtype);
  }

  /** As f16, rounded to nearest; beyond 65504 infinite. */
  default Tensor half() {
    return to(DType.F16);
  }

  /** As bf16, rounded to nearest: the range of f32, with 8 bits of precision. */
  default Tensor bfloat16() {
    return to(DType.BF16);
  }

  default Tensor f32() {
    return to(DType.F32);
  }

  default Tensor f64() {
    return to(DType.F64);
  }

  /**
   * The same values on another device.
   *
   * @throws DeviceUnavailableException where there is no such device
   */
  default Tensor to(Device device) {
    return Tensors.at(device, (Tensor) this);
  }
}
