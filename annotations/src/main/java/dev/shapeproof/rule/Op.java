package dev.shapeproof.rule;

import java.util.Locale;

/**
 * Names of all operations that have a rule. Every {@link OpRule} is built for one of these, and the
 * registry's switch must map each of them to its rule, so neither a rule without a name nor a name
 * without a rule compiles.
 */
public enum Op {
  // creation
  ZEROS,
  ONES,
  EMPTY,
  FULL,
  RANDOM_UNIFORM,
  RANDOM_NORMAL,
  TRUNCATED_NORMAL,
  RANDOM_INTEGER,
  RANDOM_PERMUTATION,
  ARANGE,
  LINSPACE,
  EYE,
  FROM_ARRAY,
  ZEROS_LIKE,
  ONES_LIKE,
  EMPTY_LIKE,
  FULL_LIKE,
  RANDOM_LIKE,
  // two operands, element by element
  ADD,
  SUB,
  MUL,
  DIV,
  FLOOR_DIV,
  REMAINDER,
  POW,
  ATAN2,
  MAXIMUM,
  MINIMUM,
  EQ,
  NE,
  LT,
  LE,
  GT,
  GE,
  LOGICAL_AND,
  LOGICAL_OR,
  LOGICAL_XOR,
  BITWISE_AND,
  BITWISE_OR,
  BITWISE_XOR,
  // products
  MATMUL,
  // shape
  RESHAPE,
  VIEW;

  private final String text = camelCase(name());

  /** The name in the notation and in model files: {@code floorDiv}. */
  public String text() {
    return text;
  }

  @Override
  public String toString() {
    return text;
  }

  private static String camelCase(String constant) {
    StringBuilder result = new StringBuilder();
    for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
      boolean first = result.length() == 0;
      result
          .append(first ? word.charAt(0) : Character.toUpperCase(word.charAt(0)))
          .append(word.substring(1));
    }
    return result.toString();
  }
}
