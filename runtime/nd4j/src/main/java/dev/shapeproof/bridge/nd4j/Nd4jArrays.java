package dev.shapeproof.bridge.nd4j;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.LayoutException;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.check.Crossing;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner.ExecutionerType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Copies between tensors and ND4J's arrays, f64 f32 f16 bf16 i64 i32 u8 and bool, bit by bit. A
 * copy shares nothing with what it was made of: not its memory, not its gradients, not its life.
 * Views and arrays in 'f' order are copied as what they show, in row order; what is made for ND4J
 * is in 'c' order.
 *
 * <p>An array that this makes is ND4J's like any other: in the workspace that is open, else until
 * it is closed or collected.
 */
public final class Nd4jArrays {
  private static final Crossing CROSSING =
      new Crossing(
          "ND4J",
          List.of(
              DType.F64,
              DType.F32,
              DType.F16,
              DType.BF16,
              DType.I64,
              DType.I32,
              DType.U8,
              DType.BOOL));

  private Nd4jArrays() {}

  /**
   * The values of an array as a tensor of its shape and dtype. {@code Nd4j.empty()}, which has no
   * axis, becomes a vector of no elements.
   *
   * @throws dev.shapeproof.runtime.DTypeException where the dtype is none of those that both have
   * @throws dev.shapeproof.runtime.DeviceMismatchException where ND4J's backend is not the CPU's
   * @throws LayoutException where it is compressed or sparse
   */
  @SuppressWarnings("try") // the scope is there for what it keeps out
  public static Tensor tensor(INDArray array) {
    DType dtype = dtype(array.dataType());
    CROSSING.dtype("array", dtype, array.dataType());
    requireCpu("array", array);
    if (array.isCompressed() || array.isSparse()) {
      throw new LayoutException("array is compressed or sparse; only a dense one can be copied");
    }
    if (array.isEmpty()) {
      return Tensor.of(Strided.zeros(dtype, array.rank() == 0 ? new long[1] : array.shape()));
    }
    Storage storage = Storage.unset(dtype, array.length());
    try (MemoryWorkspace none = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces();
        INDArray rows = array.dup('c')) {
      Pointers.read(rows.data().pointer(), storage);
    }
    return Tensor.of(Strided.of(storage, array.shape()));
  }

  /**
   * The values of a tensor as an array of its shape and dtype.
   *
   * @throws dev.shapeproof.runtime.DTypeException where the dtype is none of those that both have
   * @throws dev.shapeproof.runtime.DeviceMismatchException where the tensor is not on the CPU, or
   *     ND4J's backend is not the CPU's
   */
  public static INDArray array(Tensor tensor) {
    DType dtype = tensor.dtype();
    String name = tensor.name().orElse("tensor");
    CROSSING.dtype(name, dtype, dtype);
    CROSSING.onCpu(name, tensor.device(), tensor.device());
    Strided memory = tensor.memory();
    if (tensor.elements() == 0) {
      return Nd4j.create(type(dtype), tensor.shape());
    }
    INDArray array = Nd4j.createUninitialized(type(dtype), tensor.shape());
    requireCpu("ND4J's new array", array);
    Pointers.write(
        memory.isWhole() ? memory.storage() : memory.copy(dtype), array.data().pointer());
    return array;
  }

  /** All arrays of ND4J lie where its one backend has them. */
  private static void requireCpu(String name, INDArray array) {
    boolean cpu = Nd4j.getExecutioner().type() == ExecutionerType.NATIVE_CPU;
    Device device =
        cpu ? Device.CPU : Device.cuda(Nd4j.getAffinityManager().getDeviceForArray(array));
    CROSSING.onCpu(name, device, device);
  }

  private static DType dtype(DataType type) {
    return switch (type) {
      case DOUBLE -> DType.F64;
      case FLOAT -> DType.F32;
      case HALF -> DType.F16;
      case BFLOAT16 -> DType.BF16;
      case LONG -> DType.I64;
      case INT -> DType.I32;
      case SHORT -> DType.I16;
      case BYTE -> DType.I8;
      case UBYTE -> DType.U8;
      case BOOL -> DType.BOOL;
      case UTF8 -> DType.STRING;
      case UINT64, UINT32, UINT16, COMPRESSED, UNKNOWN -> DType.UNKNOWN;
    };
  }

  private static DataType type(DType dtype) {
    return switch (dtype) {
      case F64 -> DataType.DOUBLE;
      case F32 -> DataType.FLOAT;
      case F16 -> DataType.FLOAT16;
      case BF16 -> DataType.BFLOAT16;
      case I64 -> DataType.INT64;
      case I32 -> DataType.INT32;
      case U8 -> DataType.UINT8;
      case BOOL -> DataType.BOOL;
      case C64, I16, I8, STRING, UNKNOWN ->
          throw new IllegalArgumentException(dtype + " was refused before");
    };
  }
}
