package dev.shapeproof.bridge.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.LayoutException;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.ValueException;
import dev.shapeproof.runtime.check.Crossing;
import dev.shapeproof.runtime.storage.Raw;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * Copies between tensors and DJL's arrays, f64 f32 f16 i64 i32 u8 and bool, bit by bit. A copy
 * shares nothing with what it was made of: not its memory, not its gradients, not its life. Views
 * are copied as what they show, in row order.
 *
 * <p>Whoever made an array of DJL closes it, or its manager. bf16 is left out, for DJL 0.36 ends
 * the process when its PyTorch engine is asked for it; {@code f32()} first.
 */
public final class DjlArrays {
  private static final Crossing CROSSING =
      new Crossing(
          "DJL",
          List.of(DType.F64, DType.F32, DType.F16, DType.I64, DType.I32, DType.U8, DType.BOOL));

  private DjlArrays() {}

  /**
   * The values of an array as a tensor of its shape and dtype. The array stays open.
   *
   * @throws dev.shapeproof.runtime.DTypeException where the dtype is none of those that both have
   * @throws dev.shapeproof.runtime.DeviceMismatchException where the array is not on the CPU
   * @throws LayoutException where it is sparse
   */
  public static Tensor tensor(NDArray array) {
    DataType type = array.getDataType();
    DType dtype = dtype(type);
    String name = Optional.ofNullable(array.getName()).orElse("array");
    CROSSING.dtype(name, dtype, type);
    CROSSING.onCpu(name, device(array.getDevice()), array.getDevice());
    if (array.isSparse()) {
      throw new LayoutException(name + " is sparse; toDense() gives one that can be copied");
    }
    long[] sizes = array.getShape().getShape();
    long elements = array.getShape().size();
    requireBuffer(elements, dtype);
    Storage storage = Storage.unset(dtype, elements);
    if (elements > 0) {
      ByteBuffer bytes = array.toByteBuffer().order(ByteOrder.nativeOrder());
      Raw.take(bytes, storage, 0, storage.length());
    }
    return Tensor.of(Strided.of(storage, sizes));
  }

  /**
   * The values of a tensor as an array of its shape and dtype that belongs to {@code manager} and
   * lies on its device.
   *
   * @throws dev.shapeproof.runtime.DTypeException where the dtype is none of those that both have
   * @throws dev.shapeproof.runtime.DeviceMismatchException where the tensor is not on the CPU
   */
  public static NDArray array(Tensor tensor, NDManager manager) {
    DType dtype = tensor.dtype();
    String name = tensor.name().orElse("tensor");
    CROSSING.dtype(name, dtype, dtype);
    CROSSING.onCpu(name, tensor.device(), tensor.device());
    requireBuffer(tensor.elements(), dtype);
    Strided memory = tensor.memory();
    Storage rows = memory.isWhole() ? memory.storage() : memory.copy(dtype);
    ByteBuffer bytes =
        ByteBuffer.allocateDirect(rows.length() * dtype.bytes()).order(ByteOrder.nativeOrder());
    Raw.put(rows, 0, rows.length(), bytes);
    return manager.create(bytes, new Shape(tensor.shape()), type(dtype));
  }

  /** Both go through a buffer, and the length of one is an int. */
  private static void requireBuffer(long elements, DType dtype) {
    if (elements > Integer.MAX_VALUE / dtype.bytes()) {
      throw new ValueException(
          elements + " elements of " + dtype + " are more than the 2 GB that DJL gives at once");
    }
  }

  private static Device device(ai.djl.Device device) {
    return switch (device.getDeviceType()) {
      case ai.djl.Device.Type.CPU -> Device.CPU;
      case ai.djl.Device.Type.GPU -> Device.cuda(device.getDeviceId());
      default -> Device.UNKNOWN;
    };
  }

  private static DType dtype(DataType type) {
    return switch (type) {
      case FLOAT64 -> DType.F64;
      case FLOAT32 -> DType.F32;
      case FLOAT16 -> DType.F16;
      case BFLOAT16 -> DType.BF16;
      case COMPLEX64 -> DType.C64;
      case INT64 -> DType.I64;
      case INT32 -> DType.I32;
      case INT16 -> DType.I16;
      case INT8 -> DType.I8;
      case UINT8 -> DType.U8;
      case BOOLEAN -> DType.BOOL;
      case STRING -> DType.STRING;
      case UINT64, UINT32, UINT16, UNKNOWN -> DType.UNKNOWN;
    };
  }

  private static DataType type(DType dtype) {
    return switch (dtype) {
      case F64 -> DataType.FLOAT64;
      case F32 -> DataType.FLOAT32;
      case F16 -> DataType.FLOAT16;
      case I64 -> DataType.INT64;
      case I32 -> DataType.INT32;
      case U8 -> DataType.UINT8;
      case BOOL -> DataType.BOOLEAN;
      case BF16, C64, I16, I8, STRING, UNKNOWN ->
          throw new IllegalArgumentException(dtype + " was refused before");
    };
  }
}
