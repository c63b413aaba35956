package dev.shapeproof.runtime.kernel.blas;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Optional;
import org.bytedeco.openblas.global.openblas;

/**
 * Straight on Java's arrays, by the foreign functions of JDK 22 and later. They are reached by
 * reflection, for this is compiled for 17; a call itself is an ordinary one.
 */
final class Direct implements Gemm {
  private static final String PACKAGE = "java.lang.foreign.";

  private final MethodHandle sgemm;
  private final MethodHandle dgemm;

  private Direct(MethodHandle sgemm, MethodHandle dgemm) {
    this.sgemm = sgemm;
    this.dgemm = dgemm;
  }

  /** Empty on a JDK that has no such calls. OpenBLAS must have been loaded. */
  static Optional<Direct> find() {
    if (Runtime.version().feature() < 22) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Direct(
              handle("cblas_sgemm", float.class, "JAVA_FLOAT"),
              handle("cblas_dgemm", double.class, "JAVA_DOUBLE")));
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty();
    }
  }

  /** Each array becomes two arguments: itself, and where in it the matrix begins, in bytes. */
  private static MethodHandle handle(String name, Class<?> element, String layout)
      throws ReflectiveOperationException {
    Class<?> linkers = type("Linker");
    Class<?> layouts = type("MemoryLayout");
    Class<?> descriptors = type("FunctionDescriptor");
    Class<?> options = type("Linker$Option");
    Class<?> segments = type("MemorySegment");
    Object whole = constant("JAVA_INT");
    Object real = constant(layout);
    Object address = constant("ADDRESS");
    List<Object> arguments =
        List.of(
            whole, whole, whole, whole, whole, whole, real, address, whole, address, whole, real,
            address, whole);
    Object descriptor =
        descriptors
            .getMethod("ofVoid", layouts.arrayType())
            .invoke(null, array(layouts, arguments));
    Object critical = options.getMethod("critical", boolean.class).invoke(null, true);
    Object lookup = type("SymbolLookup").getMethod("loaderLookup").invoke(null);
    Optional<?> symbol =
        (Optional<?>) type("SymbolLookup").getMethod("find", String.class).invoke(lookup, name);
    Object linker = linkers.getMethod("nativeLinker").invoke(null);
    Object call =
        linkers
            .getMethod("downcallHandle", segments, descriptors, options.arrayType())
            .invoke(
                linker,
                symbol.orElseThrow(() -> new NoSuchMethodException(name)),
                descriptor,
                array(options, List.of(critical)));
    return onArrays((MethodHandle) call, segments, element.arrayType());
  }

  private static MethodHandle onArrays(MethodHandle call, Class<?> segments, Class<?> array)
      throws ReflectiveOperationException {
    MethodHandles.Lookup lookup = MethodHandles.publicLookup();
    MethodHandle all =
        lookup.findStatic(segments, "ofArray", MethodType.methodType(segments, array));
    MethodHandle slice =
        lookup.findVirtual(segments, "asSlice", MethodType.methodType(segments, long.class));
    MethodHandle part = MethodHandles.filterArguments(slice, 0, all);
    MethodHandle on = call;
    for (int argument : new int[] {12, 9, 7}) {
      on = MethodHandles.collectArguments(on, argument, part);
    }
    return on;
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(PACKAGE + name);
  }

  private static Object constant(String name) throws ReflectiveOperationException {
    return type("ValueLayout").getField(name).get(null);
  }

  private static Object array(Class<?> element, List<Object> values) {
    Object array = Array.newInstance(element, values.size());
    for (int i = 0; i < values.size(); i++) {
      Array.set(array, i, values.get(i));
    }
    return array;
  }

  @Override
  public String way() {
    return "arrays in place";
  }

  @Override
  public void floats(Side<float[]> a, Side<float[]> b, float[] c, int at, int m, int k, int n) {
    try {
      sgemm.invokeExact(
          openblas.CblasRowMajor,
          a.transposed(),
          b.transposed(),
          m,
          n,
          k,
          1f,
          a.matrix().elements(),
          4L * a.matrix().at(),
          a.distance(),
          b.matrix().elements(),
          4L * b.matrix().at(),
          b.distance(),
          0f,
          c,
          4L * at,
          n);
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  @Override
  public void doubles(Side<double[]> a, Side<double[]> b, double[] c, int at, int m, int k, int n) {
    try {
      dgemm.invokeExact(
          openblas.CblasRowMajor,
          a.transposed(),
          b.transposed(),
          m,
          n,
          k,
          1.0,
          a.matrix().elements(),
          8L * a.matrix().at(),
          a.distance(),
          b.matrix().elements(),
          8L * b.matrix().at(),
          b.distance(),
          0.0,
          c,
          8L * at,
          n);
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  /** C throws nothing: what comes is an error of the virtual machine, or a mistake in here. */
  private static RuntimeException failed(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(e);
  }
}
