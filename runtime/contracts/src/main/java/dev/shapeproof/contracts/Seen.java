package dev.shapeproof.contracts;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.notation.TypeText;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a value shows of itself: sizes, and for a tensor dtype and device. Libraries are asked by
 * reflection, whichever class loader has them: a program need not have all of them.
 *
 * @param sizes of a tensor, or the numbers of a shape
 */
record Seen(List<Long> sizes, Optional<DType> dtype, Optional<Device> device) {
  private static final Map<String, DType> DJL =
      Map.ofEntries(
          Map.entry("FLOAT64", DType.F64),
          Map.entry("FLOAT32", DType.F32),
          Map.entry("FLOAT16", DType.F16),
          Map.entry("BFLOAT16", DType.BF16),
          Map.entry("COMPLEX64", DType.C64),
          Map.entry("INT64", DType.I64),
          Map.entry("INT32", DType.I32),
          Map.entry("INT16", DType.I16),
          Map.entry("INT8", DType.I8),
          Map.entry("UINT8", DType.U8),
          Map.entry("BOOLEAN", DType.BOOL));

  /** How the values of a class are read. */
  private static final ClassValue<Reader> READERS =
      new ClassValue<>() {
        @Override
        protected Reader computeValue(Class<?> type) {
          return reader(type);
        }
      };

  private interface Reader {
    Optional<Seen> read(Object value) throws ReflectiveOperationException;
  }

  Seen {
    sizes = List.copyOf(sizes);
  }

  /** Empty for a value that has no shape. */
  static Optional<Seen> of(Object value) {
    try {
      return READERS.get(value.getClass()).read(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read the shape of " + value.getClass(), e);
    }
  }

  private static Reader reader(Class<?> type) {
    if (type == long[].class) {
      return value -> Optional.of(ofSizes((long[]) value));
    }
    if (type == int[].class) {
      return value -> Optional.of(ofSizes(Arrays.stream((int[]) value).asLongStream().toArray()));
    }
    Optional<Class<?>> own = named(type, "dev.shapeproof.runtime.Tensor");
    if (own.isPresent()) {
      Class<?> tensor = own.get();
      return value ->
          Optional.of(
              new Seen(
                  boxed((long[]) call(tensor, "shape", value)),
                  Optional.of((DType) call(tensor, "dtype", value)),
                  Optional.of((Device) call(tensor, "device", value))));
    }
    Optional<Class<?>> array = named(type, "ai.djl.ndarray.NDArray");
    if (array.isPresent()) {
      return value -> Optional.of(ofDjl(array.get(), value));
    }
    Optional<Class<?>> shape = named(type, "ai.djl.ndarray.types.Shape");
    if (shape.isPresent()) {
      return value -> Optional.of(ofSizes((long[]) call(shape.get(), "getShape", value)));
    }
    return value -> Optional.empty();
  }

  private static Seen ofDjl(Class<?> array, Object value) throws ReflectiveOperationException {
    Object shape = call(array, "getShape", value);
    Object dtype = call(array, "getDataType", value);
    Object device = call(array, "getDevice", value);
    String name = device.toString().toLowerCase(Locale.ROOT);
    Optional<Device> place =
        name.startsWith("cpu")
            ? Optional.of(Device.CPU)
            : name.matches("gpu\\(\\d+\\)")
                ? Optional.of(Device.cuda(Integer.parseInt(name.replaceAll("\\D", ""))))
                : Optional.empty();
    return new Seen(
        boxed((long[]) call(shape.getClass(), "getShape", shape)),
        Optional.ofNullable(DJL.get(dtype.toString().toUpperCase(Locale.ROOT))),
        place);
  }

  private static Object call(Class<?> type, String method, Object value)
      throws ReflectiveOperationException {
    Method found = type.getMethod(method);
    return found.invoke(value);
  }

  /** The class or interface of that name at or above a class. */
  private static Optional<Class<?>> named(Class<?> type, String name) {
    if (type.getName().equals(name)) {
      return Optional.of(type);
    }
    for (Class<?> above : type.getInterfaces()) {
      Optional<Class<?>> found = named(above, name);
      if (found.isPresent()) {
        return found;
      }
    }
    return type.getSuperclass() == null ? Optional.empty() : named(type.getSuperclass(), name);
  }

  private static Seen ofSizes(long... sizes) {
    return new Seen(boxed(sizes), Optional.empty(), Optional.empty());
  }

  private static List<Long> boxed(long... sizes) {
    return Arrays.stream(sizes).boxed().toList();
  }

  List<Dim> dims() {
    return sizes.stream().map(Dim::of).toList();
  }

  /** {@code f32[2, 3] on cpu}, or {@code [2, 3]}. */
  String text() {
    return dtype.isPresent()
        ? TypeText.PLAIN.tensor(dtype.get(), dims(), device.orElse(Device.UNKNOWN))
        : TypeText.PLAIN.shape(dims());
  }
}
