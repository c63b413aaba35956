package dev.shapeproof.tests.conformance;

import dev.shapeproof.rule.Op;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Plants faults, one of each rule at a time, and finds those that show. Rules that other calls rest
 * on as well have runs of their own.
 */
final class PlantedRun {

  /** Every array is made with the first, and models build on the others. */
  private static final List<Set<Op>> SHARED =
      List.of(
          EnumSet.of(Op.ZEROS), EnumSet.of(Op.FULL), EnumSet.of(Op.SUM, Op.RESHAPE, Op.TO_TYPE));

  /** Arrays that are all made wrong look alike: only what works on them tells. */
  private static final Set<Op> WITNESSES = EnumSet.of(Op.LOGICAL_NOT, Op.SUM);

  private static final int REFUSED = 30;
  private static final int ACCEPTED = 6;

  private final FaultyChecker checker;
  private final Map<Op, List<List<Made>>> accepted = new EnumMap<>(Op.class);
  private final Map<Op, List<List<Made>>> refused = new EnumMap<>(Op.class);
  private final TreeSet<PlantedFault> planted = new TreeSet<>();
  private final TreeSet<PlantedFault> seen = new TreeSet<>();

  PlantedRun(FaultyChecker checker, List<List<Made>> made) {
    this.checker = checker;
    for (List<Made> each : made) {
      Set<Op> rules = each.isEmpty() ? Set.of() : each.get(0).call().operation().rules();
      if (rules.size() == 1) {
        Op rule = rules.iterator().next();
        accepted.computeIfAbsent(rule, r -> new ArrayList<>()).add(few(each, true, ACCEPTED));
        refused.computeIfAbsent(rule, r -> new ArrayList<>()).add(few(each, false, REFUSED));
      }
    }
  }

  /** Rules of which calls were made that rest on no other. */
  Set<Op> rules() {
    return accepted.keySet();
  }

  Collection<PlantedFault> planted() {
    return planted;
  }

  boolean isSeen(PlantedFault fault) {
    return seen.contains(fault);
  }

  void run() throws IOException, InterruptedException {
    EnumSet<Op> own = EnumSet.copyOf(accepted.keySet());
    for (Set<Op> shared : SHARED) {
      own.removeAll(shared);
    }
    plant("own", own);
    for (int i = 0; i < SHARED.size(); i++) {
      plant("shared" + i, SHARED.get(i));
    }
  }

  private void plant(String name, Set<Op> rules) throws IOException, InterruptedException {
    Map<Op, List<PlantedFault>> faults = new LinkedHashMap<>();
    for (Op rule : rules) {
      List<PlantedFault> kinds = new ArrayList<>();
      kinds.add(new PlantedFault(rule, PlantedFault.DTYPE));
      kinds.add(new PlantedFault(rule, PlantedFault.AXES));
      faults.put(rule, kinds);
    }
    for (PlantedFault met : checker.met(name, of(refused, rules))) {
      if (faults.containsKey(met.rule())) {
        faults.get(met.rule()).add(met);
      }
    }
    faults.values().forEach(planted::addAll);
    int most = faults.values().stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < most; i++) {
      List<PlantedFault> now = new ArrayList<>();
      for (List<PlantedFault> each : faults.values()) {
        if (i < each.size()) {
          now.add(each.get(i));
        }
      }
      EnumSet<Op> faulty = rulesOf(now);
      EnumSet<Op> asked = EnumSet.copyOf(faulty);
      if (faulty.contains(Op.ZEROS)) {
        asked.addAll(WITNESSES);
      }
      Set<Op> shown = showing(checker.judge(name + i, now, of(i < 2 ? accepted : refused, asked)));
      if (faulty.contains(Op.ZEROS) && !shown.isEmpty()) {
        shown.add(Op.ZEROS);
      }
      now.stream().filter(fault -> shown.contains(fault.rule())).forEach(seen::add);
    }
  }

  private static EnumSet<Op> rulesOf(List<PlantedFault> faults) {
    EnumSet<Op> rules = EnumSet.noneOf(Op.class);
    faults.forEach(fault -> rules.add(fault.rule()));
    return rules;
  }

  private static Set<Op> showing(List<Judged> judged) {
    EnumSet<Op> rules = EnumSet.noneOf(Op.class);
    for (Judged each : judged) {
      if (each.verdict().disagrees()) {
        rules.addAll(each.call().operation().rules());
      }
    }
    return rules;
  }

  private static List<List<Made>> of(Map<Op, List<List<Made>>> calls, Set<Op> rules) {
    List<List<Made>> all = new ArrayList<>();
    for (Op rule : rules) {
      all.addAll(calls.getOrDefault(rule, List.of()));
    }
    return all;
  }

  /** The first ones; of refused ones, these are of all reasons. */
  private static List<Made> few(List<Made> made, boolean wanted, int count) {
    return made.stream().filter(each -> each.accepted() == wanted).limit(count).toList();
  }
}
