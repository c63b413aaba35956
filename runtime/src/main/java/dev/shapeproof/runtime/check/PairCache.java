package dev.shapeproof.runtime.check;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.storage.Layout;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Remembers what rules said of two operands, as arithmetic and comparison have them, and finds it
 * without packing the call: a small operation takes not much longer than that. What is not here is
 * put as a {@link RuleCall}; a new pair takes the place of the one that was there.
 */
public final class PairCache {
  private static final int BITS = 10;

  /** A memo of pure functions, shared by all threads. */
  public static final PairCache SHARED = new PairCache();

  /** All that the rule can see of the call. */
  private record Entry(Op op, boolean number, Side left, Side right, Verdict verdict) {
    boolean isOf(Op otherOp, Subject otherLeft, Subject otherRight, boolean otherNumber) {
      return op == otherOp
          && number == otherNumber
          && left.isOf(otherLeft)
          && right.isOf(otherRight);
    }
  }

  private record Side(Layout layout, DType dtype, Device device) {
    static Side of(Subject x) {
      return new Side(x.layout(), x.dtype(), x.device());
    }

    @SuppressWarnings("ReferenceEquality") // first, since it mostly is the same one
    boolean isOf(Subject x) {
      Layout other = x.layout();
      return (layout == other || layout.sameSizes(other))
          && dtype == x.dtype()
          && device.equals(x.device());
    }
  }

  private final AtomicReferenceArray<Entry> entries = new AtomicReferenceArray<>(1 << BITS);

  private PairCache() {}

  /**
   * Asks the rule.
   *
   * @param number whether the right one is a number of Java
   * @throws dev.shapeproof.runtime.TensorException with the rule's problems where it refuses
   */
  public Verdict check(Op op, Subject left, Subject right, boolean number) {
    Demands.there(op, 1, right);
    int place = place(op, left.layout(), right.layout());
    Entry entry = entries.getAcquire(place);
    if (entry != null && !RuleLog.ON && entry.isOf(op, left, right, number)) {
      return entry.verdict();
    }
    Verdict verdict = RuleCall.of(op).tensor(left).tensor(right).flag(false).flag(number).check();
    entries.setRelease(place, new Entry(op, number, Side.of(left), Side.of(right), verdict));
    return verdict;
  }

  /** As in {@link RuleCall}, the place of a constant is as good as its name. */
  @SuppressWarnings("EnumOrdinal")
  private static int place(Op op, Layout left, Layout right) {
    int rank = left.rank();
    long last = rank == 0 ? 1 : left.size(rank - 1);
    long sizes = (left.elements() * 31 + right.elements()) * 31 + last;
    long hash = (sizes * 31 + op.ordinal()) * 0x9e3779b97f4a7c15L;
    return (int) (hash >>> (64 - BITS));
  }
}
