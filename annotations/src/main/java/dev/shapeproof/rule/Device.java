package dev.shapeproof.rule;

/**
 * Where a tensor's elements live. {@link #UNKNOWN} equals nothing but is compatible with
 * everything.
 */
public record Device(Kind kind, int ordinal) {

  /** What sort of device. */
  public enum Kind {
    CPU,
    CUDA,
    UNKNOWN
  }

  public static final Device UNKNOWN = new Device(Kind.UNKNOWN, -1);
  public static final Device CPU = new Device(Kind.CPU, 0);

  public static Device cuda(int ordinal) {
    return new Device(Kind.CUDA, ordinal);
  }

  public boolean isKnown() {
    return kind != Kind.UNKNOWN;
  }

  /** Whether both are the same device; unknown as soon as one of them is. */
  public Truth is(Device other) {
    return isKnown() && other.isKnown() ? Truth.of(equals(other)) : Truth.UNKNOWN;
  }

  @Override
  public String toString() {
    return switch (kind) {
      case CPU -> "cpu";
      case CUDA -> "cuda:" + ordinal;
      case UNKNOWN -> "?";
    };
  }
}
