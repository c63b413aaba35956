package dev.shapeproof.rule;

import dev.shapeproof.dim.Dim;
import java.util.List;
import java.util.Optional;

/**
 * A typed parameter of a rule. Rules declare theirs as constants and list them, in order, in {@link
 * Rule#params()}; a caller binds arguments by position or by name.
 *
 * @param <T> what {@link In#get} returns for it
 * @param fallback the value when nothing was bound; empty for a required parameter
 */
public record Param<T>(String name, Kind kind, Optional<T> fallback) {

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
    return new Param<>(name, Kind.TENSOR, Optional.empty());
  }

  /** A tensor that may be absent: {@link In#find} tells. */
  public static Param<Operand> optionalTensor(String name) {
    return tensor(name);
  }

  public static Param<List<Operand>> tensors(String name) {
    return new Param<>(name, Kind.TENSORS, Optional.empty());
  }

  public static Param<Dim> size(String name) {
    return new Param<>(name, Kind.SIZE, Optional.empty());
  }

  public static Param<Dim> size(String name, long fallback) {
    return new Param<>(name, Kind.SIZE, Optional.of(Dim.of(fallback)));
  }

  public static Param<List<Dim>> sizes(String name) {
    return new Param<>(name, Kind.SIZES, Optional.empty());
  }

  public static Param<Integer> integer(String name) {
    return new Param<>(name, Kind.INT, Optional.empty());
  }

  public static Param<Integer> integer(String name, int fallback) {
    return new Param<>(name, Kind.INT, Optional.of(fallback));
  }

  public static Param<List<Integer>> integers(String name) {
    return new Param<>(name, Kind.INTS, Optional.empty());
  }

  public static Param<List<Integer>> integers(String name, List<Integer> fallback) {
    return new Param<>(name, Kind.INTS, Optional.of(fallback));
  }

  public static Param<Boolean> flag(String name, boolean fallback) {
    return new Param<>(name, Kind.FLAG, Optional.of(fallback));
  }

  public static Param<DType> dtype(String name, DType fallback) {
    return new Param<>(name, Kind.DTYPE, Optional.of(fallback));
  }

  public static Param<Device> device(String name, Device fallback) {
    return new Param<>(name, Kind.DEVICE, Optional.of(fallback));
  }

  public static Param<List<IndexItem>> index(String name) {
    return new Param<>(name, Kind.INDEX, Optional.empty());
  }
}
