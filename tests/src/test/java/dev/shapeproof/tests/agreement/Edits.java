package dev.shapeproof.tests.agreement;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Small slips at chosen places of a program that is right as it is drawn. Places are counted while
 * it is written, so a first, unedited writing tells how many there are.
 */
final class Edits {

  private final Set<Integer> chosen;
  private final Random random;
  private int places;

  private Edits(Set<Integer> chosen, long seed) {
    this.chosen = chosen;
    this.random = new Random(seed);
  }

  static Edits none() {
    return new Edits(Set.of(), 0);
  }

  /** That many different places out of {@code places}. */
  static Edits some(int count, int places, long seed) {
    Random random = new Random(seed);
    Set<Integer> chosen = new TreeSet<>();
    while (chosen.size() < Math.min(count, places)) {
      chosen.add(random.nextInt(places));
    }
    return new Edits(chosen, seed + 1);
  }

  int places() {
    return places;
  }

  /** Whether the next place is to be changed. */
  boolean here() {
    return chosen.contains(places++);
  }

  /** The number, or another one near it. */
  long number(long right) {
    if (!here()) {
      return right;
    }
    long other =
        switch (random.nextInt(6)) {
          case 0, 1 -> right + 1;
          case 2, 3 -> right - 1;
          case 4 -> right * 2;
          default -> right + 3;
        };
    return other == right ? right + 1 : other;
  }
}
