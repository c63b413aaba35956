package dev.shapeproof.runtime.kernel;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Rows;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;

/** Elements picked by position, and added back to where they came from. */
public final class Lookup {
  private Lookup() {}

  /** The first position that does not lie in {@code 0..size-1}, or -1. */
  public static int outside(long[] positions, long size) {
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] < 0 || positions[i] >= size) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Where each element that {@code index} picks lies in the storage of {@code x}: its own position,
   * but on {@code axis} the index.
   */
  public static int[] places(Layout x, int axis, long[] index, Layout indexed) {
    Layout others = Layout.of(indexed.sizes(), strides(x, axis), x.offset());
    int[] places = new int[index.length];
    long stride = x.stride(axis);
    Rows.each(
        (at, step, n) -> {
          for (int i = 0; i < n; i++) {
            int to = at[0] + i;
            places[to] = (int) (at[1] + (long) i * step[1] + index[to] * stride);
          }
        },
        Layout.contiguous(indexed.sizes()),
        others);
    return places;
  }

  private static long[] strides(Layout x, int axis) {
    long[] strides = x.strides();
    strides[axis] = 0;
    return strides;
  }

  /** The elements at {@code places}. */
  public static Strided take(Storage from, int[] places, long... sizes) {
    Strided result = Strided.zeros(from.dtype(), sizes);
    Storage to = result.storage();
    Lane lane = Lane.of(from.dtype());
    for (int i = 0; i < places.length; i++) {
      if (lane == Lane.LONG) {
        to.set(i, from.longAt(places[i]));
      } else {
        to.set(i, from.doubleAt(places[i]));
      }
    }
    return result;
  }

  /** Zeros of {@code sizes}, to whose elements at {@code places} the values are added. */
  public static Strided put(Strided values, int[] places, DType dtype, long... sizes) {
    double[] sums = new double[(int) Layout.contiguous(sizes).elements()];
    double[] in = values.doubles();
    for (int i = 0; i < places.length; i++) {
      sums[places[i]] += in[i];
    }
    return Strided.of(Storage.of(dtype, sums), sizes);
  }

  /** Adds {@code values} to elements of {@code target}, of which several may be the same one. */
  public static Strided addInto(Layout target, Strided values, DType dtype, long... sizes) {
    double[] sums = new double[(int) Layout.contiguous(sizes).elements()];
    double[] in = values.doubles();
    Rows.each(
        (at, step, n) -> {
          for (int i = 0; i < n; i++) {
            sums[at[1] + i * step[1]] += in[at[0] + i];
          }
        },
        Layout.contiguous(target.sizes()),
        target);
    return Strided.of(Storage.of(dtype, sums), sizes);
  }
}
