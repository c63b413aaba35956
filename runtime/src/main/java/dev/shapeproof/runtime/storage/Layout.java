package dev.shapeproof.runtime.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which element of a storage stands at which position of a tensor: sizes, strides in elements, and
 * the place of the first element. A value; whoever makes one has asked a rule about the sizes.
 */
public final class Layout {
  private final long[] sizes;
  private final long[] strides;
  private final long offset;
  private final long elements;

  private Layout(long[] sizes, long[] strides, long offset) {
    this.sizes = sizes;
    this.strides = strides;
    this.offset = offset;
    long product = 1;
    for (long size : sizes) {
      product = Math.multiplyExact(product, size);
    }
    this.elements = product;
  }

  /** Row by row, without gaps. */
  public static Layout contiguous(long... sizes) {
    return new Layout(sizes.clone(), rowMajor(sizes), 0);
  }

  public static Layout of(long[] sizes, long[] strides, long offset) {
    return new Layout(sizes.clone(), strides.clone(), offset);
  }

  public int rank() {
    return sizes.length;
  }

  public long size(int axis) {
    return sizes[axis];
  }

  public long stride(int axis) {
    return strides[axis];
  }

  public long[] sizes() {
    return sizes.clone();
  }

  public long[] strides() {
    return strides.clone();
  }

  public long offset() {
    return offset;
  }

  public long elements() {
    return elements;
  }

  public boolean sameSizes(Layout other) {
    return Arrays.equals(sizes, other.sizes);
  }

  public boolean isContiguous() {
    long expected = 1;
    for (int axis = sizes.length - 1; axis >= 0; axis--) {
      if (sizes[axis] != 1 && strides[axis] != expected) {
        return elements == 0;
      }
      expected *= sizes[axis];
    }
    return true;
  }

  /** Whether these are as many elements in the same order, one behind the other. */
  public boolean isRun(Layout other) {
    return Arrays.equals(sizes, other.sizes) && isContiguous();
  }

  /** Whether these are one run that {@code other}, broadcast over its first axes, has many of. */
  public boolean isRunOfLast(Layout other) {
    int axis = 0;
    while (axis < sizes.length && sizes[axis] == 1) {
      axis++;
    }
    int count = sizes.length - axis;
    int from = other.sizes.length - count;
    return Arrays.equals(sizes, axis, sizes.length, other.sizes, from, other.sizes.length)
        && isContiguous();
  }

  /** Whether two positions may be one element of the storage, as after a broadcast. */
  public boolean repeats() {
    for (int axis = 0; axis < sizes.length; axis++) {
      if (sizes[axis] > 1 && strides[axis] == 0) {
        return elements > 0;
      }
    }
    return false;
  }

  public Layout permuted(int... order) {
    long[] newSizes = new long[order.length];
    long[] newStrides = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      newSizes[i] = sizes[order[i]];
      newStrides[i] = strides[order[i]];
    }
    return new Layout(newSizes, newStrides, offset);
  }

  public Layout swapped(int first, int second) {
    int[] order = new int[sizes.length];
    Arrays.setAll(order, i -> i == first ? second : i == second ? first : i);
    return permuted(order);
  }

  /** Every {@code step}th of an axis from {@code start} on, {@code size} of them. */
  public Layout sliced(int axis, long start, long size, long step) {
    long[] newSizes = sizes.clone();
    long[] newStrides = strides.clone();
    newSizes[axis] = size;
    newStrides[axis] *= step;
    return new Layout(newSizes, newStrides, offset + (size == 0 ? 0 : start * strides[axis]));
  }

  /** One position of an axis, which is gone. */
  public Layout selected(int axis, long position) {
    return new Layout(
        without(sizes, axis), without(strides, axis), offset + position * strides[axis]);
  }

  /** A new axis of size 1. */
  public Layout inserted(int axis) {
    return new Layout(with(sizes, axis, 1), with(strides, axis, 0), offset);
  }

  /** Without an axis of size 1. */
  public Layout removed(int axis) {
    return new Layout(without(sizes, axis), without(strides, axis), offset);
  }

  /**
   * Sizes of 1 stretched and axes added in front; {@code target} must be what broadcasting allows.
   */
  public Layout expanded(long... target) {
    int lead = target.length - sizes.length;
    long[] newStrides = new long[target.length];
    for (int axis = 0; axis < sizes.length; axis++) {
      newStrides[lead + axis] = sizes[axis] == target[lead + axis] ? strides[axis] : 0;
    }
    return new Layout(target.clone(), newStrides, offset);
  }

  /** The first {@code count} axes without repetition: one that was stretched has size 1 again. */
  public Layout unexpanded(int count) {
    long[] newSizes = sizes.clone();
    for (int axis = 0; axis < count; axis++) {
      newSizes[axis] = strides[axis] == 0 ? Math.min(1, sizes[axis]) : sizes[axis];
    }
    return new Layout(newSizes, strides, offset);
  }

  /** Only the first {@code count} axes. */
  public Layout leading(int count) {
    return new Layout(Arrays.copyOf(sizes, count), Arrays.copyOf(strides, count), offset);
  }

  /** Where each element lies, in row order. */
  public int[] places() {
    int[] places = new int[(int) elements];
    Rows.each(
        (at, step, n) -> {
          for (int i = 0; i < n; i++) {
            places[at[0] + i] = at[1] + i * step[1];
          }
        },
        contiguous(sizes),
        this);
    return places;
  }

  /** The same elements in the same order under other sizes; empty where strides cannot say that. */
  public Optional<Layout> viewed(long... target) {
    if (isContiguous()) {
      return Optional.of(new Layout(target.clone(), rowMajor(target), offset));
    }
    List<long[]> runs = runs();
    long[] newStrides = new long[target.length];
    int run = runs.size() - 1;
    long left = run < 0 ? 1 : runs.get(run)[0];
    long stride = run < 0 ? 1 : runs.get(run)[1];
    for (int axis = target.length - 1; axis >= 0; axis--) {
      if (target[axis] == 1) {
        newStrides[axis] = stride;
        continue;
      }
      while (left == 1 && run > 0) {
        run--;
        left = runs.get(run)[0];
        stride = runs.get(run)[1];
      }
      if (left % target[axis] != 0) {
        return Optional.empty();
      }
      newStrides[axis] = stride;
      stride *= target[axis];
      left /= target[axis];
    }
    return Optional.of(new Layout(target.clone(), newStrides, offset));
  }

  /** Neighbouring axes that lie behind one another in memory, joined: size and inner stride. */
  private List<long[]> runs() {
    List<long[]> runs = new ArrayList<>();
    for (int axis = 0; axis < sizes.length; axis++) {
      if (sizes[axis] == 1) {
        continue;
      }
      long[] last = runs.isEmpty() ? new long[2] : runs.get(runs.size() - 1);
      if (!runs.isEmpty() && last[1] == strides[axis] * sizes[axis]) {
        last[0] *= sizes[axis];
        last[1] = strides[axis];
      } else {
        runs.add(new long[] {sizes[axis], strides[axis]});
      }
    }
    return runs;
  }

  /** Where the element at {@code position} lies; every index must be in range. */
  public int at(long... position) {
    long place = offset;
    for (int axis = 0; axis < position.length; axis++) {
      place += position[axis] * strides[axis];
    }
    return (int) place;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Layout layout
        && offset == layout.offset
        && Arrays.equals(sizes, layout.sizes)
        && Arrays.equals(strides, layout.strides);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sizes) * 31 + Arrays.hashCode(strides) + Long.hashCode(offset);
  }

  /** {@code [2, 3] by [3, 1] from 0}. */
  @Override
  public String toString() {
    return Arrays.toString(sizes) + " by " + Arrays.toString(strides) + " from " + offset;
  }

  private static long[] rowMajor(long[] sizes) {
    long[] strides = new long[sizes.length];
    long stride = 1;
    for (int axis = sizes.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= Math.max(1, sizes[axis]);
    }
    return strides;
  }

  private static long[] without(long[] values, int axis) {
    long[] result = new long[values.length - 1];
    System.arraycopy(values, 0, result, 0, axis);
    System.arraycopy(values, axis + 1, result, axis, result.length - axis);
    return result;
  }

  private static long[] with(long[] values, int axis, long value) {
    long[] result = new long[values.length + 1];
    System.arraycopy(values, 0, result, 0, axis);
    result[axis] = value;
    System.arraycopy(values, axis, result, axis + 1, values.length - axis);
    return result;
  }
}
