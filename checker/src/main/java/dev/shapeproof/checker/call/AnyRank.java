package dev.shapeproof.checker.call;

import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.rule.Truth;
import dev.shapeproof.rule.frame.Outcome;
import dev.shapeproof.rule.frame.Requirement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Whether what a call on shapes of unknown rank asks for holds whatever the ranks are: by itself at
 * each rank, or by facts where it is the same at all ranks, with the axes counted from one end.
 */
final class AnyRank {
  private final Ranks ranks;
  private final Facts facts;

  AnyRank(Ranks ranks, Facts facts) {
    this.ranks = ranks;
    this.facts = facts;
  }

  /** What the rule says at each rank at which it can succeed; the last stands for all above. */
  boolean holds(SortedMap<Integer, Outcome> outcomes) {
    return follows(outcomes, true) || follows(outcomes, false);
  }

  private boolean follows(SortedMap<Integer, Outcome> outcomes, boolean fromFront) {
    Set<List<Constraint>> asked = new HashSet<>();
    for (Map.Entry<Integer, Outcome> at : outcomes.entrySet()) {
      asked.add(asked(at.getValue(), at.getKey(), fromFront));
    }
    return asked.size() == 1
        && asked.iterator().next().stream().allMatch(each -> facts.decide(each) == Decision.PROVED);
  }

  private List<Constraint> asked(Outcome outcome, int rank, boolean fromFront) {
    List<Constraint> asked = new ArrayList<>();
    for (Requirement each : outcome.requirements()) {
      if (each instanceof Requirement.Sizes sizes && sizes.decided() != Truth.YES) {
        asked.add(
            sizes
                .constraint()
                .substitute(symbol -> fromFront ? front(symbol, rank) : back(symbol)));
      }
    }
    return asked;
  }

  private Dim front(Symbol symbol, int rank) {
    return ranks.meant(Dim.symbol(symbol), rank);
  }

  private Dim back(Symbol symbol) {
    return ranks.meant(Dim.symbol(symbol));
  }
}
