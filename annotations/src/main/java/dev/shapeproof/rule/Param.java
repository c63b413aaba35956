package dev.shapeproof.rule;

import dev.shapeproof.dim.Dim;
import java.util.List;
import java.util.Optional;

/**
 * A typed parameter of a rule. Rules declare theirs as constants and list them, in order, in {@link
 * Rule#params()}; a caller binds arguments by position or by name.
 *
 * @param <T> what {@link In#get} returns for it
 * @param fallback the value when nothing was bound
 * @param required whether a call without it is no call; false where a fallback stands in or where
 *     {@link In#find} may find nothing
 */
public record Param<T>(String name, Kind kind, Optional<T> fallback, boolean required) {

  /**
   * What may be bound. SIZE and SIZES are terms; INT, INTS and FLAG must be constants when the rule
   * is called.
   */
  public enum Kind {
    TENSOR,
    TENSORS,
    SIZE,
    SIZES,
    INT,
    INTS,
    FLAG,
    DTYPE,
    DEVICE,
    INDEX
  }

  public static Param<Operand> tensor(String name) {
    return required(name, Kind.TENSOR);
  }

  /** A tensor that may be absent: {@link In#find} tells. */
  public static Param<Operand> optionalTensor(String name) {
    return optional(name, Kind.TENSOR);
  }

  public static Param<List<Operand>> tensors(String name) {
    return required(name, Kind.TENSORS);
  }

  public static Param<Dim> size(String name) {
    return required(name, Kind.SIZE);
  }

  public static Param<Dim> size(String name, long fallback) {
    return withFallback(name, Kind.SIZE, Dim.of(fallback));
  }

  public static Param<List<Dim>> sizes(String name) {
    return required(name, Kind.SIZES);
  }

  public static Param<Integer> integer(String name) {
    return required(name, Kind.INT);
  }

  public static Param<Integer> integer(String name, int fallback) {
    return withFallback(name, Kind.INT, fallback);
  }

  public static Param<List<Integer>> integers(String name) {
    return required(name, Kind.INTS);
  }

  public static Param<List<Integer>> integers(String name, List<Integer> fallback) {
    return withFallback(name, Kind.INTS, fallback);
  }

  public static Param<Boolean> flag(String name, boolean fallback) {
    return withFallback(name, Kind.FLAG, fallback);
  }

  public static Param<DType> dtype(String name, DType fallback) {
    return withFallback(name, Kind.DTYPE, fallback);
  }

  public static Param<Device> device(String name, Device fallback) {
    return withFallback(name, Kind.DEVICE, fallback);
  }

  public static Param<List<IndexItem>> index(String name) {
    return required(name, Kind.INDEX);
  }

  public static Param<Dim> optionalSize(String name) {
    return optional(name, Kind.SIZE);
  }

  public static Param<List<Dim>> optionalSizes(String name) {
    return optional(name, Kind.SIZES);
  }

  public static Param<List<Dim>> sizes(String name, List<Dim> fallback) {
    return withFallback(name, Kind.SIZES, fallback);
  }

  public static Param<Integer> optionalInteger(String name) {
    return optional(name, Kind.INT);
  }

  public static Param<List<Integer>> optionalIntegers(String name) {
    return optional(name, Kind.INTS);
  }

  public static Param<DType> dtype(String name) {
    return required(name, Kind.DTYPE);
  }

  public static Param<DType> optionalDtype(String name) {
    return optional(name, Kind.DTYPE);
  }

  public static Param<Device> device(String name) {
    return required(name, Kind.DEVICE);
  }

  public static Param<Device> optionalDevice(String name) {
    return optional(name, Kind.DEVICE);
  }

  private static <T> Param<T> required(String name, Kind kind) {
    return new Param<>(name, kind, Optional.empty(), true);
  }

  private static <T> Param<T> optional(String name, Kind kind) {
    return new Param<>(name, kind, Optional.empty(), false);
  }

  private static <T> Param<T> withFallback(String name, Kind kind, T fallback) {
    return new Param<>(name, kind, Optional.of(fallback), false);
  }
}
