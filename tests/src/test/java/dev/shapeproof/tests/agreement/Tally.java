package dev.shapeproof.tests.agreement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many programs came to which verdict, and those that have to be looked at. */
final class Tally {

  private static final int MOST_SHOWN = 40;

  private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
  private final List<Judged> odd = new ArrayList<>();
  private final List<Judged> ofAnotherRule = new ArrayList<>();

  void add(Judged judged) {
    Verdict verdict = judged.verdict();
    counts.merge(verdict, 1, Integer::sum);
    if (verdict == Verdict.FOUND && !judged.namesTheRule()) {
      ofAnotherRule.add(judged);
    }
    boolean agrees = verdict == Verdict.RUNS || verdict == Verdict.FOUND;
    if (!agrees && (odd.size() < MOST_SHOWN || disagrees(verdict))) {
      odd.add(judged);
    }
  }

  private static boolean disagrees(Verdict verdict) {
    return verdict == Verdict.FALSE_ALARM || verdict == Verdict.PROVED;
  }

  int count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }

  int programs() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Programs that fail for a tensor, whichever way the checker saw it. */
  int failing() {
    return programs() - count(Verdict.RUNS) - count(Verdict.FALSE_ALARM) - notCounted();
  }

  /** Of these no default report is asked for. */
  private int notCounted() {
    return count(Verdict.NOT_FOR_TENSORS) + count(Verdict.TWO_CHOICES);
  }

  /** In tenths of a percent, rounded down. */
  int foundPerMille() {
    return failing() == 0 ? 1000 : (int) (1000L * count(Verdict.FOUND) / failing());
  }

  List<Judged> disagreements() {
    return odd.stream().filter(it -> disagrees(it.verdict())).toList();
  }

  /** Found, but no report where it fails is of the rule that was thrown; of our own runtime. */
  List<Judged> ofAnotherRule() {
    return ofAnotherRule;
  }

  List<Judged> odd() {
    return odd;
  }
}
