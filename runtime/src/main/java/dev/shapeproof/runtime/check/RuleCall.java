package dev.shapeproof.runtime.check;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.storage.Layout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One call of a rule: arguments in the order of its parameters, then {@link #check}. Only packs
 * them; whether they fit is the rule's to say.
 */
public final class RuleCall {
  static final int ABSENT = 0;
  static final int TENSOR = 1;
  static final int TENSORS = 2;
  static final int SIZE = 3;
  static final int SIZES = 4;
  static final int FLAG = 5;
  static final int TYPE = 6;
  static final int PLACE = 7;
  static final int INDEX = 8;

  static final int PICK = 0;
  static final int SLICE = 1;

  /** In the lowest byte of a word stands what it is, above it a count, a code or a truth. */
  static final int TAG = 8;

  /** The word of an operand: above the tag dtype, rank and device. */
  static final int RANK = 16;

  static final int DEVICE = 32;

  private final Op op;
  private Subject[] subjects = new Subject[2];
  private int operands;
  private long[] words = new long[12];
  private int used;
  private int indexAt = -1;

  private RuleCall(Op op) {
    this.op = op;
    add(code(op));
  }

  public static RuleCall of(Op op) {
    return new RuleCall(op);
  }

  /**
   * Asks the rule.
   *
   * @throws dev.shapeproof.runtime.TensorException with the rule's problems where it refuses
   */
  public Verdict check() {
    Verdict known = RuleCache.SHARED.known(words, used);
    if (RuleLog.ON) {
      RuleLog.HERE.note(this);
    }
    return known != null ? known : RuleCache.SHARED.verdict(op, key(), subjects());
  }

  CallKey key() {
    return new CallKey(Arrays.copyOf(words, used));
  }

  Op op() {
    return op;
  }

  /** The tensors of the call in order. */
  List<Subject> subjects() {
    return List.of(Arrays.copyOf(subjects, operands));
  }

  /** The next parameter keeps its fallback. */
  public RuleCall absent() {
    add(ABSENT);
    return this;
  }

  public RuleCall tensor(Subject x) {
    operand(TENSOR, x);
    return this;
  }

  public RuleCall tensor(Optional<? extends Subject> x) {
    Demands.given(x, "an Optional");
    if (x.isPresent()) {
      return tensor(x.get());
    }
    return absent();
  }

  public RuleCall tensors(List<? extends Subject> xs) {
    Demands.given(xs, "the list of tensors");
    add(TENSORS | (long) xs.size() << TAG);
    xs.forEach(x -> operand(TENSOR, x));
    return this;
  }

  public RuleCall size(long value) {
    add(SIZE);
    add(value);
    return this;
  }

  public RuleCall sizes(long... values) {
    Demands.given(values, "a shape or list of numbers");
    add(SIZES | (long) values.length << TAG);
    for (long value : values) {
      add(value);
    }
    return this;
  }

  public RuleCall axes(int... values) {
    Demands.given(values, "the list of axes");
    add(SIZES | (long) values.length << TAG);
    for (int value : values) {
      add(value);
    }
    return this;
  }

  public RuleCall flag(boolean value) {
    add(FLAG | (value ? 1L : 0L) << TAG);
    return this;
  }

  public RuleCall dtype(DType dtype) {
    add(TYPE | (long) code(dtype) << TAG);
    return this;
  }

  public RuleCall dtype(Optional<DType> dtype) {
    return dtype.isPresent() ? dtype(dtype.get()) : absent();
  }

  public RuleCall device(Device device) {
    add(PLACE | Devices.code(device) << TAG);
    return this;
  }

  /** Begins an index; items follow. */
  public RuleCall index() {
    indexAt = used;
    add(INDEX);
    return this;
  }

  public RuleCall pick(long position) {
    item(PICK);
    add(position);
    return this;
  }

  public RuleCall slice(OptionalLong start, OptionalLong stop, int step) {
    item(SLICE);
    bound(start);
    bound(stop);
    add(step);
    return this;
  }

  /** A whole axis. */
  public RuleCall whole() {
    return slice(OptionalLong.empty(), OptionalLong.empty(), 1);
  }

  private void bound(OptionalLong bound) {
    add(bound.isPresent() ? 1 : 0);
    add(bound.orElse(0));
  }

  private void item(int tag) {
    words[indexAt] += 1L << TAG;
    add(tag);
  }

  private void operand(int tag, Subject x) {
    Demands.there(op, operands, x);
    if (operands == subjects.length) {
      subjects = Arrays.copyOf(subjects, 2 * operands);
    }
    subjects[operands++] = x;
    Layout layout = x.layout();
    int rank = layout.rank();
    long about = (long) code(x.dtype()) << TAG | (long) rank << RANK;
    add(tag | about | Devices.code(x.device()) << DEVICE);
    for (int axis = 0; axis < rank; axis++) {
      add(layout.size(axis));
    }
  }

  /** Keys live as long as the process, so the place of a constant is as good as its name. */
  @SuppressWarnings("EnumOrdinal")
  private static int code(Enum<?> constant) {
    return constant.ordinal();
  }

  private void add(long word) {
    if (used == words.length) {
      words = Arrays.copyOf(words, used * 2);
    }
    words[used++] = word;
  }
}
