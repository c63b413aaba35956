import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.ArithmeticMethods;
import dev.shapeproof.runtime.Autograd;
import dev.shapeproof.runtime.ComparisonMethods;
import dev.shapeproof.runtime.FunctionMethods;
import dev.shapeproof.runtime.InPlaceMethods;
import dev.shapeproof.runtime.Layers;
import dev.shapeproof.runtime.Losses;
import dev.shapeproof.runtime.ReadMethods;
import dev.shapeproof.runtime.ReductionMethods;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import dev.shapeproof.runtime.ViewMethods;
import dev.shapeproof.runtime.io.Npy;
import dev.shapeproof.runtime.io.Npz;
import dev.shapeproof.runtime.io.Safetensors;
import dev.shapeproof.runtime.memory.Held;
import dev.shapeproof.runtime.memory.Scope;
import dev.shapeproof.runtime.optim.Adam;
import dev.shapeproof.runtime.optim.LossScaler;
import dev.shapeproof.runtime.optim.Optimizer;
import dev.shapeproof.runtime.optim.Sgd;
import dev.shapeproof.runtime.precision.Autocast;
import dev.shapeproof.runtime.storage.Buffers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The runtime's own API. The runtime asks the very rules that stand here, with the same attributes,
 * so nothing of a library needs to be spelled out. A number of Java counts by its category only.
 */
@Library(name = "Shapeproof", version = "0.1.0", packages = "dev.shapeproof.runtime")
@interface Model {}

// ---- types and places ----

@Represents("dtype")
class DType {
  DType F64 = dtypeConstant("f64");
  DType F32 = dtypeConstant("f32");
  DType F16 = dtypeConstant("f16");
  DType BF16 = dtypeConstant("bf16");
  DType C64 = dtypeConstant("c64");
  DType I64 = dtypeConstant("i64");
  DType I32 = dtypeConstant("i32");
  DType I16 = dtypeConstant("i16");
  DType I8 = dtypeConstant("i8");
  DType U8 = dtypeConstant("u8");
  DType BOOL = dtypeConstant("bool");
  DType STRING = dtypeConstant("string");
  @Pure int bytes() { return bytes(this); }
  @Ignored DType.Kind kind();
  @Ignored boolean isKnown();
  @Ignored String toString();

  static class Kind {}
}

@Represents("device")
class Device {
  Device CPU = deviceConstant("cpu");
  @Pure static Device cuda() { return deviceConstant("cuda", 0); }
  @Pure static Device cuda(int ordinal) { return deviceConstant("cuda", ordinal); }
  @Ignored boolean isKnown();
  @Ignored String toString();
}

// ---- tensors ----

@Represents("tensor")
class Tensor extends ArithmeticMethods, ComparisonMethods, FunctionMethods, InPlaceMethods, ReadMethods, ReductionMethods, ViewMethods, Held {
  @Pure @AfterClose long[] shape() { return sublist(shape(this), 0); }
  @Pure @AfterClose int rank() { return rank(this); }
  @Pure @AfterClose long size(int axis) {
    require(axis >= 0 - rank(this) && axis < rank(this), "shape.axis", "there is no axis {} in {}", axis, shape(this));
    return dim(this, axis);
  }
  @Pure @AfterClose long elements() { return elements(this); }
  @Pure @AfterClose DType dtype() { return dtype(this); }
  @Pure @AfterClose Device device() { return device(this); }
  @AfterClose Tensor named(String text) {}
  @Pure static Tensor number(double value) { return scalar(value); }
  @Pure static Tensor number(long value) { return scalar(value); }

  // gradients
  @RequiresGradient @Watches Tensor requireGrad() {
    require(isFloating(dtype(this)), "dtype.mismatch", "{} is {}, and only floating numbers have a gradient", this, dtype(this));
  }
  @Pure @AfterClose @MayHaveGradient Optional<Tensor> grad();
  @Backward void backward() {
    require(!(dtype(this) == dtypeConstant("f16") || dtype(this) == dtypeConstant("bf16")), "precision.loss", "backward starts from {}, which is {}", this, dtype(this));
    require(elements(this) == 1, "shape.size", "backward of {} needs a seed: {} has {} elements, and only of a single one the gradient is 1",
        this, shape(this), elements(this));
  }
  @Backward void backward(boolean retainGraph) {
    require(!(dtype(this) == dtypeConstant("f16") || dtype(this) == dtypeConstant("bf16")), "precision.loss", "backward starts from {}, which is {}", this, dtype(this));
    require(elements(this) == 1, "shape.size", "backward of {} needs a seed: {} has {} elements, and only of a single one the gradient is 1",
        this, shape(this), elements(this));
  }
  @Backward void backward(Tensor seed) {
    require(sameShape(seed, this), "shape.size", "the seed is {} and the tensor {}: a gradient has the sizes of its tensor", shape(seed), shape(this));
  }
  @Ignored @AfterClose boolean requiresGrad();
  @Ignored @Zeroes @AfterClose void zeroGrad();

  // memory
  @Pure @AfterClose long[] strides();
  @Ignored @AfterClose boolean isContiguous();
  @Ignored @Closes @Frees void close();
  @Ignored @AsksOpen boolean isClosed();
  @Ignored @AfterClose Optional<String> name();
  @Ignored @AfterClose String type();
  @Ignored @AfterClose String toString();
}

@Represents("tensor")
class Held {}

@Represents("tensor")
class ArithmeticMethods {
  @Pure Tensor add(Tensor other) { return add(this, other); }
  @Pure Tensor add(double other) { return add(this, scalar(other), rightNumber = true); }
  @Pure Tensor add(long other) { return add(this, scalar(other), rightNumber = true); }
  @Pure Tensor sub(Tensor other) { return sub(this, other); }
  @Pure Tensor sub(double other) { return sub(this, scalar(other), rightNumber = true); }
  @Pure Tensor sub(long other) { return sub(this, scalar(other), rightNumber = true); }
  @Pure Tensor mul(Tensor other) { return mul(this, other); }
  @Pure Tensor mul(double other) { return mul(this, scalar(other), rightNumber = true); }
  @Pure Tensor mul(long other) { return mul(this, scalar(other), rightNumber = true); }
  @Pure Tensor div(Tensor other) { return div(this, other); }
  @Pure Tensor div(double other) { return div(this, scalar(other), rightNumber = true); }
  @Pure Tensor div(long other) { return div(this, scalar(other), rightNumber = true); }
  @Pure Tensor floorDiv(Tensor other) { return floorDiv(this, other); }
  @Pure Tensor floorDiv(double other) { return floorDiv(this, scalar(other), rightNumber = true); }
  @Pure Tensor floorDiv(long other) { return floorDiv(this, scalar(other), rightNumber = true); }
  @Pure Tensor remainder(Tensor other) { return remainder(this, other); }
  @Pure Tensor remainder(double other) { return remainder(this, scalar(other), rightNumber = true); }
  @Pure Tensor remainder(long other) { return remainder(this, scalar(other), rightNumber = true); }
  @Pure Tensor pow(Tensor other) { return pow(scoped(this, "high"), other); }
  @Pure Tensor pow(double other) { return pow(scoped(this, "high"), scalar(other), rightNumber = true); }
  @Pure Tensor pow(long other) { return pow(scoped(this, "high"), scalar(other), rightNumber = true); }
  @Pure Tensor maximum(Tensor other) { return maximum(this, other); }
  @Pure Tensor maximum(double other) { return maximum(this, scalar(other), rightNumber = true); }
  @Pure Tensor maximum(long other) { return maximum(this, scalar(other), rightNumber = true); }
  @Pure Tensor minimum(Tensor other) { return minimum(this, other); }
  @Pure Tensor minimum(double other) { return minimum(this, scalar(other), rightNumber = true); }
  @Pure Tensor minimum(long other) { return minimum(this, scalar(other), rightNumber = true); }
  @Pure Tensor matmul(Tensor other) { return matmul(scoped(this, "low"), scoped(other, "low")); }
}

@Represents("tensor")
class ComparisonMethods {
  @Pure Tensor eq(Tensor other) { return eq(this, other); }
  @Pure Tensor eq(double other) { return eq(this, scalar(other), rightNumber = true); }
  @Pure Tensor eq(long other) { return eq(this, scalar(other), rightNumber = true); }
  @Pure Tensor ne(Tensor other) { return ne(this, other); }
  @Pure Tensor ne(double other) { return ne(this, scalar(other), rightNumber = true); }
  @Pure Tensor ne(long other) { return ne(this, scalar(other), rightNumber = true); }
  @Pure Tensor lt(Tensor other) { return lt(this, other); }
  @Pure Tensor lt(double other) { return lt(this, scalar(other), rightNumber = true); }
  @Pure Tensor lt(long other) { return lt(this, scalar(other), rightNumber = true); }
  @Pure Tensor le(Tensor other) { return le(this, other); }
  @Pure Tensor le(double other) { return le(this, scalar(other), rightNumber = true); }
  @Pure Tensor le(long other) { return le(this, scalar(other), rightNumber = true); }
  @Pure Tensor gt(Tensor other) { return gt(this, other); }
  @Pure Tensor gt(double other) { return gt(this, scalar(other), rightNumber = true); }
  @Pure Tensor gt(long other) { return gt(this, scalar(other), rightNumber = true); }
  @Pure Tensor ge(Tensor other) { return ge(this, other); }
  @Pure Tensor ge(double other) { return ge(this, scalar(other), rightNumber = true); }
  @Pure Tensor ge(long other) { return ge(this, scalar(other), rightNumber = true); }
  @Pure Tensor logicalAnd(Tensor other) { return logicalAnd(this, other); }
  @Pure Tensor logicalOr(Tensor other) { return logicalOr(this, other); }
  @Pure Tensor logicalXor(Tensor other) { return logicalXor(this, other); }
}

@Represents("tensor")
class FunctionMethods {
  @Pure Tensor neg() { return neg(this); }
  @Pure Tensor abs() { return abs(this); }
  @Pure Tensor sign() { return sign(this); }
  @Pure Tensor square() { return square(this); }
  @Pure Tensor exp() { return exp(scoped(this, "high")); }
  @Pure Tensor log() { return log(scoped(this, "high")); }
  @Pure Tensor sqrt() { return sqrt(this); }
  @Pure Tensor rsqrt() { return rsqrt(scoped(this, "high")); }
  @Pure Tensor reciprocal() { return reciprocal(scoped(this, "high")); }
  @Pure Tensor sin() { return sin(this); }
  @Pure Tensor cos() { return cos(this); }
  @Pure Tensor tanh() { return tanh(this); }
  @Pure Tensor sigmoid() { return sigmoid(this); }
  @Pure Tensor erf() { return erf(this); }
  @Pure Tensor relu() { return relu(this); }
  @Pure Tensor gelu() { return gelu(this); }
  @Pure Tensor clip(double min, double max) { return clip(this, scalar(min), scalar(max)); }
  @Pure Tensor clip(long min, long max) { return clip(this, scalar(min), scalar(max)); }
  @Pure Tensor softmax(int axis) { return softmax(scoped(this, "high"), axis); }
  @Pure Tensor logSoftmax(int axis) { return logSoftmax(scoped(this, "high"), axis); }
}

@Represents("tensor")
class InPlaceMethods {
  Tensor add_(Tensor other) { return add(this, other, inPlace = true); }
  Tensor add_(double other) { return add(this, scalar(other), rightNumber = true, inPlace = true); }
  Tensor add_(long other) { return add(this, scalar(other), rightNumber = true, inPlace = true); }
  Tensor sub_(Tensor other) { return sub(this, other, inPlace = true); }
  Tensor sub_(double other) { return sub(this, scalar(other), rightNumber = true, inPlace = true); }
  Tensor sub_(long other) { return sub(this, scalar(other), rightNumber = true, inPlace = true); }
  Tensor mul_(Tensor other) { return mul(this, other, inPlace = true); }
  Tensor mul_(double other) { return mul(this, scalar(other), rightNumber = true, inPlace = true); }
  Tensor mul_(long other) { return mul(this, scalar(other), rightNumber = true, inPlace = true); }
  Tensor div_(Tensor other) { return div(this, other, inPlace = true); }
  Tensor div_(double other) { return div(this, scalar(other), rightNumber = true, inPlace = true); }
  Tensor div_(long other) { return div(this, scalar(other), rightNumber = true, inPlace = true); }
  Tensor pow_(Tensor other) { return pow(this, other, inPlace = true); }
  Tensor pow_(double other) { return pow(this, scalar(other), rightNumber = true, inPlace = true); }
  Tensor pow_(long other) { return pow(this, scalar(other), rightNumber = true, inPlace = true); }
  Tensor neg_() { return neg(this, inPlace = true); }
  Tensor abs_() { return abs(this, inPlace = true); }
  Tensor exp_() { return exp(this, inPlace = true); }
  Tensor log_() { return log(this, inPlace = true); }
  Tensor sqrt_() { return sqrt(this, inPlace = true); }
  Tensor relu_() { return relu(this, inPlace = true); }
  Tensor sigmoid_() { return sigmoid(this, inPlace = true); }
  Tensor tanh_() { return tanh(this, inPlace = true); }
  Tensor clip_(double min, double max) { return clip(this, scalar(min), scalar(max), inPlace = true); }
  Tensor clip_(long min, long max) { return clip(this, scalar(min), scalar(max), inPlace = true); }
  Tensor fill_(double value) { return indexPut(this, indexAll(0), scalar(value), number = true); }
  Tensor zero_() { return indexPut(this, indexAll(0), scalar(0), number = true); }
  Tensor copy_(Tensor source) {
    broadcastTo(source, shape(this));
    return indexPut(this, indexAll(0), source);
  }
}

@Represents("tensor")
class ReadMethods {
  @Pure double item() {
    require(elements(this) == 1, "shape.size", "only a single element is a number of Java: {} has {} elements", shape(this), elements(this));
    return unknown("value of an element");
  }
  @Pure long longItem() {
    require(elements(this) == 1, "shape.size", "only a single element is a number of Java: {} has {} elements", shape(this), elements(this));
    return unknown("value of an element");
  }
  // fewer indices than axes will do where one element is left
  @Pure double doubleAt(long... index) {
    var part = index(this, indexPicks(index));
    require(elements(part) == 1, "shape.size", "only a single element is a number of Java: {} has {} elements", shape(part), elements(part));
    return unknown("value of an element");
  }
  @Pure long longAt(long... index) {
    var part = index(this, indexPicks(index));
    require(elements(part) == 1, "shape.size", "only a single element is a number of Java: {} has {} elements", shape(part), elements(part));
    return unknown("value of an element");
  }
  @Pure float[] toFloats() { return repeated(unknown("value of an element"), elements(this)); }
  @Pure double[] toDoubles() { return repeated(unknown("value of an element"), elements(this)); }
  @Pure long[] toLongs() { return repeated(unknown("value of an element"), elements(this)); }
}

@Represents("tensor")
class ReductionMethods {
  @Pure Tensor sum(int... axes) { return sum(scoped(this, "high"), axes); }
  @Pure Tensor sum(int[] axes, boolean keepDims) { return sum(scoped(this, "high"), axes, keepDims); }
  @Pure Tensor mean(int... axes) { return mean(scoped(this, "high"), axes); }
  @Pure Tensor mean(int[] axes, boolean keepDims) { return mean(scoped(this, "high"), axes, keepDims); }
  @Pure Tensor prod(int... axes) { return prod(scoped(this, "high"), axes); }
  @Pure Tensor prod(int[] axes, boolean keepDims) { return prod(scoped(this, "high"), axes, keepDims); }
  @Pure Tensor max(int... axes) { return max(this, axes); }
  @Pure Tensor max(int[] axes, boolean keepDims) { return max(this, axes, keepDims); }
  @Pure Tensor min(int... axes) { return min(this, axes); }
  @Pure Tensor min(int[] axes, boolean keepDims) { return min(this, axes, keepDims); }
  @Pure Tensor any(int... axes) { return any(this, axes); }
  @Pure Tensor any(int[] axes, boolean keepDims) { return any(this, axes, keepDims); }
  @Pure Tensor all(int... axes) { return all(this, axes); }
  @Pure Tensor all(int[] axes, boolean keepDims) { return all(this, axes, keepDims); }
  @Pure Tensor argMax() { return argMax(this); }
  @Pure Tensor argMax(int axis) { return argMax(this, axis); }
  @Pure Tensor argMin() { return argMin(this); }
  @Pure Tensor argMin(int axis) { return argMin(this, axis); }
}

@Represents("tensor")
class ViewMethods {
  @Pure Tensor reshape(long... shape) { return reshape(this, shape, infer = inferredAt(shape)); }
  @Pure Tensor view(long... shape) { return view(this, shape, infer = inferredAt(shape)); }
  @Pure Tensor flatten(int start, int end) { return flatten(this, start, end); }
  @Pure Tensor permute(int... axes) { return permute(this, axes); }
  @Pure Tensor transpose() { return transpose(this); }
  @Pure Tensor transpose(int first, int second) { return swapAxes(this, first, second); }
  @Pure Tensor expand(long... shape) { return broadcastTo(this, shape); }
  @Pure Tensor expandDims(int axis) { return expandDims(this, axis); }
  @Pure Tensor squeeze(int axis) { return squeeze(this, axis); }
  // axes before this one
  private static int before(Tensor x, int axis) {
    require(axis >= 0 - rank(x) && axis < rank(x), "shape.axis", "there is no axis {} in {}", axis, shape(x));
    return axis >= 0 ? axis : axis + rank(x);
  }
  @Pure Tensor slice(int axis, long start, long stop) {
    return index(this, indexJoin(indexAll(ViewMethods.before(this, axis)), indexSlice(start, stop)));
  }
  @Pure Tensor slice(int axis, long start, long stop, int step) {
    return index(this, indexJoin(indexAll(ViewMethods.before(this, axis)), indexSlice(start, stop, step)));
  }
  @Pure Tensor from(int axis, long start) {
    return index(this, indexJoin(indexAll(ViewMethods.before(this, axis)), indexSlice(start, null)));
  }
  @Pure Tensor select(int axis, long index) {
    return index(this, indexJoin(indexAll(ViewMethods.before(this, axis)), indexPicks(of(index))));
  }
  @Pure List<Tensor> split(long size, int axis) {
    return newList("java.util.ArrayList", split(this, size, axis));
  }
  @Pure Tensor gather(int axis, Tensor index) { return gather(this, axis, index); }
  @Pure Tensor indexSelect(int axis, Tensor index) { return indexSelect(this, axis, index); }
  @Pure Tensor contiguous() { return contiguous(this); }
  @Pure Tensor copy() { return clone(this); }
  @Pure Tensor detach() { return detach(this); }
  @Pure Tensor to(DType dtype) {
    require(Tensors.isStored(dtype), "dtype.mismatch", "the runtime has no tensors of {}", dtype);
    return toType(this, dtype);
  }
  @Pure Tensor half() { return toType(this, dtypeConstant("f16")); }
  @Pure Tensor bfloat16() { return toType(this, dtypeConstant("bf16")); }
  @Pure Tensor f32() { return toType(this, dtypeConstant("f32")); }
  @Pure Tensor f64() { return toType(this, dtypeConstant("f64")); }
  @Pure Tensor to(Device device) { return toDevice(this, device); }
}

// ---- making tensors ----

@Represents("object")
class Tensors {
  // i8, i16 and what is no number are there for other libraries only
  private static boolean isStored(DType dtype) {
    return !(dtype == dtypeConstant("c64") || dtype == dtypeConstant("i16") || dtype == dtypeConstant("i8") || dtype == dtypeConstant("string"));
  }
  @Pure static Tensor zeros(long... shape) { return zeros(shape, dtypeConstant("f32"), deviceConstant("cpu")); }
  @Pure static Tensor zeros(DType dtype, long... shape) {
    require(Tensors.isStored(dtype), "dtype.mismatch", "the runtime has no tensors of {}", dtype);
    return zeros(shape, dtype, deviceConstant("cpu"));
  }
  @Pure static Tensor zeros(DType dtype, Device device, long... shape) {
    require(Tensors.isStored(dtype), "dtype.mismatch", "the runtime has no tensors of {}", dtype);
    return zeros(shape, dtype, device);
  }
  @Pure static Tensor ones(long... shape) { return ones(shape, dtypeConstant("f32"), deviceConstant("cpu")); }
  @Pure static Tensor ones(DType dtype, long... shape) {
    require(Tensors.isStored(dtype), "dtype.mismatch", "the runtime has no tensors of {}", dtype);
    return ones(shape, dtype, deviceConstant("cpu"));
  }
  @Pure static Tensor full(double value, DType dtype, long... shape) {
    require(Tensors.isStored(dtype), "dtype.mismatch", "the runtime has no tensors of {}", dtype);
    return holding(full(shape, dtype, deviceConstant("cpu")), value);
  }
  @Pure static Tensor scalar(double value) { return holding(full(of(), dtypeConstant("f32"), deviceConstant("cpu")), value); }
  @Pure static Tensor arange(long start, long stop, long step) { return arange(start, stop, step); }
  @Pure static Tensor arange(long stop) { return arange(0, stop, 1); }
  @Pure static Tensor linspace(double start, double end, long steps) { return linspace(steps); }
  @Pure static Tensor eye(long rows, long columns) { return eye(rows, columns); }
  @Pure static Tensor rand(long seed, DType dtype, long... shape) {
    require(isFloating(dtype), "dtype.mismatch", "random numbers are floating, and not {}", dtype);
    return randomUniform(shape, dtype, deviceConstant("cpu"));
  }
  @Pure static Tensor rand(long seed, DType dtype, Device device, long... shape) {
    require(isFloating(dtype), "dtype.mismatch", "random numbers are floating, and not {}", dtype);
    return randomUniform(shape, dtype, device);
  }
  @Pure static Tensor randn(long seed, DType dtype, long... shape) {
    require(isFloating(dtype), "dtype.mismatch", "random numbers are floating, and not {}", dtype);
    return randomNormal(shape, dtype, deviceConstant("cpu"));
  }
  @Pure static Tensor randn(long seed, DType dtype, Device device, long... shape) {
    require(isFloating(dtype), "dtype.mismatch", "random numbers are floating, and not {}", dtype);
    return randomNormal(shape, dtype, device);
  }
  @Pure static Tensor of(float[] values) { return fromArray(count(values), dtype = dtypeConstant("f32")); }
  @Pure static Tensor of(float[] values, long... shape) { return fromArray(count(values), shape, dtypeConstant("f32")); }
  @Pure static Tensor of(double[] values) { return fromArray(count(values), dtype = dtypeConstant("f64")); }
  @Pure static Tensor of(double[] values, long... shape) { return fromArray(count(values), shape, dtypeConstant("f64")); }
  @Pure static Tensor of(long[] values) { return holding(fromArray(count(values), dtype = dtypeConstant("i64")), values); }
  @Pure static Tensor of(long[] values, long... shape) { return holding(fromArray(count(values), shape, dtypeConstant("i64")), values); }
  @Pure static Tensor of(boolean[] values) { return fromArray(count(values), dtype = dtypeConstant("bool")); }
  @Pure static Tensor of(boolean[] values, long... shape) { return fromArray(count(values), shape, dtypeConstant("bool")); }
  @Pure static Tensor wrap(float[] values) { return fromArray(count(values), dtype = dtypeConstant("f32")); }
  @Pure static Tensor wrap(float[] values, long... shape) { return fromArray(count(values), shape, dtypeConstant("f32")); }
  @Pure static Tensor wrap(double[] values) { return fromArray(count(values), dtype = dtypeConstant("f64")); }
  @Pure static Tensor wrap(double[] values, long... shape) { return fromArray(count(values), shape, dtypeConstant("f64")); }
  @Pure static Tensor wrap(long[] values) { return fromArray(count(values), dtype = dtypeConstant("i64")); }
  @Pure static Tensor wrap(long[] values, long... shape) { return fromArray(count(values), shape, dtypeConstant("i64")); }
  @Pure static Tensor concat(List<Tensor> tensors, int axis) { return concat(tensors, axis); }
  @Pure static Tensor stack(List<Tensor> tensors, int axis) { return stack(tensors, axis); }
  @Pure static Tensor where(Tensor condition, Tensor yes, Tensor no) { return where(condition, yes, no); }
}

// ---- layers and losses ----

@Represents("object")
class Layers {
  @Pure static Tensor linear(Tensor x, Tensor weight, Tensor bias) { return linear(scoped(x, "low"), scoped(weight, "low"), scoped(bias, "low")); }
  @Pure static Tensor linear(Tensor x, Tensor weight) { return linear(scoped(x, "low"), scoped(weight, "low")); }
  @Pure static Tensor conv2d(Tensor x, Tensor weight, Tensor bias, long[] stride, long[] padding) {
    return conv2d(scoped(x, "low"), scoped(weight, "low"), scoped(bias, "low"), stride, padding);
  }
  @Pure static Tensor conv2d(Tensor x, Tensor weight, Optional<Tensor> bias, long[] stride, long[] padding, long[] dilation, long groups) {
    return conv2d(scoped(x, "low"), scoped(weight, "low"), scoped(bias.orElse(null), "low"), stride, padding, dilation, groups);
  }
  @Pure static Tensor maxPool2d(Tensor x, long... kernel) { return maxPool2d(x, kernel); }
  @Pure static Tensor maxPool2d(Tensor x, long[] kernel, long[] stride, long[] padding) { return maxPool2d(x, kernel, stride, padding); }
  @Pure static Tensor avgPool2d(Tensor x, long... kernel) { return avgPool2d(x, kernel); }
  @Pure static Tensor avgPool2d(Tensor x, long[] kernel, long[] stride, long[] padding) { return avgPool2d(x, kernel, stride, padding); }
  @Pure static Tensor embedding(Tensor index, Tensor weight) { return embedding(index, weight); }
  @Pure static Tensor layerNorm(Tensor x, long[] shape, double epsilon) { return layerNorm(scoped(x, "high"), shape); }
  @Pure static Tensor layerNorm(Tensor x, long[] shape, Tensor weight, Tensor bias, double epsilon) { return layerNorm(scoped(x, "high"), shape, scoped(weight, "high"), scoped(bias, "high")); }
  @Pure static Tensor batchNorm(Tensor x, Tensor mean, Tensor variance, Optional<Tensor> weight, Optional<Tensor> bias, double epsilon) {
    return batchNorm(x, mean, variance, weight.orElse(null), bias.orElse(null));
  }
  static Tensor batchNormTraining(Tensor x, Optional<Tensor> runningMean, Optional<Tensor> runningVariance, Optional<Tensor> weight, Optional<Tensor> bias, double momentum, double epsilon) {
    return batchNorm(x, runningMean.orElse(null), runningVariance.orElse(null), weight.orElse(null), bias.orElse(null), training = true);
  }
}

@Represents("object")
class Losses {
  @Pure static Tensor mse(Tensor prediction, Tensor target) {
    require(!(dtype(scoped(prediction, "high")) == dtypeConstant("f16") || dtype(scoped(prediction, "high")) == dtypeConstant("bf16")), "precision.loss", "the loss is computed in {}, as {} is", dtype(scoped(prediction, "high")), prediction);
    return mseLoss(scoped(prediction, "high"), scoped(target, "high"));
  }
  @Pure static Tensor crossEntropy(Tensor scores, Tensor labels) {
    require(!(dtype(scoped(scores, "high")) == dtypeConstant("f16") || dtype(scoped(scores, "high")) == dtypeConstant("bf16")), "precision.loss", "the loss is computed in {}, as {} is", dtype(scoped(scores, "high")), scores);
    return crossEntropy(scoped(scores, "high"), scoped(labels, "high"));
  }
}

// ---- gradients, optimisers, memory ----

@Represents("object")
class Autograd {
  @RunsUnrecorded static Object noGrad(Supplier<Object> work) { return call(work); }
  @RunsUnrecorded static void noGrad(Runnable work) { call(work); }
}

@Represents("object")
class Optimizer {
  @Pure List<Tensor> parameters() { return this.parameters; }
  @Updates void step() {}
  @Zeroes void zeroGrad() {}
}

@Represents("object")
class Sgd extends Optimizer {
  static Sgd of(List<Tensor> parameters, double rate) {
    return setField(newObject("dev.shapeproof.runtime.optim.Sgd"), "parameters", parameters);
  }
  static Sgd of(List<Tensor> parameters, double rate, double momentum, double decay) {
    return setField(newObject("dev.shapeproof.runtime.optim.Sgd"), "parameters", parameters);
  }
  @Pure List<Tensor> parameters() { return this.parameters; }
  @Updates void step() {}
}

@Represents("object")
class Adam extends Optimizer {
  Adam(List<Tensor> parameters, Adam.Settings settings) { this.parameters = parameters; }
  static Adam of(List<Tensor> parameters, double rate) {
    return setField(newObject("dev.shapeproof.runtime.optim.Adam"), "parameters", parameters);
  }
  static Adam decoupled(List<Tensor> parameters, double rate, double decay) {
    return setField(newObject("dev.shapeproof.runtime.optim.Adam"), "parameters", parameters);
  }
  @Pure List<Tensor> parameters() { return this.parameters; }
  @Updates void step() {}

  static class Settings {
    Settings(double rate, double beta1, double beta2, double epsilon, double decay, boolean decoupled) {}
  }
}

/** The factor is a number that changes while the program runs. */
@Represents("object")
class LossScaler {
  LossScaler(LossScaler.Settings settings) {}
  static LossScaler usual() { return newObject("dev.shapeproof.runtime.optim.LossScaler"); }
  @Ignored double factor();
  @Pure Tensor scale(Tensor loss) { return mul(loss, scalar(unknown("the factor of a loss scaler")), rightNumber = true); }
  @Updates boolean step(Optimizer optimizer) { return unknown("whether gradients are finite"); }

  static class Settings {
    Settings(double start, double growth, double backoff, int interval) {}
  }
}

/** Casts on this thread until it is closed; what was in force before is in force again then. */
@Represents("object")
class Autocast {
  private static Autocast open(DType low, DType high) {
    var made = newObject("dev.shapeproof.runtime.precision.Autocast");
    setField(made, "low", field(scope(), "low"));
    setField(made, "high", field(scope(), "high"));
    setField(scope(), "low", low);
    setField(scope(), "high", high);
    return made;
  }
  @Casts static Autocast to(DType dtype) {
    require(dtype == dtypeConstant("f16") || dtype == dtypeConstant("bf16"), "dtype.mismatch", "autocast goes to f16 or bf16, and not to {}", dtype);
    return Autocast.open(dtype, dtypeConstant("f32"));
  }
  @Casts static Autocast off() { return Autocast.open(null, null); }
  @Casts static void without(Runnable work) {
    var made = Autocast.open(null, null);
    call(work);
    setField(scope(), "low", field(made, "low"));
    setField(scope(), "high", field(made, "high"));
  }
  @Pure static Tensor lower(Tensor x) { return scoped(x, "low"); }
  @Pure static Optional<Tensor> lower(Optional<Tensor> x) { return x.map(each -> scoped(each, "low")); }
  @Pure static Tensor widen(Tensor x) { return scoped(x, "high"); }
  @Casts void close() {
    setField(scope(), "low", field(this, "low"));
    setField(scope(), "high", field(this, "high"));
  }
}

@Represents("object")
class Scope {
  @Opens @Scopes static Scope open() { return newObject("dev.shapeproof.runtime.memory.Scope"); }
  @Opens @Scopes static Scope recycling(Buffers buffers) { return newObject("dev.shapeproof.runtime.memory.Scope"); }
  @Opens @Scopes static Scope tracing() { return newObject("dev.shapeproof.runtime.memory.Scope"); }
  @Keeps Held keep(Held tensor) { return tensor; }
  @Ignored long liveBytes();
  @Ignored long peakBytes();
  @Ignored List<String> report();
  @Ignored @Closes void close();
}

// ---- files: what is in them is not known ----

@Represents("object")
class Npy {
  static Tensor read(Path file) { return unknownTensor("file", device = deviceConstant("cpu")); }
  static void write(Path file, Tensor tensor) {
    require(!(dtype(tensor) == dtypeConstant("bf16")), "dtype.mismatch", "{} is {}, which .npy has not", tensor, dtype(tensor));
  }
}

@Represents("object")
class Npz {
  static Map<String, Tensor> read(Path file);
  static Map<String, Tensor> read(Path file, long mostBytes);
  @Ignored static void write(Path file, Map<String, Tensor> tensors);
}

@Represents("object")
class Safetensors {
  static Map<String, Tensor> read(Path file);
  @Ignored static void write(Path file, Map<String, Tensor> tensors);
}
