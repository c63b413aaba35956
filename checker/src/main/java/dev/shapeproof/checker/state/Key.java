package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.Instr;
import java.util.Optional;

/**
 * An abstract object by the place that made it: the most recent one of that place. What an older
 * one was is forgotten.
 *
 * @param site the calls that led there, the block and the instruction
 */
record Key(String site) implements Comparable<Key> {
  /** Stands after a call that runs code which a caller handed in. */
  static final String HANDED_IN = "~";

  /** Whether it was made below a frame by code that its callers wrote. */
  boolean isMadeByCodeGivenTo(Frame frame) {
    String start = frame.path() + "/";
    return site.startsWith(start) && site.indexOf(HANDED_IN, start.length()) >= 0;
  }

  /** The block of a frame in which it was made, or in which the call stands that led there. */
  Optional<Integer> blockIn(Frame frame) {
    String start = frame.path() + "/";
    int dot = site.startsWith(start) ? site.indexOf('.', start.length()) : -1;
    return dot < 0
        ? Optional.empty()
        : Optional.of(Integer.parseInt(site.substring(start.length(), dot)));
  }

  /** The instruction of a frame that made it or called what did. */
  Optional<Instr> instructionIn(Frame frame) {
    Optional<Integer> block = blockIn(frame);
    if (block.isEmpty()) {
      return Optional.empty();
    }
    String after =
        site.substring(frame.path().length() + 1 + String.valueOf(block.get()).length() + 1);
    int end = 0;
    while (end < after.length() && Character.isDigit(after.charAt(end))) {
      end++;
    }
    int index = Integer.parseInt(after.substring(0, end));
    return Optional.of(frame.body().blocks().get(block.get()).instrs().get(index));
  }

  @Override
  public int compareTo(Key other) {
    return site.compareTo(other.site);
  }
}
