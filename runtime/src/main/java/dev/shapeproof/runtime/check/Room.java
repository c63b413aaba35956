package dev.shapeproof.runtime.check;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.runtime.ShapeException;
import dev.shapeproof.runtime.storage.Storage;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Set;

/** Whether the elements of a result fit into an array of Java, of which none holds 2^31. */
final class Room {
  /** Their results lie where their operand lies, or may; who copies after all asks once more. */
  private static final Set<Op> VIEWS =
      Set.of(
          Op.RESHAPE,
          Op.VIEW,
          Op.FLATTEN,
          Op.PERMUTE,
          Op.TRANSPOSE,
          Op.SWAP_AXES,
          Op.BROADCAST_TO,
          Op.EXPAND_DIMS,
          Op.SQUEEZE,
          Op.INDEX,
          Op.SPLIT,
          Op.DETACH,
          Op.CONTIGUOUS,
          Op.TO_TYPE,
          Op.TO_DEVICE);

  private static final long MOST_OF_A_VIEW = Long.MAX_VALUE;

  private Room() {}

  /**
   * There is room for what an operation gives.
   *
   * @throws ShapeException where there is none
   */
  static void demand(Op op, Device device, long... sizes) {
    boolean array = !VIEWS.contains(op) && device.equals(Device.CPU);
    demand(op.text() + " gives", array ? Storage.LONGEST : MOST_OF_A_VIEW, sizes);
  }

  /**
   * An operation can count what it is given.
   *
   * @throws ShapeException where a broadcast has made too much of it
   */
  static void demand(Op op, Operand operand) {
    long[] sizes =
        operand.dims().stream().mapToLong(size -> size.constant().orElseThrow()).toArray();
    if (!VIEWS.contains(op) && operand.device().equals(Device.CPU)) {
      demand(op.text() + " is given", Storage.LONGEST, sizes);
    }
  }

  /**
   * There is room for a copy of a tensor.
   *
   * @throws ShapeException where there is none
   */
  static void demandCopy(String name, long... sizes) {
    demand("a copy of " + name + " is", Storage.LONGEST, sizes);
  }

  /**
   * A size of a result, all of whose operands are numbers.
   *
   * @throws ShapeException where it is more than a long holds
   */
  static long counted(Op op, Dim size) {
    return size.constant().orElseThrow(() -> beyond(op, size));
  }

  private static ShapeException beyond(Op op, Dim size) {
    return new ShapeException(
        "["
            + RuleId.MEMORY_SIZE
            + "] "
            + op.text()
            + " gives a size of "
            + size
            + ", and a tensor has at most "
            + Storage.LONGEST
            + " elements",
        RuleId.MEMORY_SIZE);
  }

  private static void demand(String what, long most, long... sizes) {
    BigInteger elements =
        Arrays.stream(sizes)
            .mapToObj(BigInteger::valueOf)
            .reduce(BigInteger.ONE, BigInteger::multiply);
    if (elements.compareTo(BigInteger.valueOf(most)) > 0) {
      throw new ShapeException(
          "["
              + RuleId.MEMORY_SIZE
              + "] "
              + what
              + " "
              + Arrays.toString(sizes)
              + ", which is "
              + elements
              + " elements, and a tensor has at most "
              + most,
          RuleId.MEMORY_SIZE);
    }
  }
}
