package dev.shapeproof.runtime.cuda;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A kernel's parameter, field by field as in {@code shapeproof.cuh}, aligned as C aligns them. */
final class Packed {
  private static final int MOST = 1024;

  private final ByteBuffer bytes = ByteBuffer.allocate(MOST).order(ByteOrder.nativeOrder());

  private final List<CudaStorage> used = new ArrayList<>();

  Packed whole(int value) {
    align(Integer.BYTES);
    bytes.putInt(value);
    return this;
  }

  Packed whole(long value) {
    align(Long.BYTES);
    bytes.putLong(value);
    return this;
  }

  Packed real(double value) {
    align(Double.BYTES);
    bytes.putDouble(value);
    return this;
  }

  Packed flag(boolean value) {
    return whole(value ? 1 : 0);
  }

  /** {@code Walk}. */
  Packed walk(Axes axes) {
    whole(axes.rank());
    whole(axes.count());
    return ints(axes.sizes());
  }

  /**
   * {@code Operand}: elements of the device; {@code operand} is one of those that {@code axes}
   * joined.
   */
  Packed operand(Strided x, Axes axes, int operand) {
    place(x);
    real(0);
    whole(0L);
    return described(x.dtype(), axes, operand);
  }

  /** Where position 0 of elements of the device lies. */
  Packed place(Strided x) {
    CudaStorage storage = Operands.storage(x);
    used.add(storage);
    return whole(storage.address(x.layout().offset()));
  }

  /** Everything that the kernel is given the place of. */
  List<CudaStorage> used() {
    return List.copyOf(used);
  }

  /** {@code Operand}: one number of the heap. */
  Packed number(Storage storage, int at, Axes axes, int operand) {
    boolean integer = Lane.of(storage.dtype()) == Lane.LONG;
    whole(0L);
    real(storage.doubleAt(at));
    whole(storage.longAt(at));
    return described(integer ? DType.I64 : DType.F64, axes, operand);
  }

  private Packed described(DType dtype, Axes axes, int operand) {
    whole(code(dtype));
    ints(axes.strides(operand));
    align(Long.BYTES);
    return this;
  }

  /** An array of {@code AXES} ints; what is not used is 0. */
  Packed ints(int... values) {
    for (int value : Arrays.copyOf(values, Axes.MOST)) {
      whole(value);
    }
    return this;
  }

  /** Every structure has a field of 8 bytes, so its size is a multiple of that. */
  byte[] bytes() {
    align(Long.BYTES);
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  int length() {
    align(Long.BYTES);
    return bytes.position();
  }

  private void align(int to) {
    while (bytes.position() % to != 0) {
      bytes.put((byte) 0);
    }
  }

  /** In the order of {@code enum DType} in {@code shapeproof.cuh}. */
  static int code(DType dtype) {
    return switch (dtype) {
      case F64 -> 0;
      case F32 -> 1;
      case F16 -> 2;
      case BF16 -> 3;
      case I64 -> 4;
      case I32 -> 5;
      case U8 -> 6;
      case BOOL -> 7;
      case C64, I16, I8, STRING, UNKNOWN ->
          throw new UnsupportedOperationException("the runtime has no tensors of " + dtype);
    };
  }
}
