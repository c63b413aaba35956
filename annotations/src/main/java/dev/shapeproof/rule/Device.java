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

  /** The device that a library picks where nobody says one: not known, but always the same. */
  public static final Device DEFAULT = named(0);

  /**
   * The same where it is known how it is picked: the first GPU where there is one, else the CPU.
   */
  public static final Device FIRST = new Device(Kind.UNKNOWN, -2);

  public static final Device CPU = new Device(Kind.CPU, 0);

  /** One of CUDA's devices, nobody knows which. */
  public static final Device SOME_CUDA = new Device(Kind.CUDA, -1);

  /** A device that is not known, but the same wherever this number stands. */
  public static Device named(int number) {
    return new Device(Kind.UNKNOWN, number);
  }

  /** The first of CUDA's devices. */
  public static Device cuda() {
    return cuda(0);
  }

  /**
   * One of CUDA's devices, counted from 0.
   *
   * @throws IllegalArgumentException where the number is negative
   */
  public static Device cuda(int ordinal) {
    if (ordinal < 0) {
      throw new IllegalArgumentException("CUDA's devices are counted from 0: no cuda:" + ordinal);
    }
    return new Device(Kind.CUDA, ordinal);
  }

  public boolean isKnown() {
    return kind != Kind.UNKNOWN;
  }

  /** Whether both are the same device; unknown as soon as one of them is. */
  public Truth is(Device other) {
    if (equals(other) && ordinal != -1) {
      return Truth.YES;
    }
    if (equals(FIRST) || other.equals(FIRST)) {
      return (equals(FIRST) ? other : this).isFirst();
    }
    boolean sameKind = kind == other.kind;
    return isKnown() && other.isKnown() && !(sameKind && (ordinal < 0 || other.ordinal < 0))
        ? Truth.NO
        : Truth.UNKNOWN;
  }

  /** Where there is a second GPU, there is a first. */
  private Truth isFirst() {
    if (equals(DEFAULT)) {
      return Truth.YES;
    }
    return kind == Kind.CUDA && ordinal > 0 ? Truth.NO : Truth.UNKNOWN;
  }

  @Override
  public String toString() {
    return switch (kind) {
      case CPU -> "cpu";
      case CUDA -> ordinal < 0 ? "cuda" : "cuda:" + ordinal;
      case UNKNOWN -> equals(FIRST) ? "the default device" : "?";
    };
  }
}
