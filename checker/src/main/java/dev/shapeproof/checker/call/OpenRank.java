package dev.shapeproof.checker.call;

import dev.shapeproof.checker.value.Origin;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Rule;
import dev.shapeproof.rule.frame.Answer;
import dev.shapeproof.rule.frame.Argument;
import dev.shapeproof.rule.frame.Arguments;
import dev.shapeproof.rule.frame.Evaluation;
import dev.shapeproof.rule.frame.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rule calls on a tensor whose rank is not known. Rules that only count elements get them as one
 * axis; a rule that gives back the shape it got, whatever the rank, does so here too; of any other
 * the result is unknown.
 */
final class OpenRank {
  private static final int HIGHEST = 5;

  private final dev.shapeproof.checker.call.Evaluation evaluation;
  private final Bindings bindings;

  OpenRank(dev.shapeproof.checker.call.Evaluation evaluation, Bindings bindings) {
    this.evaluation = evaluation;
    this.bindings = bindings;
  }

  Value call(Rule rule, Map<String, RuleCalls.Given> given, String reason) {
    boolean counts = rule.name().equals(Op.RESHAPE.text()) || rule.name().equals(Op.VIEW.text());
    if (counts) {
      return run(rule, given, Optional.of(1), true)
          .map(new RuleCalls(evaluation)::answer)
          .orElseGet(() -> evaluation.gap(reason));
    }
    return preserved(rule, given).orElseGet(() -> evaluation.gap(reason));
  }

  /** The one open operand, unchanged in shape, where the rule keeps it at every rank. */
  private Optional<Value> preserved(Rule rule, Map<String, RuleCalls.Given> given) {
    List<Value.Tensor> open = open(given);
    if (open.size() != 1) {
      return Optional.empty();
    }
    Optional<Out.Result> last = Optional.empty();
    for (int rank = 0; rank <= HIGHEST; rank++) {
      Optional<Outcome> outcome = run(rule, given, Optional.of(rank), false);
      if (outcome.isEmpty() || !keeps(outcome.get(), rank)) {
        return Optional.empty();
      }
      last = Optional.of(((Answer.Tensors) outcome.get().answer()).results().get(0));
    }
    Value.Tensor kept = open.get(0);
    return last.map(
        result -> new Value.Tensor(kept.shape(), result.dtype(), result.device(), Origin.NONE));
  }

  private static boolean keeps(Outcome outcome, int rank) {
    if (outcome.stop().isPresent()
        || outcome.requirements().stream()
            .anyMatch(r -> r.decided() != dev.shapeproof.rule.Truth.YES && !isTag(r))) {
      return false;
    }
    return outcome.answer() instanceof Answer.Tensors tensors
        && tensors.results().size() == 1
        && tensors.results().get(0).dims().equals(probe(rank));
  }

  private static boolean isTag(dev.shapeproof.rule.frame.Requirement requirement) {
    return requirement instanceof dev.shapeproof.rule.frame.Requirement.Tags
        && requirement.decided() != dev.shapeproof.rule.Truth.NO;
  }

  private static List<Dim> probe(int rank) {
    List<Dim> dims = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      dims.add(Dim.symbol(new Symbol("probe[" + axis + "]", "?", Symbol.Role.OPEN, 0)));
    }
    return dims;
  }

  private List<Value.Tensor> open(Map<String, RuleCalls.Given> given) {
    List<Value.Tensor> open = new ArrayList<>();
    for (RuleCalls.Given one : given.values()) {
      if (one.value() instanceof Value.Tensor tensor
          && evaluation.resolve(tensor.shape()) instanceof ShapeTerm.Open) {
        open.add(tensor);
      }
    }
    return open;
  }

  private Optional<Outcome> run(
      Rule rule, Map<String, RuleCalls.Given> given, Optional<Integer> rank, boolean elements) {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    for (Param<?> param : rule.params()) {
      RuleCalls.Given one = given.get(param.name());
      if (one == null) {
        continue;
      }
      if (one.value() instanceof Value.Tensor tensor
          && evaluation.resolve(tensor.shape()) instanceof ShapeTerm.Open open) {
        List<Dim> dims = elements ? List.of(count(open)) : probe(rank.orElse(0));
        arguments.put(
            param.name(),
            new Argument.Tensor(Operand.of(one.name(), dims, tensor.dtype(), tensor.device())));
        if (elements) {
          evaluation.operand(one.name(), one.at(), tensor);
        }
      } else if (bindings.bind(param.kind(), one.name(), one.at(), one.value())
          instanceof Bindings.Bound.To to) {
        arguments.put(param.name(), to.argument());
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
