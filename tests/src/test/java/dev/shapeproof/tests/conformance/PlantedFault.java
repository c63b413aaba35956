package dev.shapeproof.tests.conformance;

import dev.shapeproof.rule.Op;

/**
 * A mistake put into one rule on purpose.
 *
 * @param what {@link #DTYPE}, {@link #AXES}, or the line of the requirement that is left out
 */
record PlantedFault(Op rule, String what) implements Comparable<PlantedFault> {

  /** The result has another dtype. */
  static final String DTYPE = "dtype";

  /** The axes of the result are moved by one. */
  static final String AXES = "axes";

  static PlantedFault parse(String line) {
    int space = line.indexOf(' ');
    String name = line.substring(0, space);
    for (Op op : Op.values()) {
      if (op.text().equals(name)) {
        return new PlantedFault(op, line.substring(space + 1));
      }
    }
    throw new IllegalArgumentException(line);
  }

  boolean isLeftOut() {
    return !what.equals(DTYPE) && !what.equals(AXES);
  }

  String line() {
    return rule.text() + " " + what;
  }

  @Override
  public int compareTo(PlantedFault other) {
    return line().compareTo(other.line());
  }
}
