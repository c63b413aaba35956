package dev.shapeproof.checker.call;

import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.flow.Symbols;
import dev.shapeproof.checker.value.Origin;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Rule;
import dev.shapeproof.rule.Truth;
import dev.shapeproof.rule.frame.Answer;
import dev.shapeproof.rule.frame.Argument;
import dev.shapeproof.rule.frame.Arguments;
import dev.shapeproof.rule.frame.Evaluation;
import dev.shapeproof.rule.frame.Outcome;
import dev.shapeproof.rule.frame.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Rule calls where a tensor or shape has a rank that is not known. Rules that only count elements
 * get them as one axis. Any other is asked at every small rank: what succeeds at all of them is
 * proved; what can succeed at one of them only has that rank from here on.
 */
final class OpenRank {
  private static final int HIGHEST = 7;

  private final dev.shapeproof.checker.call.Evaluation evaluation;
  private final Bindings bindings;

  OpenRank(dev.shapeproof.checker.call.Evaluation evaluation, Bindings bindings) {
    this.evaluation = evaluation;
    this.bindings = bindings;
  }

  Value call(Rule rule, Map<String, RuleCalls.Given> given, String reason) {
    Set<ShapeTerm.Open> open = open(given);
    boolean counts = rule.name().equals(Op.RESHAPE.text()) || rule.name().equals(Op.VIEW.text());
    if (counts) {
      boolean target = given.values().stream().anyMatch(one -> isOpenShape(one.value()));
      return target
          ? evaluation.gap(reason)
          : run(rule, given, shape -> List.of(count(shape)), true)
              .map(new RuleCalls(evaluation)::answer)
              .orElseGet(() -> evaluation.gap(reason));
    }
    return Ranks.of(open, evaluation.facts())
        .map(ranks -> atEveryRank(rule, given, ranks, reason))
        .orElseGet(() -> refusedAnyway(rule, given, List.copyOf(open), reason));
  }

  /** A list with tensors of ranks that are not known: what is refused whatever these are. */
  Value ofList(Rule rule, Map<String, RuleCalls.Given> given, String reason) {
    List<Requirement> refused = List.of();
    for (int rank = HIGHEST; rank >= 0; rank--) {
      Optional<Outcome> outcome = ofList(rule, given, rank);
      List<Requirement> here = refusedTags(outcome);
      if (here.isEmpty() && outcome.flatMap(Outcome::stop).isEmpty()) {
        return evaluation.gap(reason);
      }
      refused = refused.isEmpty() ? here : refused;
    }
    if (refused.isEmpty()) {
      return evaluation.gap(reason);
    }
    refused.forEach(each -> evaluation.require(Truth.NO, each.problem()));
    return new Value.Unknown("refuted");
  }

  /** What the rule says of a list of which each tensor has such a rank, and the same sizes. */
  private Optional<Outcome> ofList(Rule rule, Map<String, RuleCalls.Given> given, int rank) {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    for (Param<?> param : rule.params()) {
      RuleCalls.Given one = given.get(param.name());
      if (one == null) {
        continue;
      }
      if (param.kind() == Param.Kind.TENSORS) {
        Optional<List<Operand>> operands = bindings.probed(one, probe(rank));
        if (operands.isEmpty()) {
          return Optional.empty();
        }
        arguments.put(param.name(), new Argument.Tensors(operands.get()));
      } else if (bindings.bind(param.kind(), one.name(), one.at(), one.value())
          instanceof Bindings.Bound.To to) {
        arguments.put(param.name(), to.argument());
      }
    }
    return Arguments.bind(rule, List.of(), arguments).arguments().map(Evaluation::of);
  }

  /** A dtype or a device that is not taken, whatever the ranks are; else nobody can tell. */
  private Value refusedAnyway(
      Rule rule, Map<String, RuleCalls.Given> given, List<ShapeTerm.Open> open, String reason) {
    List<Requirement> refused =
        open.size() > 2 ? List.of() : refusedTags(run(rule, given, shape -> probe(2), false));
    if (refused.isEmpty() || !failsAtAllRanks(rule, given, open)) {
      tag(atSomeRanks(rule, given, open));
      return evaluation.gap(reason);
    }
    run(rule, given, shape -> probe(2), true);
    refused.forEach(each -> evaluation.require(Truth.NO, each.problem()));
    return new Value.Unknown("refuted");
  }

  /** What the rule says at ranks that stand for all: 0, where a dtype gives way, and others. */
  private List<Outcome> atSomeRanks(
      Rule rule, Map<String, RuleCalls.Given> given, List<ShapeTerm.Open> open) {
    List<Outcome> outcomes = new ArrayList<>();
    if (open.size() > 2) {
      return outcomes;
    }
    for (int first = 0; first <= 2; first++) {
      for (int second = 0; second <= (open.size() == 1 ? 0 : 2); second++) {
        int one = first;
        int other = second;
        run(rule, given, shape -> probe(shape.equals(open.get(0)) ? one : other), false)
            .ifPresent(outcomes::add);
      }
    }
    return outcomes;
  }

  /** The dtype and the device that come out wherever the call succeeds, where they are alike. */
  private void tag(List<Outcome> outcomes) {
    List<Answer> answers =
        outcomes.stream().filter(outcome -> !fails(outcome)).map(Outcome::answer).toList();
    List<Out.Result> results =
        answers.stream()
            .filter(answer -> answer instanceof Answer.Tensors all && all.results().size() == 1)
            .map(answer -> ((Answer.Tensors) answer).results().get(0))
            .toList();
    if (results.isEmpty() || results.size() < answers.size()) {
      return;
    }
    evaluation.tag(dtype(results), device(results));
  }

  private static List<Requirement> refusedTags(Optional<Outcome> outcome) {
    return outcome.stream()
        .flatMap(one -> one.requirements().stream())
        .filter(each -> each instanceof Requirement.Tags && each.decided() == Truth.NO)
        .toList();
  }

  private boolean failsAtAllRanks(
      Rule rule, Map<String, RuleCalls.Given> given, List<ShapeTerm.Open> open) {
    for (int first = 0; first <= HIGHEST; first++) {
      for (int second = 0; second <= (open.size() == 1 ? 0 : HIGHEST); second++) {
        int one = first;
        int other = second;
        Optional<Outcome> outcome =
            run(rule, given, shape -> probe(shape.equals(open.get(0)) ? one : other), false);
        if (outcome.isEmpty() || !fails(outcome.get())) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isOpenShape(Value value) {
    return value instanceof Value.Sizes && open(value).isPresent();
  }

  private Value atEveryRank(
      Rule rule, Map<String, RuleCalls.Given> given, Ranks ranks, String reason) {
    SortedMap<Integer, Outcome> possible = new TreeMap<>();
    SortedMap<Integer, Requirement> misfits = new TreeMap<>();
    for (int rank = ranks.least(); rank <= HIGHEST; rank++) {
      int axes = rank;
      Optional<Outcome> outcome = run(rule, given, shape -> ranks.probe(shape, axes), false);
      if (outcome.isEmpty()) {
        return evaluation.gap(reason);
      }
      if (!fails(outcome.get())) {
        possible.put(rank, outcome.get());
      }
      if (!ranks.isLost()) {
        misfit(outcome.get()).ifPresent(refused -> misfits.put(axes, refused));
      }
    }
    if (possible.isEmpty()) {
      return misfits.isEmpty()
          ? refusedAnyway(rule, given, ranks.shapes(), reason)
          : refused(rule, given, ranks, misfits);
    }
    if (possible.size() == 1 && possible.firstKey() < HIGHEST) {
      return atOnly(possible.firstKey(), rule, given, ranks, reason);
    }
    boolean anyRank = isAnyRank(ranks, possible);
    boolean proved = anyRank && new AnyRank(ranks, evaluation.facts()).holds(possible);
    Optional<Value> result = result(possible, ranks);
    if (!proved || result.isEmpty()) {
      evaluation.gap(anyRank && !proved ? "open" : reason);
    }
    if (result.isEmpty()) {
      tag(List.copyOf(possible.values()));
    } else if (!anyRank) {
      between(ranks.first(), possible.firstKey(), possible.lastKey());
    }
    return result.orElseGet(() -> new Value.Unknown(reason));
  }

  /** Known sizes that do not fit at any rank: said as of the least one that the rule takes. */
  private Value refused(
      Rule rule,
      Map<String, RuleCalls.Given> given,
      Ranks ranks,
      SortedMap<Integer, Requirement> misfits) {
    run(rule, given, shape -> ranks.probe(shape, misfits.firstKey()), true);
    evaluation.require(Truth.NO, misfits.values().iterator().next().problem());
    return new Value.Unknown("refuted");
  }

  /** Known sizes that do not fit where the rank is one that the rule takes. */
  private static Optional<Requirement> misfit(Outcome outcome) {
    return outcome.stop().isPresent()
        ? Optional.empty()
        : outcome.requirements().stream()
            .filter(each -> !(each instanceof Requirement.Tags) && each.decided() == Truth.NO)
            .findFirst();
  }

  /** Whether the call can succeed at all ranks that the shapes may have. */
  private boolean isAnyRank(Ranks ranks, SortedMap<Integer, Outcome> possible) {
    int lowest = possible.firstKey();
    return possible.size() == HIGHEST - lowest + 1
        && (lowest <= ranks.least()
            || evaluation.facts().decide(ranks.first().rank().ge(lowest)) == Decision.PROVED);
  }

  /** The ranks at which the call can succeed; the highest stands for all above it. */
  private void between(ShapeTerm.Open open, int lowest, int highest) {
    Dim rank = open.rank();
    Constraint fits = highest < HIGHEST ? rank.ge(lowest).and(rank.le(highest)) : rank.ge(lowest);
    evaluation.transfer.learn(fits, evaluation.site.at(), "rank");
  }

  /** Nothing comes after this call unless the rank is the one at which it can succeed. */
  private Value atOnly(
      int rank, Rule rule, Map<String, RuleCalls.Given> given, Ranks ranks, String reason) {
    evaluation.gap(reason);
    evaluation.transfer.learn(ranks.first().rank().eq(rank), evaluation.site.at(), rule.name());
    return run(rule, given, shape -> shape.ofRank(ranks.of(shape, rank)).dims(), true)
        .map(new RuleCalls(evaluation)::answer)
        .orElseGet(() -> new Value.Unknown(reason));
  }

  private static boolean fails(Outcome outcome) {
    return outcome.stop().isPresent()
        || outcome.requirements().stream().anyMatch(r -> r.decided() == Truth.NO);
  }

  /** The one tensor that comes out whatever the rank; empty where there are several. */
  private Optional<Value> result(SortedMap<Integer, Outcome> outcomes, Ranks ranks) {
    SortedMap<Integer, List<Dim>> dims = new TreeMap<>();
    List<Out.Result> results = new ArrayList<>();
    for (Map.Entry<Integer, Outcome> at : outcomes.entrySet()) {
      if (!(at.getValue().answer() instanceof Answer.Tensors tensors)
          || tensors.list()
          || tensors.results().size() != 1) {
        return Optional.empty();
      }
      results.add(tensors.results().get(0));
      dims.put(at.getKey(), tensors.results().get(0).dims());
    }
    ShapeTerm shape = shape(new OpenResult(ranks, dims), ranks.first(), ranks.isLost());
    return Optional.of(new Value.Tensor(shape, dtype(results), device(results), Origin.NONE));
  }

  private static DType dtype(List<Out.Result> results) {
    DType first = results.get(0).dtype();
    return results.stream().allMatch(each -> each.dtype() == first) ? first : DType.UNKNOWN;
  }

  private static Device device(List<Out.Result> results) {
    Device first = results.get(0).device();
    return results.stream().allMatch(each -> each.device().equals(first)) ? first : Device.UNKNOWN;
  }

  private ShapeTerm shape(OpenResult result, ShapeTerm.Open open, boolean lost) {
    Optional<ShapeTerm> plain =
        result
            .same()
            .<ShapeTerm>map(same -> same)
            .or(() -> result.counted().map(all -> new ShapeTerm.Known(List.of(count(all)))))
            .or(() -> result.fixed().map(ShapeTerm.Known::new));
    return plain.orElseGet(
        () ->
            lost
                ? ShapeTerm.Open.named(evaluation.name("!open") + Symbols.LOST, "?")
                : partly(result, open));
  }

  private ShapeTerm partly(OpenResult result, ShapeTerm.Open open) {
    Dim name = evaluation.fresh("?", 0);
    ShapeTerm.Open made = result.named(name.symbols().first().key(), "?");
    result
        .further()
        .ifPresent(
            more ->
                evaluation.transfer.learn(
                    made.rank().eq(open.rank().plus(more)), evaluation.site.at(), "rank"));
    return made;
  }

  private static List<Dim> probe(int rank) {
    List<Dim> dims = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      dims.add(Dim.symbol(new Symbol("probe[" + axis + "]", "?", Symbol.Role.OPEN, 0)));
    }
    return dims;
  }

  private Set<ShapeTerm.Open> open(Map<String, RuleCalls.Given> given) {
    Set<ShapeTerm.Open> open = new LinkedHashSet<>();
    given.values().forEach(one -> open(one.value()).ifPresent(open::add));
    return open;
  }

  private Optional<ShapeTerm.Open> open(Value value) {
    return evaluation
        .shapeOf(value)
        .filter(ShapeTerm.Open.class::isInstance)
        .map(ShapeTerm.Open.class::cast);
  }

  /**
   * @param dims of an open shape
   * @param shown whether the operands may appear in a message
   */
  private Optional<Outcome> run(
      Rule rule,
      Map<String, RuleCalls.Given> given,
      Function<ShapeTerm.Open, List<Dim>> dims,
      boolean shown) {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    for (Param<?> param : rule.params()) {
      RuleCalls.Given one = given.get(param.name());
      if (one == null) {
        continue;
      }
      Optional<ShapeTerm.Open> open = open(one.value());
      if (open.isPresent() && one.value() instanceof Value.Tensor tensor) {
        arguments.put(
            param.name(),
            new Argument.Tensor(
                Operand.of(one.name(), dims.apply(open.get()), tensor.dtype(), tensor.device())));
        if (shown) {
          evaluation.operand(one.name(), one.at(), tensor);
        }
      } else if (open.isPresent() && param.kind() == Param.Kind.SIZES) {
        arguments.put(param.name(), new Argument.Sizes(dims.apply(open.get())));
      } else if (bindings.bind(param.kind(), one.name(), one.at(), one.value())
          instanceof Bindings.Bound.To to) {
        boolean axes = param.kind() == Param.Kind.INT || param.kind() == Param.Kind.INTS;
        RankAxes told = new RankAxes(open(given), shape -> dims.apply(shape).size());
        arguments.put(param.name(), axes ? told.in(to.argument()) : to.argument());
      }
    }
    return Arguments.bind(rule, List.of(), arguments).arguments().map(Evaluation::of);
  }

  /** The number of elements of an open shape, the same for the same shape. */
  private static Dim count(ShapeTerm.Open open) {
    Symbol symbol =
        new Symbol(open.key() + "#elements", "size of " + open.display(), Symbol.Role.OPEN, 0);
    return Dim.symbol(symbol);
  }
}
