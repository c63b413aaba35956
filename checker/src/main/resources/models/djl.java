import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.inference.Predictor;
import ai.djl.metric.Metrics;
import ai.djl.modality.Classifications;
import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import ai.djl.modality.cv.transform.CenterCrop;
import ai.djl.modality.cv.transform.Normalize;
import ai.djl.modality.cv.transform.Resize;
import ai.djl.modality.cv.transform.ToTensor;
import ai.djl.modality.cv.translator.BaseImageTranslator;
import ai.djl.modality.cv.translator.ImageClassificationTranslator;
import ai.djl.modality.cv.translator.ImageFeatureExtractor;
import ai.djl.modality.cv.translator.ObjectDetectionTranslator;
import ai.djl.modality.cv.translator.SemanticSegmentationTranslator;
import ai.djl.modality.cv.translator.SingleShotDetectionTranslator;
import ai.djl.modality.cv.translator.YoloTranslator;
import ai.djl.modality.cv.output.CategoryMask;
import ai.djl.modality.cv.output.DetectedObjects;
import ai.djl.modality.cv.util.NDImageUtils;
import ai.djl.modality.nlp.Decoder;
import ai.djl.modality.nlp.Encoder;
import ai.djl.modality.nlp.EncoderDecoder;
import ai.djl.modality.nlp.Vocabulary;
import ai.djl.modality.nlp.embedding.TrainableTextEmbedding;
import ai.djl.modality.nlp.embedding.TrainableWordEmbedding;
import ai.djl.ndarray.BytesSupplier;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDResource;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.index.dim.NDIndexElement;
import ai.djl.ndarray.internal.NDArrayEx;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.LayoutType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.AbstractBaseBlock;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.ParameterList;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.SymbolBlock;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.convolutional.Conv1dTranspose;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.convolutional.Conv2dTranspose;
import ai.djl.nn.convolutional.Conv3d;
import ai.djl.nn.convolutional.Convolution;
import ai.djl.nn.convolutional.Deconvolution;
import ai.djl.nn.core.AbstractIndexedEmbedding;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.core.LinearCollection;
import ai.djl.nn.core.Multiplication;
import ai.djl.nn.core.Prelu;
import ai.djl.nn.core.SparseMax;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.GhostBatchNorm;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.nn.recurrent.GRU;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.nn.recurrent.RNN;
import ai.djl.nn.recurrent.RecurrentBlock;
import ai.djl.nn.transformer.BertBlock;
import ai.djl.nn.transformer.BertMaskedLanguageModelBlock;
import ai.djl.nn.transformer.BertMaskedLanguageModelLoss;
import ai.djl.nn.transformer.BertNextSentenceBlock;
import ai.djl.nn.transformer.BertNextSentenceLoss;
import ai.djl.nn.transformer.BertPretrainingBlock;
import ai.djl.nn.transformer.IdEmbedding;
import ai.djl.nn.transformer.PointwiseFeedForwardBlock;
import ai.djl.nn.transformer.ScaledDotProductAttentionBlock;
import ai.djl.nn.transformer.TransformerEncoderBlock;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.TrainingResult;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.dataset.Record;
import ai.djl.training.evaluator.AbstractAccuracy;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.evaluator.BinaryAccuracy;
import ai.djl.training.evaluator.Evaluator;
import ai.djl.training.evaluator.TopKAccuracy;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.HingeLoss;
import ai.djl.training.loss.AbstractCompositeLoss;
import ai.djl.training.loss.IndexLoss;
import ai.djl.training.loss.L1Loss;
import ai.djl.training.loss.L2Loss;
import ai.djl.training.loss.Loss;
import ai.djl.training.loss.QuantileL1Loss;
import ai.djl.training.loss.SigmoidBinaryCrossEntropyLoss;
import ai.djl.training.loss.SimpleCompositeLoss;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import ai.djl.training.loss.TabNetClassificationLoss;
import ai.djl.training.loss.TabNetRegressionLoss;
import ai.djl.training.optimizer.Adam;
import ai.djl.training.optimizer.AdamW;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.optimizer.Sgd;
import ai.djl.translate.Pipeline;
import ai.djl.translate.Transform;
import ai.djl.translate.BasicTranslator;
import ai.djl.translate.Batchifier;
import ai.djl.translate.NDArraySupplier;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.PaddingStackBatchifier;
import ai.djl.translate.PostProcessor;
import ai.djl.translate.PreProcessor;
import ai.djl.translate.SimplePaddingStackBatchifier;
import ai.djl.translate.StackBatchifier;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import ai.djl.util.Pair;
import ai.djl.util.PairList;
import ai.djl.util.Progress;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * DJL on its PyTorch engine. The mathematics is the rules'; only what DJL does differently from PyTorch is spelled out
 * here. A Java number becomes a scalar array of its own type (an INT64 array plus 0.5 is FLOAT64). A method without a
 * body exists, and what it means is not modelled; PyTorch's engine refuses some of them altogether (trace, asinh,
 * sequenceMask).
 */
@Library(name = "DJL", version = "0.36.0", packages = "ai.djl")
@interface Model {}

// ---- types and places ----

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
  @Pure boolean isFloating() { return isFloating(this); }
  @Pure boolean isInteger() { return isIntegral(this); }
  @Pure boolean isBoolean() { return isBoolean(this); }
  @Pure int getNumOfBytes() { return bytes(this); }
  @Pure static DataType fromBuffer(Buffer data) { return elementDType(data); }
  @Ignored DataType.Format getFormat();
  @Ignored String asNumpy();
  @Ignored String asSafetensors();
  @Ignored String toString();
}

@Represents("device")
class Device {
  @Pure static Device cpu() { return deviceConstant("cpu"); }
  @Pure static Device gpu() { return deviceConstant("cuda", 0); }
  @Pure static Device gpu(int deviceId) { return deviceConstant("cuda", deviceId); }
  @Pure static Device of(String deviceType, int deviceId) {
    return deviceType == "cpu" ? deviceConstant("cpu") : deviceType == "gpu" ? deviceConstant("cuda", deviceId) : deviceConstant("?");
  }
  @Pure static Device fromName(String deviceName) {
    return deviceName == "cpu" ? deviceConstant("cpu") : deviceName == "gpu" || deviceName == "gpu0" ? deviceConstant("cuda", 0) : deviceName == "gpu1" ? deviceConstant("cuda", 1) : deviceConstant("?");
  }
  @Pure static Device fromName(String deviceName, Engine engine) { return deviceConstant("?"); }
  @Pure boolean isGpu() { return isCuda(this); }
  @Ignored String getDeviceType();
  @Pure int getDeviceId() { return ordinal(this); }
  @Ignored String toString();
}

@Represents("shape")
class Shape {
  Shape(long... shape) { return asWritten(shapeOf(shape), shape); }
  Shape(List<Long> shape) { return shapeOf(shape); }
  Shape(long[] shape, String layout) { return shapeOf(shape); }
  Shape(long[] shape, LayoutType[] layout) {
    require(count(shape) == count(layout), "shape.rank", "a shape of {} axes has a layout of {}", count(shape), count(layout));
    return shapeOf(shape);
  }
  Shape(PairList<Long, LayoutType> shape) { return unknown("layout"); }
  @Pure static Shape update(Shape shape, int dimension, long value) { return shapeOf(replace(shape, dimension, value)); }
  @Pure long[] getShape() { return sublist(this, 0); }
  @Pure long get(int dimension) {
    require(dimension >= 0 && dimension < rank(this), "shape.index", "there is no axis {} in {}", dimension, this);
    return dim(this, dimension);
  }
  @Pure long getLastDimension() {
    require(rank(this) > 0, "shape.index", "a scalar has no last axis");
    return dim(this, -1);
  }
  @Pure int dimension() { return rank(this); }
  @Pure long size() { return elements(this); }
  @Pure long size(int... dimensions) {
    if (count(dimensions) == 1) {
      require(at(dimensions, 0) >= 0 && at(dimensions, 0) < rank(this), "shape.index", "there is no axis {} in {}", at(dimensions, 0), this);
      return dim(this, at(dimensions, 0));
    }
    if (count(dimensions) == 2) {
      return dim(this, at(dimensions, 0)) * dim(this, at(dimensions, 1));
    }
    return count(dimensions) == 0 ? 1 : unknown("size of many axes");
  }
  @Pure Shape slice(int beginIndex) { return shapeOf(sublist(this, beginIndex)); }
  @Pure Shape slice(int beginIndex, int endIndex) { return shapeOf(sublist(this, beginIndex, endIndex)); }
  @Pure Shape add(long... axes) { return shapeOf(join(this, axes)); }
  @Pure Shape addAll(Shape other) { return shapeOf(join(this, other)); }
  @Pure long head() {
    require(rank(this) > 0, "shape.index", "a scalar has no first axis");
    return dim(this, 0);
  }
  @Pure long tail() {
    require(rank(this) > 0, "shape.index", "a scalar has no last axis");
    return dim(this, -1);
  }
  @Pure boolean isScalar() { return rank(this) == 0; }
  @Pure boolean hasZeroDimension() { return elements(this) == 0; }
  @Pure boolean equals(Object o) { return sameShape(this, o); }
  @Pure boolean isRankOne();
  @Pure int getTrailingOnes();
  @Pure int getLeadingOnes();
  @Pure long getUnknownValueCount();
  @Pure Shape filterByLayoutType(Predicate<LayoutType> predicate);
  @Pure Shape map(Function<Object, Object> mapper);
  @Pure Stream<Object> stream();
  @Pure static Shape decode(DataInputStream dis);
  @Pure static Shape decode(ByteBuffer bb);
  @Pure static PairList<DataType, Shape> parseShapes(String value);
  @Ignored LayoutType getLayoutType(int dimension);
  @Ignored LayoutType[] getLayout();
  @Ignored boolean isLayoutKnown();
  @Ignored String toLayoutString();
  @Ignored byte[] getEncoded();
  @Ignored int hashCode();
  @Ignored String toString();
}

// ---- arrays ----

@Represents("object")
class NDResource {
  // of an array: its device is the array's
  @Pure @AfterClose NDManager getManager() { return setField(newObject("ai.djl.ndarray.NDManager"), "device", device(this)); }
  @Pure List<NDArray> getResourceNDArrays();
  @Ignored @Attaches @AfterClose void attach(NDManager manager);
  @Ignored @Attaches @AfterClose void returnResource(NDManager manager);
  @Ignored @Lends @AfterClose void tempAttach(NDManager manager);
  @Ignored @Detaches @AfterClose void detach();
  @Ignored @Closes void close();
}

@Represents("tensor")
class NDArray extends NDResource, BytesSupplier {
  @Pure @AfterClose Shape getShape() { return shape(this); }
  @Pure DataType getDataType() { return dtype(this); }
  @Pure Device getDevice() { return device(this); }
  @Pure boolean isScalar() { return rank(this) == 0; }
  @Pure boolean isEmpty() { return elements(this) == 0; }
  @Pure long size() { return elements(this); }
  @Pure long size(int axis) {
    require(axis >= 0 && axis < rank(this), "shape.index", "there is no axis {} in {}", axis, shape(this));
    return dim(this, axis);
  }
  @Pure boolean shapeEquals(NDArray other) { return sameShape(shape(this), shape(other)); }

  // names, memory and what leaves the world of arrays
  @Ignored @AfterClose String getName();
  @Ignored @AfterClose void setName(String name);
  @Ignored @AfterClose String getUid();
  @Ignored SparseFormat getSparseFormat();
  @Ignored boolean isSparse();
  @Ignored byte[] encode();
  @Ignored @AsksOpen boolean hasGradient();
  @Ignored @AsksOpen boolean isReleased();
  @Ignored @Closes void close();
  @Ignored @AfterClose String toDebugString();
  @Ignored @AfterClose String toDebugString(boolean withContent);
  @Ignored @AfterClose String toDebugString(int maxSize, int maxDepth, int maxRows, int maxColumns, boolean withContent);
  @Ignored @AfterClose List<NDArray> getResourceNDArrays();
  @Ignored ByteBuffer toByteBuffer();
  @Ignored ByteBuffer toByteBuffer(boolean tryDirect);
  @Ignored byte[] toByteArray();
  @Ignored int[] toUint8Array();
  @Ignored String[] toStringArray();
  @Ignored String[] toStringArray(Charset charset);
  @Pure NDArrayEx getNDArrayInternal() { return setField(newObject("ai.djl.ndarray.internal.NDArrayEx"), "array", this); }
  @Pure static NDArray decode(NDManager manager, byte[] byteArray);
  @Ignored @RequiresGradient void setRequiresGradient(boolean requiresGrad);
  @Pure double[] toDoubleArray() {
    require(dtype(this) == dtypeConstant("f64"), "dtype.mismatch", "toDoubleArray takes f64, and {} is {}", this, dtype(this));
    return repeated(unknown("value of an element"), elements(this));
  }
  @Pure float[] toFloatArray() {
    require(dtype(this) == dtypeConstant("f32") || dtype(this) == dtypeConstant("f16"), "dtype.mismatch", "toFloatArray takes f32, and {} is {}", this, dtype(this));
    return repeated(unknown("value of an element"), elements(this));
  }
  @Pure short[] toShortArray() {
    require(dtype(this) == dtypeConstant("i16"), "dtype.mismatch", "toShortArray takes i16, and {} is {}", this, dtype(this));
    return repeated(unknown("value of an element"), elements(this));
  }
  @Pure int[] toIntArray() {
    require(dtype(this) == dtypeConstant("i32"), "dtype.mismatch", "toIntArray takes i32, and {} is {}", this, dtype(this));
    return repeated(unknown("value of an element"), elements(this));
  }
  @Pure long[] toLongArray() {
    require(dtype(this) == dtypeConstant("i64"), "dtype.mismatch", "toLongArray takes i64, and {} is {}", this, dtype(this));
    return repeated(unknown("value of an element"), elements(this));
  }
  @Pure boolean[] toBooleanArray() {
    require(dtype(this) == dtypeConstant("bool"), "dtype.mismatch", "toBooleanArray takes bool, and {} is {}", this, dtype(this));
    return repeated(unknown("value of an element"), elements(this));
  }
  @Pure Number[] toArray() { return repeated(unknown("value of an element"), elements(this)); }
  @Pure int[] toUnsignedShortArray();
  @Pure long[] toUnsignedIntArray();
  @Pure NDArray getScalar(long... indices) {
    var part = index(this, indexPicks(indices));
    require(elements(part) == 1, "shape.index", "the part {} of {} is not one element", shape(part), shape(this));
    return part;
  }
  @Pure long getLong(long... indices) {
    var part = index(this, indexPicks(indices));
    require(elements(part) == 1, "shape.index", "the part {} of {} is not one element", shape(part), shape(this));
    require(dtype(this) == dtypeConstant("i64"), "dtype.mismatch", "getLong takes i64, and {} is {}", this, dtype(this));
    return unknown("value of an element");
  }
  @Pure double getDouble(long... indices) {
    var part = index(this, indexPicks(indices));
    require(elements(part) == 1, "shape.index", "the part {} of {} is not one element", shape(part), shape(this));
    require(dtype(this) == dtypeConstant("f64"), "dtype.mismatch", "getDouble takes f64, and {} is {}", this, dtype(this));
    return unknown("value of an element");
  }
  @Pure float getFloat(long... indices) {
    var part = index(this, indexPicks(indices));
    require(elements(part) == 1, "shape.index", "the part {} of {} is not one element", shape(part), shape(this));
    require(dtype(this) == dtypeConstant("f32") || dtype(this) == dtypeConstant("f16"), "dtype.mismatch", "getFloat takes f32, and {} is {}", this, dtype(this));
    return unknown("value of an element");
  }
  @Pure int getInt(long... indices) {
    var part = index(this, indexPicks(indices));
    require(elements(part) == 1, "shape.index", "the part {} of {} is not one element", shape(part), shape(this));
    require(dtype(this) == dtypeConstant("i32"), "dtype.mismatch", "getInt takes i32, and {} is {}", this, dtype(this));
    return unknown("value of an element");
  }
  @Pure byte getByte(long... indices) {
    var part = index(this, indexPicks(indices));
    require(elements(part) == 1, "shape.index", "the part {} of {} is not one element", shape(part), shape(this));
    return unknown("value of an element");
  }
  @Pure int getUint8(long... indices) {
    var part = index(this, indexPicks(indices));
    require(elements(part) == 1, "shape.index", "the part {} of {} is not one element", shape(part), shape(this));
    return unknown("value of an element");
  }
  @Pure boolean getBoolean(long... indices) {
    var part = index(this, indexPicks(indices));
    require(elements(part) == 1, "shape.index", "the part {} of {} is not one element", shape(part), shape(this));
    require(dtype(this) == dtypeConstant("bool"), "dtype.mismatch", "getBoolean takes bool, and {} is {}", this, dtype(this));
    return unknown("value of an element");
  }

  // writing
  // how much a buffer holds is not followed
  void set(Buffer buffer) {}
  void set(float[] data) {
    require(dtype(this) == dtypeConstant("f32"), "dtype.mismatch", "a float array is not written into {}, which is {}", this, dtype(this));
    require(count(data) >= elements(this), "shape.size", "{} values do not fill {} with its {} elements", count(data), this, elements(this));
  }
  void set(int[] data) {
    require(dtype(this) == dtypeConstant("i32"), "dtype.mismatch", "a int array is not written into {}, which is {}", this, dtype(this));
    require(count(data) >= elements(this), "shape.size", "{} values do not fill {} with its {} elements", count(data), this, elements(this));
  }
  void set(double[] data) {
    require(dtype(this) == dtypeConstant("f64"), "dtype.mismatch", "a double array is not written into {}, which is {}", this, dtype(this));
    require(count(data) >= elements(this), "shape.size", "{} values do not fill {} with its {} elements", count(data), this, elements(this));
  }
  void set(long[] data) {
    require(dtype(this) == dtypeConstant("i64"), "dtype.mismatch", "a long array is not written into {}, which is {}", this, dtype(this));
    require(count(data) >= elements(this), "shape.size", "{} values do not fill {} with its {} elements", count(data), this, elements(this));
  }
  void set(byte[] data) {
    require(count(data) >= bytes(dtype(this)) * elements(this), "shape.size", "{} bytes do not fill {} with its {} elements", count(data), this, elements(this));
  }
  void set(NDIndex index, NDArray value) { indexPut(this, field(index, "items"), value, selected = of(anySize(), anySize())); }
  void set(NDIndex index, Number value) { indexPut(this, field(index, "items"), scalar(value), selected = of(anySize(), anySize())); }
  void set(NDIndex index, Function<NDArray, NDArray> function) {
    var part = index(this, field(index, "items"), selected = of(anySize(), anySize()));
    indexPut(this, field(index, "items"), call(function, part), selected = of(anySize(), anySize()));
  }
  void set(NDArray index, Number value) { indexPut(this, indexOf("{}", of(index)), scalar(value), selected = of(anySize())); }
  void setScalar(NDIndex index, Number value) {
    var part = index(this, field(index, "items"), selected = of(anySize()));
    require(elements(part) == 1, "shape.index", "the part {} of {} is not one element", shape(part), shape(this));
  }
  void copyTo(NDArray array) {
    require(elements(this) * bytes(dtype(this)) >= elements(array) * bytes(dtype(array)), "shape.size",
        "{} with its {} elements does not fill {} with its {}", this, elements(this), array, elements(array));
  }
  void intern(NDArray replaced);

  // reading parts; an index array of any dtype but boolean is cast to INT64
  @Pure NDArray get(NDIndex index) { return index(this, field(index, "items"), selected = of(anySize(), anySize())); }
  @Pure NDArray get(NDManager manager, NDIndex index) { return index(this, field(index, "items"), selected = of(anySize(), anySize())); }
  @Pure NDArray get(NDArray index) { return index(this, indexOf("{}", of(index)), selected = of(anySize())); }
  @Pure NDArray get(String indices, Object... args) { return index(this, indexOf(indices, args), selected = of(anySize(), anySize())); }
  @Pure NDArray get(long... indices) { return index(this, indexPicks(indices)); }
  @Pure NDArray get(NDManager manager, long... indices) { return index(this, indexPicks(indices)); }
  @Pure NDArray gather(NDArray index, int axis) { return gather(this, axis, toType(index, dtypeConstant("i64"))); }
  @Pure NDArray gatherNd(NDArray index);
  @Pure NDArray take(NDArray index) { return take(this, toType(index, dtypeConstant("i64"))); }
  @Pure NDArray take(NDManager manager, NDArray index) { return take(this, toType(index, dtypeConstant("i64"))); }
  @Pure NDArray put(NDArray index, NDArray value) { return put(this, toType(index, dtypeConstant("i64")), value); }
  @Pure NDArray scatter(NDArray index, NDArray value, int axis) { return scatter(this, axis, toType(index, dtypeConstant("i64")), value); }
  @Pure NDArray booleanMask(NDArray index) {
    require(sameShape(shape(index), shape(this)), "shape.index", "the mask {} of shape {} does not fit {}", index, shape(index), shape(this));
    return maskedSelect(this, index, anySize());
  }
  @Pure NDArray booleanMask(NDArray index, int axis) {
    if (rank(index) == rank(this)) {
      require(sameShape(shape(index), shape(this)), "shape.index", "the mask {} of shape {} does not fit {}", index, shape(index), shape(this));
      return maskedSelect(this, index, anySize());
    }
    require(sameShape(shape(index), shapeOf(sublist(shape(this), axis))), "shape.index",
        "the mask {} of shape {} does not fit {} from axis {} on", index, shape(index), shape(this), axis);
    return tensor(append(sublist(shape(this), 0, axis), anySize()), dtype(this), device(this));
  }
  @Pure NDArray sequenceMask(NDArray sequenceLength, float value);
  @Pure NDArray sequenceMask(NDArray sequenceLength);
  @Pure NDArray nonzero() { return nonzero(rank(this) == 0 ? reshape(this, of(1)) : this, anySize()); }

  // copies, casts, gradients
  @Pure @Passes NDArray toDevice(Device device, boolean copy) { return toDevice(this, device); }
  @Pure @Passes @Unrecorded NDArray toType(DataType dataType, boolean copy) { return toType(this, dataType); }
  @Pure @Unrecorded NDArray duplicate() { return clone(this); }
  @Pure NDArray zerosLike() { return zerosLike(this); }
  @Pure NDArray onesLike() { return onesLike(this); }
  @Pure NDArray like() { return empty(shape(this), dtypeConstant("f32"), device(this)); }
  @Pure @Gradient NDArray getGradient() { return zerosLike(this); }
  @Pure NDArray stopGradient() { return detach(this); }
  @Pure NDArray scaleGradient(double scale) { return mul(this, scalar(scale)); }
  @Pure NDArray toDense() { return clone(this); }
  @Pure NDArray toSparse(SparseFormat fmt);
  @Pure boolean contentEquals(Number number) { return unknown("value of an element"); }
  @Pure boolean contentEquals(NDArray other) { return unknown("value of an element"); }
  @Pure boolean allClose(NDArray other) { return unknown("value of an element"); }
  @Pure boolean allClose(NDArray other, double rtol, double atol, boolean equalNan) { return unknown("value of an element"); }

  // two operands, element by element
  @Pure NDArray eq(Number n) { return eq(this, scalar(n)); }
  @Pure NDArray eq(NDArray other) { return eq(this, other); }
  @Pure NDArray neq(Number n) { return ne(this, scalar(n)); }
  @Pure NDArray neq(NDArray other) { return ne(this, other); }
  @Pure NDArray gt(Number n) { return gt(this, scalar(n)); }
  @Pure NDArray gt(NDArray other) { return gt(this, other); }
  @Pure NDArray gte(Number n) { return ge(this, scalar(n)); }
  @Pure NDArray gte(NDArray other) { return ge(this, other); }
  @Pure NDArray lt(Number n) { return lt(this, scalar(n)); }
  @Pure NDArray lt(NDArray other) { return lt(this, other); }
  @Pure NDArray lte(Number n) { return le(this, scalar(n)); }
  @Pure NDArray lte(NDArray other) { return le(this, other); }
  @Pure NDArray add(Number n) { return add(this, scalar(n)); }
  @Pure NDArray add(NDArray other) { return add(this, other); }
  @Pure NDArray sub(Number n) { return sub(this, scalar(n)); }
  @Pure NDArray sub(NDArray other) { return sub(this, other); }
  @Pure NDArray mul(Number n) { return mul(this, scalar(n)); }
  @Pure NDArray mul(NDArray other) { return mul(this, other); }
  @Pure NDArray div(Number n) { return div(this, scalar(n)); }
  @Pure NDArray div(NDArray other) { return div(this, other); }
  @Pure NDArray mod(Number n) { return remainder(this, scalar(n)); }
  @Pure NDArray mod(NDArray other) { return remainder(this, other); }
  @Pure NDArray pow(Number n) { return pow(this, scalar(n)); }
  @Pure NDArray pow(NDArray other) { return pow(this, other); }
  @Pure NDArray maximum(Number n) { return maximum(this, scalar(n)); }
  @Pure NDArray maximum(NDArray other) { return maximum(this, other); }
  @Pure NDArray minimum(Number n) { return minimum(this, scalar(n)); }
  @Pure NDArray minimum(NDArray other) { return minimum(this, other); }
  NDArray addi(Number n) { return add(this, scalar(n), inPlace = true); }
  NDArray addi(NDArray other) { return add(this, other, inPlace = true); }
  NDArray subi(Number n) { return sub(this, scalar(n), inPlace = true); }
  NDArray subi(NDArray other) { return sub(this, other, inPlace = true); }
  NDArray muli(Number n) { return mul(this, scalar(n), inPlace = true); }
  NDArray muli(NDArray other) { return mul(this, other, inPlace = true); }
  NDArray divi(Number n) { return div(this, scalar(n), inPlace = true); }
  NDArray divi(NDArray other) { return div(this, other, inPlace = true); }
  NDArray modi(Number n) { return remainder(this, scalar(n), inPlace = true); }
  NDArray modi(NDArray other) { return remainder(this, other, inPlace = true); }
  NDArray powi(Number n) { return pow(this, scalar(n), inPlace = true); }
  NDArray powi(NDArray other) { return pow(this, other, inPlace = true); }
  @Pure NDArray atan2(NDArray other) { return atan2(this, other); }
  @Pure NDArray xlogy(NDArray other) {
    require(rank(this) > 0 && rank(other) > 0, "shape.rank", "xlogy takes no scalars");
    return mul(this, log(other));
  }
  @Pure NDArray logicalAnd(NDArray other) { return logicalAnd(this, other); }
  @Pure NDArray logicalOr(NDArray other) { return logicalOr(this, other); }
  @Pure NDArray logicalXor(NDArray other) { return logicalXor(this, other); }
  @Pure NDArray clip(Number min, Number max) { return clip(this, scalar(min), scalar(max)); }

  // one operand, element by element
  @Pure NDArray sign() { return sign(this); }
  @Pure NDArray neg() { return neg(this); }
  @Pure NDArray abs() { return abs(this); }
  @Pure NDArray square() { return square(this); }
  @Pure NDArray sqrt() { return sqrt(this); }
  @Pure NDArray floor() { return floor(this); }
  @Pure NDArray ceil() { return ceil(this); }
  @Pure NDArray round() { return round(this); }
  @Pure NDArray trunc() { return trunc(this); }
  @Pure NDArray exp() { return exp(this); }
  @Pure NDArray gammaln() { return logGamma(this); }
  @Pure NDArray log() { return log(this); }
  @Pure NDArray log10() { return log10(this); }
  @Pure NDArray log2() { return log2(this); }
  @Pure NDArray sin() { return sin(this); }
  @Pure NDArray cos() { return cos(this); }
  @Pure NDArray tan() { return tan(this); }
  @Pure NDArray asin() { return asin(this); }
  @Pure NDArray acos() { return acos(this); }
  @Pure NDArray atan() { return atan(this); }
  @Pure NDArray sinh() { return sinh(this); }
  @Pure NDArray cosh() { return cosh(this); }
  @Pure NDArray tanh() { return tanh(this); }
  @Pure NDArray logicalNot() { return logicalNot(this); }
  @Pure NDArray isInfinite() { return isInf(this); }
  @Pure NDArray isNaN() { return isNan(this); }
  @Pure NDArray erf() { return erf(this); }
  @Pure NDArray erfinv() { return erfinv(this); }
  @Pure NDArray conj() { return clone(this); }
  NDArray signi() { return sign(this, inPlace = true); }
  NDArray negi() { return neg(this, inPlace = true); }
  @Pure NDArray cbrt() { return pow(this, tensor(of(), dtypeConstant("f64"))); }
  @Pure NDArray toDegrees() { return div(mul(this, tensor(of(), dtypeConstant("f64"))), tensor(of(), dtypeConstant("f64"))); }
  @Pure NDArray toRadians() { return div(mul(this, tensor(of(), dtypeConstant("f64"))), tensor(of(), dtypeConstant("f64"))); }
  @Pure NDArray asinh();
  @Pure NDArray acosh();
  @Pure NDArray atanh();

  // reductions; all but sum and norm take one axis at a time
  @Pure NDArray max() { return max(this); }
  @Pure NDArray max(int[] axes) {
    require(count(axes) == 1, "shape.axis", "max takes one axis, not {}", count(axes));
    return max(this, axes);
  }
  @Pure NDArray max(int[] axes, boolean keepDims) {
    require(count(axes) == 1, "shape.axis", "max takes one axis, not {}", count(axes));
    return max(this, axes, keepDims);
  }
  @Pure NDArray min() { return min(this); }
  @Pure NDArray min(int[] axes) {
    require(count(axes) == 1, "shape.axis", "min takes one axis, not {}", count(axes));
    return min(this, axes);
  }
  @Pure NDArray min(int[] axes, boolean keepDims) {
    require(count(axes) == 1, "shape.axis", "min takes one axis, not {}", count(axes));
    return min(this, axes, keepDims);
  }
  @Pure NDArray prod() { return prod(this); }
  @Pure NDArray prod(int[] axes) {
    require(count(axes) == 1, "shape.axis", "prod takes one axis, not {}", count(axes));
    return prod(this, axes);
  }
  @Pure NDArray prod(int[] axes, boolean keepDims) {
    require(count(axes) == 1, "shape.axis", "prod takes one axis, not {}", count(axes));
    return prod(this, axes, keepDims);
  }
  @Pure NDArray mean() { return mean(this); }
  @Pure NDArray mean(int[] axes) {
    require(count(axes) == 1, "shape.axis", "mean takes one axis, not {}", count(axes));
    return mean(this, axes);
  }
  @Pure NDArray mean(int[] axes, boolean keepDims) {
    require(count(axes) == 1, "shape.axis", "mean takes one axis, not {}", count(axes));
    return mean(this, axes, keepDims);
  }
  @Pure NDArray sum() { return sum(this); }
  @Pure NDArray sum(int[] axes) { return sum(this, axes); }
  @Pure NDArray sum(int[] axes, boolean keepDims) { return sum(this, axes, keepDims); }
  @Pure NDArray norm() { return norm(this); }
  @Pure NDArray norm(boolean keepDims) { return norm(this, keepDims = keepDims); }
  @Pure NDArray norm(int[] axes) { return norm(this, axes); }
  @Pure NDArray norm(int[] axes, boolean keepDims) { return norm(this, axes, keepDims); }
  @Pure NDArray norm(int ord, int[] axes, boolean keepDims) { return norm(this, axes, keepDims); }
  @Pure NDArray median() { return median(this, -1); }
  @Pure NDArray median(int[] axes) {
    require(count(axes) == 1, "shape.axis", "median takes one axis, not {}", count(axes));
    return count(axes) == 1 ? median(this, at(axes, 0)) : unknownTensor("median of other than one axis");
  }
  @Pure NDArray percentile(Number percentile) {
    require(isFloating(dtype(this)), "dtype.mismatch", "percentile takes floating arrays, and {} is {}", this, dtype(this));
    return tensor(rank(this) == 0 ? of() : remove(shape(this), -1), dtype(this), device(this));
  }
  @Pure NDArray percentile(Number percentile, int[] axes) {
    require(count(axes) == 1, "shape.axis", "percentile takes one axis, not {}", count(axes));
    require(isFloating(dtype(this)), "dtype.mismatch", "percentile takes floating arrays, and {} is {}", this, dtype(this));
    if (count(axes) != 1) {
      return unknownTensor("percentile of other than one axis");
    }
    return tensor(rank(this) == 0 ? of() : remove(shape(this), at(axes, 0)), dtype(this), device(this));
  }
  @Pure NDArray argMax() { return argMax(this); }
  @Pure NDArray argMax(int axis) {
    if (rank(this) == 0) {
      return tensor(of(), dtypeConstant("i64"), device(this));
    }
    return argMax(this, axis);
  }
  @Pure NDArray argMin() { return argMin(this); }
  @Pure NDArray argMin(int axis) {
    if (rank(this) == 0) {
      return tensor(of(), dtypeConstant("i64"), device(this));
    }
    return argMin(this, axis);
  }
  @Pure NDArray all() { return all(toType(this, dtypeConstant("bool"))); }
  @Pure NDArray any() { return any(toType(this, dtypeConstant("bool"))); }
  @Pure NDArray none() { return any(toType(this, dtypeConstant("bool"))); }
  @Pure NDArray countNonzero() { return countNonzero(this); }
  @Pure NDArray countNonzero(int axis) { return countNonzero(this, axis); }
  @Pure NDArray trace();
  @Pure NDArray trace(int offset);
  @Pure NDArray trace(int offset, int axis1, int axis2);

  // along one axis
  @Pure NDArray cumProd(int axis) { return cumProd(this, axis); }
  @Pure NDArray cumProd(int axis, DataType dataType) { return toType(cumProd(this, axis), dataType); }
  @Pure NDArray cumSum() {
    if (rank(this) == 0) {
      return reshape(this, of(1));
    }
    return cumSum(this, 0);
  }
  @Pure NDArray cumSum(int axis) { return cumSum(this, axis); }
  @Pure NDArray sort() { return sort(this, -1); }
  @Pure NDArray sort(int axis) { return sort(this, axis); }
  @Pure NDArray argSort() { return argSort(this, -1); }
  @Pure NDArray argSort(int axis) { return argSort(this, axis); }
  @Pure NDArray argSort(int axis, boolean ascending) { return argSort(this, axis); }
  @Pure NDList topK(int k, int axis) { return newList("ai.djl.ndarray.NDList", topK(this, k, axis)); }
  @Pure NDList topK(int k, int axis, boolean largest, boolean sorted) { return newList("ai.djl.ndarray.NDList", topK(this, k, axis)); }
  @Pure NDArray softmax(int axis) { return softmax(this, axis); }
  @Pure NDArray logSoftmax(int axis) { return logSoftmax(this, axis); }
  @Pure NDArray normalize() { return normalize(this, 1); }
  @Pure NDArray normalize(double exponent, long dim) { return normalize(this, dim); }
  @Pure NDArray normalize(double exponent, long dim, double eps) { return normalize(this, dim); }
  @Pure NDArray diff(int n, int dim) { return tensor(replace(shape(this), dim, maxOf(dim(this, dim) - n, 0)), dtype(this), device(this)); }
  @Pure NDList unique();
  @Pure NDList unique(boolean sorted, boolean returnInverse, boolean returnCounts);
  @Pure NDList unique(Integer dim, boolean sorted, boolean returnInverse, boolean returnCounts);

  // lists of arrays; a size that does not divide leaves a ragged last piece and throws nothing
  @Pure NDList split(long sections) {
    require(rank(this) > 0, "shape.axis", "{} has no axis to split", this);
    require(sections != 0, "shape.split", "cannot split {} into no pieces", this);
    return newList("ai.djl.ndarray.NDList", split(this, dim(this, 0) / sections, 0,
        parts = dim(this, 0) % sections == 0 ? sections : ceilDivOf(dim(this, 0), dim(this, 0) / sections)));
  }
  @Pure NDList split(long sections, int axis) {
    require(axis >= 0 && axis < rank(this), "shape.axis", "there is no axis {} in {}", axis, shape(this));
    require(sections != 0, "shape.split", "cannot split {} into no pieces", this);
    return newList("ai.djl.ndarray.NDList", split(this, dim(this, axis) / sections, axis,
        parts = dim(this, axis) % sections == 0 ? sections : ceilDivOf(dim(this, axis), dim(this, axis) / sections)));
  }
  @Pure NDList split(long[] indices) {
    if (count(indices) == 0) {
      return newList("ai.djl.ndarray.NDList", of(this));
    }
    return newList("ai.djl.ndarray.NDList", splitPlaces(this, indices, 0));
  }
  @Pure NDList split(long[] indices, int axis) {
    if (count(indices) == 0) {
      return newList("ai.djl.ndarray.NDList", of(this));
    }
    require(axis >= 0 && axis < rank(this), "shape.axis", "there is no axis {} in {}", axis, shape(this));
    return newList("ai.djl.ndarray.NDList", splitPlaces(this, indices, axis));
  }
  @Pure NDArray stack(NDArray array) { return stack(of(this, array), 0); }
  @Pure NDArray stack(NDArray array, int axis) { return stack(of(this, array), axis); }
  @Pure NDArray concat(NDArray array) { return concat(of(this, array), 0); }
  @Pure NDArray concat(NDArray array, int axis) { return concat(of(this, array), axis); }

  // shape
  @Pure NDArray reshape(long... newShape) { return reshape(this, newShape, infer = inferredAt(newShape)); }
  @Pure NDArray reshape(Shape shape) { return reshape(this, shape, infer = inferredAt(shape)); }
  @Pure NDArray expandDims(int axis) { return expandDims(this, axis); }
  @Pure NDArray flatten() { return flatten(this); }
  @Pure NDArray flatten(int startDim, int endDim) { return flatten(this, startDim, endDim); }
  @Pure NDArray squeeze() {
    if (rank(this) == 0) {
      return clone(this);
    }
    if (rank(this) == 1) {
      return squeeze(this, 0);
    }
    if (rank(this) == 2) {
      return squeeze(squeeze(this, 1), 0);
    }
    if (rank(this) == 3) {
      return squeeze(squeeze(squeeze(this, 2), 1), 0);
    }
    if (rank(this) == 4) {
      return squeeze(squeeze(squeeze(squeeze(this, 3), 2), 1), 0);
    }
    if (rank(this) == 5) {
      return squeeze(squeeze(squeeze(squeeze(squeeze(this, 4), 3), 2), 1), 0);
    }
    if (rank(this) == 6) {
      return squeeze(squeeze(squeeze(squeeze(squeeze(squeeze(this, 5), 4), 3), 2), 1), 0);
    }
    return unknownTensor("squeeze of many axes", dtype(this), device(this));
  }
  // one axis whose size is not 1 is left alone; in an array of axes it is refused
  @Pure NDArray squeeze(int axis) { return squeeze(this, axis); }
  @Pure NDArray squeeze(int[] axes) {
    require(within(axes, 0, maxOf(rank(this), 1)), "shape.axis", "not every axis of {} is an axis of {}", axes, shape(this));
    if (rank(this) == 0) {
      return clone(this);
    }
    require(productOf(pick(shape(this), axes)) == 1, "shape.axis", "the axes {} of {} have sizes {}, not 1", axes, this, pick(shape(this), axes));
    return reshape(this, without(shape(this), axes));
  }
  // an empty array stays as it is
  @Pure NDArray tile(long repeats) {
    return repeat(this, repeated(elements(this) == 0 ? 1 : repeats, maxOf(rank(this), 1)));
  }
  @Pure NDArray tile(long[] repeats) { return repeat(this, repeats); }
  // only engines other than PyTorch's have these two
  @Pure NDArray tile(int axis, long repeats) { return tile(this, replace(repeated(1, rank(this)), axis, repeats)); }
  @Pure NDArray tile(Shape desiredShape);
  @Pure NDArray repeat(int axis, long repeats) { return repeatInterleave(this, repeats, axis); }
  // axis after axis, of which a scalar has none; an empty array stays as it is
  @Pure NDArray repeat(long repeats) {
    if (rank(this) == 0) {
      return repeatInterleave(this, repeats, 0);
    }
    var times = elements(this) == 0 ? 1 : repeats;
    require(times >= 0, "shape.size", "cannot repeat each element of {} {} times", this, repeats);
    return tile(this, repeated(times, rank(this)));
  }
  @Pure NDArray repeat(long[] repeats) {
    require(count(repeats) <= rank(this), "shape.axis", "{} repeats for the {} axes of {}", count(repeats), rank(this), this);
    require(within(repeats, 0), "shape.size", "cannot repeat each element of {} {} times", this, repeats);
    return tile(this, join(repeats, repeated(1, rank(this) - count(repeats))));
  }
  @Pure NDArray repeat(Shape desiredShape) {
    require(rank(desiredShape) <= rank(this), "shape.rank", "the shape {} has more axes than {}", desiredShape, shape(this));
    return unknownTensor("repeat to a shape", dtype(this), device(this));
  }
  @Pure NDArray flip(int... axes) { return flip(this, axes); }
  @Pure NDArray transpose() { return transpose(this); }
  @Pure NDArray transpose(int... axes) { return permute(this, axes); }
  @Pure NDArray swapAxes(int axis1, int axis2) { return swapAxes(this, axis1, axis2); }
  @Pure NDArray rotate90(int times, int[] axes) {
    require(count(axes) == 2, "shape.axis", "rotate90 takes two axes, not {}", count(axes));
    return times % 2 == 0 ? clone(this) : swapAxes(this, at(axes, 0), at(axes, 1));
  }
  // -1 keeps the size that an axis has
  @Pure NDArray broadcast(Shape shape) { return broadcastTo(this, inherited(shape, shape(this))); }
  @Pure NDArray broadcast(long... shape) { return broadcastTo(this, inherited(shape, shape(this))); }
  @Pure NDArray pad(Shape padding, double value) { return pad(this, padding); }
  @Pure NDArray diagonal() { return diagonal(this); }
  @Pure NDArray diagonal(int offset) { return diagonal(this, offset); }
  @Pure NDArray diagonal(int offset, int axis1, int axis2) { return diagonal(this, offset, axis1, axis2); }
  // a depth of -1 is one more than the greatest label
  @Pure NDArray oneHot(int depth) {
    if (!isNull(inferredAt(of(depth)))) {
      require(elements(this) != 0, "shape.size", "the depth does not follow from {}, which has no elements", this);
      return tensor(append(shape(this), anySize()), dtypeConstant("f32"), device(this));
    }
    return oneHot(toType(this, dtypeConstant("i64")), depth, dtypeConstant("f32"));
  }
  @Pure NDArray oneHot(int depth, DataType dataType) {
    if (!isNull(inferredAt(of(depth)))) {
      require(elements(this) != 0, "shape.size", "the depth does not follow from {}, which has no elements", this);
      return tensor(append(shape(this), anySize()), dataType, device(this));
    }
    return oneHot(toType(this, dtypeConstant("i64")), depth, dataType);
  }
  @Pure NDArray oneHot(int depth, float onValue, float offValue, DataType dataType);

  // products
  @Pure NDArray dot(NDArray other) {
    require(rank(this) == rank(other) && rank(this) <= 2, "shape.rank",
        "dot takes two vectors or two matrices, not {} and {}", shape(this), shape(other));
    return rank(this) == 1 ? dot(this, other) : matmul(this, other);
  }
  @Pure NDArray matMul(NDArray other) { return matmul(this, other); }
  @Pure NDArray batchMatMul(NDArray other) { return batchMatmul(this, other); }
  // only engines other than PyTorch's have it
  @Pure NDArray batchDot(NDArray other) { return batchMatmul(this, other); }
  @Pure NDArray inverse() {
    require(rank(this) >= 2, "shape.rank", "only matrices have an inverse, and {} is {}", this, shape(this));
    require(dim(this, -1) == dim(this, -2), "shape.matmul", "only square matrices have an inverse, and {} is {}", this, shape(this));
    return tensor(shape(this), dtype(this), device(this));
  }

  // complex numbers
  @Pure NDArray fft(long length);
  @Pure NDArray fft(long length, long axis);
  @Pure NDArray ifft(long length);
  @Pure NDArray ifft(long length, long axis);
  @Pure NDArray rfft(long length);
  @Pure NDArray rfft(long length, long axis);
  @Pure NDArray irfft(long length);
  @Pure NDArray irfft(long length, long axis);
  @Pure NDArray stft(long nFft, long hopLength, boolean center, NDArray window, boolean returnComplex);
  @Pure NDArray stft(long nFft, long hopLength, boolean center, NDArray window, boolean normalize, boolean returnComplex);
  @Pure NDArray fft2(long[] sizes);
  @Pure NDArray fft2(long[] sizes, long[] axes);
  @Pure NDArray ifft2(long[] sizes);
  @Pure NDArray ifft2(long[] sizes, long[] axes);
  @Pure NDArray complex();
  @Pure NDArray real();
}

@Represents("object")
class NDArrays {
  @Pure static NDArray eq(NDArray a, NDArray b) { return eq(a, b); }
  @Pure static NDArray eq(NDArray a, Number n) { return eq(a, scalar(n)); }
  @Pure static NDArray eq(Number n, NDArray a) { return eq(scalar(n), a); }
  @Pure static NDArray neq(NDArray a, NDArray b) { return ne(a, b); }
  @Pure static NDArray neq(NDArray a, Number n) { return ne(a, scalar(n)); }
  @Pure static NDArray neq(Number n, NDArray a) { return ne(scalar(n), a); }
  @Pure static NDArray gt(NDArray a, NDArray b) { return gt(a, b); }
  @Pure static NDArray gt(NDArray a, Number n) { return gt(a, scalar(n)); }
  @Pure static NDArray gt(Number n, NDArray a) { return gt(scalar(n), a); }
  @Pure static NDArray gte(NDArray a, NDArray b) { return ge(a, b); }
  @Pure static NDArray gte(NDArray a, Number n) { return ge(a, scalar(n)); }
  @Pure static NDArray gte(Number n, NDArray a) { return ge(scalar(n), a); }
  @Pure static NDArray lt(NDArray a, NDArray b) { return lt(a, b); }
  @Pure static NDArray lt(NDArray a, Number n) { return lt(a, scalar(n)); }
  @Pure static NDArray lt(Number n, NDArray a) { return lt(scalar(n), a); }
  @Pure static NDArray lte(NDArray a, NDArray b) { return le(a, b); }
  @Pure static NDArray lte(NDArray a, Number n) { return le(a, scalar(n)); }
  @Pure static NDArray lte(Number n, NDArray a) { return le(scalar(n), a); }
  @Pure static NDArray add(NDArray a, Number n) { return add(a, scalar(n)); }
  @Pure static NDArray add(Number n, NDArray a) { return add(scalar(n), a); }
  @Pure static NDArray sub(NDArray a, NDArray b) { return sub(a, b); }
  @Pure static NDArray sub(NDArray a, Number n) { return sub(a, scalar(n)); }
  @Pure static NDArray sub(Number n, NDArray a) { return sub(scalar(n), a); }
  @Pure static NDArray mul(NDArray a, Number n) { return mul(a, scalar(n)); }
  @Pure static NDArray mul(Number n, NDArray a) { return mul(scalar(n), a); }
  @Pure static NDArray div(NDArray a, NDArray b) { return div(a, b); }
  @Pure static NDArray div(NDArray a, Number n) { return div(a, scalar(n)); }
  @Pure static NDArray div(Number n, NDArray a) { return div(scalar(n), a); }
  @Pure static NDArray mod(NDArray a, NDArray b) { return remainder(a, b); }
  @Pure static NDArray mod(NDArray a, Number n) { return remainder(a, scalar(n)); }
  @Pure static NDArray mod(Number n, NDArray a) { return remainder(scalar(n), a); }
  @Pure static NDArray pow(NDArray a, NDArray b) { return pow(a, b); }
  @Pure static NDArray pow(NDArray a, Number n) { return pow(a, scalar(n)); }
  @Pure static NDArray pow(Number n, NDArray a) { return pow(scalar(n), a); }
  @Pure static NDArray maximum(NDArray a, NDArray b) { return maximum(a, b); }
  @Pure static NDArray maximum(NDArray a, Number n) { return maximum(a, scalar(n)); }
  @Pure static NDArray maximum(Number n, NDArray a) { return maximum(scalar(n), a); }
  @Pure static NDArray minimum(NDArray a, NDArray b) { return minimum(a, b); }
  @Pure static NDArray minimum(NDArray a, Number n) { return minimum(a, scalar(n)); }
  @Pure static NDArray minimum(Number n, NDArray a) { return minimum(scalar(n), a); }
  @Pure static NDArray add(NDArray... arrays) {
    if (count(arrays) == 2) {
      return add(at(arrays, 0), at(arrays, 1));
    }
    if (count(arrays) == 3) {
      return add(add(at(arrays, 0), at(arrays, 1)), at(arrays, 2));
    }
    return count(arrays) == 1 ? at(arrays, 0) : unknownTensor("many operands");
  }
  static NDArray addi(NDArray... arrays) {
    if (count(arrays) == 2) {
      return add(at(arrays, 0), at(arrays, 1), inPlace = true);
    }
    if (count(arrays) == 3) {
      return add(add(at(arrays, 0), at(arrays, 1), inPlace = true), at(arrays, 2), inPlace = true);
    }
    return count(arrays) == 1 ? at(arrays, 0) : unknownTensor("many operands");
  }
  @Pure static NDArray mul(NDArray... arrays) {
    if (count(arrays) == 2) {
      return mul(at(arrays, 0), at(arrays, 1));
    }
    if (count(arrays) == 3) {
      return mul(mul(at(arrays, 0), at(arrays, 1)), at(arrays, 2));
    }
    return count(arrays) == 1 ? at(arrays, 0) : unknownTensor("many operands");
  }
  static NDArray muli(NDArray... arrays) {
    if (count(arrays) == 2) {
      return mul(at(arrays, 0), at(arrays, 1), inPlace = true);
    }
    if (count(arrays) == 3) {
      return mul(mul(at(arrays, 0), at(arrays, 1), inPlace = true), at(arrays, 2), inPlace = true);
    }
    return count(arrays) == 1 ? at(arrays, 0) : unknownTensor("many operands");
  }
  static NDArray addi(NDArray a, Number n) { return add(a, scalar(n), inPlace = true); }
  static NDArray addi(Number n, NDArray a) { return add(a, scalar(n), inPlace = true); }
  static NDArray subi(NDArray a, NDArray b) { return sub(a, b, inPlace = true); }
  static NDArray subi(NDArray a, Number n) { return sub(a, scalar(n), inPlace = true); }
  static NDArray subi(Number n, NDArray a);
  static NDArray muli(NDArray a, Number n) { return mul(a, scalar(n), inPlace = true); }
  static NDArray muli(Number n, NDArray a) { return mul(a, scalar(n), inPlace = true); }
  static NDArray divi(NDArray a, NDArray b) { return div(a, b, inPlace = true); }
  static NDArray divi(NDArray a, Number n) { return div(a, scalar(n), inPlace = true); }
  static NDArray divi(Number n, NDArray a);
  static NDArray modi(NDArray a, NDArray b) { return remainder(a, b, inPlace = true); }
  static NDArray modi(NDArray a, Number n) { return remainder(a, scalar(n), inPlace = true); }
  static NDArray modi(Number n, NDArray a);
  static NDArray powi(NDArray a, NDArray b) { return pow(a, b, inPlace = true); }
  static NDArray powi(NDArray a, Number n) { return pow(a, scalar(n), inPlace = true); }
  static NDArray powi(Number n, NDArray a);
  @Pure static boolean contentEquals(NDArray a, Number n) { return unknown("value of an element"); }
  @Pure static boolean contentEquals(NDArray a, NDArray b) { return unknown("value of an element"); }
  @Pure static boolean shapeEquals(NDArray a, NDArray b) { return sameShape(shape(a), shape(b)); }
  @Pure static boolean allClose(NDArray a, NDArray b) { return unknown("value of an element"); }
  @Pure static boolean allClose(NDArray a, NDArray b, double rtol, double atol, boolean equalNan) { return unknown("value of an element"); }
  @Pure static NDArray where(NDArray condition, NDArray a, NDArray b) {
    require(sameShape(shape(condition), shape(a)), "shape.broadcast", "the condition {} is {} and {} is {}", condition, shape(condition), a, shape(a));
    return where(condition, a, b);
  }
  @Pure static NDArray booleanMask(NDArray data, NDArray index) {
    require(sameShape(shape(index), shape(data)), "shape.index", "the mask {} of shape {} does not fit {}", index, shape(index), shape(data));
    return maskedSelect(data, index, anySize());
  }
  @Pure static NDArray booleanMask(NDArray data, NDArray index, int axis) {
    if (rank(index) == rank(data)) {
      require(sameShape(shape(index), shape(data)), "shape.index", "the mask {} of shape {} does not fit {}", index, shape(index), shape(data));
      return maskedSelect(data, index, anySize());
    }
    require(sameShape(shape(index), shapeOf(sublist(shape(data), axis))), "shape.index",
        "the mask {} of shape {} does not fit {} from axis {} on", index, shape(index), shape(data), axis);
    return tensor(append(sublist(shape(data), 0, axis), anySize()), dtype(data), device(data));
  }
  @Pure static NDArray sequenceMask(NDArray data, NDArray sequenceLength, float value);
  @Pure static NDArray sequenceMask(NDArray data, NDArray sequenceLength);
  @Pure static NDArray dot(NDArray a, NDArray b) {
    require(rank(a) == rank(b) && rank(a) <= 2, "shape.rank",
        "dot takes two vectors or two matrices, not {} and {}", shape(a), shape(b));
    return rank(a) == 1 ? dot(a, b) : matmul(a, b);
  }
  @Pure static NDArray matMul(NDArray a, NDArray b) { return matmul(a, b); }
  @Pure static NDArray stack(NDList arrays) { return stack(arrays, 0); }
  @Pure static NDArray stack(NDList arrays, int axis) { return stack(arrays, axis); }
  // a list of one array is copied, along any axis and of any rank
  @Pure static NDArray concat(NDList arrays) { return surely(count(arrays) == 1) ? clone(at(arrays, 0)) : concat(arrays, 0); }
  @Pure static NDArray concat(NDList arrays, int axis) { return surely(count(arrays) == 1) ? clone(at(arrays, 0)) : concat(arrays, axis); }
  @Pure static NDArray logicalAnd(NDArray a, NDArray b) { return logicalAnd(a, b); }
  @Pure static NDArray logicalOr(NDArray a, NDArray b) { return logicalOr(a, b); }
  @Pure static NDArray logicalXor(NDArray a, NDArray b) { return logicalXor(a, b); }
  @Pure static NDArray erfinv(NDArray input) { return erfinv(input); }
  @Pure static NDArray erf(NDArray input) { return erf(input); }
}

// ---- functions of layers, as static methods ----

@Represents("object")
class Conv1d extends Convolution {
  @Pure static NDList conv1d(NDArray input, NDArray weight) {
    require(rank(input) == 3 && rank(weight) == 3, "shape.rank", "conv1d takes 3 axes of both {} and {}, not {} and {}", input, weight, shape(input), shape(weight));
    return newList("ai.djl.ndarray.NDList", of(conv1d(input, weight)));
  }
  @Pure static NDList conv1d(NDArray input, NDArray weight, NDArray bias) {
    require(rank(input) == 3 && rank(weight) == 3, "shape.rank", "conv1d takes 3 axes of both {} and {}, not {} and {}", input, weight, shape(input), shape(weight));
    return newList("ai.djl.ndarray.NDList", of(conv1d(input, weight, bias = bias)));
  }
  @Pure static NDList conv1d(NDArray input, NDArray weight, NDArray bias, Shape stride) {
    require(rank(input) == 3 && rank(weight) == 3, "shape.rank", "conv1d takes 3 axes of both {} and {}, not {} and {}", input, weight, shape(input), shape(weight));
    require(count(stride) == 1, "shape.conv", "conv1d takes a stride of 1 number, not {}", count(stride));
    return newList("ai.djl.ndarray.NDList", of(conv1d(input, weight, bias = bias, stride = stride)));
  }
  @Pure static NDList conv1d(NDArray input, NDArray weight, NDArray bias, Shape stride, Shape padding) {
    require(rank(input) == 3 && rank(weight) == 3, "shape.rank", "conv1d takes 3 axes of both {} and {}, not {} and {}", input, weight, shape(input), shape(weight));
    require(count(stride) == 1, "shape.conv", "conv1d takes a stride of 1 number, not {}", count(stride));
    require(count(padding) == 1, "shape.conv", "conv1d takes a padding of 1 number, not {}", count(padding));
    return newList("ai.djl.ndarray.NDList", of(conv1d(input, weight, bias = bias, stride = stride, padding = padding)));
  }
  @Pure static NDList conv1d(NDArray input, NDArray weight, NDArray bias, Shape stride, Shape padding, Shape dilation) {
    require(rank(input) == 3 && rank(weight) == 3, "shape.rank", "conv1d takes 3 axes of both {} and {}, not {} and {}", input, weight, shape(input), shape(weight));
    require(count(stride) == 1, "shape.conv", "conv1d takes a stride of 1 number, not {}", count(stride));
    require(count(padding) == 1, "shape.conv", "conv1d takes a padding of 1 number, not {}", count(padding));
    require(count(dilation) == 1, "shape.conv", "conv1d takes a dilation of 1 number, not {}", count(dilation));
    return newList("ai.djl.ndarray.NDList", of(conv1d(input, weight, bias = bias, stride = stride, padding = padding, dilation = dilation)));
  }
  @Pure static NDList conv1d(NDArray input, NDArray weight, NDArray bias, Shape stride, Shape padding, Shape dilation, int groups) {
    require(rank(input) == 3 && rank(weight) == 3, "shape.rank", "conv1d takes 3 axes of both {} and {}, not {} and {}", input, weight, shape(input), shape(weight));
    require(count(stride) == 1, "shape.conv", "conv1d takes a stride of 1 number, not {}", count(stride));
    require(count(padding) == 1, "shape.conv", "conv1d takes a padding of 1 number, not {}", count(padding));
    require(count(dilation) == 1, "shape.conv", "conv1d takes a dilation of 1 number, not {}", count(dilation));
    return newList("ai.djl.ndarray.NDList", of(conv1d(input, weight, bias = bias, stride = stride, padding = padding, dilation = dilation, groups = groups)));
  }
  Conv1d(Conv1d.Builder builder) {
    this.axes = 1;
    this.configure(builder);
  }
  private NDArray convolve(NDArray input, NDArray kernel) {
    return conv1d(input, kernel, stride = this.stride, padding = this.padding, dilation = this.dilation, groups = this.groups);
  }
  static Conv1d.Builder builder() { return new Conv1d.Builder(); }
  static class Builder extends Convolution.ConvolutionBuilder {
    Builder() {
      this.stride = shapeOf(of(1));
      this.padding = shapeOf(of(0));
      this.dilation = shapeOf(of(1));
      this.groups = 1;
    }
    Conv1d build() {
      return new Conv1d(this);
    }
  }
}

@Represents("object")
class Conv2d extends Convolution {
  @Pure static NDList conv2d(NDArray input, NDArray weight) {
    require(rank(input) == 4 && rank(weight) == 4, "shape.rank", "conv2d takes 4 axes of both {} and {}, not {} and {}", input, weight, shape(input), shape(weight));
    return newList("ai.djl.ndarray.NDList", of(conv2d(input, weight)));
  }
  @Pure static NDList conv2d(NDArray input, NDArray weight, NDArray bias) {
    require(rank(input) == 4 && rank(weight) == 4, "shape.rank", "conv2d takes 4 axes of both {} and {}, not {} and {}", input, weight, shape(input), shape(weight));
    return newList("ai.djl.ndarray.NDList", of(conv2d(input, weight, bias = bias)));
  }
  @Pure static NDList conv2d(NDArray input, NDArray weight, NDArray bias, Shape stride) {
    require(rank(input) == 4 && rank(weight) == 4, "shape.rank", "conv2d takes 4 axes of both {} and {}, not {} and {}", input, weight, shape(input), shape(weight));
    require(count(stride) == 2, "shape.conv", "conv2d takes a stride of 2 numbers, not {}", count(stride));
    return newList("ai.djl.ndarray.NDList", of(conv2d(input, weight, bias = bias, stride = stride)));
  }
  @Pure static NDList conv2d(NDArray input, NDArray weight, NDArray bias, Shape stride, Shape padding) {
    require(rank(input) == 4 && rank(weight) == 4, "shape.rank", "conv2d takes 4 axes of both {} and {}, not {} and {}", input, weight, shape(input), shape(weight));
    require(count(stride) == 2, "shape.conv", "conv2d takes a stride of 2 numbers, not {}", count(stride));
    require(count(padding) == 2, "shape.conv", "conv2d takes a padding of 2 numbers, not {}", count(padding));
    return newList("ai.djl.ndarray.NDList", of(conv2d(input, weight, bias = bias, stride = stride, padding = padding)));
  }
  @Pure static NDList conv2d(NDArray input, NDArray weight, NDArray bias, Shape stride, Shape padding, Shape dilation) {
    require(rank(input) == 4 && rank(weight) == 4, "shape.rank", "conv2d takes 4 axes of both {} and {}, not {} and {}", input, weight, shape(input), shape(weight));
    require(count(stride) == 2, "shape.conv", "conv2d takes a stride of 2 numbers, not {}", count(stride));
    require(count(padding) == 2, "shape.conv", "conv2d takes a padding of 2 numbers, not {}", count(padding));
    require(count(dilation) == 2, "shape.conv", "conv2d takes a dilation of 2 numbers, not {}", count(dilation));
    return newList("ai.djl.ndarray.NDList", of(conv2d(input, weight, bias = bias, stride = stride, padding = padding, dilation = dilation)));
  }
  @Pure static NDList conv2d(NDArray input, NDArray weight, NDArray bias, Shape stride, Shape padding, Shape dilation, int groups) {
    require(rank(input) == 4 && rank(weight) == 4, "shape.rank", "conv2d takes 4 axes of both {} and {}, not {} and {}", input, weight, shape(input), shape(weight));
    require(count(stride) == 2, "shape.conv", "conv2d takes a stride of 2 numbers, not {}", count(stride));
    require(count(padding) == 2, "shape.conv", "conv2d takes a padding of 2 numbers, not {}", count(padding));
    require(count(dilation) == 2, "shape.conv", "conv2d takes a dilation of 2 numbers, not {}", count(dilation));
    return newList("ai.djl.ndarray.NDList", of(conv2d(input, weight, bias = bias, stride = stride, padding = padding, dilation = dilation, groups = groups)));
  }
  Conv2d(Conv2d.Builder builder) {
    this.axes = 2;
    this.configure(builder);
  }
  private NDArray convolve(NDArray input, NDArray kernel) {
    return conv2d(input, kernel, stride = this.stride, padding = this.padding, dilation = this.dilation, groups = this.groups);
  }
  static Conv2d.Builder builder() { return new Conv2d.Builder(); }
  static class Builder extends Convolution.ConvolutionBuilder {
    Builder() {
      this.stride = shapeOf(of(1, 1));
      this.padding = shapeOf(of(0, 0));
      this.dilation = shapeOf(of(1, 1));
      this.groups = 1;
    }
    Conv2d build() {
      return new Conv2d(this);
    }
  }
}

@Represents("object")
class Conv3d extends Convolution {
  @Pure static NDList conv3d(NDArray input, NDArray weight) {
    require(rank(input) == 5 && rank(weight) == 5, "shape.rank", "conv3d takes 5 axes of both {} and {}, not {} and {}", input, weight, shape(input), shape(weight));
    return newList("ai.djl.ndarray.NDList", of(conv3d(input, weight)));
  }
  @Pure static NDList conv3d(NDArray input, NDArray weight, NDArray bias) {
    require(rank(input) == 5 && rank(weight) == 5, "shape.rank", "conv3d takes 5 axes of both {} and {}, not {} and {}", input, weight, shape(input), shape(weight));
    return newList("ai.djl.ndarray.NDList", of(conv3d(input, weight, bias = bias)));
  }
  @Pure static NDList conv3d(NDArray input, NDArray weight, NDArray bias, Shape stride) {
    require(rank(input) == 5 && rank(weight) == 5, "shape.rank", "conv3d takes 5 axes of both {} and {}, not {} and {}", input, weight, shape(input), shape(weight));
    require(count(stride) == 3, "shape.conv", "conv3d takes a stride of 3 numbers, not {}", count(stride));
    return newList("ai.djl.ndarray.NDList", of(conv3d(input, weight, bias = bias, stride = stride)));
  }
  @Pure static NDList conv3d(NDArray input, NDArray weight, NDArray bias, Shape stride, Shape padding) {
    require(rank(input) == 5 && rank(weight) == 5, "shape.rank", "conv3d takes 5 axes of both {} and {}, not {} and {}", input, weight, shape(input), shape(weight));
    require(count(stride) == 3, "shape.conv", "conv3d takes a stride of 3 numbers, not {}", count(stride));
    require(count(padding) == 3, "shape.conv", "conv3d takes a padding of 3 numbers, not {}", count(padding));
    return newList("ai.djl.ndarray.NDList", of(conv3d(input, weight, bias = bias, stride = stride, padding = padding)));
  }
  @Pure static NDList conv3d(NDArray input, NDArray weight, NDArray bias, Shape stride, Shape padding, Shape dilation) {
    require(rank(input) == 5 && rank(weight) == 5, "shape.rank", "conv3d takes 5 axes of both {} and {}, not {} and {}", input, weight, shape(input), shape(weight));
    require(count(stride) == 3, "shape.conv", "conv3d takes a stride of 3 numbers, not {}", count(stride));
    require(count(padding) == 3, "shape.conv", "conv3d takes a padding of 3 numbers, not {}", count(padding));
    require(count(dilation) == 3, "shape.conv", "conv3d takes a dilation of 3 numbers, not {}", count(dilation));
    return newList("ai.djl.ndarray.NDList", of(conv3d(input, weight, bias = bias, stride = stride, padding = padding, dilation = dilation)));
  }
  @Pure static NDList conv3d(NDArray input, NDArray weight, NDArray bias, Shape stride, Shape padding, Shape dilation, int groups) {
    require(rank(input) == 5 && rank(weight) == 5, "shape.rank", "conv3d takes 5 axes of both {} and {}, not {} and {}", input, weight, shape(input), shape(weight));
    require(count(stride) == 3, "shape.conv", "conv3d takes a stride of 3 numbers, not {}", count(stride));
    require(count(padding) == 3, "shape.conv", "conv3d takes a padding of 3 numbers, not {}", count(padding));
    require(count(dilation) == 3, "shape.conv", "conv3d takes a dilation of 3 numbers, not {}", count(dilation));
    return newList("ai.djl.ndarray.NDList", of(conv3d(input, weight, bias = bias, stride = stride, padding = padding, dilation = dilation, groups = groups)));
  }
  Conv3d(Conv3d.Builder builder) {
    this.axes = 3;
    this.configure(builder);
  }
  private NDArray convolve(NDArray input, NDArray kernel) {
    return conv3d(input, kernel, stride = this.stride, padding = this.padding, dilation = this.dilation, groups = this.groups);
  }
  static Conv3d.Builder builder() { return new Conv3d.Builder(); }
  static class Builder extends Convolution.ConvolutionBuilder {
    Builder() {
      this.stride = shapeOf(of(1, 1, 1));
      this.padding = shapeOf(of(0, 0, 0));
      this.dilation = shapeOf(of(1, 1, 1));
      this.groups = 1;
    }
    Conv3d build() {
      return new Conv3d(this);
    }
  }
}

@Represents("object")
class Pool {
  @Pure static NDArray maxPool1d(NDArray input, Shape kernelShape, Shape stride, Shape padding, boolean ceilMode) {
    require(rank(input) == 3, "shape.rank", "maxPool1d takes 3 axes, and {} is {}", input, shape(input));
    require(count(kernelShape) == 1 && count(stride) == 1 && count(padding) == 1, "shape.conv",
        "maxPool1d takes a kernel, a stride and a padding of 1, not {}, {} and {}", kernelShape, stride, padding);
    return maxPool1d(input, kernelShape, stride, padding, ceilMode);
  }
  @Pure static NDArray maxPool2d(NDArray input, Shape kernelShape, Shape stride, Shape padding, boolean ceilMode) {
    require(rank(input) == 4, "shape.rank", "maxPool2d takes 4 axes, and {} is {}", input, shape(input));
    require(count(kernelShape) == 2 && count(stride) == 2 && count(padding) == 2, "shape.conv",
        "maxPool2d takes a kernel, a stride and a padding of 2, not {}, {} and {}", kernelShape, stride, padding);
    return maxPool2d(input, kernelShape, stride, padding, ceilMode);
  }
  @Pure static NDArray maxPool3d(NDArray input, Shape kernelShape, Shape stride, Shape padding, boolean ceilMode) {
    require(rank(input) == 5, "shape.rank", "maxPool3d takes 5 axes, and {} is {}", input, shape(input));
    require(count(kernelShape) == 3 && count(stride) == 3 && count(padding) == 3, "shape.conv",
        "maxPool3d takes a kernel, a stride and a padding of 3, not {}, {} and {}", kernelShape, stride, padding);
    return maxPool3d(input, kernelShape, stride, padding, ceilMode);
  }
  @Pure static NDArray avgPool1d(NDArray input, Shape kernelShape, Shape stride, Shape padding, boolean ceilMode, boolean countIncludePad) {
    require(rank(input) == 3, "shape.rank", "avgPool1d takes 3 axes, and {} is {}", input, shape(input));
    require(count(kernelShape) == 1 && count(stride) == 1 && count(padding) == 1, "shape.conv",
        "avgPool1d takes a kernel, a stride and a padding of 1, not {}, {} and {}", kernelShape, stride, padding);
    return avgPool1d(input, kernelShape, stride, padding, ceilMode);
  }
  @Pure static NDArray avgPool2d(NDArray input, Shape kernelShape, Shape stride, Shape padding, boolean ceilMode, boolean countIncludePad) {
    require(rank(input) == 4, "shape.rank", "avgPool2d takes 4 axes, and {} is {}", input, shape(input));
    require(count(kernelShape) == 2 && count(stride) == 2 && count(padding) == 2, "shape.conv",
        "avgPool2d takes a kernel, a stride and a padding of 2, not {}, {} and {}", kernelShape, stride, padding);
    return avgPool2d(input, kernelShape, stride, padding, ceilMode);
  }
  @Pure static NDArray avgPool3d(NDArray input, Shape kernelShape, Shape stride, Shape padding, boolean ceilMode, boolean countIncludePad) {
    require(rank(input) == 5, "shape.rank", "avgPool3d takes 5 axes, and {} is {}", input, shape(input));
    require(count(kernelShape) == 3 && count(stride) == 3 && count(padding) == 3, "shape.conv",
        "avgPool3d takes a kernel, a stride and a padding of 3, not {}, {} and {}", kernelShape, stride, padding);
    return avgPool3d(input, kernelShape, stride, padding, ceilMode);
  }
  @Pure static NDArray globalMaxPool1d(NDArray input) {
    require(rank(input) == 3, "shape.rank", "globalMaxPool1d takes 3 axes, and {} is {}", input, shape(input));
    return reshape(adaptiveMaxPool(input, repeated(1, 1)), sublist(shape(input), 0, 2));
  }
  @Pure static NDArray globalMaxPool2d(NDArray input) {
    require(rank(input) == 4, "shape.rank", "globalMaxPool2d takes 4 axes, and {} is {}", input, shape(input));
    return reshape(adaptiveMaxPool(input, repeated(1, 2)), sublist(shape(input), 0, 2));
  }
  @Pure static NDArray globalMaxPool3d(NDArray input) {
    require(rank(input) == 5, "shape.rank", "globalMaxPool3d takes 5 axes, and {} is {}", input, shape(input));
    return reshape(adaptiveMaxPool(input, repeated(1, 3)), sublist(shape(input), 0, 2));
  }
  @Pure static NDArray globalAvgPool1d(NDArray input) {
    require(rank(input) == 3, "shape.rank", "globalAvgPool1d takes 3 axes, and {} is {}", input, shape(input));
    return reshape(adaptiveAvgPool(input, repeated(1, 1)), sublist(shape(input), 0, 2));
  }
  @Pure static NDArray globalAvgPool2d(NDArray input) {
    require(rank(input) == 4, "shape.rank", "globalAvgPool2d takes 4 axes, and {} is {}", input, shape(input));
    return reshape(adaptiveAvgPool(input, repeated(1, 2)), sublist(shape(input), 0, 2));
  }
  @Pure static NDArray globalAvgPool3d(NDArray input) {
    require(rank(input) == 5, "shape.rank", "globalAvgPool3d takes 5 axes, and {} is {}", input, shape(input));
    return reshape(adaptiveAvgPool(input, repeated(1, 3)), sublist(shape(input), 0, 2));
  }
  static Block maxPool1dBlock(Shape kernelShape, Shape stride, Shape padding, boolean ceilMode) {
    return LambdaBlock.singleton(array -> Pool.maxPool1d(array, kernelShape, stride, padding, ceilMode));
  }
  static Block maxPool1dBlock(Shape kernelShape, Shape stride, Shape padding) { return Pool.maxPool1dBlock(kernelShape, stride, padding, false); }
  static Block maxPool1dBlock(Shape kernelShape, Shape stride) { return Pool.maxPool1dBlock(kernelShape, stride, shapeOf(of(0)), false); }
  static Block maxPool1dBlock(Shape kernelShape) { return Pool.maxPool1dBlock(kernelShape, kernelShape, shapeOf(of(0)), false); }
  static Block globalMaxPool1dBlock() { return LambdaBlock.singleton(array -> Pool.globalMaxPool1d(array)); }
  static Block maxPool2dBlock(Shape kernelShape, Shape stride, Shape padding, boolean ceilMode) {
    return LambdaBlock.singleton(array -> Pool.maxPool2d(array, kernelShape, stride, padding, ceilMode));
  }
  static Block maxPool2dBlock(Shape kernelShape, Shape stride, Shape padding) { return Pool.maxPool2dBlock(kernelShape, stride, padding, false); }
  static Block maxPool2dBlock(Shape kernelShape, Shape stride) { return Pool.maxPool2dBlock(kernelShape, stride, shapeOf(of(0, 0)), false); }
  static Block maxPool2dBlock(Shape kernelShape) { return Pool.maxPool2dBlock(kernelShape, kernelShape, shapeOf(of(0, 0)), false); }
  static Block globalMaxPool2dBlock() { return LambdaBlock.singleton(array -> Pool.globalMaxPool2d(array)); }
  static Block maxPool3dBlock(Shape kernelShape, Shape stride, Shape padding, boolean ceilMode) {
    return LambdaBlock.singleton(array -> Pool.maxPool3d(array, kernelShape, stride, padding, ceilMode));
  }
  static Block maxPool3dBlock(Shape kernelShape, Shape stride, Shape padding) { return Pool.maxPool3dBlock(kernelShape, stride, padding, false); }
  static Block maxPool3dBlock(Shape kernelShape, Shape stride) { return Pool.maxPool3dBlock(kernelShape, stride, shapeOf(of(0, 0, 0)), false); }
  static Block maxPool3dBlock(Shape kernelShape) { return Pool.maxPool3dBlock(kernelShape, shapeOf(of(1, 1, 1)), shapeOf(of(0, 0, 0)), false); }
  static Block globalMaxPool3dBlock() { return LambdaBlock.singleton(array -> Pool.globalMaxPool3d(array)); }
  static Block avgPool1dBlock(Shape kernelShape, Shape stride, Shape padding, boolean ceilMode, boolean countIncludePad) {
    return LambdaBlock.singleton(array -> Pool.avgPool1d(array, kernelShape, stride, padding, ceilMode, countIncludePad));
  }
  static Block avgPool1dBlock(Shape kernelShape, Shape stride, Shape padding, boolean ceilMode) { return Pool.avgPool1dBlock(kernelShape, stride, padding, ceilMode, true); }
  static Block avgPool1dBlock(Shape kernelShape, Shape stride, Shape padding) { return Pool.avgPool1dBlock(kernelShape, stride, padding, false, true); }
  static Block avgPool1dBlock(Shape kernelShape, Shape stride) { return Pool.avgPool1dBlock(kernelShape, stride, shapeOf(of(0)), false, true); }
  static Block avgPool1dBlock(Shape kernelShape) { return Pool.avgPool1dBlock(kernelShape, kernelShape, shapeOf(of(0)), false, true); }
  static Block globalAvgPool1dBlock() { return LambdaBlock.singleton(array -> Pool.globalAvgPool1d(array)); }
  static Block avgPool2dBlock(Shape kernelShape, Shape stride, Shape padding, boolean ceilMode, boolean countIncludePad) {
    return LambdaBlock.singleton(array -> Pool.avgPool2d(array, kernelShape, stride, padding, ceilMode, countIncludePad));
  }
  static Block avgPool2dBlock(Shape kernelShape, Shape stride, Shape padding, boolean ceilMode) { return Pool.avgPool2dBlock(kernelShape, stride, padding, ceilMode, true); }
  static Block avgPool2dBlock(Shape kernelShape, Shape stride, Shape padding) { return Pool.avgPool2dBlock(kernelShape, stride, padding, false, true); }
  static Block avgPool2dBlock(Shape kernelShape, Shape stride) { return Pool.avgPool2dBlock(kernelShape, stride, shapeOf(of(0, 0)), false, true); }
  static Block avgPool2dBlock(Shape kernelShape) { return Pool.avgPool2dBlock(kernelShape, kernelShape, shapeOf(of(0, 0)), false, true); }
  static Block globalAvgPool2dBlock() { return LambdaBlock.singleton(array -> Pool.globalAvgPool2d(array)); }
  static Block avgPool3dBlock(Shape kernelShape, Shape stride, Shape padding, boolean ceilMode, boolean countIncludePad) {
    return LambdaBlock.singleton(array -> Pool.avgPool3d(array, kernelShape, stride, padding, ceilMode, countIncludePad));
  }
  static Block avgPool3dBlock(Shape kernelShape, Shape stride, Shape padding, boolean ceilMode) { return Pool.avgPool3dBlock(kernelShape, stride, padding, ceilMode, true); }
  static Block avgPool3dBlock(Shape kernelShape, Shape stride, Shape padding) { return Pool.avgPool3dBlock(kernelShape, stride, padding, false, true); }
  static Block avgPool3dBlock(Shape kernelShape, Shape stride) { return Pool.avgPool3dBlock(kernelShape, stride, shapeOf(of(0, 0, 0)), false, true); }
  static Block avgPool3dBlock(Shape kernelShape) { return Pool.avgPool3dBlock(kernelShape, kernelShape, shapeOf(of(0, 0, 0)), false, true); }
  static Block globalAvgPool3dBlock() { return LambdaBlock.singleton(array -> Pool.globalAvgPool3d(array)); }
}

@Represents("object")
class Linear extends AbstractBlock {
  @Pure static NDList linear(NDArray input, NDArray weight) { return newList("ai.djl.ndarray.NDList", of(linear(input, weight))); }
  @Pure static NDList linear(NDArray input, NDArray weight, NDArray bias) { return newList("ai.djl.ndarray.NDList", of(linear(input, weight, bias))); }
  Linear(Linear.Builder builder) {
    this.units = builder.units;
    this.bias = builder.bias;
    this.at = builder.at;
  }
  @Pure ParameterList getParameters() { return this.getDirectParameters(); }
  @Pure ParameterList getDirectParameters() {
    if (!isKnown(this.features) || !isKnown(this.bias)) {
      return unknown("parameter");
    }
    var weight = this.parameterOf("weight", of(this.units, this.features));
    return newList("ai.djl.nn.ParameterList", this.bias ? of(weight, this.parameterOf("bias", of(this.units))) : of(weight));
  }
  void beforeInitialize(Shape... inputShapes) {
    require(count(inputShapes) == 1, "shape.layer", "{} takes 1 input, not {}", this.called(), count(inputShapes));
    require(rank(at(inputShapes, 0)) > 0, "shape.rank", "{} takes an axis of features, and its input is a scalar", this.called());
  }
  void prepare(Shape[] inputShapes) {
    if (isNull(this.features)) {
      this.features = dim(at(inputShapes, 0), -1);
      this.since = here();
    }
  }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    var input = inputs.singletonOrThrow();
    require(rank(input) > 0, "shape.rank", "{} takes an axis of features, and {} is a scalar", this.called(), input);
    if (isKnown(this.features)) {
      require(dim(input, -1) == this.features, "shape.layer", "{} takes {} features since {}, and axis {} of {} is {}",
          this.called(), this.features, this.since, rank(input) - 1, input, dim(input, -1));
    } else {
      this.features = dim(input, -1);
      this.since = here();
    }
    var weight = tensor(of(this.units, dim(input, -1)), this.weightType(input), device(input));
    return newList("ai.djl.ndarray.NDList", of(linear(input, weight)));
  }
  Shape[] getOutputShapes(Shape[] inputs) {
    require(rank(at(inputs, 0)) > 0, "shape.rank", "{} takes an axis of features, and its input is a scalar", this.called());
    return of(shapeOf(replace(at(inputs, 0), -1, this.units)));
  }
  static Linear.Builder builder() { return new Linear.Builder(); }
  static class Builder {
    Builder() {
      this.units = 0;
      this.bias = true;
      this.at = here();
    }
    Linear.Builder setUnits(long units) {
      this.units = units;
      this.at = here(units);
    }
    Linear.Builder optBias(boolean bias) { this.bias = bias; }
    Linear build() {
      if (contains(of(this.units), 0)) {
        require(false, "shape.layer", "a linear layer needs at least 1 unit");
      }
      return new Linear(this);
    }
  }
}

// a linear layer of its own for each index of the axes between the batch and the features
@Represents("object")
class LinearCollection extends AbstractBlock {
  LinearCollection(LinearCollection.Builder builder) {
    this.units = builder.units;
    this.at = builder.at;
  }
  void beforeInitialize(Shape... inputShapes) {
    require(count(inputShapes) == 1, "shape.layer", "{} takes 1 input, not {}", this.called(), count(inputShapes));
    require(rank(at(inputShapes, 0)) > 1, "shape.rank", "{} takes a batch and an axis of features, and its input is {}", this.called(), at(inputShapes, 0));
  }
  void prepare(Shape[] inputShapes) {
    if (isNull(this.taken)) {
      this.taken = shapeOf(sublist(at(inputShapes, 0), 1));
      this.since = here();
    }
  }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    var input = inputs.singletonOrThrow();
    require(rank(input) > 1, "shape.rank", "{} takes a batch and an axis of features, and {} is {}", this.called(), input, shape(input));
    if (isKnown(this.taken)) {
      require(sameShape(shapeOf(sublist(shape(input), 1)), this.taken), "shape.layer", "{} takes a batch of {} since {}, and {} is {}",
          this.called(), this.taken, this.since, input, shape(input));
    } else {
      this.taken = shapeOf(sublist(shape(input), 1));
      this.since = here();
    }
    var weight = tensor(of(this.units, dim(input, -1)), this.weightType(input), device(input));
    return newList("ai.djl.ndarray.NDList", of(linear(input, weight)));
  }
  Shape[] getOutputShapes(Shape[] inputs) {
    require(rank(at(inputs, 0)) > 0, "shape.rank", "{} takes an axis of features, and its input is a scalar", this.called());
    return of(shapeOf(replace(at(inputs, 0), -1, this.units)));
  }
  static LinearCollection.Builder builder() { return new LinearCollection.Builder(); }
  static class Builder {
    Builder() {
      this.units = 0;
      this.at = here();
    }
    LinearCollection.Builder setUnits(long units) {
      this.units = units;
      this.at = here(units);
    }
    LinearCollection.Builder optBias(boolean bias) {}
    LinearCollection build() {
      if (contains(of(this.units), 0)) {
        require(false, "shape.layer", "a linear layer needs at least 1 unit");
      }
      return new LinearCollection(this);
    }
  }
}

// the softmax of the largest few, zero elsewhere
@Represents("object")
class SparseMax extends AbstractBlock {
  SparseMax() { this.configure(-1, 3); }
  SparseMax(int axis) { this.configure(axis, 3); }
  SparseMax(int axis, int topK) { this.configure(axis, topK); }
  private void configure(int axis, int topK) {
    this.axis = axis;
    this.top = topK;
  }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    var input = inputs.singletonOrThrow();
    require(this.axis >= 0 - rank(input) && this.axis < rank(input), "shape.axis", "{} works on axis {} of {}, which is {}", this.called(), this.axis, input, shape(input));
    require(this.top <= dim(input, this.axis), "shape.index", "{} takes the {} largest, and axis {} of {} has {}", this.called(), this.top, this.axis, input, dim(input, this.axis));
    return newList("ai.djl.ndarray.NDList", of(tensor(shape(input), dtype(input), device(input))));
  }
  Shape[] getOutputShapes(Shape[] inputShapes) { return of(at(inputShapes, 0)); }
}

@Represents("object")
class Embedding extends AbstractBlock {
  @Pure static NDList embedding(NDArray input, NDArray weight, SparseFormat sparse) { return newList("ai.djl.ndarray.NDList", of(embedding(input, weight))); }
  Embedding(Embedding.BaseBuilder baseBuilder) { this.embeddingSize = baseBuilder.embeddingSize; }
  Embedding(NDArray embedding) { this.embeddingSize = dim(embedding, 1); }
  Embedding(NDArray embedding, SparseFormat format) { this.embeddingSize = dim(embedding, 1); }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    var input = inputs.head();
    var weight = tensor(of(anySize(), this.embeddingSize), this.dtype, device(input));
    return newList("ai.djl.ndarray.NDList", of(embedding(input, weight)));
  }
  Shape[] getOutputShapes(Shape[] inputShapes) { return of(shapeOf(append(at(inputShapes, 0), this.embeddingSize))); }
  static class BaseBuilder {
    BaseBuilder() { this.embeddingSize = 0; }
    Embedding.BaseBuilder setEmbeddingSize(int embeddingSize) { this.embeddingSize = embeddingSize; }
    Embedding.BaseBuilder optNumEmbeddings(int numEmbeddings) {}
    Embedding.BaseBuilder optUseDefault(boolean useDefault) {}
    Embedding.BaseBuilder optDefaultItem(Object defaultItem) {}
    Embedding.BaseBuilder optFallthrough(AbstractIndexedEmbedding fallthrough) {}
    Embedding.BaseBuilder optSparseFormat(SparseFormat sparseFormat) {}
  }
}

@Represents("object")
class Dropout extends AbstractBlock {
  @Pure static NDList dropout(NDArray input) { return newList("ai.djl.ndarray.NDList", of(dropout(input, training = true))); }
  @Pure static NDList dropout(NDArray input, float rate) { return newList("ai.djl.ndarray.NDList", of(dropout(input, training = true))); }
  @Pure static NDList dropout(NDArray input, float rate, boolean training) { return newList("ai.djl.ndarray.NDList", of(dropout(input, training = training))); }
  Dropout(Dropout.Builder builder) {}
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    var input = inputs.singletonOrThrow();
    return newList("ai.djl.ndarray.NDList", of(dropout(input, training = training)));
  }
  Shape[] getOutputShapes(Shape[] inputShapes) { return of(at(inputShapes, 0)); }
  static Dropout.Builder builder() { return new Dropout.Builder(); }
  static class Builder {
    Builder() {}
    Dropout.Builder optRate(float rate) {}
    Dropout build() { return new Dropout(this); }
  }
}

@Represents("object")
class LayerNorm extends AbstractBlock {
  @Pure static NDList layerNorm(NDArray input, Shape normalizedShape, NDArray gamma, NDArray beta, float eps) {
    return newList("ai.djl.ndarray.NDList", of(layerNorm(input, normalizedShape, gamma, beta)));
  }
  LayerNorm(LayerNorm.Builder builder) {
    this.axes = builder.axes;
    this.at = builder.at;
  }
  // each time anew, unlike the weights of other layers
  void beforeInitialize(Shape... inputShapes) {
    this.normalized = this.sizes(at(inputShapes, 0));
    this.since = here();
  }
  private Shape sizes(Shape input) {
    if (isNull(this.axes)) {
      return shapeOf(sublist(input, 1));
    }
    require(within(this.axes, 0, rank(input)), "shape.axis", "{} normalises the axes {} of an input of {}", this.called(), this.axes, input);
    return shapeOf(pick(input, this.axes));
  }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    var input = inputs.singletonOrThrow();
    if (!isKnown(this.normalized)) {
      this.normalized = this.sizes(shape(input));
      this.since = here();
    }
    if (rank(input) >= rank(this.normalized)) {
      require(sameShape(shapeOf(sublist(shape(input), 0 - rank(this.normalized))), this.normalized), "shape.layer",
          "{} normalises {} since {}, and {} is {}", this.called(), this.normalized, this.since, input, shape(input));
      return newList("ai.djl.ndarray.NDList", of(layerNorm(input, sublist(shape(input), 0 - rank(this.normalized)))));
    }
    return newList("ai.djl.ndarray.NDList", of(layerNorm(input, this.normalized)));
  }
  Shape[] getOutputShapes(Shape[] inputShapes) { return of(at(inputShapes, 0)); }
  static LayerNorm.Builder builder() { return new LayerNorm.Builder(); }
  static class Builder {
    Builder() { this.at = here(); }
    LayerNorm.Builder axis(int... axis) { this.axes = sublist(axis, 0); }
    LayerNorm.Builder optCenter(boolean val) {}
    LayerNorm.Builder optScale(boolean val) {}
    LayerNorm.Builder optEpsilon(float val) {}
    LayerNorm build() { return new LayerNorm(this); }
  }
}

// the axis of the channels is swapped with axis 1, and back
@Represents("object")
class BatchNorm extends AbstractBlock {
  @Pure static NDList batchNorm(NDArray input, NDArray runningMean, NDArray runningVar, NDArray gamma, NDArray beta) {
    return newList("ai.djl.ndarray.NDList", of(batchNorm(input, runningMean, runningVar, gamma, beta, true)));
  }
  @Pure static NDList batchNorm(NDArray input, NDArray runningMean, NDArray runningVar, NDArray gamma, NDArray beta, int axis) {
    if (axis == -1) {
      return newList("ai.djl.ndarray.NDList", of(batchNorm(input, runningMean, runningVar, gamma, beta, true)));
    }
    return newList("ai.djl.ndarray.NDList", of(swapAxes(batchNorm(swapAxes(input, 1, axis), runningMean, runningVar, gamma, beta, true), 1, axis)));
  }
  @Pure static NDList batchNorm(NDArray input, NDArray runningMean, NDArray runningVar, NDArray gamma, NDArray beta, int axis, float momentum, float eps, boolean training) {
    if (axis == -1) {
      return newList("ai.djl.ndarray.NDList", of(batchNorm(input, runningMean, runningVar, gamma, beta, training)));
    }
    return newList("ai.djl.ndarray.NDList", of(swapAxes(batchNorm(swapAxes(input, 1, axis), runningMean, runningVar, gamma, beta, training), 1, axis)));
  }
  BatchNorm(BatchNorm.BaseBuilder builder) {
    this.axis = builder.axis;
    this.at = builder.at;
  }
  void beforeInitialize(Shape... inputShapes) {
    require(this.axis >= 0 && this.axis < rank(at(inputShapes, 0)), "shape.axis", "{} normalises axis {}, and its input is {}",
        this.called(), this.axis, at(inputShapes, 0));
  }
  void prepare(Shape[] inputShapes) {
    if (isNull(this.channels)) {
      this.channels = dim(at(inputShapes, 0), this.axis);
      this.since = here();
    }
  }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) { return this.normalised(inputs, training); }
  private NDList normalised(NDList inputs, boolean training) {
    var input = inputs.singletonOrThrow();
    require(this.axis >= 0 && this.axis < rank(input), "shape.axis", "{} normalises axis {} of {}, which is {}", this.called(), this.axis, input, shape(input));
    if (isKnown(this.channels)) {
      require(dim(input, this.axis) == this.channels, "shape.layer", "{} takes {} channels since {}, and axis {} of {} is {}",
          this.called(), this.channels, this.since, this.axis, input, dim(input, this.axis));
    } else {
      this.channels = dim(input, this.axis);
      this.since = here();
    }
    var statistics = tensor(of(dim(input, this.axis)), this.weightType(input), device(input));
    return BatchNorm.batchNorm(input, statistics, statistics, statistics, statistics, this.axis, 0.9, 0.00001, training);
  }
  Shape[] getOutputShapes(Shape[] inputShapes) { return of(at(inputShapes, 0)); }
  static BatchNorm.BaseBuilder builder() { return new BatchNorm.Builder(); }
  static class Builder extends BatchNorm.BaseBuilder {
    Builder() {
      this.axis = 1;
      this.at = here();
    }
    BatchNorm build() { return new BatchNorm(this); }
  }
  static class BaseBuilder {
    BatchNorm.BaseBuilder optAxis(int axis) { this.axis = axis; }
    BatchNorm.BaseBuilder optCenter(boolean val) {}
    BatchNorm.BaseBuilder optScale(boolean val) {}
    BatchNorm.BaseBuilder optEpsilon(float val) {}
    BatchNorm.BaseBuilder optMomentum(float val) {}
    BatchNorm build() { return new BatchNorm(this); }
  }
}

// several parts of the batch come back as one more axis in front, as PyTorch's squeeze leaves an axis that is not 1
@Represents("object")
class GhostBatchNorm extends BatchNorm {
  GhostBatchNorm(GhostBatchNorm.Builder builder) {
    this.axis = builder.axis;
    this.at = builder.at;
    this.part = builder.part;
  }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    var normal = this.normalised(inputs, training).head();
    var batch = dim(normal, 0);
    if (surely(batch <= this.part)) {
      return newList("ai.djl.ndarray.NDList", of(normal));
    }
    if (surely(batch > this.part)) {
      var parts = ceilDivOf(batch, this.part);
      require(batch % parts == 0, "shape.layer", "{} takes {} parts of the batch, and {} of {} do not divide into them", this.called(), parts, batch, at(inputs, 0));
      return newList("ai.djl.ndarray.NDList", of(withShape(normal, join(of(parts, batch / parts), sublist(shape(normal), 1)))));
    }
    return newList("ai.djl.ndarray.NDList", of(unknownTensor("parts of the batch", dtype(normal), device(normal))));
  }
  static GhostBatchNorm.Builder builder() { return new GhostBatchNorm.Builder(); }
  static class Builder extends BatchNorm.BaseBuilder {
    Builder() {
      this.axis = 1;
      this.part = 128;
      this.at = here();
    }
    GhostBatchNorm.Builder optVirtualBatchSize(int virtualBatchSize) { this.part = virtualBatchSize; }
    GhostBatchNorm build() { return new GhostBatchNorm(this); }
  }
}

@Represents("object")
class Activation {
  @Pure static NDArray relu(NDArray array) { return relu(array); }
  @Pure static NDArray sigmoid(NDArray array) { return sigmoid(array); }
  @Pure static NDArray tanh(NDArray array) { return tanh(array); }
  @Pure static NDArray softPlus(NDArray array) { return softplus(array); }
  @Pure static NDArray softSign(NDArray array) { return softsign(array); }
  @Pure static NDArray leakyRelu(NDArray array, float alpha) { return leakyRelu(array); }
  @Pure static NDArray elu(NDArray array, float alpha) { return elu(array); }
  @Pure static NDArray selu(NDArray array) { return selu(array); }
  @Pure static NDArray gelu(NDArray array) { return gelu(array); }
  @Pure static NDArray swish(NDArray array, float beta) { return mul(sigmoid(mul(array, scalar(beta))), array); }
  @Pure static NDList relu(NDList arrays) { return newList("ai.djl.ndarray.NDList", of(Activation.relu(arrays.singletonOrThrow()))); }
  static Block reluBlock() { return new LambdaBlock(arrays -> Activation.relu(arrays)); }
  @Pure static NDArray relu6(NDArray array) { return relu(array); }
  @Pure static NDList relu6(NDList arrays) { return newList("ai.djl.ndarray.NDList", of(Activation.relu6(arrays.singletonOrThrow()))); }
  static Block relu6Block() { return new LambdaBlock(arrays -> Activation.relu6(arrays)); }
  @Pure static NDList sigmoid(NDList arrays) { return newList("ai.djl.ndarray.NDList", of(Activation.sigmoid(arrays.singletonOrThrow()))); }
  static Block sigmoidBlock() { return new LambdaBlock(arrays -> Activation.sigmoid(arrays)); }
  @Pure static NDList tanh(NDList arrays) { return newList("ai.djl.ndarray.NDList", of(Activation.tanh(arrays.singletonOrThrow()))); }
  static Block tanhBlock() { return new LambdaBlock(arrays -> Activation.tanh(arrays)); }
  @Pure static NDList softPlus(NDList arrays) { return newList("ai.djl.ndarray.NDList", of(Activation.softPlus(arrays.singletonOrThrow()))); }
  static Block softPlusBlock() { return new LambdaBlock(arrays -> Activation.softPlus(arrays)); }
  @Pure static NDList softSign(NDList arrays) { return newList("ai.djl.ndarray.NDList", of(Activation.softSign(arrays.singletonOrThrow()))); }
  static Block softSignBlock() { return new LambdaBlock(arrays -> Activation.softSign(arrays)); }
  @Pure static NDList selu(NDList arrays) { return newList("ai.djl.ndarray.NDList", of(Activation.selu(arrays.singletonOrThrow()))); }
  static Block seluBlock() { return new LambdaBlock(arrays -> Activation.selu(arrays)); }
  @Pure static NDList gelu(NDList arrays) { return newList("ai.djl.ndarray.NDList", of(Activation.gelu(arrays.singletonOrThrow()))); }
  static Block geluBlock() { return new LambdaBlock(arrays -> Activation.gelu(arrays)); }
  @Pure static NDArray mish(NDArray array) { return relu(array); }
  @Pure static NDList mish(NDList arrays) { return newList("ai.djl.ndarray.NDList", of(Activation.mish(arrays.singletonOrThrow()))); }
  static Block mishBlock() { return new LambdaBlock(arrays -> Activation.mish(arrays)); }
  @Pure static NDList leakyRelu(NDList arrays, float alpha) { return newList("ai.djl.ndarray.NDList", of(Activation.leakyRelu(arrays.singletonOrThrow(), alpha))); }
  static Block leakyReluBlock(float alpha) { return new LambdaBlock(arrays -> Activation.leakyRelu(arrays, alpha)); }
  @Pure static NDList elu(NDList arrays, float alpha) { return newList("ai.djl.ndarray.NDList", of(Activation.elu(arrays.singletonOrThrow(), alpha))); }
  static Block eluBlock(float alpha) { return new LambdaBlock(arrays -> Activation.elu(arrays, alpha)); }
  @Pure static NDList swish(NDList arrays, float beta) { return newList("ai.djl.ndarray.NDList", of(Activation.swish(arrays.singletonOrThrow(), beta))); }
  static Block swishBlock(float beta) { return new LambdaBlock(arrays -> Activation.swish(arrays, beta)); }
  static Block preluBlock() { return new Prelu(); }
}

@Represents("object")
class NDArrayEx {
  @Pure NDArray relu() { return relu(field(this, "array")); }
  @Pure NDArray sigmoid() { return sigmoid(field(this, "array")); }
  @Pure NDArray tanh() { return tanh(field(this, "array")); }
  @Pure NDArray softPlus() { return softplus(field(this, "array")); }
  @Pure NDArray softSign() { return softsign(field(this, "array")); }
  @Pure NDArray leakyRelu(float alpha) { return leakyRelu(field(this, "array")); }
  @Pure NDArray elu(float alpha) { return elu(field(this, "array")); }
  @Pure NDArray selu() { return selu(field(this, "array")); }
  @Pure NDArray gelu() { return gelu(field(this, "array")); }
  // modes: 0 nearest, 1 bilinear, 2 area, 3 bicubic
  @Pure NDArray interpolation(long[] size, int mode, boolean alignCorners) {
    require(mode >= 0 && mode <= 3, "shape.axis", "there is no interpolation {}", mode);
    var array = field(this, "array");
    require(rank(array) == count(size) + 2, "shape.rank", "{} is {}, which has not {} spatial axes", array, shape(array), count(size));
    if (mode == 2) {
      return adaptiveAvgPool(array, size);
    }
    require(mode == 0 || rank(array) == 4, "shape.rank", "only images are interpolated so, and {} is {}", array, shape(array));
    return interpolate(array, size);
  }
}

// ---- lists and indexes ----

@Represents("list")
class NDList extends ArrayList, NDResource {
  NDList() { update(this, of()); }
  NDList(int initialCapacity) { update(this, of()); }
  NDList(NDArray... arrays) { update(this, arrays); }
  NDList(Collection<NDArray> other) { update(this, other); }
  @Pure NDArray head() {
    require(count(this) > 0, "shape.index", "the list is empty");
    return at(this, 0);
  }
  @Pure NDArray singletonOrThrow() {
    require(count(this) == 1, "shape.index", "singletonOrThrow of a list of {}", count(this));
    return at(this, 0);
  }
  // names are not followed; a list of one is asked for the one that it has
  @Pure NDArray get(String name) { return count(this) == 1 ? at(this, 0) : unknownTensor("array by name"); }
  NDArray remove(String name) {
    forget(this);
    return unknownTensor("array by name");
  }
  @Pure boolean contains(String name) { return unknown("array by name"); }
  NDList addAll(NDList other) { return update(this, join(this, other)); }
  @Pure NDList subNDList(int fromIndex) {
    require(fromIndex >= 0 && fromIndex <= count(this), "shape.index", "position {} in a list of {}", fromIndex, count(this));
    return newList("ai.djl.ndarray.NDList", sublist(this, fromIndex));
  }
  @Pure NDList subNDList(int fromIndex, int toIndex) {
    require(fromIndex >= 0 && fromIndex <= toIndex && toIndex <= count(this), "shape.index", "positions {} to {} in a list of {}", fromIndex, toIndex, count(this));
    return newList("ai.djl.ndarray.NDList", sublist(this, fromIndex, toIndex));
  }
  @Pure NDList toDevice(Device device, boolean copy) {
    if (count(this) == 1) {
      return newList("ai.djl.ndarray.NDList", of(toDevice(at(this, 0), device)));
    }
    if (count(this) == 2) {
      return newList("ai.djl.ndarray.NDList", of(toDevice(at(this, 0), device), toDevice(at(this, 1), device)));
    }
    return unknown("list of many arrays");
  }
  @Pure NDManager getManager() { return newObject("ai.djl.ndarray.NDManager"); }
  @Pure Shape[] getShapes() { return shapes(this); }
  @Pure static NDList decode(NDManager manager, byte[] byteArray);
  @Pure static NDList decode(NDManager manager, InputStream is);
  @Pure List<NDArray> getResourceNDArrays() { return this; }
  @Ignored @Attaches @AfterClose void attach(NDManager manager);
  @Ignored @Lends @AfterClose void tempAttach(NDManager manager);
  @Ignored @Detaches @AfterClose void detach();
  @Ignored byte[] encode();
  @Ignored byte[] encode(NDList.Encoding encoding);
  @Ignored void encode(OutputStream os);
  @Ignored void encode(OutputStream os, NDList.Encoding encoding);
  @Ignored byte[] getAsBytes();
  @Ignored ByteBuffer toByteBuffer();
  @Ignored String toString();
  @Closes void close() { update(this, of()); }
}

@Represents("index")
class NDIndex {
  NDIndex() { setField(this, "items", indexAll(0)); }
  NDIndex(String indices, Object... args) { setField(this, "items", indexOf(indices, args)); }
  NDIndex(long... indices) { setField(this, "items", indexPicks(indices)); }
  @Pure static NDIndex sliceAxis(int axis, long min, long max) {
    return setField(newObject("ai.djl.ndarray.index.NDIndex"), "items", indexJoin(indexAll(axis), indexSlice(min, max)));
  }
  NDIndex addIndices(String indices, Object... args) { return setField(this, "items", indexJoin(field(this, "items"), indexOf(indices, args))); }
  NDIndex addIndices(long... indices) { return setField(this, "items", indexJoin(field(this, "items"), indexPicks(indices))); }
  NDIndex addBooleanIndex(NDArray index) { return setField(this, "items", indexJoin(field(this, "items"), indexArray(index))); }
  NDIndex addEllipseDim() { return setField(this, "items", indexJoin(field(this, "items"), indexEllipsis())); }
  NDIndex addAllDim() { return setField(this, "items", indexJoin(field(this, "items"), indexAll(1))); }
  NDIndex addAllDim(int count) {
    require(count >= 0, "shape.index", "the number of axes {} is negative", count);
    return setField(this, "items", indexJoin(field(this, "items"), indexAll(count)));
  }
  NDIndex addSliceDim(long min, long max) { return setField(this, "items", indexJoin(field(this, "items"), indexSlice(min, max))); }
  NDIndex addSliceDim(long min, long max, long step) { return setField(this, "items", indexJoin(field(this, "items"), indexSlice(min, max, step))); }
  NDIndex addPickDim(NDArray index) { return setField(this, "items", unknown("pick")); }
  @Ignored int getRank();
  @Ignored int getEllipsisIndex();
  @Ignored NDIndexElement get(int dimension);
  @Ignored List<NDIndexElement> getIndices();
  @Ignored Stream<NDIndexElement> stream();
}

// ---- managers ----

// arrays that are made while it is open belong to it besides; neither attach nor detach takes them out
@Represents("object")
class NDScope {
  @Scopes NDScope() {}
  @Ignored static void register(NDArray array);
  @Ignored @Keeps static void unregister(NDArray array);
  @Ignored @Keeps static void unregister(NDArray... arrays);
  @Ignored @Keeps static void unregister(NDList list);
  @Ignored @Closes void close();
  @Ignored void suppressNotUsedWarning();
}

@Represents("manager")
class NDManager {
  @Opens static NDManager newBaseManager() { return setField(newObject("ai.djl.ndarray.NDManager"), "device", deviceConstant("default")); }
  @Opens static NDManager newBaseManager(Device device) { return setField(newObject("ai.djl.ndarray.NDManager"), "device", device); }
  @Opens static NDManager newBaseManager(String engineName) { return newObject("ai.djl.ndarray.NDManager"); }
  @Opens static NDManager newBaseManager(Device device, String engineName) { return setField(newObject("ai.djl.ndarray.NDManager"), "device", device); }
  @Owns static NDManager subManagerOf(NDResource resource) { return newObject("ai.djl.ndarray.NDManager"); }
  @Owns NDManager newSubManager() { return setField(newObject("ai.djl.ndarray.NDManager"), "device", field(this, "device")); }
  @Owns NDManager newSubManager(Device device) { return setField(newObject("ai.djl.ndarray.NDManager"), "device", device); }
  @Pure @AfterClose NDManager getParentManager() { return newObject("ai.djl.ndarray.NDManager"); }
  @Pure @AfterClose Device getDevice() { return field(this, "device"); }
  @Pure @AfterClose Device defaultDevice() { return deviceConstant("?"); }
  @Pure @Passes NDArray from(NDArray array) { return contiguous(array); }

  // from values; more values than the shape has elements are accepted and left out
  @Pure NDArray create(float data) { return tensor(of(), dtypeConstant("f32"), field(this, "device")); }
  @Pure NDArray create(float[] data) { return fromArray(count(data), dtype = dtypeConstant("f32"), device = field(this, "device")); }
  @Pure NDArray create(float[][] data) { return empty(nestedSizes(data), dtypeConstant("f32"), field(this, "device")); }
  @Pure NDArray create(float[] data, Shape shape) {
    require(elements(shape) <= count(data), "shape.size", "{} values do not fill the shape {}", count(data), shape);
    return empty(shape, dtypeConstant("f32"), field(this, "device"));
  }
  @Pure NDArray create(int data) { return tensor(of(), dtypeConstant("i32"), field(this, "device")); }
  @Pure NDArray create(int[] data) { return holding(fromArray(count(data), dtype = dtypeConstant("i32"), device = field(this, "device")), data); }
  @Pure NDArray create(int[][] data) { return holding(empty(nestedSizes(data), dtypeConstant("i32"), field(this, "device")), data); }
  @Pure NDArray create(int[] data, Shape shape) {
    require(elements(shape) <= count(data), "shape.size", "{} values do not fill the shape {}", count(data), shape);
    return surely(elements(shape) == count(data)) ? holding(empty(shape, dtypeConstant("i32"), field(this, "device")), data) : empty(shape, dtypeConstant("i32"), field(this, "device"));
  }
  @Pure NDArray create(double data) { return tensor(of(), dtypeConstant("f64"), field(this, "device")); }
  @Pure NDArray create(double[] data) { return fromArray(count(data), dtype = dtypeConstant("f64"), device = field(this, "device")); }
  @Pure NDArray create(double[][] data) {
    var sizes = nestedSizes(data);
    return reshape(fromArray(productOf(sizes), dtype = dtypeConstant("f64"), device = field(this, "device")), sizes);
  }
  @Pure NDArray create(double[] data, Shape shape) {
    require(elements(shape) <= count(data), "shape.size", "{} values do not fill the shape {}", count(data), shape);
    return reshape(fromArray(elements(shape), dtype = dtypeConstant("f64"), device = field(this, "device")), shape);
  }
  @Pure NDArray create(long data) { return tensor(of(), dtypeConstant("i64"), field(this, "device")); }
  @Pure NDArray create(long[] data) { return holding(fromArray(count(data), dtype = dtypeConstant("i64"), device = field(this, "device")), data); }
  @Pure NDArray create(long[][] data) { return holding(empty(nestedSizes(data), dtypeConstant("i64"), field(this, "device")), data); }
  @Pure NDArray create(long[] data, Shape shape) {
    require(elements(shape) <= count(data), "shape.size", "{} values do not fill the shape {}", count(data), shape);
    return surely(elements(shape) == count(data)) ? holding(empty(shape, dtypeConstant("i64"), field(this, "device")), data) : empty(shape, dtypeConstant("i64"), field(this, "device"));
  }
  @Pure NDArray create(byte data) { return tensor(of(), dtypeConstant("i8"), field(this, "device")); }
  @Pure NDArray create(byte[] data) { return fromArray(count(data), dtype = dtypeConstant("i8"), device = field(this, "device")); }
  @Pure NDArray create(byte[][] data) { return empty(nestedSizes(data), dtypeConstant("i8"), field(this, "device")); }
  @Pure NDArray create(byte[] data, Shape shape) {
    require(elements(shape) <= count(data), "shape.size", "{} values do not fill the shape {}", count(data), shape);
    return empty(shape, dtypeConstant("i8"), field(this, "device"));
  }
  @Pure NDArray create(boolean data) { return tensor(of(), dtypeConstant("bool"), field(this, "device")); }
  @Pure NDArray create(boolean[] data) { return fromArray(count(data), dtype = dtypeConstant("bool"), device = field(this, "device")); }
  @Pure NDArray create(boolean[][] data) { return empty(nestedSizes(data), dtypeConstant("bool"), field(this, "device")); }
  @Pure NDArray create(boolean[] data, Shape shape) {
    require(elements(shape) <= count(data), "shape.size", "{} values do not fill the shape {}", count(data), shape);
    return empty(shape, dtypeConstant("bool"), field(this, "device"));
  }
  @Pure NDArray create(Number data) { return withShape(scalar(data), of()); }
  @Pure NDArray create(String data) { return tensor(of(), dtypeConstant("string"), field(this, "device")); }
  @Pure NDArray create(String[] data) { return tensor(of(count(data)), dtypeConstant("string"), field(this, "device")); }
  @Pure NDArray create(String[] data, Charset charset) { return tensor(of(count(data)), dtypeConstant("string"), field(this, "device")); }
  @Pure NDArray create(String[] data, Shape shape) { return tensor(shape, dtypeConstant("string"), field(this, "device")); }
  @Pure NDArray create(String[] data, Charset charset, Shape shape) { return tensor(shape, dtypeConstant("string"), field(this, "device")); }
  @Pure NDArray create(Buffer data, Shape shape) { return empty(shape, elementDType(data), field(this, "device")); }
  @Pure NDArray create(Buffer data, Shape shape, DataType dataType) {
    // bytes are taken for whatever is asked for; other sizes of the same kind pass, and are read wrongly
    var type = elementDType(data);
    require(type == dtypeConstant("i8") || (isFloating(type) && isFloating(dataType)) || (isIntegral(type) && isIntegral(dataType)), "dtype.mismatch", "a buffer of {} is not taken for an array of {}", type, dataType);
    return empty(shape, dataType, field(this, "device"));
  }
  @Pure NDArray createCSR(float[] data, long[] indptr, long[] indices, Shape shape, Device device) { return empty(shape, dtypeConstant("f32"), device); }
  @Pure NDArray createCSR(Buffer data, long[] indptr, long[] indices, Shape shape, Device device) { return empty(shape, elementDType(data), device); }
  @Pure NDArray createCSR(Buffer data, long[] indptr, long[] indices, Shape shape) { return empty(shape, elementDType(data), field(this, "device")); }
  @Pure NDArray createRowSparse(Buffer data, Shape dataShape, long[] indices, Shape shape, Device device) { return empty(shape, elementDType(data), device); }
  @Pure NDArray createRowSparse(Buffer data, Shape dataShape, long[] indices, Shape shape) { return empty(shape, elementDType(data), field(this, "device")); }
  @Pure NDArray createCoo(Buffer data, long[][] indices, Shape shape) { return empty(shape, elementDType(data), field(this, "device")); }
  @Pure NDArray decode(byte[] bytes) { return unknownTensor("stored data", device = field(this, "device")); }
  @Pure NDArray decode(InputStream is) { return unknownTensor("stored data", device = field(this, "device")); }
  @Pure NDList load(Path path);
  @Pure NDList load(Path path, Device device);

  // from a shape
  @Pure NDArray create(Shape shape) { return empty(shape, device = field(this, "device")); }
  @Pure NDArray create(Shape shape, DataType dataType) { return empty(shape, dataType, field(this, "device")); }
  @Pure NDArray create(Shape shape, DataType dataType, Device device) { return empty(shape, dataType, isNull(device) ? field(this, "device") : device); }
  @Pure NDArray zeros(Shape shape) { return zeros(shape, device = field(this, "device")); }
  @Pure NDArray zeros(Shape shape, DataType dataType) { return zeros(shape, dataType, field(this, "device")); }
  @Pure NDArray zeros(Shape shape, DataType dataType, Device device) { return zeros(shape, dataType, isNull(device) ? field(this, "device") : device); }
  @Pure NDArray ones(Shape shape) { return ones(shape, device = field(this, "device")); }
  @Pure NDArray ones(Shape shape, DataType dataType) { return ones(shape, dataType, field(this, "device")); }
  @Pure NDArray ones(Shape shape, DataType dataType, Device device) { return ones(shape, dataType, isNull(device) ? field(this, "device") : device); }
  @Pure NDArray full(Shape shape, int value) { return holding(full(shape, dtypeConstant("i32"), field(this, "device")), value); }
  @Pure NDArray full(Shape shape, float value) { return holding(full(shape, dtypeConstant("f32"), field(this, "device")), value); }
  @Pure NDArray full(Shape shape, float value, DataType dataType) { return holding(full(shape, dataType, field(this, "device")), value); }
  @Pure NDArray full(Shape shape, float value, DataType dataType, Device device) { return holding(full(shape, dataType, isNull(device) ? field(this, "device") : device), value); }

  // ranges; one against its step is empty, and a float end is a value that is not known here
  @Pure NDArray arange(int stop) { return arange(0, maxOf(stop, 0), dtype = dtypeConstant("i32"), device = field(this, "device")); }
  @Pure NDArray arange(int start, int stop) { return arange(start, maxOf(start, stop), dtype = dtypeConstant("i32"), device = field(this, "device")); }
  @Pure NDArray arange(int start, int stop, int step) {
    require(step != 0 || start != stop, "shape.size", "cannot count from {} to {} by {}", start, stop, step);
    return tensor(of(maxOf(ceilDivOf(stop - start, step), 0)), dtypeConstant("i32"), field(this, "device"));
  }
  @Pure NDArray arange(int start, int stop, int step, DataType dataType) {
    require(step != 0 || start != stop, "shape.size", "cannot count from {} to {} by {}", start, stop, step);
    if (surely(step == 1)) {
      return arange(start, maxOf(start, stop), dtype = dataType, device = field(this, "device"));
    }
    return tensor(of(maxOf(ceilDivOf(stop - start, step), 0)), dataType, field(this, "device"));
  }
  @Pure NDArray arange(float stop) { return tensor(of(maxOf(stop, 0)), dtypeConstant("f32"), field(this, "device")); }
  @Pure NDArray arange(float start, float stop) { return tensor(of(maxOf(stop - start, 0)), dtypeConstant("f32"), field(this, "device")); }
  @Pure NDArray arange(float start, float stop, float step) { return tensor(of(maxOf(ceilDivOf(stop - start, step), 0)), dtypeConstant("f32"), field(this, "device")); }
  @Pure NDArray arange(float start, float stop, float step, DataType dataType) { return tensor(of(maxOf(ceilDivOf(stop - start, step), 0)), dataType, field(this, "device")); }
  @Pure NDArray arange(float start, float stop, float step, DataType dataType, Device device) { return tensor(of(maxOf(ceilDivOf(stop - start, step), 0)), dataType, isNull(device) ? field(this, "device") : device); }
  @Pure NDArray linspace(int start, int stop, int num) { return linspace(num, device = field(this, "device")); }
  @Pure NDArray linspace(float start, float stop, int num) { return linspace(num, device = field(this, "device")); }
  @Pure NDArray linspace(int start, int stop, int num, boolean endpoint) {
    require(endpoint, "shape.size", "linspace includes its end on PyTorch");
    return linspace(num, device = field(this, "device"));
  }
  @Pure NDArray linspace(float start, float stop, int num, boolean endpoint) {
    require(endpoint, "shape.size", "linspace includes its end on PyTorch");
    return linspace(num, device = field(this, "device"));
  }
  @Pure NDArray linspace(float start, float stop, int num, boolean endpoint, Device device) {
    require(endpoint, "shape.size", "linspace includes its end on PyTorch");
    return linspace(num, device = isNull(device) ? field(this, "device") : device);
  }
  // eye(rows, k): an offset other than 0 is refused by PyTorch's engine
  @Pure NDArray eye(int rows) { return eye(rows, rows, device = field(this, "device")); }
  @Pure NDArray eye(int rows, int k) {
    require(k == 0, "shape.axis", "eye takes no diagonal {}, only 0", k);
    return eye(rows, rows, device = field(this, "device"));
  }
  @Pure NDArray eye(int rows, int cols, int k) {
    require(k == 0, "shape.axis", "eye takes no diagonal {}, only 0", k);
    return eye(rows, cols, device = field(this, "device"));
  }
  @Pure NDArray eye(int rows, int cols, int k, DataType dataType) {
    require(k == 0, "shape.axis", "eye takes no diagonal {}, only 0", k);
    return eye(rows, cols, dataType, field(this, "device"));
  }
  @Pure NDArray eye(int rows, int cols, int k, DataType dataType, Device device) {
    require(k == 0, "shape.axis", "eye takes no diagonal {}, only 0", k);
    return eye(rows, cols, dataType, isNull(device) ? field(this, "device") : device);
  }

  // random values
  @Pure NDArray randomInteger(long low, long high, Shape shape, DataType dataType) { return randomInteger(shape, dataType, field(this, "device")); }
  @Pure NDArray randomPermutation(long n) { return randomPermutation(n, device = field(this, "device")); }
  @Pure NDArray randomUniform(float low, float high, Shape shape) { return randomUniform(shape, device = field(this, "device")); }
  @Pure NDArray randomUniform(float low, float high, Shape shape, DataType dataType) { return randomUniform(shape, dataType, field(this, "device")); }
  @Pure NDArray randomUniform(float low, float high, Shape shape, DataType dataType, Device device) { return randomUniform(shape, dataType, isNull(device) ? field(this, "device") : device); }
  @Pure NDArray randomNormal(Shape shape) { return randomNormal(shape, device = field(this, "device")); }
  @Pure NDArray randomNormal(Shape shape, DataType dataType) { return randomNormal(shape, dataType, field(this, "device")); }
  @Pure NDArray randomNormal(float loc, float scale, Shape shape, DataType dataType) { return randomNormal(shape, dataType, field(this, "device")); }
  @Pure NDArray randomNormal(float loc, float scale, Shape shape, DataType dataType, Device device) { return randomNormal(shape, dataType, isNull(device) ? field(this, "device") : device); }
  @Pure NDArray truncatedNormal(Shape shape) { return truncatedNormal(shape, device = field(this, "device")); }
  @Pure NDArray truncatedNormal(Shape shape, DataType dataType) { return truncatedNormal(shape, dataType, field(this, "device")); }
  @Pure NDArray truncatedNormal(float loc, float scale, Shape shape, DataType dataType) { return truncatedNormal(shape, dataType, field(this, "device")); }
  @Pure NDArray truncatedNormal(float loc, float scale, Shape shape, DataType dataType, Device device) { return truncatedNormal(shape, dataType, isNull(device) ? field(this, "device") : device); }
  @Pure NDArray randomMultinomial(int n, NDArray pValues);
  @Pure NDArray randomMultinomial(int n, NDArray pValues, Shape shape);
  @Pure NDArray sampleNormal(NDArray mu, NDArray sigma);
  @Pure NDArray sampleNormal(NDArray mu, NDArray sigma, Shape shape);
  @Pure NDArray samplePoisson(NDArray lam);
  @Pure NDArray samplePoisson(NDArray lam, Shape shape);
  @Pure NDArray sampleGamma(NDArray alpha, NDArray beta);
  @Pure NDArray sampleGamma(NDArray alpha, NDArray beta, Shape shape);
  @Pure NDArray hanningWindow(long numPoints) { return tensor(of(numPoints), dtypeConstant("f32"), field(this, "device")); }
  NDList invoke(String operation, NDList src, PairList<String, Object> params);
  void invoke(String operation, NDArray[] src, NDArray[] dest, PairList<String, Object> params);

  // memory and names
  @HandsUp NDResource ret(NDResource resource) { return resource; }
  @Ignored static String nextUid();
  @Ignored ByteBuffer allocateDirect(int capacity);
  @Ignored @AfterClose void setName(String name);
  @Ignored @AfterClose String getName();
  @Ignored @AsksOpen boolean isOpen();
  @Ignored @AfterClose void cap();
  @Ignored @AfterClose List<NDArray> getManagedArrays();
  @Ignored @Attaches void attachInternal(String resourceId, AutoCloseable... resource);
  @Ignored void attachUncappedInternal(String resourceId, AutoCloseable resource);
  @Ignored void tempAttachInternal(NDManager originalManager, String resourceId, NDResource resource);
  @Ignored void detachInternal(String resourceId);
  @Ignored @Attaches void attachAll(NDResource... resources);
  @Ignored @Lends void tempAttachAll(NDResource... resources);
  @Ignored @AfterClose Engine getEngine();
  @Ignored @Closes void close();
}

// ---- layers as objects ----
//
// A layer's settings are fields that its builder set. What it learns from the shape that first initialises it, or from its
// first input, are fields too: features, channels. since is where that was, for messages.

@Represents("object")
class Block {
  @Applies @Follows NDList forward(ParameterStore parameterStore, NDList inputs, boolean training) { return this.forward(parameterStore, inputs, training, null); }
  // a block of which nothing is known may add to its inputs
  @Applies @Follows NDList forward(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    forget(inputs);
    return newList("ai.djl.ndarray.NDList", unknown("call"));
  }
  @Applies @Follows NDList forward(ParameterStore parameterStore, NDList data, NDList labels, PairList<String, Object> params) { return this.forward(parameterStore, data, true, params); }
  void initialize(NDManager manager, DataType dataType, Shape... inputShapes);
  Shape[] getOutputShapes(Shape[] inputShapes);
  Shape[] getOutputShapes(Shape[] inputShapes, DataType[] inputDataTypes) { return this.getOutputShapes(inputShapes); }
  @Ignored boolean isInitialized();
  @Ignored void setInitializer(Initializer initializer, Parameter.Type type);
  @Ignored void setInitializer(Initializer initializer, String paramName);
  @Ignored void setInitializer(Initializer initializer, Predicate<Parameter> predicate);
  @Ignored void clear();
  @Ignored void freezeParameters(boolean freeze);
  @Ignored void freezeParameters(boolean freeze, Predicate<Parameter> pred);
  @Ignored ParameterList getParameters();
  @Ignored ParameterList getDirectParameters();
  @Ignored BlockList getChildren();
  @Ignored PairList<String, Shape> describeInput();
  @Ignored DataType[] getOutputDataTypes();
  @Ignored Shape[] getInputShapes();
  @Ignored void saveParameters(DataOutputStream os);
  // parameters from elsewhere have whatever sizes they have
  void loadParameters(NDManager manager, DataInputStream is) { forget(this); }
}

@Represents("object")
class AbstractBaseBlock extends Block {
  AbstractBaseBlock() {}
  AbstractBaseBlock(byte version) {}
  @Applies @Follows NDList forward(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    return this.forwardInternal(parameterStore, inputs, training, params);
  }
  @Applies @Follows NDList forward(ParameterStore parameterStore, NDList data, NDList labels, PairList<String, Object> params) {
    return this.forwardInternal(parameterStore, data, labels, params);
  }
  NDList forwardInternal(ParameterStore parameterStore, NDList data, NDList labels, PairList<String, Object> params) {
    return this.forwardInternal(parameterStore, data, true, params);
  }
  void initialize(NDManager manager, DataType dataType, Shape... inputShapes) {
    this.dtype = dataType;
    this.beforeInitialize(inputShapes);
    if (isNull(this.prepared)) {
      this.prepare(inputShapes);
    }
    this.prepared = true;
    if (isKnown(this.own)) {
      for (var each : this.own) {
        each.initialize(manager, dataType);
      }
    }
    this.initializeChildBlocks(manager, dataType, inputShapes);
  }
  void beforeInitialize(Shape... inputShapes) {}
  void prepare(Shape[] inputShapes) {}
  void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
    if (isKnown(this.blocks)) {
      require(count(this.blocks) == 0, "shape.layer", "{} has child blocks, and nothing initialises them: it does not override initializeChildBlocks", this.called());
    }
  }
  @Ignored boolean isInitialized();
  @Ignored void setInitializer(Initializer initializer, Parameter.Type params);
  @Ignored void setInitializer(Initializer initializer, String paramName);
  @Ignored void setInitializer(Initializer initializer, Predicate<Parameter> predicate);
  @Ignored void clear();
  @Ignored String toString();
  @Ignored ParameterList getParameters();
  @Ignored PairList<String, Shape> describeInput();
  @Ignored DataType[] getOutputDataTypes();
  @Ignored Shape[] getInputShapes();
  @Ignored void saveParameters(DataOutputStream os);
  void loadParameters(NDManager manager, DataInputStream is) { forget(this); }
  // the dtype of weights is known once they are there; else they are presumed to fit
  private DataType weightType(NDArray input) { return isKnown(this.dtype) ? this.dtype : dtype(input); }
  private Pair<String, Parameter> parameterOf(String name, long[] sizes) {
    var parameter = setField(newObject("ai.djl.nn.Parameter"), ".shape", shapeOf(sizes));
    return new Pair(name, isKnown(this.dtype) ? setField(parameter, ".dtype", this.dtype) : parameter);
  }
  // how messages name it
  private String called() { return textJoin(className(this), isKnown(this.at) ? textJoin(" of ", this.at) : ""); }
}

@Represents("object")
class AbstractBlock extends AbstractBaseBlock {
  // field initialisers may have added some before
  AbstractBlock() { this.blocks = isNull(this.blocks) ? of() : this.blocks; }
  AbstractBlock(byte version) { this.blocks = isNull(this.blocks) ? of() : this.blocks; }
  Block addChildBlock(String name, Block block) {
    this.blocks = append(this.blocks, block);
    return block;
  }
  LambdaBlock addChildBlock(String name, Function<NDList, NDList> f) { return this.addChildBlock(name, new LambdaBlock(f)); }
  LambdaBlock addChildBlockSingleton(String name, Function<NDArray, NDArray> f) { return this.addChildBlock(name, LambdaBlock.singleton(f)); }
  Parameter addParameter(Parameter parameter) {
    if (isKnown(this.own)) {
      this.own = append(this.own, parameter);
    } else {
      this.own = surely(isNull(this.own)) ? of(parameter) : this.own;
    }
    return parameter;
  }
  @Pure ParameterList getDirectParameters() {
    var pairs = of();
    for (var each : isKnown(this.own) ? this.own : unknown("parameter")) {
      pairs = append(pairs, new Pair(each.name, each));
    }
    return newList("ai.djl.nn.ParameterList", pairs);
  }
  // by position only: their names are not kept
  @Pure BlockList getChildren() {
    var pairs = of();
    for (var each : isKnown(this.blocks) ? this.blocks : unknown("call")) {
      pairs = append(pairs, new Pair(unknown("name"), each));
    }
    return newList("ai.djl.nn.BlockList", pairs);
  }
}

@Represents("object")
class SequentialBlock extends AbstractBlock {
  SequentialBlock() { this.blocks = isNull(this.blocks) ? of() : this.blocks; }
  SequentialBlock addAll(Block... blocks) {
    for (var block : blocks) {
      this.add(block);
    }
  }
  SequentialBlock addAll(Collection<Block> blocks) {
    for (var block : blocks) {
      this.add(block);
    }
  }
  SequentialBlock add(Block block) {
    if (!isNull(block)) {
      this.blocks = append(this.blocks, block);
    }
  }
  SequentialBlock add(Function<NDList, NDList> f) { this.add(new LambdaBlock(f)); }
  SequentialBlock add(Function<NDList, NDList> f, String name) { this.add(new LambdaBlock(f)); }
  SequentialBlock addSingleton(Function<NDArray, NDArray> f) { this.add(LambdaBlock.singleton(f)); }
  SequentialBlock addSingleton(Function<NDArray, NDArray> f, String name) { this.add(LambdaBlock.singleton(f)); }
  void removeLastBlock() { this.blocks = sublist(this.blocks, 0, -1); }
  void replaceLastBlock(Block block) {
    this.removeLastBlock();
    this.add(block);
  }
  @Pure boolean isReturnIntermediate() { return isKnown(this.all); }
  SequentialBlock setReturnIntermediate(boolean returnIntermediate) { this.all = returnIntermediate ? 1 : null; }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    var current = inputs;
    var past = of();
    for (var block : this.blocks) {
      current = block.forward(parameterStore, current, training);
      past = join(past, current);
    }
    return isKnown(this.all) ? newList("ai.djl.ndarray.NDList", past) : current;
  }
  void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
    var shapes = inputShapes;
    for (var block : this.blocks) {
      block.initialize(manager, dataType, shapes);
      shapes = block.getOutputShapes(shapes);
    }
  }
  Shape[] getOutputShapes(Shape[] inputs) {
    var current = inputs;
    var past = of();
    for (var block : this.blocks) {
      current = block.getOutputShapes(current);
      past = join(past, current);
    }
    return isKnown(this.all) ? past : current;
  }
}

@Represents("object")
class ParallelBlock extends AbstractBlock {
  ParallelBlock(Function<List<NDList>, NDList> function) {
    this.function = function;
    this.blocks = of();
  }
  ParallelBlock(Function<List<NDList>, NDList> function, List<Block> blocks) {
    this.function = function;
    this.blocks = of();
    for (var block : blocks) {
      this.add(block);
    }
  }
  ParallelBlock addAll(Block... blocks) {
    for (var block : blocks) {
      this.add(block);
    }
  }
  ParallelBlock addAll(Collection<Block> blocks) {
    for (var block : blocks) {
      this.add(block);
    }
  }
  ParallelBlock add(Block block) {
    if (!isNull(block)) {
      this.blocks = append(this.blocks, block);
    }
  }
  ParallelBlock add(Function<NDList, NDList> f) { this.add(new LambdaBlock(f)); }
  ParallelBlock add(Function<NDList, NDList> f, String name) { this.add(new LambdaBlock(f)); }
  ParallelBlock addSingleton(Function<NDArray, NDArray> f) { this.add(LambdaBlock.singleton(f)); }
  ParallelBlock addSingleton(Function<NDArray, NDArray> f, String name) { this.add(LambdaBlock.singleton(f)); }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    var outputs = of();
    for (var block : this.blocks) {
      outputs = append(outputs, block.forward(parameterStore, inputs, training, params));
    }
    return call(this.function, newList("java.util.ArrayList", outputs));
  }
  void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
    for (var block : this.blocks) {
      block.initialize(manager, dataType, inputShapes);
    }
  }
  Shape[] getOutputShapes(Shape[] inputShapes) {
    var outputs = of();
    for (var block : this.blocks) {
      outputs = append(outputs, LambdaBlock.arrays(block.getOutputShapes(inputShapes)));
    }
    return shapes(call(this.function, newList("java.util.ArrayList", outputs)));
  }
}

@Represents("object")
class LambdaBlock extends AbstractBlock {
  LambdaBlock(Function<NDList, NDList> lambda) { this.lambda = lambda; }
  LambdaBlock(Function<NDList, NDList> lambda, String name) { this.lambda = lambda; }
  static LambdaBlock singleton(Function<NDArray, NDArray> lambda) {
    return new LambdaBlock(arrays -> newList("ai.djl.ndarray.NDList", of(call(lambda, arrays.singletonOrThrow()))));
  }
  static LambdaBlock singleton(Function<NDArray, NDArray> lambda, String name) { return LambdaBlock.singleton(lambda); }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    return call(this.lambda, inputs);
  }
  Shape[] getOutputShapes(Shape[] inputShapes) { return shapes(call(this.lambda, LambdaBlock.arrays(inputShapes))); }
  // shapes are tried out on arrays of them
  private static NDList arrays(Shape[] shapes) {
    return newList("ai.djl.ndarray.NDList", mapped(shapes, each -> tensor(each, dtypeConstant("f32"), deviceConstant("?"))));
  }
  @Ignored String getName();
}

@Represents("object")
class Blocks {
  @Pure static NDArray batchFlatten(NDArray array) {
    require(rank(array) > 0, "shape.rank", "batchFlatten takes an axis of the batch, and {} is a scalar", array);
    return reshape(array, of(dim(array, 0), elements(shapeOf(sublist(shape(array), 1)))));
  }
  @Pure static NDArray batchFlatten(NDArray array, long size) { return reshape(array, of(-1, size), infer = 0); }
  static Block batchFlattenBlock() { return LambdaBlock.singleton(array -> Blocks.batchFlatten(array)); }
  static Block batchFlattenBlock(long size) { return LambdaBlock.singleton(array -> Blocks.batchFlatten(array, size)); }
  static Block identityBlock() { return new LambdaBlock(arrays -> arrays); }
}

@Represents("object")
class Parameter {
  Parameter(Parameter.Builder builder) {
    this.name = builder.name;
    this.shape = builder.shape;
    this.dtype = builder.dtype;
  }
  void setShape(Shape shape) { this.shape = shape; }
  @Pure Shape getShape() { return this.shape; }
  @Pure NDArray getArray() { return this.value(deviceConstant("?")); }
  private NDArray value(Device device) {
    if (!isKnown(this.shape)) {
      return unknownTensor("parameter", device = device);
    }
    return isKnown(this.dtype) ? tensor(this.shape, this.dtype, device) : tensor(this.shape, device = device);
  }
  void setArray(NDArray array) {
    this.shape = shape(array);
    this.dtype = dtype(array);
  }
  // what is there stays
  void initialize(NDManager manager, DataType dataType) {
    if (isNull(this.dtype)) {
      this.dtype = dataType;
    }
  }
  static Parameter.Builder builder() { return new Parameter.Builder(); }
  @Ignored String getName();
  @Ignored boolean isInitialized();
  @Ignored void setInitializer(Initializer initializer);
  @Ignored void freeze(boolean freeze);
  static class Builder {
    Parameter.Builder setName(String name) { this.name = name; }
    Parameter.Builder setType(Parameter.Type type) {}
    Parameter.Builder optShape(Shape shape) { this.shape = shape; }
    Parameter.Builder optInitializer(Initializer initializer) {}
    Parameter.Builder optArray(NDArray array) {
      this.shape = shape(array);
      this.dtype = dtype(array);
    }
    Parameter.Builder optRequiresGrad(boolean requiresGrad) {}
    Parameter build() { return new Parameter(this); }
  }
}

@Represents("object")
class Pair {
  Pair(Object key, Object value) {
    this.key = key;
    this.value = value;
  }
  @Pure Object getKey() { return this.key; }
  @Pure Object getValue() { return this.value; }
}

@Represents("list")
class PairList extends Iterable {
  PairList() { update(this, of()); }
  PairList(int initialCapacity) { update(this, of()); }
  void add(Object key, Object value) { update(this, append(this, new Pair(key, value))); }
  void add(Pair<Object, Object> pair) { update(this, append(this, pair)); }
  @Pure int size() { return count(this); }
  @Pure boolean isEmpty() { return count(this) == 0; }
  @Pure Pair<Object, Object> get(int index) {
    require(index >= 0 && index < count(this), "shape.index", "position {} in a list of {}", index, count(this));
    return at(this, index);
  }
  @Pure Object get(Object key) {
    var found = null;
    for (var each : this) {
      found = isNull(found) && each.getKey() == key ? each.getValue() : found;
    }
    return found;
  }
  @Pure Object keyAt(int index) { return this.get(index).getKey(); }
  @Pure Object valueAt(int index) { return this.get(index).getValue(); }
  @Pure List<Object> keys() {
    var keys = of();
    for (var each : this) {
      keys = append(keys, each.getKey());
    }
    return newList("java.util.ArrayList", keys);
  }
  @Pure List<Object> values() {
    var values = of();
    for (var each : this) {
      values = append(values, each.getValue());
    }
    return newList("java.util.ArrayList", values);
  }
  @Pure Stream<Pair<Object, Object>> stream() { return newList("java.util.stream.Stream", this); }
  @Pure Iterator<Pair<Object, Object>> iterator() {
    var iterator = newObject("java.util.Iterator");
    setField(iterator, "of", this);
    setField(iterator, "at", 0);
    return iterator;
  }
}

@Represents("list")
class BlockList extends PairList {}

@Represents("list")
class ParameterList extends PairList {}

@Represents("object")
class ParameterStore {
  ParameterStore() {}
  ParameterStore(NDManager manager, boolean copy) {}
  NDArray getValue(Parameter parameter, Device device, boolean training) {
    return surely(isNull(parameter)) ? null : parameter.value(device);
  }
}

@Represents("object")
class Convolution extends AbstractBlock {
  Convolution(Convolution.ConvolutionBuilder builder) { this.configure(builder); }
  private void configure(Convolution.ConvolutionBuilder builder) {
    this.kernel = builder.kernel;
    this.stride = builder.stride;
    this.padding = builder.padding;
    this.dilation = builder.dilation;
    this.groups = builder.groups;
    this.filters = builder.filters;
    this.at = builder.at;
  }
  void beforeInitialize(Shape... inputShapes) {
    require(rank(at(inputShapes, 0)) == this.axes + 2, "shape.rank", "{} takes {} axes, and its input is {}",
        this.called(), this.axes + 2, at(inputShapes, 0));
  }
  void prepare(Shape[] inputs) {
    if (isNull(this.channels)) {
      this.channels = dim(at(inputs, 0), 1);
      this.since = here();
    }
  }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    var input = inputs.singletonOrThrow();
    require(count(this.kernel) == this.axes && count(this.stride) == this.axes && count(this.padding) == this.axes && count(this.dilation) == this.axes, "shape.conv",
        "{} takes a kernel, a stride, a padding and a dilation of {}, not {}, {}, {} and {}", this.called(), this.axes, this.kernel, this.stride, this.padding, this.dilation);
    var channels = dim(input, 0 - this.axes - 1);
    if (isKnown(this.channels)) {
      require(channels == this.channels, "shape.layer", "{} takes {} channels since {}, and {} has {}",
          this.called(), this.channels, this.since, input, channels);
    } else {
      this.channels = channels;
      this.since = here();
    }
    var kernel = tensor(join(of(this.filters, channels / this.groups), this.kernel), this.weightType(input), device(input));
    return newList("ai.djl.ndarray.NDList", of(this.convolve(input, kernel)));
  }
  Shape[] getOutputShapes(Shape[] inputs) {
    var input = at(inputs, 0);
    require(rank(input) >= this.axes + 2, "shape.rank", "{} takes {} axes, and its input is {}", this.called(), this.axes + 2, input);
    var sizes = of(dim(input, 0), this.filters);
    for (var axis : range(0, this.axes)) {
      sizes = append(sizes, (dim(input, axis + 2) + 2 * dim(this.padding, axis) - dim(this.dilation, axis) * (dim(this.kernel, axis) - 1) - 1) / dim(this.stride, axis) + 1);
    }
    return of(shapeOf(sizes));
  }
  @Pure Shape getKernelShape() { return this.kernel; }
  @Pure Shape getStride() { return this.stride; }
  @Pure Shape getPadding() { return this.padding; }
  @Pure Shape getDilation() { return this.dilation; }
  @Pure int getFilters() { return this.filters; }
  @Pure int getGroups() { return this.groups; }
  static class ConvolutionBuilder {
    Convolution.ConvolutionBuilder setKernelShape(Shape kernelShape) {
      this.kernel = kernelShape;
      this.at = here(kernelShape);
    }
    Convolution.ConvolutionBuilder optStride(Shape stride) { this.stride = stride; }
    Convolution.ConvolutionBuilder optPadding(Shape padding) { this.padding = padding; }
    Convolution.ConvolutionBuilder optDilation(Shape dilate) { this.dilation = dilate; }
    Convolution.ConvolutionBuilder setFilters(int filters) { this.filters = filters; }
    Convolution.ConvolutionBuilder optGroups(int groups) { this.groups = groups; }
    Convolution.ConvolutionBuilder optBias(boolean includeBias) {}
  }
}

// what a file holds: nobody knows what it does
@Represents("object")
class SymbolBlock extends Block {
  static SymbolBlock newInstance(NDManager manager) { return newObject("ai.djl.nn.SymbolBlock"); }
  void removeLastBlock() {}
  @Ignored PairList<String, Shape> describeOutput();
}

// PyTorch's engine has no forward of these: only what they say of shapes
@Represents("object")
class Deconvolution extends AbstractBlock {
  Deconvolution(Deconvolution.DeconvolutionBuilder builder) { this.configure(builder); }
  private void configure(Deconvolution.DeconvolutionBuilder builder) {
    this.kernel = builder.kernel;
    this.stride = builder.stride;
    this.padding = builder.padding;
    this.outPadding = builder.outPadding;
    this.dilation = builder.dilation;
    this.filters = builder.filters;
    this.at = builder.at;
  }
  void beforeInitialize(Shape... inputShapes) {
    require(rank(at(inputShapes, 0)) == this.axes + 2, "shape.rank", "{} takes {} axes, and its input is {}",
        this.called(), this.axes + 2, at(inputShapes, 0));
  }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    var input = inputs.singletonOrThrow();
    return newList("ai.djl.ndarray.NDList", of(tensor(at(this.getOutputShapes(of(shape(input))), 0), dtype(input), device(input))));
  }
  Shape[] getOutputShapes(Shape[] inputs) {
    var input = at(inputs, 0);
    require(rank(input) >= this.axes + 2, "shape.rank", "{} takes {} axes, and its input is {}", this.called(), this.axes + 2, input);
    var sizes = of(dim(input, 0), this.filters);
    for (var axis : range(0, this.axes)) {
      sizes = append(sizes, (dim(input, axis + 2) - 1) * dim(this.stride, axis) - 2 * dim(this.padding, axis) + dim(this.dilation, axis) * (dim(this.kernel, axis) - 1) + dim(this.outPadding, axis) + 1);
    }
    return of(shapeOf(sizes));
  }
  static class DeconvolutionBuilder {
    Deconvolution.DeconvolutionBuilder setKernelShape(Shape kernelShape) {
      this.kernel = kernelShape;
      this.at = here(kernelShape);
    }
    Deconvolution.DeconvolutionBuilder optStride(Shape stride) { this.stride = stride; }
    Deconvolution.DeconvolutionBuilder optPadding(Shape padding) { this.padding = padding; }
    Deconvolution.DeconvolutionBuilder optOutPadding(Shape outPadding) { this.outPadding = outPadding; }
    Deconvolution.DeconvolutionBuilder optDilation(Shape dilate) { this.dilation = dilate; }
    Deconvolution.DeconvolutionBuilder setFilters(int filters) { this.filters = filters; }
    Deconvolution.DeconvolutionBuilder optGroups(int groups) {}
    Deconvolution.DeconvolutionBuilder optBias(boolean includeBias) {}
  }
}

@Represents("object")
class Conv1dTranspose extends Deconvolution {
  Conv1dTranspose(Conv1dTranspose.Builder builder) {
    this.axes = 1;
    this.configure(builder);
  }
  static Conv1dTranspose.Builder builder() { return new Conv1dTranspose.Builder(); }
  static class Builder extends Deconvolution.DeconvolutionBuilder {
    Builder() {
      this.stride = shapeOf(of(1));
      this.padding = shapeOf(of(0));
      this.outPadding = shapeOf(of(0));
      this.dilation = shapeOf(of(1));
    }
    Conv1dTranspose build() {
      return new Conv1dTranspose(this);
    }
  }
}

@Represents("object")
class Conv2dTranspose extends Deconvolution {
  Conv2dTranspose(Conv2dTranspose.Builder builder) {
    this.axes = 2;
    this.configure(builder);
  }
  static Conv2dTranspose.Builder builder() { return new Conv2dTranspose.Builder(); }
  static class Builder extends Deconvolution.DeconvolutionBuilder {
    Builder() {
      this.stride = shapeOf(of(1, 1));
      this.padding = shapeOf(of(0, 0));
      this.outPadding = shapeOf(of(0, 0));
      this.dilation = shapeOf(of(1, 1));
    }
    Conv2dTranspose build() {
      return new Conv2dTranspose(this);
    }
  }
}

@Represents("object")
class RecurrentBlock extends AbstractBlock {
  RecurrentBlock(RecurrentBlock.BaseBuilder builder) { this.configure(builder); }
  private void configure(RecurrentBlock.BaseBuilder builder) {
    this.stateSize = builder.stateSize;
    this.layers = builder.layers;
    this.directions = builder.directions;
    this.batchFirst = builder.batchFirst;
    this.returnState = builder.returnState;
    this.at = builder.at;
  }
  void beforeInitialize(Shape... inputShapes) {
    require(rank(at(inputShapes, 0)) == 3, "shape.rank", "{} takes the axes of batch, time and features, and its input is {}", this.called(), at(inputShapes, 0));
  }
  void prepare(Shape[] inputs) {
    if (isNull(this.features)) {
      this.features = dim(at(inputs, 0), 2);
      this.since = here();
    }
  }
  // the state that is not given is added to the list of inputs
  private NDList run(NDList inputs, int states) {
    var input = inputs.head();
    require(rank(input) == 3, "shape.rank", "{} takes the axes of batch, time and features, and {} is {}", this.called(), input, shape(input));
    if (isKnown(this.features)) {
      require(dim(input, 2) == this.features, "shape.layer", "{} takes {} features since {}, and axis 2 of {} is {}",
          this.called(), this.features, this.since, input, dim(input, 2));
    } else {
      this.features = dim(input, 2);
      this.since = here();
    }
    require(!(isKnown(layout(input)) && textStarts(layout(input), this.batchFirst ? "TN" : "NT")), "layout.time", "{} takes its input {}, and the axes of {} are {}", this.called(), this.batchFirst ? "batch by time" : "time by batch, as optBatchFirst(false) says", input, layout(input));
    require(!(isKnown(layout(input)) && textEnds(layout(input), "CT")), "layout.channels", "{} takes the features last, and the axes of {} are {}", this.called(), input, layout(input));
    var batch = dim(input, this.batchFirst ? 0 : 1);
    var state = tensor(of(this.layers * this.directions, batch, this.stateSize), dtype(input), device(input));
    if (count(inputs) == 1) {
      update(inputs, states == 2 ? of(input, state, state) : of(input, state));
    }
    if (states == 2 && count(inputs) == 2) {
      update(inputs, append(inputs, state));
    }
    var output = laidOut(tensor(of(dim(input, 0), dim(input, 1), this.stateSize * this.directions), dtype(input), device(input)), this.batchFirst ? "NTC" : "TNC");
    if (this.returnState) {
      return newList("ai.djl.ndarray.NDList", states == 2 ? of(output, state, state) : of(output, state));
    }
    return newList("ai.djl.ndarray.NDList", of(output));
  }
  Shape[] getOutputShapes(Shape[] inputs) {
    var input = at(inputs, 0);
    require(rank(input) >= 2, "shape.rank", "{} takes the axes of batch, time and features, and its input is {}", this.called(), input);
    var output = shapeOf(of(dim(input, 0), dim(input, 1), this.stateSize * this.directions));
    if (this.returnState) {
      return of(output, shapeOf(of(this.layers * this.directions, dim(input, this.batchFirst ? 0 : 1), this.stateSize)));
    }
    return of(output);
  }
  static class BaseBuilder {
    private void defaults() {
      this.stateSize = 0;
      this.layers = 0;
      this.directions = 1;
      this.batchFirst = true;
      this.returnState = false;
      this.at = here();
    }
    private void complete() {
      if (contains(of(this.stateSize, this.layers), 0)) {
        require(false, "shape.layer", "a recurrent layer needs its state size and its number of layers");
      }
    }
    RecurrentBlock.BaseBuilder optDropRate(float dropRate) {}
    RecurrentBlock.BaseBuilder setStateSize(int stateSize) {
      this.stateSize = stateSize;
      this.at = here(stateSize);
    }
    RecurrentBlock.BaseBuilder setNumLayers(int numLayers) { this.layers = numLayers; }
    RecurrentBlock.BaseBuilder optBidirectional(boolean useBidirectional) { this.directions = useBidirectional ? 2 : 1; }
    RecurrentBlock.BaseBuilder optBatchFirst(boolean batchFirst) { this.batchFirst = batchFirst; }
    RecurrentBlock.BaseBuilder optHasBiases(boolean hasBiases) {}
    RecurrentBlock.BaseBuilder optReturnState(boolean returnState) { this.returnState = returnState; }
  }
}

@Represents("object")
class LSTM extends RecurrentBlock {
  LSTM(LSTM.Builder builder) { this.configure(builder); }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) { return this.run(inputs, 2); }
  static LSTM.Builder builder() { return new LSTM.Builder(); }
  static class Builder extends RecurrentBlock.BaseBuilder {
    Builder() { this.defaults(); }
    LSTM build() {
      this.complete();
      return new LSTM(this);
    }
  }
}

@Represents("object")
class GRU extends RecurrentBlock {
  GRU(GRU.Builder builder) { this.configure(builder); }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) { return this.run(inputs, 1); }
  static GRU.Builder builder() { return new GRU.Builder(); }
  static class Builder extends RecurrentBlock.BaseBuilder {
    Builder() { this.defaults(); }
    GRU build() {
      this.complete();
      return new GRU(this);
    }
  }
}

@Represents("object")
class RNN extends RecurrentBlock {
  RNN(RNN.Builder builder) { this.configure(builder); }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) { return this.run(inputs, 1); }
  static RNN.Builder builder() { return new RNN.Builder(); }
  static class Builder extends RecurrentBlock.BaseBuilder {
    Builder() { this.defaults(); }
    RNN.Builder setActivation(RNN.Activation activation) {}
    RNN build() {
      this.complete();
      return new RNN(this);
    }
  }
}

@Represents("object")
class Prelu extends AbstractBlock {
  Prelu() {}
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    var input = inputs.singletonOrThrow();
    return newList("ai.djl.ndarray.NDList", of(relu(input)));
  }
  Shape[] getOutputShapes(Shape[] inputs) { return of(at(inputs, 0)); }
}

@Represents("object")
class Multiplication extends AbstractBlock {
  Multiplication(Multiplication.Builder builder) { this.units = builder.units; }
  void prepare(Shape[] inputShapes) {
    if (isNull(this.weight)) {
      this.weight = join(of(this.units, 1), sublist(at(inputShapes, 0), 1));
    }
  }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    var input = inputs.singletonOrThrow();
    if (!isKnown(this.weight)) {
      this.weight = join(of(this.units, 1), sublist(shape(input), 1));
    }
    var weight = tensor(this.weight, this.weightType(input), device(input));
    return newList("ai.djl.ndarray.NDList", of(mul(input, weight)));
  }
  Shape[] getOutputShapes(Shape[] inputs) { return of(shapeOf(insert(at(inputs, 0), 0, this.units))); }
  static Multiplication.Builder builder() { return new Multiplication.Builder(); }
  static class Builder {
    Builder() { this.units = 0; }
    Multiplication.Builder setUnits(long units) { this.units = units; }
    Multiplication build() {
      if (contains(of(this.units), 0)) {
        require(false, "shape.layer", "a layer needs at least 1 unit");
      }
      return new Multiplication(this);
    }
  }
}

@Represents("object")
class TrainableWordEmbedding extends Embedding {
  TrainableWordEmbedding(TrainableWordEmbedding.Builder builder) { this.embeddingSize = builder.embeddingSize; }
  TrainableWordEmbedding(NDArray embedding, List<String> items) { this.embeddingSize = dim(embedding, 1); }
  static TrainableWordEmbedding.Builder builder() { return new TrainableWordEmbedding.Builder(); }
  static class Builder extends Embedding.BaseBuilder {
    Builder() { this.embeddingSize = 0; }
    TrainableWordEmbedding.Builder setVocabulary(Vocabulary vocabulary) {}
    TrainableWordEmbedding.Builder optUnknownToken(String unknownToken) {}
    TrainableWordEmbedding build() { return new TrainableWordEmbedding(this); }
  }
}

@Represents("object")
class TrainableTextEmbedding extends AbstractBlock {
  TrainableTextEmbedding(TrainableWordEmbedding wordEmbedding) { this.words = this.addChildBlock("trainableWordEmbedding", wordEmbedding); }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    var words = this.words;
    return words.forward(parameterStore, inputs, training, params);
  }
  void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
    var words = this.words;
    words.initialize(manager, dataType, inputShapes);
  }
  Shape[] getOutputShapes(Shape[] inputShapes) {
    var words = this.words;
    return words.getOutputShapes(inputShapes);
  }
}

// subclasses see the block that they wrap
@Represents("object")
class Encoder extends AbstractBlock {
  Encoder(byte version, Block block) {
    this.blocks = isNull(this.blocks) ? of() : this.blocks;
    setField(this, "block", this.addChildBlock("Block", block));
  }
  NDList getStates(NDList encoderOutput);
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    var block = field(this, "block");
    return block.forward(parameterStore, inputs, training, params);
  }
  NDList forwardInternal(ParameterStore parameterStore, NDList data, NDList labels, PairList<String, Object> params) { return this.forwardInternal(parameterStore, data, true, params); }
  void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
    var block = field(this, "block");
    block.initialize(manager, dataType, inputShapes);
  }
  Shape[] getOutputShapes(Shape[] inputShapes) {
    var block = field(this, "block");
    return block.getOutputShapes(inputShapes);
  }
}

@Represents("object")
class Decoder extends AbstractBlock {
  Decoder(byte version, Block block) {
    this.blocks = isNull(this.blocks) ? of() : this.blocks;
    setField(this, "block", this.addChildBlock("Block", block));
  }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    var block = field(this, "block");
    return block.forward(parameterStore, inputs, training, params);
  }
  void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
    var block = field(this, "block");
    block.initialize(manager, dataType, inputShapes);
  }
  Shape[] getOutputShapes(Shape[] inputShapes) {
    var block = field(this, "block");
    return block.getOutputShapes(inputShapes);
  }
}

// the states of the encoder are added to the labels, which go into the decoder
@Represents("object")
class EncoderDecoder extends AbstractBlock {
  EncoderDecoder(Encoder encoder, Decoder decoder) {
    this.blocks = isNull(this.blocks) ? of() : this.blocks;
    setField(this, "encoder", this.addChildBlock("Encoder", encoder));
    setField(this, "decoder", this.addChildBlock("Decoder", decoder));
  }
  NDList forward(ParameterStore parameterStore, NDList data, NDList labels, PairList<String, Object> params) {
    var encoder = field(this, "encoder");
    var decoder = field(this, "decoder");
    labels.addAll(encoder.getStates(encoder.forward(parameterStore, data, true, params)));
    return decoder.forward(parameterStore, labels, true, params);
  }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) { return unknown("call"); }
  void initialize(NDManager manager, DataType dataType, Shape... inputShapes) {
    var encoder = field(this, "encoder");
    var decoder = field(this, "decoder");
    require(count(inputShapes) > 1, "shape.index", "{} takes the shapes of what its encoder and its decoder take, not {}", this.called(), count(inputShapes));
    encoder.initialize(manager, dataType, of(at(inputShapes, 0)));
    decoder.initialize(manager, dataType, of(at(inputShapes, 1)));
  }
  Shape[] getOutputShapes(Shape[] inputShapes) {
    var decoder = field(this, "decoder");
    return decoder.getOutputShapes(of(at(inputShapes, 1)));
  }
}

@Represents("object")
class IdEmbedding extends AbstractBlock {
  IdEmbedding(IdEmbedding.Builder builder) { this.embeddingSize = builder.embeddingSize; }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    var input = inputs.singletonOrThrow();
    return newList("ai.djl.ndarray.NDList", of(tensor(append(shape(input), this.embeddingSize), this.dtype, device(input))));
  }
  Shape[] getOutputShapes(Shape[] inputShapes) { return of(shapeOf(append(at(inputShapes, 0), this.embeddingSize))); }
  static class Builder {
    IdEmbedding.Builder setDictionarySize(int dictionarySize) {}
    IdEmbedding.Builder setEmbeddingSize(int embeddingSize) { this.embeddingSize = embeddingSize; }
    IdEmbedding build() { return new IdEmbedding(this); }
  }
}

@Represents("object")
class ScaledDotProductAttentionBlock extends AbstractBlock {
  ScaledDotProductAttentionBlock(ScaledDotProductAttentionBlock.Builder builder) {
    this.embeddingSize = builder.embeddingSize;
    this.at = builder.at;
  }
  NDList forwardInternal(ParameterStore parameterStore, NDList inputs, boolean training, PairList<String, Object> params) {
    var key = inputs.head();
    var query = count(inputs) > 2 ? at(inputs, 1) : key;
    var value = count(inputs) > 2 ? at(inputs, 2) : key;
    require(rank(key) == 3 && rank(query) == 3 && rank(value) == 3, "shape.rank", "{} takes 3 axes, not {}, {} and {}", this.called(), shape(key), shape(query), shape(value));
    require(dim(key, 2) == this.embeddingSize, "shape.layer", "{} takes {} features, and axis 2 of {} is {}", this.called(), this.embeddingSize, key, dim(key, 2));
    if (count(inputs) > 2) {
      require(dim(query, 2) == this.embeddingSize, "shape.layer", "{} takes {} features, and axis 2 of {} is {}", this.called(), this.embeddingSize, query, dim(query, 2));
      require(dim(value, 2) == this.embeddingSize, "shape.layer", "{} takes {} features, and axis 2 of {} is {}", this.called(), this.embeddingSize, value, dim(value, 2));
    }
    return newList("ai.djl.ndarray.NDList", of(withShape(query, of(dim(query, 0), dim(query, 1), this.embeddingSize))));
  }
  Shape[] getOutputShapes(Shape[] inputShapes) { return of(at(inputShapes, count(inputShapes) > 2 ? 1 : 0)); }
  static ScaledDotProductAttentionBlock.Builder builder() { return new ScaledDotProductAttentionBlock.Builder(); }
  static class Builder {
    Builder() {
      this.embeddingSize = 0;
      this.heads = 0;
      this.at = here();
    }
    ScaledDotProductAttentionBlock.Builder setEmbeddingSize(int embeddingSize) {
      this.embeddingSize = embeddingSize;
      this.at = here(embeddingSize);
    }
    ScaledDotProductAttentionBlock.Builder setHeadCount(int headCount) { this.heads = headCount; }
    ScaledDotProductAttentionBlock.Builder optAttentionProbsDropoutProb(float attentionProbsDropoutProb) {}
    ScaledDotProductAttentionBlock build() {
      if (isKnown(this.embeddingSize) && isKnown(this.heads)) {
        require(this.embeddingSize % this.heads == 0, "shape.layer", "{} heads do not divide an embedding of {}", this.heads, this.embeddingSize);
      }
      return new ScaledDotProductAttentionBlock(this);
    }
  }
}

@Represents("object")
class PointwiseFeedForwardBlock extends SequentialBlock {
  PointwiseFeedForwardBlock(List<Integer> hiddenSizes, int outputSize, Function<NDList, NDList> activationFunction) {
    this.blocks = of();
    for (var size : hiddenSizes) {
      this.add(Linear.builder().setUnits(size).build());
      this.add(new LambdaBlock(activationFunction));
    }
    this.add(Linear.builder().setUnits(outputSize).build());
  }
}

@Represents("object")
class TransformerEncoderBlock extends AbstractBlock {
  TransformerEncoderBlock(int embeddingSize, int headCount, int hiddenSize, float dropoutProbability, Function<NDList, NDList> activationFunction) {
    require(headCount > 0 && embeddingSize % headCount == 0, "shape.layer", "{} heads do not divide an embedding of {}", headCount, embeddingSize);
    this.embeddingSize = embeddingSize;
    this.at = here(embeddingSize);
  }
  NDList forwardInternal(ParameterStore ps, NDList inputs, boolean training, PairList<String, Object> params) {
    var input = inputs.head();
    require(rank(input) == 3, "shape.rank", "{} takes the axes of batch, time and features, and {} is {}", this.called(), input, shape(input));
    require(dim(input, 2) == this.embeddingSize, "shape.layer", "{} takes {} features, and axis 2 of {} is {}", this.called(), this.embeddingSize, input, dim(input, 2));
    return newList("ai.djl.ndarray.NDList", of(input));
  }
  Shape[] getOutputShapes(Shape[] inputShapes) { return inputShapes; }
}

// the pooled output is that of the token with index 1, squeezed: without the batch where that is 1
@Represents("object")
class BertBlock extends AbstractBlock {
  static BertBlock.Builder builder() { return new BertBlock.Builder(); }
  @Pure int getEmbeddingSize() { return this.embeddingSize; }
  @Pure int getTokenDictionarySize() { return this.tokens; }
  @Pure int getTypeDictionarySize() { return this.types; }
  @Pure static NDArray createAttentionMaskFromInputMask(NDArray ids, NDArray mask) {
    require(rank(ids) >= 2 && rank(mask) >= 2, "shape.rank", "a mask is made of 2 axes, batch and time, not of {} and {}", shape(ids), shape(mask));
    require(elements(ids) == dim(ids, 0) * dim(ids, 1) && elements(mask) == dim(ids, 0) * dim(mask, 1), "shape.layer", "{} is {} and {} is {}: both take a batch and a time, and the same batch", ids, shape(ids), mask, shape(mask));
    return tensor(of(dim(ids, 0), dim(ids, 1), dim(mask, 1)), dtypeConstant("f32"), device(ids));
  }
  NDList forwardInternal(ParameterStore ps, NDList inputs, boolean training, PairList<String, Object> params) {
    require(count(inputs) >= 3, "shape.index", "{} takes tokens, types and a mask, not {} arrays", this.called(), count(inputs));
    var tokens = at(inputs, 0);
    require(rank(tokens) == 2, "shape.rank", "{} takes the axes of batch and time, and {} is {}", this.called(), tokens, shape(tokens));
    var length = dim(tokens, 1);
    require(length == this.length || length == 1 || this.length == 1, "shape.layer", "{} adds {} positions, and {} has {} tokens", this.called(), this.length, tokens, length);
    require(length != 1 || this.length != 1, "shape.index", "{} pools token 1, and {} has only 1 token", this.called(), tokens);
    var embedded = tensor(append(shape(tokens), this.embeddingSize), this.dtype, device(tokens));
    var types = at(inputs, 1);
    var both = add(embedded, tensor(append(shape(types), this.embeddingSize), this.dtype, device(types)));
    var mask = BertBlock.createAttentionMaskFromInputMask(tokens, at(inputs, 2));
    require(dim(mask, 2) == length || dim(mask, 2) == 1 || length == 1, "shape.layer", "a mask {} does not fit {} tokens of {}", shape(at(inputs, 2)), length, tokens);
    var sequence = tensor(of(dim(both, 0), maxOf(dim(both, 1), this.length), this.embeddingSize), this.dtype, device(tokens));
    var pooled = tensor(surely(dim(tokens, 0) == 1) ? of(this.embeddingSize) : of(dim(both, 0), this.embeddingSize), this.dtype, device(tokens));
    return newList("ai.djl.ndarray.NDList", of(sequence, pooled));
  }
  void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
    require(count(inputShapes) >= 2, "shape.index", "{} takes the shapes of tokens and types, not {}", this.called(), count(inputShapes));
  }
  Shape[] getOutputShapes(Shape[] inputShapes) {
    var tokens = at(inputShapes, 0);
    require(rank(tokens) >= 2, "shape.rank", "{} takes the axes of batch and time, and its input is {}", this.called(), tokens);
    return of(shapeOf(of(dim(tokens, 0), dim(tokens, 1), this.embeddingSize)), shapeOf(of(dim(tokens, 0), this.embeddingSize)));
  }
  static class Builder {
    Builder() {
      this.tokens = 0;
      this.types = 16;
      this.sized(768, 12, 512);
    }
    private void sized(int embeddingSize, int heads, int length) {
      this.embeddingSize = embeddingSize;
      this.heads = heads;
      this.length = length;
      this.at = here();
    }
    BertBlock.Builder setTokenDictionarySize(int tokenDictionarySize) { this.tokens = tokenDictionarySize; }
    BertBlock.Builder optTypeDictionarySize(int typeDictionarySize) { this.types = typeDictionarySize; }
    BertBlock.Builder optEmbeddingSize(int embeddingSize) {
      this.embeddingSize = embeddingSize;
      this.at = here(embeddingSize);
    }
    BertBlock.Builder optTransformerBlockCount(int transformerBlockCount) {}
    BertBlock.Builder optAttentionHeadCount(int attentionHeadCount) { this.heads = attentionHeadCount; }
    BertBlock.Builder optHiddenSize(int hiddenSize) {}
    BertBlock.Builder optHiddenDropoutProbability(float hiddenDropoutProbability) {}
    BertBlock.Builder optMaxSequenceLength(int maxSequenceLength) {
      this.length = maxSequenceLength;
      this.at = here(maxSequenceLength);
    }
    BertBlock.Builder nano() {
      this.types = 2;
      this.sized(256, 4, 128);
    }
    BertBlock.Builder micro() {
      this.types = 2;
      this.sized(512, 8, 128);
    }
    BertBlock.Builder base() {
      this.types = 16;
      this.sized(768, 12, 256);
    }
    BertBlock.Builder large() {
      this.types = 16;
      this.sized(1024, 16, 512);
    }
    BertBlock build() {
      if (contains(of(this.tokens), 0)) {
        require(false, "shape.layer", "BERT needs the size of its dictionary");
      }
      if (isKnown(this.embeddingSize) && isKnown(this.heads)) {
        require(this.heads > 0 && this.embeddingSize % this.heads == 0, "shape.layer", "{} heads do not divide an embedding of {}", this.heads, this.embeddingSize);
      }
      var bert = newObject("ai.djl.nn.transformer.BertBlock");
      setField(bert, ".tokens", this.tokens);
      setField(bert, ".types", this.types);
      setField(bert, ".embeddingSize", this.embeddingSize);
      setField(bert, ".length", this.length);
      return setField(bert, ".at", this.at);
    }
  }
}

@Represents("object")
class BertNextSentenceBlock extends AbstractBlock {
  BertNextSentenceBlock() { this.classifier = Linear.builder().setUnits(2).build(); }
  NDList forwardInternal(ParameterStore ps, NDList inputs, boolean training, PairList<String, Object> params) {
    var scores = this.classifier.forward(ps, inputs, training);
    var first = scores.head();
    return newList("ai.djl.ndarray.NDList", of(logSoftmax(first, 1)));
  }
  void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) { this.classifier.initialize(manager, dataType, inputShapes); }
  Shape[] getOutputShapes(Shape[] inputShapes) { return of(shapeOf(of(dim(at(inputShapes, 0), 0), 2))); }
}

// the masked tokens of all sentences, one after the other
@Represents("object")
class BertMaskedLanguageModelBlock extends AbstractBlock {
  BertMaskedLanguageModelBlock(BertBlock bertBlock, Function<NDArray, NDArray> hiddenActivation) {
    this.tokens = bertBlock.getTokenDictionarySize();
    this.width = bertBlock.getEmbeddingSize();
  }
  @Pure static NDArray gatherFromIndices(NDArray sequences, NDArray indices) {
    require(rank(sequences) == 3 && rank(indices) == 2, "shape.rank", "tokens are taken from 3 axes by 2, not from {} by {}", shape(sequences), shape(indices));
    require(dim(indices, 0) == dim(sequences, 0) || dim(indices, 0) == 1, "shape.layer", "{} is {} and {} is {}: their batches differ", sequences, shape(sequences), indices, shape(indices));
    return tensor(of(dim(sequences, 0) * dim(indices, 1), dim(sequences, 2)), dtype(sequences), device(sequences));
  }
  NDList forwardInternal(ParameterStore ps, NDList inputs, boolean training, PairList<String, Object> params) {
    require(count(inputs) >= 3, "shape.index", "{} takes a sequence, the masked indices and a table, not {} arrays", this.called(), count(inputs));
    var sequence = at(inputs, 0);
    var table = at(inputs, 2);
    var gathered = BertMaskedLanguageModelBlock.gatherFromIndices(sequence, at(inputs, 1));
    require(rank(table) == 2 && dim(table, 1) == this.width && dim(table, 0) == this.tokens, "shape.layer", "{} takes a table of {} by {}, and {} is {}", this.called(), this.tokens, this.width, table, shape(table));
    return newList("ai.djl.ndarray.NDList", of(tensor(of(dim(gathered, 0), this.tokens), dtype(sequence), device(sequence))));
  }
  Shape[] getOutputShapes(Shape[] inputShapes) {
    return of(shapeOf(of(dim(at(inputShapes, 0), 0) * dim(at(inputShapes, 1), 1), dim(at(inputShapes, 2), 0))));
  }
}

@Represents("object")
class BertPretrainingBlock extends AbstractBlock {
  BertPretrainingBlock(BertBlock.Builder builder) {
    this.bert = builder.build();
    this.sentences = new BertNextSentenceBlock();
  }
  NDList forwardInternal(ParameterStore ps, NDList inputs, boolean training, PairList<String, Object> params) {
    require(count(inputs) >= 4, "shape.index", "{} takes tokens, types, a mask and the masked indices, not {} arrays", this.called(), count(inputs));
    var result = this.bert.forward(ps, newList("ai.djl.ndarray.NDList", sublist(inputs, 0, 3)), training);
    var next = this.sentences.forward(ps, newList("ai.djl.ndarray.NDList", of(result.get(1))), training);
    var gathered = BertMaskedLanguageModelBlock.gatherFromIndices(result.get(0), at(inputs, 3));
    return newList("ai.djl.ndarray.NDList", of(next.head(), tensor(of(dim(gathered, 0), this.bert.getTokenDictionarySize()), dtype(gathered), device(gathered))));
  }
  void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
    this.bert.initialize(manager, dataType, inputShapes);
    require(count(inputShapes) >= 3, "shape.index", "{} takes the shapes of tokens, types and a mask, not {}", this.called(), count(inputShapes));
  }
  Shape[] getOutputShapes(Shape[] inputShapes) {
    var batch = dim(at(inputShapes, 0), 0);
    return of(shapeOf(of(batch, 2)), shapeOf(of(batch, dim(at(inputShapes, 3), 1), this.bert.getTokenDictionarySize())));
  }
}

// ---- training ----

@Represents("object")
class Engine {
  @Ignored static Engine getInstance();
  @Ignored static Engine getEngine(String engineName);
  @Opens NDManager newBaseManager() { return setField(newObject("ai.djl.ndarray.NDManager"), "device", deviceConstant("default")); }
  @Opens NDManager newBaseManager(Device device) { return setField(newObject("ai.djl.ndarray.NDManager"), "device", device); }
  @Ignored @Records GradientCollector newGradientCollector();
}

@Represents("object")
class Model {
  @Opens static Model newInstance(String name) { return setField(newObject("ai.djl.Model"), ".dtype", dtypeConstant("f32")); }
  @Opens static Model newInstance(String name, Device device) { return Model.newInstance(name); }
  @Opens static Model newInstance(String name, String engineName) { return Model.newInstance(name); }
  @Opens static Model newInstance(String name, Device device, String engineName) { return Model.newInstance(name); }
  void setBlock(Block block) { this.block = block; }
  @Pure Block getBlock() { return this.block; }
  void setDataType(DataType dataType) { this.dtype = dataType; }
  @Pure DataType getDataType() { return this.dtype; }
  @Pure @Owns NDManager getNDManager() { return newObject("ai.djl.ndarray.NDManager"); }
  @Opens @Owns @NeedsOpen Trainer newTrainer(TrainingConfig trainingConfig) {
    require(!(this.dtype == dtypeConstant("f16") || this.dtype == dtypeConstant("bf16")), "precision.loss", "the parameters of the model are {}, and so are the losses and the state of the optimiser", this.dtype);
    return new Trainer(this, trainingConfig);
  }
  @Owns @NeedsOpen Predictor newPredictor(Translator translator) { return new Predictor(this, translator, null, false); }
  @Owns @NeedsOpen Predictor newPredictor(Translator translator, Device device) { return new Predictor(this, translator, null, false); }
  // parameters from elsewhere have whatever sizes they have; an engine's own file brings the block, too
  private void loaded() {
    forget(this.block);
    this.block = isNull(this.block) ? unknown("block") : this.block;
  }
  void load(Path modelPath) { this.loaded(); }
  void load(Path modelPath, String prefix) { this.loaded(); }
  void load(Path modelPath, String prefix, Map<String, Object> options) { this.loaded(); }
  void load(InputStream is) { this.loaded(); }
  void load(InputStream is, Map<String, Object> options) { this.loaded(); }
  @Ignored String getName();
  @Ignored @Closes void close();
  @Ignored void setProperty(String key, String value);
  @Ignored @NeedsOpen void save(Path modelPath, String newModelName);
}

// a model from elsewhere: its block is not known
@Represents("object")
class ZooModel extends Model {
  @Owns @NeedsOpen Predictor newPredictor() { return newObject("ai.djl.inference.Predictor"); }
  @Owns @NeedsOpen Predictor newPredictor(Device device) { return newObject("ai.djl.inference.Predictor"); }
  @Ignored Translator getTranslator();
  @Ignored @Closes void close();
}

@Represents("object")
class Criteria {
  @Opens ZooModel loadModel() { return setField(newObject("ai.djl.repository.zoo.ZooModel"), ".block", unknown("block")); }
}

@Represents("object")
class Predictor {
  Predictor(Model model, Translator translator, Device device, boolean copy) {
    this.model = model;
    this.translator = translator;
  }
  @NeedsOpen Object predict(Object input) {
    var outputs = this.run(of(input));
    return at(outputs, 0);
  }
  @NeedsOpen List batchPredict(List inputs) { return newList("java.util.ArrayList", this.run(inputs)); }
  private List run(List inputs) {
    var translator = this.translator;
    var block = this.model.getBlock();
    var context = setField(newObject("ai.djl.translate.TranslatorContext"), ".model", this.model);
    translator.prepare(context);
    if (isNull(translator.getBatchifier())) {
      return mapped(inputs, each -> translator.processOutput(context, block.forward(new ParameterStore(), translator.processInput(context, each), false)));
    }
    var result = block.forward(new ParameterStore(), translator.batchProcessInput(context, inputs), false);
    return translator.batchProcessOutput(context, result);
  }
  @Ignored @Closes void close();
  @Ignored void setMetrics(Metrics metrics);
}

@Represents("object")
class TranslatorContext {
  @Pure Model getModel() { return field(this, ".model"); }
  @Pure @Context NDManager getNDManager() { return newObject("ai.djl.ndarray.NDManager"); }
  @Pure NDManager getPredictorManager() { return newObject("ai.djl.ndarray.NDManager"); }
  @Pure Block getBlock() { return field(this, ".model").getBlock(); }
  @Ignored Object getAttachment(String key);
  @Ignored void setAttachment(String key, Object value);
  @Ignored Metrics getMetrics();
}

@Represents("object")
class PreProcessor {
  @Feeds NDList processInput(TranslatorContext ctx, Object input);
}

@Represents("object")
class PostProcessor {
  @Outlives Object processOutput(TranslatorContext ctx, NDList list);
}

// the axis of the batch is put in front of what processInput gives, and gone when processOutput is called
@Represents("object")
class Translator extends PreProcessor, PostProcessor {
  // one of which only the interface is known may have any, or none: a NoopTranslator in a variable has none
  Batchifier getBatchifier() { return className(this) == "Translator" ? unknown("batchifier") : new StackBatchifier(); }
  void prepare(TranslatorContext ctx) {}
  NDList batchProcessInput(TranslatorContext ctx, List inputs) {
    var self = this;
    var batchifier = this.getBatchifier();
    return batchifier.batchify(mapped(inputs, each -> self.processInput(ctx, each)));
  }
  List batchProcessOutput(TranslatorContext ctx, NDList list) {
    var self = this;
    var batchifier = this.getBatchifier();
    return newList("java.util.ArrayList", mapped(batchifier.unbatchify(list), each -> self.processOutput(ctx, each)));
  }
}

@Represents("object")
class NoBatchifyTranslator extends Translator {
  Batchifier getBatchifier() { return null; }
}

// two functions, or translators of which each does a half
@Represents("object")
class BasicTranslator extends Translator {
  BasicTranslator(PreProcessor preProcessor, PostProcessor postProcessor) {
    this.before = preProcessor;
    this.after = postProcessor;
  }
  BasicTranslator(PreProcessor preProcessor, PostProcessor postProcessor, Batchifier batchifier) {
    this.before = preProcessor;
    this.after = postProcessor;
    this.batchifier = batchifier;
  }
  NDList processInput(TranslatorContext ctx, Object input) {
    var before = this.before;
    return before.processInput(ctx, input);
  }
  Object processOutput(TranslatorContext ctx, NDList list) {
    var after = this.after;
    return after.processOutput(ctx, list);
  }
  Batchifier getBatchifier() { return isNull(this.batchifier) ? new StackBatchifier() : this.batchifier; }
}

@Represents("object")
class NoopTranslator extends Translator {
  NoopTranslator() { this.batchifier = null; }
  NoopTranslator(Batchifier batchifier) { this.batchifier = batchifier; }
  NDList processInput(TranslatorContext ctx, NDList input) { return input; }
  NDList processOutput(TranslatorContext ctx, NDList list) { return list; }
  Batchifier getBatchifier() { return this.batchifier; }
  void setBatchifier(Batchifier batchifier) { this.batchifier = batchifier; }
}

@Represents("object")
class Batchifier {
  Batchifier STACK = newObject("ai.djl.translate.StackBatchifier");
  @Pure static Batchifier fromString(String name) {
    return name == "stack" ? newObject("ai.djl.translate.StackBatchifier") : name == "none" ? null : unknown("batchifier");
  }
  NDList batchify(NDList[] inputs);
  NDList[] unbatchify(NDList inputs);
}

@Represents("object")
class StackBatchifier extends Batchifier {
  StackBatchifier() {}
  @Pure NDList batchify(NDList[] inputs) {
    var first = at(inputs, 0);
    return newList("ai.djl.ndarray.NDList", mapped(range(0, count(first)), i -> stack(mapped(inputs, each -> at(each, i)))));
  }
  @Pure NDList[] unbatchify(NDList inputs) {
    var first = at(inputs, 0);
    require(rank(first) > 0, "shape.rank", "{} is a scalar and has no axis of the batch", first);
    var one = newList("ai.djl.ndarray.NDList", mapped(inputs, each -> withShape(each, sublist(shape(each), 1))));
    return repeated(one, dim(first, 0));
  }
}

// in Java the padding is made as an array; here each input has the size that all are padded to
@Represents("object")
class PaddingStackBatchifier extends Batchifier {
  static PaddingStackBatchifier.Builder builder() { return new PaddingStackBatchifier.Builder(); }
  private NDList[] padded(NDList[] inputs, int array, int axis, int least) {
    var longest = greatestOf(mapped(inputs, each -> dim(at(each, array), axis)));
    require(least == -1 || longest <= least, "shape.layer", "inputs are padded to {}, and one has {}", least, longest);
    var size = maxOf(longest, least);
    return mapped(inputs, each -> newList("ai.djl.ndarray.NDList", replace(each, array, withShape(at(each, array), replace(shape(at(each, array)), axis, size)))));
  }
  @Pure NDList batchify(NDList[] inputs) {
    var current = inputs;
    var lengths = of();
    for (var pad : this.pads) {
      current = this.padded(current, at(pad, 0), at(pad, 1), at(pad, 2));
      lengths = append(lengths, tensor(of(count(inputs)), dtypeConstant("i64")));
    }
    var stacked = new StackBatchifier().batchify(current);
    return this.lengths ? newList("ai.djl.ndarray.NDList", join(stacked, lengths)) : stacked;
  }
  @Pure NDList[] unbatchify(NDList inputs) {
    return this.lengths ? unknown("padding") : new StackBatchifier().unbatchify(inputs);
  }
  static class Builder {
    Builder() {
      this.pads = of();
      this.lengths = false;
    }
    PaddingStackBatchifier.Builder optIncludeValidLengths(boolean includeValidLengths) { this.lengths = includeValidLengths; }
    PaddingStackBatchifier.Builder addPad(int array, int dim, NDArraySupplier supplier) { this.pads = append(this.pads, of(array, dim, -1)); }
    PaddingStackBatchifier.Builder addPad(int array, int dim, NDArraySupplier supplier, int paddingSize) { this.pads = append(this.pads, of(array, dim, paddingSize)); }
    PaddingStackBatchifier build() {
      var made = newObject("ai.djl.translate.PaddingStackBatchifier");
      setField(made, ".pads", this.pads);
      return setField(made, ".lengths", this.lengths);
    }
  }
}

// every axis is padded to the longest
@Represents("object")
class SimplePaddingStackBatchifier extends Batchifier {
  SimplePaddingStackBatchifier() {}
  SimplePaddingStackBatchifier(float padding) {}
  private NDArray longest(NDList[] inputs, int array) {
    var first = at(at(inputs, 0), array);
    return withShape(first, mapped(range(0, rank(first)), axis -> greatestOf(mapped(inputs, each -> dim(at(each, array), axis)))));
  }
  @Pure NDList batchify(NDList[] inputs) {
    var self = this;
    var padded = newList("ai.djl.ndarray.NDList", mapped(range(0, count(at(inputs, 0))), array -> self.longest(inputs, array)));
    return new StackBatchifier().batchify(repeated(padded, count(inputs)));
  }
  @Pure NDList[] unbatchify(NDList inputs) { return new StackBatchifier().unbatchify(inputs); }
}

@Represents("object")
class TrainingConfig {
  @Pure Loss getLossFunction() { return this.loss; }
}

@Represents("object")
class DefaultTrainingConfig extends TrainingConfig {
  DefaultTrainingConfig(Loss loss) { this.loss = loss; }
  DefaultTrainingConfig optInitializer(Initializer initializer, Parameter.Type type) {}
  DefaultTrainingConfig optInitializer(Initializer initializer, String name) {}
  DefaultTrainingConfig optInitializer(Initializer initializer, Predicate<Parameter> predicate) {}
  DefaultTrainingConfig optDevices(Device[] devices) {}
  DefaultTrainingConfig optOptimizer(Optimizer optimizer) {}
  DefaultTrainingConfig optExecutorService() {}
  DefaultTrainingConfig addEvaluator(Evaluator evaluator) {}
  DefaultTrainingConfig addEvaluators(Collection<Evaluator> evaluators) {}
  DefaultTrainingConfig addTrainingListeners(TrainingListener... listeners) {}
  @Pure Loss getLossFunction() { return this.loss; }
}

@Represents("object")
class Trainer {
  Trainer(Model model, TrainingConfig trainingConfig) {
    this.model = model;
    this.loss = trainingConfig.getLossFunction();
  }
  void initialize(Shape... shapes) {
    var block = this.model.getBlock();
    block.initialize(newObject("ai.djl.ndarray.NDManager"), this.model.getDataType(), shapes);
  }
  @Follows NDList forward(NDList input) {
    var block = this.model.getBlock();
    return block.forward(new ParameterStore(), input, true);
  }
  @Follows NDList forward(NDList data, NDList labels) {
    var block = this.model.getBlock();
    return block.forward(new ParameterStore(), data, labels, null);
  }
  @Follows NDList evaluate(NDList input) {
    var block = this.model.getBlock();
    return block.forward(new ParameterStore(), input, false, null);
  }
  @Pure Model getModel() { return this.model; }
  @Pure Loss getLoss() { return this.loss; }
  @Pure @Owns NDManager getManager() { return newObject("ai.djl.ndarray.NDManager"); }
  @Ignored @Steps @NeedsOpen void step();
  @Ignored @Closes void close();
  Iterable<Batch> iterateDataset(Dataset dataset) { return dataset.allBatches(); }
  @Ignored @Records GradientCollector newGradientCollector();
  @Ignored Metrics getMetrics();
  @Ignored void setMetrics(Metrics metrics);
  @Ignored Device[] getDevices();
  @Ignored List<Evaluator> getEvaluators();
  @Ignored TrainingResult getTrainingResult();
  @Ignored void notifyListeners(Consumer<TrainingListener> listenerConsumer);
  @Ignored void addMetric(String metricName, long begin);
}

@Represents("object")
class GradientCollector {
  // of several elements it takes the gradient of their sum
  @Backward void backward(NDArray target) {
    require(!(dtype(target) == dtypeConstant("f16") || dtype(target) == dtypeConstant("bf16")), "precision.loss", "backward starts from {}, which is {}", target, dtype(target));
    require(elements(target) == 1, "autograd.vector", "backward of {} {} is that of the sum of its {} elements: its mean() or sum() says which is meant", target, shape(target), elements(target));
  }
  @Ignored @Zeroes void zeroGradients();
  @Ignored @Closes void close();
}

// on PyTorch, whichever optimiser it is: the gradient of the weight is zero after it
@Represents("object")
class Optimizer {
  @Ignored @Clears void update(String parameterId, NDArray weight, NDArray grad);
}

@Represents("object")
class Sgd extends Optimizer {}

@Represents("object")
class Adam extends Optimizer {}

@Represents("object")
class AdamW extends Optimizer {}

// a batch of a dataset of arrays: so many rows of each, as many of the labels
@Represents("object")
class Batch {
  @Pure @Owns NDList getData() { return this.data; }
  @Pure @Owns NDList getLabels() { return this.labels; }
  @Pure @Owns NDManager getManager() { return newObject("ai.djl.ndarray.NDManager"); }
  @Ignored int getSize();
  @Ignored long getProgress();
  @Ignored long getProgressTotal();
  @Ignored @Closes void close();
}

// rows that are fetched one by one: each record stands for all
@Represents("object")
class RandomAccessDataset extends Dataset {
  RandomAccessDataset(RandomAccessDataset.BaseBuilder builder) { this.takeSettings(builder); }
  private void takeSettings(RandomAccessDataset.BaseBuilder builder) {
    this.stacks = builder.stacks;
    this.pipeline = builder.pipeline;
    this.targets = builder.targets;
  }
  Record get(NDManager manager, long index);
  private Batch anyBatch() {
    var batch = newObject("ai.djl.training.dataset.Batch");
    var record = this.get(newObject("ai.djl.ndarray.NDManager"), anySize());
    if (surely(isNull(this.stacks)) && isKnown(record.data) && isKnown(record.labels)) {
      var rows = anySize() + 1;
      var data = isNull(this.pipeline) ? record.data : this.pipeline.transform(record.data);
      setField(batch, ".data", newList("ai.djl.ndarray.NDList", mapped(data, each -> withShape(each, insert(shape(each), 0, rows)))));
      var labels = newList("ai.djl.ndarray.NDList", mapped(record.labels, each -> withShape(each, insert(shape(each), 0, rows))));
      setField(batch, ".labels", isNull(this.targets) ? labels : this.targets.transform(labels));
    } else {
      forget(batch);
    }
    return batch;
  }
  @Ignored long size();
  @Ignored long availableSize();
  // of the rows that it takes nothing is told
  RandomAccessDataset[] randomSplit(int... ratio) { return repeated(this, count(ratio)); }
  RandomAccessDataset subDataset(int fromIndex, int toIndex) { return this; }
  static class BaseBuilder {
    BaseBuilder() {}
    RandomAccessDataset.BaseBuilder setSampling(int batchSize, boolean random) {}
    RandomAccessDataset.BaseBuilder setSampling(int batchSize, boolean random, boolean dropLast) {}
    RandomAccessDataset.BaseBuilder optLimit(long limit) {}
    RandomAccessDataset.BaseBuilder optPrefetchNumber(int prefetchNumber) {}
    RandomAccessDataset.BaseBuilder optDevice(Device device) {}
    // another batchifier may do anything to a batch
    RandomAccessDataset.BaseBuilder optDataBatchifier(Batchifier dataBatchifier) { this.stacks = dataBatchifier; }
    RandomAccessDataset.BaseBuilder optLabelBatchifier(Batchifier labelBatchifier) { this.stacks = labelBatchifier; }
    RandomAccessDataset.BaseBuilder optPipeline(Pipeline pipeline) { this.pipeline = pipeline; }
    RandomAccessDataset.BaseBuilder optTargetPipeline(Pipeline targetPipeline) { this.targets = targetPipeline; }
    RandomAccessDataset.BaseBuilder addTransform(Transform transform) {
      if (isNull(this.pipeline)) {
        this.pipeline = new Pipeline();
      }
      this.pipeline.add(transform);
    }
    RandomAccessDataset.BaseBuilder addTargetTransform(Transform transform) {
      if (isNull(this.targets)) {
        this.targets = new Pipeline();
      }
      this.targets.add(transform);
    }
  }
}

@Represents("object")
class Record {
  Record(NDList data, NDList labels) {
    this.data = data;
    this.labels = labels;
  }
  @Pure NDList getData() { return this.data; }
  @Pure NDList getLabels() { return this.labels; }
}

// a batch is made of rows at a time, and its transforms see the axis of the batch
@Represents("object")
class ArrayDataset extends RandomAccessDataset {
  private Batch anyBatch() {
    var batch = newObject("ai.djl.training.dataset.Batch");
    if (surely(isNull(this.stacks)) && isKnown(this.data)) {
      var rows = anySize() + 1;
      var data = newList("ai.djl.ndarray.NDList", mapped(this.data, each -> withShape(each, replace(shape(each), 0, rows))));
      setField(batch, ".data", isNull(this.pipeline) ? data : this.pipeline.transform(data));
      var labels = newList("ai.djl.ndarray.NDList", mapped(this.labels, each -> withShape(each, replace(shape(each), 0, rows))));
      setField(batch, ".labels", isNull(this.targets) ? labels : this.targets.transform(labels));
    } else {
      forget(batch);
    }
    return batch;
  }
  static class Builder extends RandomAccessDataset.BaseBuilder {
    Builder() {}
    ArrayDataset.Builder setData(NDArray... data) { this.data = sublist(data, 0); }
    ArrayDataset.Builder optLabels(NDArray... labels) { this.labels = sublist(labels, 0); }
    ArrayDataset build() {
      var made = newObject("ai.djl.training.dataset.ArrayDataset");
      made.takeSettings(this);
      setField(made, ".data", this.data);
      setField(made, ".labels", isNull(this.labels) ? of() : this.labels);
      if (isKnown(this.data)) {
        var first = at(this.data, 0);
        for (var each : join(this.data, isNull(this.labels) ? of() : this.labels)) {
          require(rank(each) > 0 && dim(each, 0) == dim(first, 0), "shape.layer", "a dataset takes as many rows of each array, and one has {} and another one {}", dim(first, 0), dim(each, 0));
        }
      }
      return made;
    }
  }
}

@Represents("object")
class Dataset {
  Iterable<Batch> getData(NDManager manager) { return this.allBatches(); }
  // each of them stands for all
  private Iterable<Batch> allBatches() { return newList("java.util.ArrayList", repeated(this.anyBatch(), anySize())); }
  private Batch anyBatch() {
    var batch = newObject("ai.djl.training.dataset.Batch");
    forget(batch);
    return batch;
  }
  @Ignored void prepare();
  @Ignored void prepare(Progress progress);
}

@Represents("object")
class EasyTrain {
  static void fit(Trainer trainer, int numEpoch, Dataset trainingDataset, Dataset validateDataset) {
    EasyTrain.trainBatch(trainer, trainingDataset.anyBatch());
    EasyTrain.evaluateDataset(trainer, validateDataset);
  }
  static void trainBatch(Trainer trainer, Batch batch) {
    if (isKnown(batch.data) && isKnown(batch.labels)) {
      var scores = trainer.forward(batch.data, batch.labels);
      var loss = trainer.getLoss();
      loss.evaluate(batch.labels, scores);
    }
  }
  static void validateBatch(Trainer trainer, Batch batch) {
    if (isKnown(batch.data) && isKnown(batch.labels)) {
      var scores = trainer.evaluate(batch.data);
      var loss = trainer.getLoss();
      loss.evaluate(batch.labels, scores);
    }
  }
  static void evaluateDataset(Trainer trainer, Dataset testDataset) {
    if (isKnown(testDataset)) {
      EasyTrain.validateBatch(trainer, testDataset.anyBatch());
    }
  }
}

@Represents("object")
class Evaluator {
  @Pure NDArray evaluate(NDList labels, NDList predictions);
  void updateAccumulator(String key, NDList labels, NDList predictions);
  void updateAccumulators(String[] keys, NDList labels, NDList predictions);
  @Ignored String getName();
  @Ignored void addAccumulator(String key);
  @Ignored void resetAccumulator(String key);
  @Ignored float getAccumulator(String key);
}

@Represents("object")
class AbstractAccuracy extends Evaluator {
  AbstractAccuracy(String name) { this.axis = 1; }
  AbstractAccuracy(String name, int axis) { this.axis = axis; }
  private void together(NDArray labels, NDArray predictions) {
    require(rank(labels) > 0 && rank(predictions) > 0, "shape.rank", "predictions {} and labels {} have an axis of the batch", shape(predictions), shape(labels));
    require(dim(labels, 0) == dim(predictions, 0), "shape.loss", "{} is {} and {} is {}: each prediction takes one label", predictions, shape(predictions), labels, shape(labels));
  }
  void updateAccumulator(String key, NDList labels, NDList predictions) { this.evaluate(labels, predictions); }
  void updateAccumulators(String[] keys, NDList labels, NDList predictions) { this.evaluate(labels, predictions); }
}

@Represents("object")
class Accuracy extends AbstractAccuracy {
  Accuracy() { this.axis = 1; }
  Accuracy(String name) { this.axis = 1; }
  Accuracy(String name, int axis) { this.axis = axis; }
  // labels of the shape of the predictions are one-hot
  @Pure NDArray evaluate(NDList labels, NDList predictions) {
    var label = labels.head();
    var prediction = predictions.head();
    this.together(label, prediction);
    var best = argMax(prediction, this.axis);
    require(sameShape(shape(label), shape(prediction)) || elements(label) == elements(best), "shape.loss", "{} is {} and {} is {}: each prediction takes one label", prediction, shape(prediction), label, shape(label));
    return tensor(of(), dtypeConstant("i64"), device(prediction));
  }
}

@Represents("object")
class BinaryAccuracy extends AbstractAccuracy {
  BinaryAccuracy() {}
  BinaryAccuracy(float threshold) {}
  BinaryAccuracy(String name, float threshold) {}
  BinaryAccuracy(String name, float threshold, int axis) {}
  @Pure NDArray evaluate(NDList labels, NDList predictions) {
    require(count(labels) == count(predictions), "shape.loss", "{} labels for {} predictions", count(labels), count(predictions));
    var label = labels.head();
    var prediction = predictions.head();
    require(sameShape(shape(label), shape(prediction)), "shape.loss", "{} is {} and {} is {}: their shapes differ", prediction, shape(prediction), label, shape(label));
    return tensor(of(), dtypeConstant("i64"), device(prediction));
  }
}

@Represents("object")
class TopKAccuracy extends AbstractAccuracy {
  TopKAccuracy(int topK) { this.axis = 1; }
  TopKAccuracy(String name, int topK) { this.axis = 1; }
  @Pure NDArray evaluate(NDList labels, NDList predictions) {
    var prediction = predictions.head();
    this.together(labels.head(), prediction);
    require(rank(prediction) == 2, "shape.rank", "the best few are taken of 2 axes, and {} is {}", prediction, shape(prediction));
    return tensor(of(), dtypeConstant("i64"), device(prediction));
  }
}

@Represents("object")
class Loss extends Evaluator {
  static L1Loss l1Loss() { return new L1Loss(); }
  static L1Loss l1Loss(String name) { return new L1Loss(); }
  static L1Loss l1Loss(String name, float weight) { return new L1Loss(name, weight); }
  static L2Loss l2Loss() { return new L2Loss(); }
  static L2Loss l2Loss(String name) { return new L2Loss(); }
  static L2Loss l2Loss(String name, float weight) { return new L2Loss(name, weight); }
  static SigmoidBinaryCrossEntropyLoss sigmoidBinaryCrossEntropyLoss() { return new SigmoidBinaryCrossEntropyLoss(); }
  static SigmoidBinaryCrossEntropyLoss sigmoidBinaryCrossEntropyLoss(String name) { return new SigmoidBinaryCrossEntropyLoss(); }
  static SigmoidBinaryCrossEntropyLoss sigmoidBinaryCrossEntropyLoss(String name, float weight, boolean fromSigmoid) { return new SigmoidBinaryCrossEntropyLoss(name, weight, fromSigmoid); }
  static HingeLoss hingeLoss() { return new HingeLoss(); }
  static HingeLoss hingeLoss(String name) { return new HingeLoss(); }
  static HingeLoss hingeLoss(String name, int margin, float weight) { return new HingeLoss(name, margin, weight); }
  static SoftmaxCrossEntropyLoss softmaxCrossEntropyLoss() { return new SoftmaxCrossEntropyLoss(); }
  static SoftmaxCrossEntropyLoss softmaxCrossEntropyLoss(String name) { return new SoftmaxCrossEntropyLoss(); }
  static SoftmaxCrossEntropyLoss softmaxCrossEntropyLoss(String name, float weight, int classAxis, boolean sparseLabel, boolean fromLogit) { return new SoftmaxCrossEntropyLoss(name, weight, classAxis, sparseLabel, fromLogit); }
  private static void half(NDArray predictions) {
    require(!(dtype(predictions) == dtypeConstant("f16") || dtype(predictions) == dtypeConstant("bf16")), "precision.loss", "the loss is computed in {}, as {} is", dtype(predictions), predictions);
  }
  private static void together(NDArray labels, NDArray predictions) {
    require(device(labels) == device(predictions), "device.mismatch", "{} is on {} and {} on {}", predictions, device(predictions), labels, device(labels));
  }
  private static NDArray difference(NDArray labels, NDArray predictions) {
    require(!(dtype(labels) == dtypeConstant("bool")), "dtype.mismatch", "{} is bool, and no number is subtracted from it: toType(DataType.FLOAT32, false) makes numbers of labels", labels);
    require(!(dtype(predictions) == dtypeConstant("bool")), "dtype.mismatch", "{} is bool, and it is not subtracted from numbers", predictions);
    return Loss.elementwise(labels, predictions);
  }
  // labels take the shape of predictions
  private static NDArray elementwise(NDArray labels, NDArray predictions) {
    Loss.half(predictions);
    Loss.together(labels, predictions);
    require(elements(labels) == elements(predictions), "shape.loss", "{} is {} and {} is {}: their numbers of elements differ",
        predictions, shape(predictions), labels, shape(labels));
    return tensor(of(), dtype(predictions), device(predictions));
  }
}

@Represents("object")
class L1Loss extends Loss {
  L1Loss() {}
  L1Loss(String name) {}
  L1Loss(String name, float weight) {}
  @Pure NDArray evaluate(NDList label, NDList prediction) { return Loss.difference(label.singletonOrThrow(), prediction.singletonOrThrow()); }
}

@Represents("object")
class L2Loss extends Loss {
  L2Loss() {}
  L2Loss(String name) {}
  L2Loss(String name, float weight) {}
  @Pure NDArray evaluate(NDList label, NDList prediction) { return Loss.difference(label.singletonOrThrow(), prediction.singletonOrThrow()); }
}

@Represents("object")
class HingeLoss extends Loss {
  HingeLoss() {}
  HingeLoss(String name) {}
  HingeLoss(String name, int margin, float weight) {}
  @Pure NDArray evaluate(NDList label, NDList prediction) { return Loss.elementwise(label.singletonOrThrow(), prediction.singletonOrThrow()); }
}

@Represents("object")
class SigmoidBinaryCrossEntropyLoss extends Loss {
  SigmoidBinaryCrossEntropyLoss() { this.fromSigmoid = false; }
  SigmoidBinaryCrossEntropyLoss(String name) { this.fromSigmoid = false; }
  SigmoidBinaryCrossEntropyLoss(String name, float weight, boolean fromSigmoid) { this.fromSigmoid = fromSigmoid; }
  @Pure NDArray evaluate(NDList label, NDList prediction) {
    var predictions = prediction.singletonOrThrow();
    if (isKnown(this.fromSigmoid) && !this.fromSigmoid) {
      sigmoid(prediction.singletonOrThrow());
    }
    return Loss.elementwise(label.singletonOrThrow(), predictions);
  }
}

@Represents("object")
class SoftmaxCrossEntropyLoss extends Loss {
  SoftmaxCrossEntropyLoss() {
    this.axis = -1;
    this.sparse = true;
    this.fromLogit = true;
  }
  SoftmaxCrossEntropyLoss(String name) {
    this.axis = -1;
    this.sparse = true;
    this.fromLogit = true;
  }
  SoftmaxCrossEntropyLoss(String name, float weight, int classAxis, boolean sparseLabel, boolean fromLogit) {
    this.axis = classAxis;
    this.sparse = sparseLabel;
    this.fromLogit = fromLogit;
  }
  @Pure NDArray evaluate(NDList label, NDList prediction) {
    var predictions = prediction.singletonOrThrow();
    var labels = label.singletonOrThrow();
    Loss.half(predictions);
    Loss.together(labels, predictions);
    if (isKnown(this.fromLogit) && this.fromLogit) {
      logSoftmax(prediction.singletonOrThrow(), this.axis);
    }
    if (!this.sparse) {
      return Loss.elementwise(labels, predictions);
    }
    if (rank(predictions) == 2 && rank(labels) <= 2) {
      require(rank(labels) > 0 && dim(labels, 0) == dim(predictions, 0), "shape.loss", "{} is {} and {} is {}: each prediction takes one label",
          predictions, shape(predictions), labels, shape(labels));
    }
    if (rank(predictions) > 2) {
      this.picked(labels, predictions);
    }
    // of one-hot labels the library reads each 0 and 1 as the number of a class
    if (this.axis == -1 && rank(predictions) == 2 && rank(labels) == 2) {
      require(dim(labels, 1) == 1 || dim(labels, 1) != dim(predictions, 1), "shape.loss", "labels {} for predictions {}: this loss takes the number of each class, not one-hot labels",
          shape(labels), shape(predictions));
    }
    return tensor(of(), dtype(predictions), device(predictions));
  }
  // labels with fewer axes are spread over the first ones, all of which get the size of the very first
  private void picked(NDArray labels, NDArray predictions) {
    require(rank(labels) <= rank(predictions), "shape.loss", "{} is {} and {} is {}: labels have no more axes than predictions",
        predictions, shape(predictions), labels, shape(labels));
    if (rank(labels) < rank(predictions)) {
      require(elements(labels) * dim(predictions, this.axis) == elements(predictions), "shape.loss", "{} is {} and {} is {}: each prediction takes one label",
          predictions, shape(predictions), labels, shape(labels));
      require(sameShape(shape(labels), shapeOf(sublist(shape(predictions), 0, rank(labels)))) && elements(labels) == productOf(repeated(dim(labels, 0), rank(labels))), "shape.loss",
          "{} is {} and {} is {}: labels keep an axis of 1 where the classes are", predictions, shape(predictions), labels, shape(labels));
    } else {
      for (var each : range(0, rank(predictions))) {
        require(each == this.axis || each - rank(predictions) == this.axis || dim(labels, each) <= dim(predictions, each), "shape.loss",
            "{} is {} and {} is {}: axis {} of the labels is too long", predictions, shape(predictions), labels, shape(labels), each);
      }
    }
  }
}

@Represents("object")
class QuantileL1Loss extends Loss {
  QuantileL1Loss(float quantile) {}
  QuantileL1Loss(String name, float quantile) {}
  @Pure NDArray evaluate(NDList labels, NDList predictions) { return Loss.elementwise(labels.singletonOrThrow(), predictions.singletonOrThrow()); }
}

// one array of each list, or all of it where no index is given
@Represents("object")
class IndexLoss extends Loss {
  IndexLoss(Loss loss, int index) { this.configure(loss, index, index); }
  IndexLoss(Loss loss, Integer predictionsIndex, Integer labelsIndex) { this.configure(loss, predictionsIndex, labelsIndex); }
  private void configure(Loss loss, Integer predictionsIndex, Integer labelsIndex) {
    this.loss = loss;
    this.predictions = predictionsIndex;
    this.labels = labelsIndex;
  }
  private NDList only(NDList list, Integer index) { return isNull(index) ? list : newList("ai.djl.ndarray.NDList", of(list.get(index))); }
  @Pure NDArray evaluate(NDList labels, NDList predictions) {
    var loss = this.loss;
    return loss.evaluate(this.only(labels, this.labels), this.only(predictions, this.predictions));
  }
}

@Represents("object")
class AbstractCompositeLoss extends Loss {
  AbstractCompositeLoss(String name) {}
  Pair<NDList, NDList> inputForComponent(int componentIndex, NDList labels, NDList predictions);
  @Pure NDArray evaluate(NDList labels, NDList predictions) {
    var components = field(this, "components");
    var sum = null;
    for (var index : range(0, count(components))) {
      var inputs = this.inputForComponent(index, labels, predictions);
      var component = at(components, index);
      var loss = component.evaluate(inputs.getKey(), inputs.getValue());
      sum = isNull(sum) ? loss : add(sum, loss);
    }
    return sum;
  }
}

@Represents("object")
class SimpleCompositeLoss extends AbstractCompositeLoss {
  SimpleCompositeLoss() { setField(this, "components", newList("java.util.ArrayList", of())); }
  SimpleCompositeLoss(String name) { setField(this, "components", newList("java.util.ArrayList", of())); }
  SimpleCompositeLoss addLoss(Loss loss) { update(field(this, "components"), append(field(this, "components"), loss)); }
  Pair<NDList, NDList> inputForComponent(int componentIndex, NDList labels, NDList predictions) { return new Pair(labels, predictions); }
}

// a second array of predictions is what its masks cost
@Represents("object")
class TabNetClassificationLoss extends Loss {
  TabNetClassificationLoss() {}
  TabNetClassificationLoss(String name) {}
  @Pure NDArray evaluate(NDList labels, NDList predictions) {
    var loss = new SoftmaxCrossEntropyLoss();
    return add(loss.evaluate(labels, newList("ai.djl.ndarray.NDList", of(predictions.get(0)))), mean(predictions.get(1)));
  }
}

@Represents("object")
class TabNetRegressionLoss extends Loss {
  TabNetRegressionLoss() {}
  TabNetRegressionLoss(String name) {}
  @Pure NDArray evaluate(NDList labels, NDList predictions) { return add(mean(square(sub(labels.singletonOrThrow(), predictions.get(0)))), mean(predictions.get(1))); }
}

// logarithms of probabilities, a row for each masked token of all sentences
@Represents("object")
class BertMaskedLanguageModelLoss extends Loss {
  BertMaskedLanguageModelLoss(int labelIdx, int maskIdx, int logProbsIdx) {
    this.label = labelIdx;
    this.mask = maskIdx;
    this.scores = logProbsIdx;
  }
  @Pure NDArray evaluate(NDList labels, NDList predictions) {
    var scores = predictions.get(this.scores);
    require(rank(scores) > 1, "shape.rank", "{} takes a row of scores for each masked token, and {} is {}", "BERT's loss", scores, shape(scores));
    var wanted = oneHot(toType(flatten(labels.get(this.label)), dtypeConstant("i64")), dim(scores, 1), dtypeConstant("f32"));
    var each = sum(mul(scores, wanted), axes = of(1));
    return sum(mul(each, toType(flatten(labels.get(this.mask)), dtypeConstant("f32"))));
  }
  @Pure NDArray accuracy(NDList labels, NDList predictions) {
    var found = argMax(predictions.get(this.scores), 1);
    return toType(sum(mul(eq(found, flatten(labels.get(this.label))), flatten(labels.get(this.mask)))), dtypeConstant("f32"));
  }
}

@Represents("object")
class BertNextSentenceLoss extends Loss {
  BertNextSentenceLoss(int labelIdx, int nextSentencePredictionIdx) {
    this.label = labelIdx;
    this.scores = nextSentencePredictionIdx;
  }
  @Pure NDArray evaluate(NDList labels, NDList predictions) {
    var wanted = oneHot(toType(labels.get(this.label), dtypeConstant("i64")), 2, dtypeConstant("f32"));
    return mean(sum(mul(wanted, predictions.get(this.scores)), axes = of(1)));
  }
  @Pure NDArray accuracy(NDList labels, NDList predictions) {
    return toType(sum(eq(labels.get(this.label), argMax(predictions.get(this.scores), 1))), dtypeConstant("f32"));
  }
}

// ---- images: height, width, channels until toTensor ----

@Represents("object")
class Image {
  private void measure() {
    if (!isKnown(this.width)) {
      this.width = anySize("width");
      this.height = anySize("height");
    }
  }
  private NDArray pixels(NDManager manager, int channels) {
    this.measure();
    return laidOut(tensor(of(this.height, this.width, channels), dtypeConstant("u8"), field(manager, "device")), "HWC");
  }
  private Image sized(int width, int height) {
    return setField(setField(newObject("ai.djl.modality.cv.Image"), "width", width), "height", height);
  }
  @Pure int getWidth() {
    this.measure();
    return this.width;
  }
  @Pure int getHeight() {
    this.measure();
    return this.height;
  }
  @Pure NDArray toNDArray(NDManager manager) { return this.pixels(manager, 3); }
  @Pure NDArray toNDArray(NDManager manager, Image.Flag flag) {
    return this.pixels(manager, isKnown(flag) ? (flag == "GRAYSCALE" ? 1 : 3) : isNull(flag) ? 3 : anySize("channels"));
  }
  @Pure Image resize(int width, int height, boolean copy) {
    require(!(isCalled(width, "height") && isCalled(height, "width")), "layout.sides", "resize takes the width and then the height, and is given a height and then a width");
    return this.sized(width, height);
  }
  @Pure Image getSubImage(int x, int y, int w, int h) {
    require(!(isCalled(w, "height") && isCalled(h, "width")), "layout.sides", "getSubImage takes the width and then the height, and is given a height and then a width");
    return this.sized(w, h);
  }
  @Pure Image duplicate() {
    this.measure();
    return this.sized(this.width, this.height);
  }
  static class Flag {
    Flag GRAYSCALE = text("GRAYSCALE");
    Flag COLOR = text("COLOR");
  }
}

// that of plain Java refuses gray images, and others do not
@Represents("object")
class ImageFactory {
  @Ignored static ImageFactory getInstance();
  @Pure Image fromNDArray(NDArray array) {
    require(rank(array) == 3 || rank(array) > 4, "shape.rank", "an image has three axes, and {} is {}", array, shape(array));
    require(dim(array, 0) == 1 || dim(array, 0) == 3 || dim(array, 2) == 1 || dim(array, 2) == 3, "shape.layer", "an image has 1 or 3 channels, first or last, and {} is {}", array, shape(array));
    return setField(setField(newObject("ai.djl.modality.cv.Image"), "width", anySize("width")), "height", anySize("height"));
  }
}

@Represents("object")
class NDImageUtils {
  private static void rows(NDArray image, String name) {
    require(rank(image) == 3 || rank(image) == 4, "shape.rank", "{} takes height, width and channels, and {} is {}", name, image, shape(image));
    require(!(isKnown(layout(image)) && textEnds(layout(image), "CHW")), "layout.channels", "{} takes height, width and channels, and {} has its channels first", name, image);
    require(!(isKnown(layout(image)) && (textEnds(layout(image), "WHC") || textEnds(layout(image), "WH?"))), "layout.sides", "{} takes height, width and channels, and {} is width by height", name, image);
  }
  private static NDArray rowsOf(NDArray image, int height, int width) {
    return rank(image) == 4
        ? laidOut(tensor(of(dim(image, 0), height, width, dim(image, 3)), dtype(image), device(image)), "NHWC")
        : laidOut(tensor(of(height, width, dim(image, 2)), dtype(image), device(image)), "HWC");
  }
  private static NDArray channelsOf(NDArray image, int channels, int height, int width) {
    return rank(image) == 4
        ? laidOut(tensor(of(dim(image, 0), channels, height, width), dtypeConstant("f32"), device(image)), "NCHW")
        : laidOut(tensor(of(channels, height, width), dtypeConstant("f32"), device(image)), "CHW");
  }
  private static NDArray sized(NDArray image, int width, int height, boolean swapped) {
    require(!swapped, "layout.sides", "the width comes before the height, and here a height is given as the width and a width as the height");
    NDImageUtils.rows(image, "resize");
    return NDImageUtils.rowsOf(image, height, width);
  }
  @Pure static NDArray resize(NDArray image, int size) { return NDImageUtils.sized(image, size, size, false); }
  @Pure static NDArray resize(NDArray image, int width, int height) {
    return NDImageUtils.sized(image, width, height, isCalled(width, "height") && isCalled(height, "width"));
  }
  @Pure static NDArray resize(NDArray image, int width, int height, Image.Interpolation interpolation) {
    return NDImageUtils.sized(image, width, height, isCalled(width, "height") && isCalled(height, "width"));
  }
  @Pure static NDArray rotate90(NDArray image, int times);
  @Pure static NDArray normalize(NDArray input, float mean, float std) { return NDImageUtils.scaled(input); }
  @Pure static NDArray normalize(NDArray input, float[] mean, float[] std) {
    require(count(mean) >= 3 && count(std) >= 3, "shape.reshape", "normalize takes a mean and a deviation for each of 3 channels, not {} and {}", count(mean), count(std));
    return NDImageUtils.scaled(input);
  }
  // of one channel it makes three
  private static NDArray scaled(NDArray input) {
    require(rank(input) == 3 || rank(input) == 4, "shape.rank", "normalize takes channels, height and width, and {} is {}", input, shape(input));
    require(dim(input, -3) == 1 || dim(input, -3) == 3, "shape.layer", "normalize takes 1 or 3 channels in front of height and width, and {} is {}", input, shape(input));
    require(!(isKnown(layout(input)) && textEnds(layout(input), "HWC")), "layout.channels", "normalize takes the channels in front of height and width, and {} has them last", input);
    return NDImageUtils.channelsOf(input, 3, dim(input, -2), dim(input, -1));
  }
  @Pure static NDArray toTensor(NDArray image) {
    NDImageUtils.rows(image, "toTensor");
    return NDImageUtils.channelsOf(image, dim(image, -1), dim(image, -3), dim(image, -2));
  }
  @Pure static NDArray centerCrop(NDArray image) {
    NDImageUtils.rows(image, "centerCrop");
    return rank(image) == 3 ? NDImageUtils.rowsOf(image, minOf(dim(image, 0), dim(image, 1)), minOf(dim(image, 0), dim(image, 1))) : unknownTensor("crop of many images");
  }
  @Pure static NDArray centerCrop(NDArray image, int width, int height) {
    require(!(isCalled(width, "height") && isCalled(height, "width")), "layout.sides", "the width comes before the height, and here a height is given as the width and a width as the height");
    NDImageUtils.one(image, "centerCrop");
    return NDImageUtils.rowsOf(image, NDImageUtils.side(dim(image, 0), height), NDImageUtils.side(dim(image, 1), width));
  }
  private static void one(NDArray image, String name) {
    require(rank(image) == 3, "shape.rank", "{} takes one image of height, width and channels, and {} is {}", name, image, shape(image));
    NDImageUtils.rows(image, name);
    require(dim(image, 0) != 1 && dim(image, 0) != 3 && (dim(image, 2) == 1 || dim(image, 2) == 3), "shape.layer", "{} takes 1 or 3 channels behind height and width, and {} is {}", name, image, shape(image));
  }
  // a difference of one stays
  private static int side(int whole, int wanted) {
    var cuts = whole - wanted >= 2;
    return cuts ? wanted : whole;
  }
  @Pure static NDArray crop(NDArray image, int x, int y, int width, int height) {
    require(!(isCalled(width, "height") && isCalled(height, "width")), "layout.sides", "the width comes before the height, and here a height is given as the width and a width as the height");
    NDImageUtils.rows(image, "crop");
    var part = indexJoin(indexSlice(y, y + height), indexSlice(x, x + width));
    return index(image, rank(image) == 4 ? indexJoin(indexAll(1), part) : part);
  }
  // where the ratios leave nothing to draw, an image that is smaller stays so
  @Pure static NDArray randomResizedCrop(NDArray image, int width, int height, double minAreaScale, double maxAreaScale, double minAspectRatio, double maxAspectRatio) {
    require(!(isCalled(width, "height") && isCalled(height, "width")), "layout.sides", "the width comes before the height, and here a height is given as the width and a width as the height");
    NDImageUtils.one(image, "randomResizedCrop");
    return NDImageUtils.rowsOf(image, anySize("size"), anySize("size"));
  }
  @Pure static NDArray randomFlipLeftRight(NDArray image);
  @Pure static NDArray randomFlipTopBottom(NDArray image);
  @Pure static NDArray randomBrightness(NDArray image, float brightness);
  @Pure static NDArray randomHue(NDArray image, float hue);
  @Pure static NDArray randomColorJitter(NDArray image, float brightness, float contrast, float saturation, float hue);
  @Pure static boolean isCHW(Shape shape);
}

@Represents("object")
class Transform {
  NDArray transform(NDArray array);
}

@Represents("object")
class Resize extends Transform {
  Resize(int size) {
    this.width = size;
    this.height = size;
  }
  Resize(int width, int height) { this.sides(width, height, isCalled(width, "height") && isCalled(height, "width")); }
  Resize(int width, int height, Image.Interpolation interpolation) { this.sides(width, height, isCalled(width, "height") && isCalled(height, "width")); }
  private void sides(int width, int height, boolean named) {
    require(!named, "layout.sides", "the width comes before the height, and here a height is given as the width and a width as the height");
    this.width = width;
    this.height = height;
  }
  @Pure int getWidth() { return this.width; }
  @Pure int getHeight() { return this.height; }
  @Pure NDArray transform(NDArray array) { return NDImageUtils.sized(array, this.width, this.height, false); }
}

@Represents("object")
class CenterCrop extends Transform {
  CenterCrop() {}
  CenterCrop(int width, int height) {
    require(!(isCalled(width, "height") && isCalled(height, "width")), "layout.sides", "the width comes before the height, and here a height is given as the width and a width as the height");
    this.width = width;
    this.height = height;
  }
  @Pure NDArray transform(NDArray array) {
    return isNull(this.width) ? NDImageUtils.centerCrop(array) : NDImageUtils.centerCrop(array, this.width, this.height);
  }
}

@Represents("object")
class ToTensor extends Transform {
  ToTensor() {}
  @Pure NDArray transform(NDArray array) { return NDImageUtils.toTensor(array); }
}

@Represents("object")
class Normalize extends Transform {
  Normalize(float[] mean, float[] std) {
    require(count(mean) >= 3 && count(std) >= 3, "shape.reshape", "normalize takes a mean and a deviation for each of 3 channels, not {} and {}", count(mean), count(std));
  }
  @Pure NDArray transform(NDArray array) { return NDImageUtils.scaled(array); }
}

// the transforms of an image, put in front of a network
@Represents("object")
class BaseImageTranslator extends Translator {
  private void configure(BaseImageTranslator.BaseBuilder builder) {
    this.flag = builder.flag;
    this.pipeline = builder.pipeline;
    this.batchifier = builder.batchifier;
  }
  Batchifier getBatchifier() { return this.batchifier; }
  NDList processInput(TranslatorContext ctx, Image input) {
    var image = input.pixels(newObject("ai.djl.ndarray.NDManager"), this.flag == "GRAYSCALE" ? 1 : 3);
    var result = this.pipeline.transform(newList("ai.djl.ndarray.NDList", of(image)));
    require(rank(at(result, 0)) >= 3, "shape.rank", "an image has height, width and channels, and the pipeline gives {}", shape(at(result, 0)));
    return result;
  }
  static class BaseBuilder {
    private void defaults() {
      this.width = 224;
      this.height = 224;
      this.flag = "COLOR";
      this.batchifier = newObject("ai.djl.translate.StackBatchifier");
    }
    private void complete() {
      require(!isNull(this.pipeline), "shape.layer", "a translator of images needs a pipeline");
    }
    BaseImageTranslator.BaseBuilder optFlag(Image.Flag flag) { this.flag = flag; }
    BaseImageTranslator.BaseBuilder setPipeline(Pipeline pipeline) { this.pipeline = pipeline; }
    BaseImageTranslator.BaseBuilder setImageSize(int width, int height) {
      this.width = width;
      this.height = height;
    }
    BaseImageTranslator.BaseBuilder addTransform(Transform transform) {
      if (isNull(this.pipeline)) {
        this.pipeline = new Pipeline();
      }
      this.pipeline.add(transform);
    }
    BaseImageTranslator.BaseBuilder optBatchifier(Batchifier batchifier) { this.batchifier = batchifier; }
  }
  static class ClassificationBuilder extends BaseImageTranslator.BaseBuilder {
    // an image that is resized to another size than the translator's has to be cropped
    private void checked() {
      this.complete();
      var crops = of();
      for (var each : this.pipeline.transforms) {
        crops = className(each) == "CenterCrop" || className(each) == "CenterFit" ? append(crops, 1) : crops;
      }
      for (var each : count(crops) == 0 ? this.pipeline.transforms : of()) {
        if (className(each) == "Resize") {
          require(each.width == this.width && each.height == this.height, "shape.layer", "the translator's images are {} by {}, and they are resized to {} by {}", this.width, this.height, each.width, each.height);
        }
      }
    }
    BaseImageTranslator.BaseBuilder optSynset(List<String> synset) {}
    BaseImageTranslator.BaseBuilder optSynsetUrl(String synsetUrl) {}
    BaseImageTranslator.BaseBuilder optSynsetArtifactName(String synsetArtifactName) {}
  }
}

@Represents("object")
class ImageClassificationTranslator extends BaseImageTranslator {
  ImageClassificationTranslator(ImageClassificationTranslator.Builder builder) {
    this.configure(builder);
    this.softmax = builder.softmax;
  }
  Classifications processOutput(TranslatorContext ctx, NDList list) {
    var scores = list.singletonOrThrow();
    if (isKnown(this.softmax) && this.softmax) {
      softmax(scores, 0);
    }
    return newObject("ai.djl.modality.Classifications");
  }
  static ImageClassificationTranslator.Builder builder() {
    var builder = newObject("ai.djl.modality.cv.translator.ImageClassificationTranslator.Builder");
    builder.defaults();
    return setField(builder, ".softmax", false);
  }
  static class Builder extends BaseImageTranslator.ClassificationBuilder {
    ImageClassificationTranslator.Builder optTopK(int topK) {}
    ImageClassificationTranslator.Builder optApplySoftmax(boolean applySoftmax) { this.softmax = applySoftmax; }
    ImageClassificationTranslator build() {
      this.checked();
      return new ImageClassificationTranslator(this);
    }
  }
}

@Represents("object")
class ImageFeatureExtractor extends BaseImageTranslator {
  float[] processOutput(TranslatorContext ctx, NDList list) {
    list.head();
    return unknown("values");
  }
  static ImageFeatureExtractor.Builder builder() {
    var builder = newObject("ai.djl.modality.cv.translator.ImageFeatureExtractor.Builder");
    builder.defaults();
    return builder;
  }
  static class Builder extends BaseImageTranslator.BaseBuilder {
    ImageFeatureExtractor build() {
      this.complete();
      var made = newObject("ai.djl.modality.cv.translator.ImageFeatureExtractor");
      made.configure(this);
      return made;
    }
  }
}

@Represents("object")
class Classifications {}

@Represents("object")
class DetectedObjects extends Classifications {}

@Represents("object")
class CategoryMask {}

@Represents("object")
class ObjectDetectionTranslator extends BaseImageTranslator {
  static class ObjectDetectionBuilder extends BaseImageTranslator.ClassificationBuilder {
    ObjectDetectionTranslator.ObjectDetectionBuilder optThreshold(float threshold) {}
    ObjectDetectionTranslator.ObjectDetectionBuilder optApplyRatio(boolean value) {}
  }
}

// classes, probabilities and boxes of one image
@Represents("object")
class SingleShotDetectionTranslator extends ObjectDetectionTranslator {
  SingleShotDetectionTranslator(SingleShotDetectionTranslator.Builder builder) { this.configure(builder); }
  DetectedObjects processOutput(TranslatorContext ctx, NDList list) {
    require(count(list) > 2, "shape.index", "objects are read from classes, probabilities and boxes, and the network gives {} arrays", count(list));
    require(rank(list.get(2)) > 0, "shape.rank", "boxes are taken one by one, and {} is a scalar", list.get(2));
    list.get(0).toFloatArray();
    list.get(1).toFloatArray();
    return newObject("ai.djl.modality.cv.output.DetectedObjects");
  }
  static SingleShotDetectionTranslator.Builder builder() {
    var builder = newObject("ai.djl.modality.cv.translator.SingleShotDetectionTranslator.Builder");
    builder.defaults();
    return builder;
  }
  static class Builder extends ObjectDetectionTranslator.ObjectDetectionBuilder {
    SingleShotDetectionTranslator build() {
      this.checked();
      return new SingleShotDetectionTranslator(this);
    }
  }
}

@Represents("object")
class YoloTranslator extends ObjectDetectionTranslator {
  YoloTranslator(YoloTranslator.Builder builder) { this.configure(builder); }
  DetectedObjects processOutput(TranslatorContext ctx, NDList list) {
    require(count(list) > 2, "shape.index", "objects are read from classes, probabilities and boxes, and the network gives {} arrays", count(list));
    var boxes = list.get(2);
    require(rank(boxes) > 1, "shape.rank", "boxes are rows of 4, and {} is {}", boxes, shape(boxes));
    require(dim(boxes, 1) >= 4, "shape.index", "boxes are rows of 4, and {} is {}", boxes, shape(boxes));
    return newObject("ai.djl.modality.cv.output.DetectedObjects");
  }
  static YoloTranslator.Builder builder() {
    var builder = newObject("ai.djl.modality.cv.translator.YoloTranslator.Builder");
    builder.defaults();
    return builder;
  }
  static class Builder extends ObjectDetectionTranslator.ObjectDetectionBuilder {
    YoloTranslator build() {
      this.checked();
      return new YoloTranslator(this);
    }
  }
}

// the scores are the second array that the network gives, by class, height and width; images are made small first
@Represents("object")
class SemanticSegmentationTranslator extends BaseImageTranslator {
  SemanticSegmentationTranslator(SemanticSegmentationTranslator.Builder builder) { this.configure(builder); }
  CategoryMask processOutput(TranslatorContext ctx, NDList list) {
    require(count(list) > 1, "shape.index", "scores are the second array, and the network gives {}", count(list));
    require(rank(list.get(1)) > 2, "shape.rank", "scores have axes of classes, height and width, and {} is {}", list.get(1), shape(list.get(1)));
    list.get(1).toFloatArray();
    return newObject("ai.djl.modality.cv.output.CategoryMask");
  }
  static SemanticSegmentationTranslator.Builder builder() {
    var builder = newObject("ai.djl.modality.cv.translator.SemanticSegmentationTranslator.Builder");
    builder.defaults();
    return builder;
  }
  static class Builder extends BaseImageTranslator.ClassificationBuilder {
    SemanticSegmentationTranslator build() {
      this.checked();
      var made = new SemanticSegmentationTranslator(this);
      return setField(made, ".pipeline", unknown("size"));
    }
  }
}

// the transforms of the first array of a list
@Represents("object")
class Pipeline {
  Pipeline() { this.transforms = newList("java.util.ArrayList", of()); }
  Pipeline(Transform... transforms) { this.transforms = newList("java.util.ArrayList", transforms); }
  Pipeline add(Transform transform) { update(this.transforms, append(this.transforms, transform)); }
  Pipeline add(int index, Transform transform) { this.transforms = unknown("transform by position"); }
  Pipeline add(String name, Transform transform) { this.transforms = unknown("transform by name"); }
  Pipeline insert(int position, Transform transform) { this.transforms = unknown("transform by position"); }
  Pipeline insert(int position, int index, Transform transform) { this.transforms = unknown("transform by position"); }
  Pipeline insert(int position, String name, Transform transform) { this.transforms = unknown("transform by name"); }
  @Pure NDList transform(NDList input) {
    var array = at(input, 0);
    for (var each : this.transforms) {
      array = each.transform(array);
    }
    return newList("ai.djl.ndarray.NDList", join(of(array), sublist(input, 1)));
  }
  @Pure List<Transform> getTransforms();
}
