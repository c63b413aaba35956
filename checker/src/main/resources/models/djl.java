import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * DJL on its PyTorch engine. What the rule says stands here only by name; what DJL does differently
 * is spelled out.
 */
@Library(name = "DJL", version = "0.36.0", packages = "ai.djl")
@interface Model {}

@Represents("dtype")
class DataType {
  DataType FLOAT64 = dtypeConstant("f64");
  DataType FLOAT32 = dtypeConstant("f32");
  DataType FLOAT16 = dtypeConstant("f16");
  DataType BFLOAT16 = dtypeConstant("bf16");
  DataType COMPLEX64 = dtypeConstant("c64");
  DataType INT64 = dtypeConstant("i64");
  DataType INT32 = dtypeConstant("i32");
  DataType INT16 = dtypeConstant("i16");
  DataType INT8 = dtypeConstant("i8");
  DataType UINT8 = dtypeConstant("u8");
  DataType BOOLEAN = dtypeConstant("bool");
  DataType STRING = dtypeConstant("string");
}

@Represents("device")
class Device {
  @Pure
  static Device cpu() {
    return deviceConstant("cpu");
  }

  @Pure
  static Device gpu() {
    return deviceConstant("cuda", 0);
  }

  @Pure
  static Device gpu(int deviceId) {
    return deviceConstant("cuda", deviceId);
  }
}

@Represents("shape")
class Shape {
  Shape(long... shape) {
    return shapeOf(shape);
  }

  @Pure
  long get(int dimension) {
    require(
        dimension >= 0 && dimension < rank(this),
        "shape.index",
        "there is no axis {} in {}",
        dimension,
        this);
    return dim(this, dimension);
  }

  @Pure
  int dimension() {
    return rank(this);
  }

  @Pure
  long size() {
    return elements(this);
  }
}

@Represents("tensor")
class NDArray {
  @Pure
  Shape getShape() {
    return shape(this);
  }

  @Pure
  DataType getDataType() {
    return dtype(this);
  }

  @Pure
  Device getDevice() {
    return device(this);
  }

  @Pure
  long size() {
    return elements(this);
  }

  @Pure
  NDArray add(Number n) {
    return add(this, scalar(n));
  }

  @Pure
  NDArray add(NDArray other) {
    return add(this, other);
  }

  @Pure
  NDArray sub(Number n) {
    return sub(this, scalar(n));
  }

  @Pure
  NDArray sub(NDArray other) {
    return sub(this, other);
  }

  @Pure
  NDArray mul(Number n) {
    return mul(this, scalar(n));
  }

  @Pure
  NDArray mul(NDArray other) {
    return mul(this, other);
  }

  @Pure
  NDArray div(Number n) {
    return div(this, scalar(n));
  }

  @Pure
  NDArray div(NDArray other) {
    return div(this, other);
  }

  @Pure
  NDArray matMul(NDArray other) {
    return matmul(this, other);
  }

  @Pure
  NDArray dot(NDArray other) {
    require(
        rank(this) == rank(other) && rank(this) <= 2,
        "shape.rank",
        "dot takes two vectors or two matrices, not {} and {}",
        shape(this),
        shape(other));
    return matmul(this, other);
  }

  @Pure
  NDArray reshape(long... newShape) {
    return reshape(this, newShape, infer = inferredAt(newShape));
  }

  @Pure
  NDArray reshape(Shape shape) {
    return reshape(this, shape, infer = inferredAt(shape));
  }
}

@Represents("manager")
class NDManager {
  static NDManager newBaseManager() {
    return newObject("ai.djl.ndarray.NDManager");
  }

  static NDManager newBaseManager(Device device) {
    return setField(newObject("ai.djl.ndarray.NDManager"), "device", device);
  }

  @Pure
  Device getDevice() {
    return field(this, "device");
  }

  @Pure
  NDArray create(float data) {
    return tensor(of(), dtypeConstant("f32"), field(this, "device"));
  }

  @Pure
  NDArray create(int data) {
    return tensor(of(), dtypeConstant("i32"), field(this, "device"));
  }

  @Pure
  NDArray create(float[] data) {
    return fromArray(count(data), dtype = dtypeConstant("f32"), device = field(this, "device"));
  }

  @Pure
  NDArray create(int[] data) {
    return fromArray(count(data), dtype = dtypeConstant("i32"), device = field(this, "device"));
  }

  @Pure
  NDArray create(long[] data) {
    return fromArray(count(data), dtype = dtypeConstant("i64"), device = field(this, "device"));
  }

  @Pure
  NDArray create(double[] data) {
    return fromArray(count(data), dtype = dtypeConstant("f64"), device = field(this, "device"));
  }

  @Pure
  NDArray create(float[] data, Shape shape) {
    return fromArray(count(data), shape, dtypeConstant("f32"), field(this, "device"));
  }

  @Pure
  NDArray create(int[] data, Shape shape) {
    return fromArray(count(data), shape, dtypeConstant("i32"), field(this, "device"));
  }

  @Pure
  NDArray create(long[] data, Shape shape) {
    return fromArray(count(data), shape, dtypeConstant("i64"), field(this, "device"));
  }

  @Pure
  NDArray create(double[] data, Shape shape) {
    return fromArray(count(data), shape, dtypeConstant("f64"), field(this, "device"));
  }

  @Pure
  NDArray create(Shape shape) {
    return empty(shape, device = field(this, "device"));
  }

  @Pure
  NDArray create(Shape shape, DataType dataType) {
    return empty(shape, dataType, field(this, "device"));
  }

  @Pure
  NDArray zeros(Shape shape) {
    return zeros(shape, device = field(this, "device"));
  }

  @Pure
  NDArray zeros(Shape shape, DataType dataType) {
    return zeros(shape, dataType, field(this, "device"));
  }

  @Pure
  NDArray zeros(Shape shape, DataType dataType, Device device) {
    return zeros(shape, dataType, isNull(device) ? field(this, "device") : device);
  }

  @Pure
  NDArray ones(Shape shape) {
    return ones(shape, device = field(this, "device"));
  }

  @Pure
  NDArray ones(Shape shape, DataType dataType) {
    return ones(shape, dataType, field(this, "device"));
  }

  @Pure
  NDArray ones(Shape shape, DataType dataType, Device device) {
    return ones(shape, dataType, isNull(device) ? field(this, "device") : device);
  }

  @Ignored
  void close();
}
