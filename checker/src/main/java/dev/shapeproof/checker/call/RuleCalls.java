package dev.shapeproof.checker.call;

import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.value.Origin;
import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Rule;
import dev.shapeproof.rule.frame.Answer;
import dev.shapeproof.rule.frame.Argument;
import dev.shapeproof.rule.frame.Arguments;
import dev.shapeproof.rule.frame.Outcome;
import dev.shapeproof.rule.frame.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls a rule with values: the frame that binds them, and what its answer is as a value. */
final class RuleCalls {
  private final Evaluation evaluation;
  private final Bindings bindings;

  RuleCalls(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.bindings = new Bindings(evaluation);
  }

  /** An argument with the name and place under which a message shows it. */
  record Given(String name, Span at, Value value) {}

  Value call(Rule rule, List<Given> positional, Map<String, Given> named) {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    List<Param<?>> params = rule.params();
    Map<String, Given> all = new LinkedHashMap<>();
    for (int i = 0; i < positional.size() && i < params.size(); i++) {
      all.put(params.get(i).name(), positional.get(i));
    }
    all.putAll(named);
    evaluation.signature(rule.signature());
    Optional<String> missing = Optional.empty();
    boolean openRank = false;
    boolean openList = false;
    for (Param<?> param : params) {
      Given given = all.get(param.name());
      if (given == null) {
        continue;
      }
      Bindings.Bound bound = bindings.bind(param.kind(), given.name(), given.at(), given.value());
      if (bound instanceof Bindings.Bound.To to) {
        arguments.put(param.name(), to.argument());
      } else if (bound instanceof Bindings.Bound.Missing reason) {
        boolean shaped = param.kind() == Param.Kind.TENSOR || param.kind() == Param.Kind.SIZES;
        boolean rank = shaped && reason.reason().equals("rank");
        openRank = missing.isEmpty() ? rank : openRank && rank;
        openList |= param.kind() == Param.Kind.TENSORS;
        missing = Optional.of(missing.orElse(reason.reason()));
      }
    }
    if (missing.isPresent()) {
      Value result =
          openRank
              ? new OpenRank(evaluation, bindings).call(rule, all, missing.get())
              : openList
                  ? new OpenRank(evaluation, bindings).ofList(rule, all, missing.get())
                  : evaluation.gap(missing.get());
      return done(rule, all, result);
    }
    Arguments.Binding binding = Arguments.bind(rule, List.of(), arguments);
    if (binding.arguments().isEmpty()) {
      return evaluation.gap(binding.needsConstant() ? "value" : "model");
    }
    return done(
        rule, all, answer(dev.shapeproof.rule.frame.Evaluation.of(binding.arguments().get())));
  }

  /** The result with how it came to be; the checks look at it once nothing speaks against it. */
  private Value done(Rule rule, Map<String, Given> all, Value result) {
    if (!(rule instanceof OpRule known)) {
      return result;
    }
    Map<String, Past.Given> given = new LinkedHashMap<>();
    all.forEach(
        (name, one) ->
            given.put(
                name, new Past.Given(one.name(), one.at(), evaluation.unwrapped(one.value()))));
    String method = evaluation.transfer.frame().body().method().key();
    Past past = Past.of(known.op(), given, method, evaluation.site.at());
    past.writtenInto()
        .ifPresent(target -> evaluation.transfer.cursor().becomes(target.past(), past));
    if (result instanceof Value.Unknown unknown) {
      evaluation.cameSo(unknown, past);
      Span at = evaluation.site.at();
      ShapeTerm any = ShapeTerm.Open.named("?" + at.file() + at.start() + "-" + at.end(), "?");
      Value tagged =
          evaluation.withPastOf(
              unknown, new Value.Tensor(any, DType.UNKNOWN, Device.UNKNOWN, Origin.NONE));
      evaluation.done(past, tagged);
      return result;
    }
    evaluation.done(past, result);
    return withPast(result, past);
  }

  private static Value withPast(Value result, Past past) {
    if (result instanceof Value.Tensor tensor) {
      return tensor.withPast(past);
    }
    if (result instanceof Value.Items items) {
      return new Value.Items(items.sequence().map(each -> withPast(each, past), dim -> dim));
    }
    return result instanceof Value.Choice choice
        ? new Value.Choice(
            choice.arms().stream()
                .map(arm -> new Value.Arm(arm.when(), withPast(arm.value(), past)))
                .toList())
        : result;
  }

  Value answer(Outcome outcome) {
    for (Requirement requirement : outcome.requirements()) {
      if (requirement instanceof Requirement.Sizes sizes) {
        evaluation.require(sizes.constraint(), sizes.problem());
      } else {
        evaluation.require(requirement.decided(), requirement.problem());
      }
    }
    outcome.stop().ifPresent(problem -> evaluation.require(Constraint.never(), () -> problem));
    Answer answer = outcome.answer();
    if (answer instanceof Answer.Tensors tensors) {
      List<Value> values = tensors.results().stream().map(this::tensor).toList();
      return values.size() == 1 && !tensors.list()
          ? values.get(0)
          : new Value.Items(new Sequence.Exact(values));
    }
    if (answer instanceof Answer.Alike alike) {
      return new Value.Items(new Sequence.Uniform(simplified(alike.count()), tensor(alike.each())));
    }
    if (answer instanceof Answer.RankIf either) {
      return either(either);
    }
    return new Value.Unknown("refuted");
  }

  private Value either(Answer.RankIf either) {
    Decision decided = evaluation.facts().decide(either.condition());
    return switch (decided) {
      case PROVED -> tensor(either.then());
      case REFUTED -> tensor(either.otherwise());
      case OPEN -> {
        List<Value.Arm> arms = new ArrayList<>();
        arms.add(new Value.Arm(either.condition(), tensor(either.then())));
        arms.add(new Value.Arm(either.condition().not(), tensor(either.otherwise())));
        yield new Value.Choice(arms);
      }
    };
  }

  private Value tensor(Out.Result result) {
    List<Dim> dims = result.dims().stream().map(this::simplified).toList();
    return new Value.Tensor(
        new ShapeTerm.Known(dims), result.dtype(), result.device(), Origin.NONE);
  }

  /** Simplified; a term that grows too large becomes a size of its own. */
  private Dim simplified(Dim dim) {
    Dim simple = evaluation.facts().simplify(dim);
    return simple.size() > 64 ? evaluation.fresh("?", 0) : simple;
  }
}
