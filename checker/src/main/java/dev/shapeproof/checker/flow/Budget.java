package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.List;

/** Steps that one entry method may still cost. */
public final class Budget {
  /** Steps per entry method. */
  public static final int PER_METHOD = 2_000;

  /**
   * Steps per entry method that runs objects made elsewhere: networks of layers, whose making is
   * followed as well.
   */
  public static final int PER_NETWORK = 8_000;

  /** Steps per entry method that has nothing to judge itself and only calls those that have. */
  public static final int PER_CALLER = 500;

  /**
   * Steps per entry method that is given nothing, such as {@code main} or a test: all sizes are its
   * own, so what it calls is seen as it will run.
   */
  public static final int PER_PROGRAM = 30_000;

  /** Loops that come round no more often may be run round by round. */
  static final int ROUNDS = 8;

  /** The same where all sizes are known: a network of a dozen layers. */
  private static final int ROUNDS_OF_PROGRAM = 24;

  /** Calls that are followed one inside the other. */
  private static final int DEEPEST = 4;

  /** The same where all sizes are known: a model of blocks in blocks lies that deep. */
  private static final int DEEPEST_OF_PROGRAM = 12;

  /** Thrown where a method costs too much; the method counts as skipped with this reason. */
  public static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exhausted() {
      super("budget", null, false, false);
    }
  }

  private static final TypeRef ARGUMENTS = new TypeRef("java.lang.String[]");

  private final int whole;
  private final boolean ofProgram;
  private int left;
  private int again;

  public Budget(int steps) {
    this(steps, false);
  }

  private Budget(int steps, boolean ofProgram) {
    this.whole = steps;
    this.ofProgram = ofProgram;
    this.left = steps;
  }

  /** What a method may cost as an entry. */
  static Budget of(MethodRef entry, Program program, Relevance relevance) {
    if (isGivenNothing(entry, program)) {
      return new Budget(PER_PROGRAM, true);
    }
    int steps = relevance.runsObjects(entry) ? PER_NETWORK : PER_METHOD;
    return new Budget(relevance.worksItself(entry) ? steps : PER_CALLER);
  }

  /**
   * Whether a method starts from nothing but its own code: no parameters, no object with fields.
   * What {@code this} is in a method of an interface or an abstract class, only others know.
   */
  private static boolean isGivenNothing(MethodRef entry, Program program) {
    boolean alone =
        entry.isStatic()
            || program
                .find(entry.owner())
                .filter(Budget::isWhole)
                .filter(owner -> owner.fields().stream().allMatch(FieldRef::isStatic))
                .isPresent();
    boolean main = entry.name().equals("main") && entry.parameters().equals(List.of(ARGUMENTS));
    return alone && !entry.isConstructor() && (main || entry.parameters().isEmpty());
  }

  private static boolean isWhole(ClassInfo owner) {
    return !owner.flags().contains(ClassInfo.Flag.INTERFACE)
        && !owner.flags().contains(ClassInfo.Flag.ABSTRACT);
  }

  /**
   * Whether a call may still be followed. The deeper it lies, the earlier it has to come: a half of
   * the steps for what an entry calls itself, a quarter for what that calls, and so on. A program
   * that is given nothing is followed as deep as it goes, while a quarter of its steps is left.
   */
  boolean allowsCallAt(int depth) {
    return ofProgram
        ? depth < DEEPEST_OF_PROGRAM && left > whole / 4
        : depth < DEEPEST && whole - left <= whole >> (depth + 1);
  }

  /** How often a loop may come round that is run round by round. */
  int mostRounds() {
    return ofProgram ? ROUNDS_OF_PROGRAM : ROUNDS;
  }

  /** The same while it runs; one of which nobody knows how often it does goes on while it may. */
  int mostRounds(int costs, boolean counted) {
    return counted || affords(costs) ? mostRounds() : ROUNDS;
  }

  /** Whether the entry starts from nothing but its own code. */
  boolean isOfProgram() {
    return ofProgram;
  }

  int spent() {
    return whole - left;
  }

  int left() {
    return left;
  }

  /**
   * So many of the steps spent were the same code once more, as one of several objects was meant.
   */
  void spentAgain(int steps) {
    again += steps;
  }

  /** What is left, where what was run again counts once. */
  int leftOnce() {
    return left + again;
  }

  /** Whether so many steps are a small part of what an entry may cost and still there. */
  boolean affords(long steps) {
    return ofProgram
        ? steps <= whole / 8 && steps <= left - whole / 4
        : steps <= PER_METHOD / 8 && steps <= left - whole / 2;
  }

  public void spend(int steps) {
    left -= steps;
    if (left < 0) {
      throw new Exhausted();
    }
  }
}
