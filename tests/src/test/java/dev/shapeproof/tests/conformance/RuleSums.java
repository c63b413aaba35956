package dev.shapeproof.tests.conformance;

import dev.shapeproof.rule.Op;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the calls come to, rule by rule. */
record RuleSums(List<Judged> judged) {

  /** All calls that rest on the rule, alone or with others. */
  List<Judged> of(Op rule) {
    return judged.stream().filter(it -> it.call().operation().rules().contains(rule)).toList();
  }

  int calls(Op rule) {
    return of(rule).size();
  }

  /** Percent of accepted calls by operation. */
  Map<String, Long> shares() {
    Map<String, Long> shares = new LinkedHashMap<>();
    judged.stream()
        .collect(
            Collectors.groupingBy(
                it -> it.call().operation().name(), LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (name, all) ->
                shares.put(
                    name,
                    Math.round(
                        100.0
                            * all.stream().filter(it -> it.seen().accepted()).count()
                            / all.size())));
    return shares;
  }

  /**
   * How often each reason occurs, by rules and reason; what rests on elements or kernels is left.
   */
  Map<String, Map<String, Integer>> reasons() {
    Map<String, Map<String, Integer>> reasons = new LinkedHashMap<>();
    for (Judged each : judged) {
      if (!each.seen().accepted() && each.isRefusedForShapeOrDtype()) {
        reasons
            .computeIfAbsent(each.call().operation().ruleNames(), rule -> new TreeMap<>())
            .merge(each.seen().reason(), 1, Integer::sum);
      }
    }
    return reasons;
  }
}
