package dev.shapeproof.tests.scorecard;

import java.util.List;
import java.util.Optional;

/**
 * A pattern that programs show: a bug, or correct code that is easily taken for one.
 *
 * @param number {@code 17}, or {@code C3} of a correct program
 * @param source the study or tracker that it comes from
 * @param peer what PyTea makes of it; of a correct program, the peer that fails
 * @param withoutProgram why no Java program can show it
 */
record Row(
    String number,
    String source,
    String pattern,
    String needs,
    String effect,
    String peer,
    Optional<String> withoutProgram) {

  private static final String NOTHING = "-";

  static Row read(String line) {
    List<String> fields = List.of(line.split(" \\| ", -1));
    if (fields.size() < 6 || fields.size() > 7) {
      throw new IllegalArgumentException("not a row: " + line);
    }
    return new Row(
        fields.get(0),
        fields.get(1),
        fields.get(2),
        given(fields.get(3)),
        given(fields.get(4)),
        given(fields.get(5)),
        fields.stream().skip(6).findFirst());
  }

  boolean correct() {
    return number.startsWith("C");
  }

  private static String given(String field) {
    return field.equals(NOTHING) ? "" : field;
  }
}
