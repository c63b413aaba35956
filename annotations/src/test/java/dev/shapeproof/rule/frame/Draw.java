package dev.shapeproof.rule.frame;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Draws sizes, shapes and tensors from one seeded source; sizes are symbols, constants and small
 * terms.
 */
final class Draw {
  private static final List<Dim> SYMBOLS =
      IntStream.range(0, 6)
          .mapToObj(i -> Dim.symbol(new Symbol("s" + i, "s" + i, Symbol.Role.FIXED, 0)))
          .toList();
  private static final List<DType> DTYPES =
      List.of(
          DType.F32,
          DType.F32,
          DType.F32,
          DType.F64,
          DType.F16,
          DType.I64,
          DType.I32,
          DType.U8,
          DType.BOOL,
          DType.C64,
          DType.UNKNOWN);

  private final Random random;

  Draw(long seed) {
    this.random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  Dim size() {
    int kind = random.nextInt(10);
    if (kind < 6) {
      return of(SYMBOLS);
    }
    if (kind < 9) {
      return Dim.of(random.nextInt(5));
    }
    return kind == 9 && chance(50) ? of(SYMBOLS).plus(of(SYMBOLS)) : of(SYMBOLS).times(2);
  }

  /** A size that is not 0 too often, as kernels and factors are. */
  Dim small() {
    return chance(80) ? Dim.of(between(1, 3)) : size();
  }

  List<Dim> shape(int least, int most) {
    int rank = between(least, most);
    List<Dim> dims = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      dims.add(size());
    }
    return dims;
  }

  /** An axis of {@code rank} axes, now and then beside them. */
  int axis(int rank) {
    int places = Math.max(1, rank);
    return chance(95) ? between(-places, places - 1) : between(-places - 1, places);
  }

  DType dtype() {
    return of(DTYPES);
  }

  Device device() {
    return of(List.of(Device.CPU, Device.cuda(0), Device.cuda(1), Device.UNKNOWN));
  }

  Operand tensor(String name, List<Dim> dims, DType dtype) {
    return Operand.of(name, dims, dtype, Device.CPU);
  }

  Operand floats(String name, List<Dim> dims) {
    return tensor(name, dims, DType.F32);
  }

  /** Something that broadcasts with {@code dims}, usually. */
  List<Dim> alike(List<Dim> dims) {
    List<Dim> result = new ArrayList<>(dims.subList(below(dims.size() + 1) / 2, dims.size()));
    for (int i = 0; i < result.size(); i++) {
      if (chance(25)) {
        result.set(i, Dim.of(1));
      }
    }
    return result;
  }

  /** One edit away: a size, an axis more or less, a dtype, a device. */
  Operand edited(Operand x) {
    List<Dim> dims = new ArrayList<>(x.dims());
    switch (below(5)) {
      case 0, 1 -> {
        if (!dims.isEmpty()) {
          dims.set(below(dims.size()), size());
        }
      }
      case 2 -> {
        if (chance(50) && !dims.isEmpty()) {
          dims.remove(below(dims.size()));
        } else {
          dims.add(below(dims.size() + 1), size());
        }
      }
      case 3 -> {
        return new Operand(x.name(), dims, dtype(), x.device(), x.count());
      }
      default -> {
        return new Operand(x.name(), dims, x.dtype(), device(), x.count());
      }
    }
    return new Operand(x.name(), dims, x.dtype(), x.device(), x.count());
  }
}
