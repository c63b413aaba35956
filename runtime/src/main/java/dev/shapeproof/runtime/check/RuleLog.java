package dev.shapeproof.runtime.check;

import java.util.ArrayList;
import java.util.List;

/**
 * The calls of rules in order, for one who wants to know what a stretch of a program asks, such as
 * the benchmark of what checks cost. Only with {@code -Dshapeproof.rules.log=true}, and then for
 * one thread.
 */
final class RuleLog {
  static final boolean ON = Boolean.getBoolean("shapeproof.rules.log");
  static final RuleLog HERE = new RuleLog();

  private final List<RuleCall> calls = new ArrayList<>();
  private boolean open;

  private RuleLog() {}

  void note(RuleCall call) {
    if (open) {
      calls.add(call);
    }
  }

  /** What {@code work} asks. */
  List<RuleCall> during(Runnable work) {
    open = true;
    work.run();
    open = false;
    List<RuleCall> asked = List.copyOf(calls);
    calls.clear();
    return asked;
  }
}
