package dev.shapeproof.runtime.check;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.storage.Layout;
import java.util.ArrayList;
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

  private final Op op;
  private final List<Subject> subjects = new ArrayList<>(4);
  private long[] words = new long[32];
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
    return RuleCache.SHARED.verdict(op, key(), subjects);
  }

  CallKey key() {
    return new CallKey(Arrays.copyOf(words, used));
  }

  /** The next parameter keeps its fallback. */
  public RuleCall absent() {
    add(ABSENT);
    return this;
  }

  public RuleCall tensor(Subject x) {
    add(TENSOR);
    operand(x);
    return this;
  }

  public RuleCall tensor(Optional<? extends Subject> x) {
    if (x.isPresent()) {
      return tensor(x.get());
    }
    return absent();
  }

  public RuleCall tensors(List<? extends Subject> xs) {
    add(TENSORS);
    add(xs.size());
    xs.forEach(this::operand);
    return this;
  }

  public RuleCall size(long value) {
    add(SIZE);
    add(value);
    return this;
  }

  public RuleCall sizes(long... values) {
    add(SIZES);
    add(values.length);
    for (long value : values) {
      add(value);
    }
    return this;
  }

  public RuleCall axes(int... values) {
    add(SIZES);
    add(values.length);
    for (int value : values) {
      add(value);
    }
    return this;
  }

  public RuleCall flag(boolean value) {
    add(FLAG);
    add(value ? 1 : 0);
    return this;
  }

  public RuleCall dtype(DType dtype) {
    add(TYPE);
    add(code(dtype));
    return this;
  }

  public RuleCall dtype(Optional<DType> dtype) {
    return dtype.isPresent() ? dtype(dtype.get()) : absent();
  }

  public RuleCall device(Device device) {
    add(PLACE);
    add(Devices.code(device));
    return this;
  }

  /** Begins an index; items follow. */
  public RuleCall index() {
    add(INDEX);
    indexAt = used;
    add(0);
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
    words[indexAt]++;
    add(tag);
  }

  private void operand(Subject x) {
    subjects.add(x);
    Layout layout = x.layout();
    add(code(x.dtype()));
    add(Devices.code(x.device()));
    int rank = layout.rank();
    add(rank);
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
