package dev.shapeproof.runtime.storage;

/**
 * Elements as an array of a lane's type, to be read only, and where they lie in it.
 *
 * @param <A> {@code float[]}, {@code double[]} or {@code long[]}
 */
public record Source<A>(A elements, Layout layout) {

  /** The storage's own array where it holds f32, else a converted copy. */
  public static Source<float[]> floats(Strided x) {
    return x.storage() instanceof Floats own
        ? new Source<>(own.elements(), x.layout())
        : new Source<>(x.floats(), packed(x));
  }

  public static Source<double[]> doubles(Strided x) {
    return x.storage() instanceof Doubles own
        ? new Source<>(own.elements(), x.layout())
        : new Source<>(x.doubles(), packed(x));
  }

  public static Source<long[]> longs(Strided x) {
    return x.storage() instanceof Longs own
        ? new Source<>(own.elements(), x.layout())
        : new Source<>(x.longs(), packed(x));
  }

  public Source<A> expanded(long... sizes) {
    return new Source<>(elements, layout.expanded(sizes));
  }

  private static Layout packed(Strided x) {
    return Layout.contiguous(x.layout().sizes());
  }
}
