package dev.shapeproof.checker.report;

/** A number and its noun: {@code 1 method}, {@code 2 methods}. */
public final class Counted {
  private Counted() {}

  public static String of(long count, String noun) {
    if (count == 1) {
      return count + " " + noun;
    }
    return count + " " + (noun.endsWith("s") ? noun + "es" : noun + "s");
  }
}
