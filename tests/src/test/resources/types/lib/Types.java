package lib;

import ai.djl.ndarray.NDArray;
import dev.shapeproof.annotations.DType;
import dev.shapeproof.annotations.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Annotations wherever a type can stand, in a class that its users see compiled. */
public class Types {
  public final List<@Shape("b, 3") NDArray> points = new ArrayList<>();

  public final Map<Integer, @Shape("b, 3") NDArray> byNumber = new HashMap<>();

  @Shape("2, 3")
  public NDArray plain;

  @DType("i64")
  public NDArray numbers;

  public static List<@Shape("7, 3") NDArray> rows() {
    throw new UnsupportedOperationException();
  }

  public static List<? extends @Shape("7, 3") NDArray> some() {
    throw new UnsupportedOperationException();
  }

  public static Iterable<@Shape("4, 5") NDArray> each() {
    throw new UnsupportedOperationException();
  }

  public static Map<String, @Shape("6, 3") NDArray> named() {
    throw new UnsupportedOperationException();
  }

  public static Optional<@Shape("5, 3") NDArray> perhaps() {
    throw new UnsupportedOperationException();
  }

  @Shape("3, 3")
  public static NDArray[] array() {
    throw new UnsupportedOperationException();
  }

  @Shape("2, 3")
  public static long[] sizes() {
    throw new UnsupportedOperationException();
  }

  public static void take(List<@Shape("n, 6") NDArray> all) {
    throw new UnsupportedOperationException();
  }

  @Shape("n, k")
  public static NDArray product(@Shape("n, m") NDArray a, @Shape("m, k") NDArray b) {
    throw new UnsupportedOperationException();
  }

  /** Whose element is what somebody else says. */
  public static class Held<T> {
    public T get() {
      throw new UnsupportedOperationException();
    }
  }

  public static Held<@Shape("8, 9") NDArray> held() {
    throw new UnsupportedOperationException();
  }
}
