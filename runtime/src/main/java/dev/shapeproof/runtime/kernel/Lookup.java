package dev.shapeproof.runtime.kernel;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Ints;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Rows;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Optional;

/** Elements picked by position, and added back to where they came from. */
public final class Lookup {
  private Lookup() {}

  /** The first position that does not lie in {@code 0..size-1}, or -1. */
  public static int outside(Strided positions, long size) {
    Optional<Accelerator> elsewhere = Accelerators.of(positions);
    if (elsewhere.isPresent()) {
      return elsewhere.get().outside(positions, size);
    }
    long[] each = positions.longs();
    for (int i = 0; i < each.length; i++) {
      if (each[i] < 0 || each[i] >= size) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Where each element that {@code index} picks lies in the storage of {@code x}: its own position,
   * but on {@code axis} the index. Places are i32, row by row, and lie where the index lies.
   */
  public static Strided places(Layout x, int axis, Strided index) {
    long[] strides = x.strides();
    strides[axis] = 0;
    Layout others = Layout.of(index.layout().sizes(), strides, x.offset());
    return places(others, index, 1, x.stride(axis), 0);
  }

  /**
   * Where the elements lie that were chosen from windows, which are the last two axes of {@code
   * seen}; {@code chosen} counts them row by row.
   */
  public static Strided chosen(Layout seen, Strided chosen) {
    int rank = seen.rank();
    return places(
        seen.leading(rank - 2),
        chosen,
        Math.max(1, seen.size(rank - 1)),
        seen.stride(rank - 2),
        seen.stride(rank - 1));
  }

  private static Strided places(Layout others, Strided index, long width, long high, long low) {
    Optional<Accelerator> elsewhere = Accelerators.of(index);
    if (elsewhere.isPresent()) {
      return elsewhere.get().places(others, index, width, high, low);
    }
    long[] each = index.longs();
    Strided result = Strided.unset(DType.I32, others.sizes());
    int[] places = places(result);
    Rows.each(
        (at, step, n) -> {
          for (int i = 0; i < n; i++) {
            long picked = each[at[0] + i];
            long more = picked / width * high + picked % width * low;
            places[at[0] + i] = (int) (at[1] + (long) i * step[1] + more);
          }
        },
        Layout.contiguous(others.sizes()),
        others);
    return result;
  }

  private static int[] places(Strided places) {
    if (places.storage() instanceof Ints ints) {
      return ints.elements();
    }
    throw new IllegalArgumentException("places are i32, not " + places.dtype());
  }

  /** The elements of the storage of {@code from} at {@code places}. */
  public static Strided take(Strided from, Strided places, long... sizes) {
    Optional<Accelerator> elsewhere = Accelerators.of(from);
    if (elsewhere.isPresent()) {
      return elsewhere.get().take(from, places, sizes);
    }
    Strided result = Strided.zeros(from.dtype(), sizes);
    Storage source = from.storage();
    Storage to = result.storage();
    Lane lane = Lane.of(from.dtype());
    int[] each = places(places);
    for (int i = 0; i < each.length; i++) {
      if (lane == Lane.LONG) {
        to.set(i, source.longAt(each[i]));
      } else {
        to.set(i, source.doubleAt(each[i]));
      }
    }
    return result;
  }

  /** Zeros of {@code sizes}, to whose elements at {@code places} the values are added. */
  public static Strided put(Strided values, Strided places, DType dtype, long... sizes) {
    Optional<Accelerator> elsewhere = Accelerators.of(values);
    if (elsewhere.isPresent()) {
      return elsewhere.get().put(values, places, dtype, sizes);
    }
    double[] sums = new double[(int) Layout.contiguous(sizes).elements()];
    double[] in = values.doubles();
    int[] each = places(places);
    for (int i = 0; i < each.length; i++) {
      sums[each[i]] += in[i];
    }
    return Strided.of(Storage.of(dtype, sums), sizes);
  }

  /** Adds {@code values} to elements of {@code target}, of which several may be the same one. */
  public static Strided addInto(Layout target, Strided values, DType dtype, long... sizes) {
    Optional<Accelerator> elsewhere = Accelerators.of(values);
    if (elsewhere.isPresent()) {
      return elsewhere.get().addInto(target, values, dtype, sizes);
    }
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
