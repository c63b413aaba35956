package dev.shapeproof.tests.scorecard;

import dev.shapeproof.tests.samples.Program;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program of the scorecard; its name begins with the number of its row. */
record Entry(Program program, Set set) {

  private static final Pattern NAME = Pattern.compile("(Row|C)0*(\\d+)\\D.*");

  /** Where it stands. */
  enum Set {
    BUGS,
    FIXED,
    CONTROLS;

    String folder() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  String name() {
    return program.name();
  }

  /** {@code 17} of {@code Row017TwoLayers}, {@code C3} of {@code C03OneColumnMore}. */
  String row() {
    Matcher matcher = NAME.matcher(name());
    if (!matcher.matches()) {
      throw new IllegalStateException("the name tells no row: " + name());
    }
    return (matcher.group(1).equals("C") ? "C" : "") + matcher.group(2);
  }
}
