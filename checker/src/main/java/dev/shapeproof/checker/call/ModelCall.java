package dev.shapeproof.checker.call;

import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.model.Intrinsic;
import dev.shapeproof.checker.model.ModelExpr;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.checker.model.ModelStmt;
import dev.shapeproof.checker.report.SourceName;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.Rule;
import dev.shapeproof.rule.Truth;
import dev.shapeproof.rule.frame.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Evaluates the body that a model gives to one method. */
final class ModelCall {
  private final Evaluation evaluation;
  private final RuleCalls rules;
  private final Intrinsics intrinsics;
  private final Invocations invocations;
  private final Map<String, Value> names = new HashMap<>();
  private final Map<String, Span> places = new HashMap<>();
  private final Value self;

  ModelCall(Evaluation evaluation, ModelMethod method, Value self) {
    this.evaluation = evaluation;
    this.rules = new RuleCalls(evaluation);
    this.intrinsics = new Intrinsics(evaluation);
    this.invocations = new Invocations(evaluation);
    this.self = self;
    CallSite site = evaluation.site;
    for (int i = 0; i < method.parameters().size() && i < site.arguments().size(); i++) {
      names.put(method.parameters().get(i), site.arguments().get(i));
      places.put(method.parameters().get(i), site.argumentSpan(i));
    }
    places.put("this", site.receiverSpan());
  }

  /** The result; unknown, with a gap noted, where it cannot be told. */
  Value run(List<ModelStmt> body) {
    return statements(body).orElse(self);
  }

  private Optional<Value> statements(List<ModelStmt> body) {
    for (ModelStmt statement : body) {
      Optional<Value> returned = statement(statement);
      if (returned.isPresent()) {
        return returned;
      }
    }
    return Optional.empty();
  }

  private Optional<Value> statement(ModelStmt statement) {
    if (statement instanceof ModelStmt.Let let) {
      names.put(let.name(), value(let.value()));
      Span from = places.getOrDefault(name(let.value()), Span.NONE);
      if (from.isKnown()) {
        places.putIfAbsent(let.name(), from);
      }
      return Optional.empty();
    }
    if (statement instanceof ModelStmt.Assign assign) {
      names.put(assign.name(), value(assign.value()));
      return Optional.empty();
    }
    if (statement instanceof ModelStmt.ForEach loop) {
      return each(loop);
    }
    if (statement instanceof ModelStmt.Effect effect) {
      value(effect.value());
      return Optional.empty();
    }
    if (statement instanceof ModelStmt.Require require) {
      require(require);
      return Optional.empty();
    }
    if (statement instanceof ModelStmt.If choice) {
      return choose(choice);
    }
    return Optional.of(value(((ModelStmt.Return) statement).value()));
  }

  private Optional<Value> each(ModelStmt.ForEach loop) {
    Optional<List<Value>> elements = evaluation.elements(value(loop.sequence()));
    if (elements.isEmpty()) {
      lose(Perhaps.writtenBy(loop.body()));
      forget(loop.body());
      evaluation.gap("elements");
      return Optional.empty();
    }
    for (Value element : elements.get()) {
      names.put(loop.name(), element);
      Optional<Value> returned = statements(loop.body());
      if (returned.isPresent()) {
        return returned;
      }
    }
    return Optional.empty();
  }

  /** What a loop of which nothing is known may have assigned. */
  private void forget(List<ModelStmt> body) {
    for (ModelStmt statement : body) {
      if (statement instanceof ModelStmt.Assign assign) {
        names.put(assign.name(), new Value.Unknown("elements"));
      } else if (statement instanceof ModelStmt.If branch) {
        forget(branch.then());
        forget(branch.otherwise());
      } else if (statement instanceof ModelStmt.ForEach inner) {
        forget(inner.body());
      }
    }
  }

  private Optional<Value> choose(ModelStmt.If choice) {
    return switch (decide(value(choice.condition()))) {
      case PROVED -> statements(choice.then());
      case REFUTED -> statements(choice.otherwise());
      case OPEN -> {
        lose(Perhaps.writtenBy(choice.then()));
        lose(Perhaps.writtenBy(choice.otherwise()));
        yield Optional.of(evaluation.gap("value"));
      }
    };
  }

  private void lose(Collection<ModelExpr> written) {
    Perhaps.forget(written.stream().map(this::value), evaluation);
  }

  private Decision decide(Value value) {
    return value instanceof Value.Bool bool
        ? evaluation.facts().decide(bool.condition())
        : Decision.OPEN;
  }

  private void require(ModelStmt.Require require) {
    Value condition = value(require.condition());
    List<Object> shown = new ArrayList<>();
    for (ModelExpr argument : require.arguments()) {
      shown.add(shown(argument));
    }
    java.util.function.Supplier<Problem> problem =
        () -> Problem.of(require.id(), require.message(), shown.toArray());
    if (!require.id().stops()) {
      if (condition instanceof Value.Bool bool) {
        evaluation.doubt(bool.condition(), problem);
      }
    } else if (condition instanceof Value.Bool bool) {
      evaluation.require(bool.condition(), problem);
    } else {
      evaluation.require(Truth.UNKNOWN, problem);
    }
  }

  private Object shown(ModelExpr argument) {
    Value value = value(argument);
    if (value instanceof Value.Int integer) {
      return integer.term();
    }
    if (value instanceof Value.Tensor tensor) {
      evaluation.operand(name(argument), place(argument), tensor);
      return Operand.of(name(argument), List.of(), tensor.dtype(), tensor.device());
    }
    if (value instanceof Value.Type type) {
      return type.dtype();
    }
    if (value instanceof Value.Place place) {
      return place.device();
    }
    if (value instanceof Value.Text text) {
      return Displays.text(text);
    }
    return evaluation.integers(value).<Object>map(dims -> dims).orElse("?");
  }

  Value value(ModelExpr expression) {
    if (expression instanceof ModelExpr.This) {
      return self;
    }
    if (expression instanceof ModelExpr.Name name) {
      return evaluation.session.narrow(
          names.getOrDefault(name.name(), new Value.Unknown("model")), evaluation.facts());
    }
    if (expression instanceof ModelExpr.RuleCall call) {
      return call(call);
    }
    if (expression instanceof ModelExpr.IntrinsicCall call) {
      return intrinsic(call);
    }
    if (expression instanceof ModelExpr.VirtualCall call) {
      return invocations.onObject(value(call.target()), call.name(), values(call.arguments()));
    }
    if (expression instanceof ModelExpr.StaticCall call) {
      return invocations.onClass(call.owner(), call.name(), values(call.arguments()));
    }
    if (expression instanceof ModelExpr.Lambda lambda) {
      List<Value> captured =
          lambda.captured().stream()
              .map(name -> names.getOrDefault(name, new Value.Unknown("model")))
              .toList();
      return new Value.Function(lambda.method(), captured, new Value.Null(), true, Span.NONE);
    }
    if (expression instanceof ModelExpr.Conditional conditional) {
      return switch (decide(value(conditional.condition()))) {
        case PROVED -> value(conditional.then());
        case REFUTED -> value(conditional.otherwise());
        case OPEN -> either(conditional);
      };
    }
    if (expression instanceof ModelExpr.Binary binary) {
      return binary(binary);
    }
    if (expression instanceof ModelExpr.Not not) {
      return value(not.operand()) instanceof Value.Bool bool
          ? new Value.Bool(bool.condition().not())
          : new Value.Unknown("value");
    }
    if (expression instanceof ModelExpr.Negate negate) {
      Value operand = value(negate.operand());
      return operand instanceof Value.Int integer
          ? new Value.Int(Dim.of(0).minus(integer.term()))
          : operand instanceof Value.Real real && real.constant().isPresent()
              ? new Value.Real(OptionalDouble.of(-real.constant().getAsDouble()), real.type())
              : operand;
    }
    return literal(expression);
  }

  /** Of two integers by a condition that is not decided, a term; of anything else, nothing. */
  private Value either(ModelExpr.Conditional conditional) {
    if (isPlain(conditional.then())
        && isPlain(conditional.otherwise())
        && value(conditional.condition()) instanceof Value.Bool bool
        && value(conditional.then()) instanceof Value.Int then
        && value(conditional.otherwise()) instanceof Value.Int otherwise) {
      return new Value.Int(Dim.ite(bool.condition(), then.term(), otherwise.term()));
    }
    lose(Perhaps.writtenBy(conditional.then(), conditional.otherwise()));
    return evaluation.gap("value");
  }

  /** It asks for nothing, so it may be looked at though it may not be chosen. */
  private static boolean isPlain(ModelExpr expression) {
    return expression instanceof ModelExpr.Name || expression instanceof ModelExpr.Whole;
  }

  private static Value literal(ModelExpr expression) {
    if (expression instanceof ModelExpr.Whole whole) {
      return Value.Int.of(whole.value());
    }
    if (expression instanceof ModelExpr.Real real) {
      return new Value.Real(
          OptionalDouble.of(real.value()), new dev.shapeproof.checker.flow.ir.TypeRef("float"));
    }
    if (expression instanceof ModelExpr.Flag flag) {
      return new Value.Bool(flag.value() ? Constraint.always() : Constraint.never());
    }
    return expression instanceof ModelExpr.Text text
        ? Value.Text.of(text.value())
        : new Value.Null();
  }

  private Value binary(ModelExpr.Binary binary) {
    Value left = value(binary.left());
    boolean either = binary.op() == ModelExpr.Op.AND || binary.op() == ModelExpr.Op.OR;
    Decision first = either ? decide(left) : Decision.OPEN;
    if (first == (binary.op() == ModelExpr.Op.AND ? Decision.REFUTED : Decision.PROVED)) {
      return left;
    }
    Value right = value(binary.right());
    if (either && first == Decision.OPEN) {
      lose(Perhaps.writtenBy(binary.right()));
    }
    return ModelOperators.apply(binary.op(), left, right);
  }

  private Value call(ModelExpr.RuleCall call) {
    Optional<? extends Rule> rule = Rules.find(call.rule());
    if (rule.isEmpty()) {
      return evaluation.gap("rule " + call.rule());
    }
    List<RuleCalls.Given> positional = new ArrayList<>();
    for (ModelExpr argument : call.positional()) {
      positional.add(given(argument));
    }
    Map<String, RuleCalls.Given> named = new LinkedHashMap<>();
    call.named().forEach(argument -> named.put(argument.name(), given(argument.value())));
    return rules.call(rule.get(), positional, named);
  }

  private RuleCalls.Given given(ModelExpr argument) {
    List<Span> elements = elements(argument);
    for (int i = 0; i < elements.size(); i++) {
      evaluation.place(name(argument) + "[" + i + "]", elements.get(i));
    }
    return new RuleCalls.Given(name(argument), place(argument), value(argument));
  }

  /** Places of the elements of a list that is written out in the model. */
  private List<Span> elements(ModelExpr list) {
    if (!(list instanceof ModelExpr.IntrinsicCall call)) {
      return List.of();
    }
    if (call.intrinsic() == Intrinsic.OF) {
      return call.arguments().stream().map(this::place).toList();
    }
    List<Span> joined = new ArrayList<>();
    if (call.intrinsic() == Intrinsic.JOIN) {
      joined.addAll(elements(call.argument(0)));
      joined.addAll(elements(call.argument(1)));
    }
    return joined;
  }

  /**
   * The name under which a problem mentions an operand: that of the Java argument it is made from.
   */
  private static String name(ModelExpr expression) {
    if (expression instanceof ModelExpr.This) {
      return "this";
    }
    if (expression instanceof ModelExpr.Name name) {
      return name.name();
    }
    if (expression instanceof ModelExpr.IntrinsicCall call && !call.arguments().isEmpty()) {
      return name(call.argument(0));
    }
    if (expression instanceof ModelExpr.VirtualCall call) {
      return name(call.target());
    }
    if (expression instanceof ModelExpr.RuleCall call && !call.positional().isEmpty()) {
      return name(call.positional().get(0));
    }
    return "value";
  }

  private Span place(ModelExpr expression) {
    CallSite site = evaluation.site;
    return places.getOrDefault(name(expression), site.isInner() ? Span.NONE : site.at());
  }

  private List<Value> values(List<ModelExpr> expressions) {
    return expressions.stream().map(this::value).toList();
  }

  private Value intrinsic(ModelExpr.IntrinsicCall call) {
    if (call.intrinsic() == Intrinsic.HERE) {
      Span asked = place(call.argument(0));
      Span at = asked.isKnown() ? asked : evaluation.site.at();
      return Value.Text.of(SourceName.last(at.file()) + ":" + at.line());
    }
    if (call.intrinsic() == Intrinsic.AS_WRITTEN) {
      return written(value(call.argument(0)), call.argument(1));
    }
    if (call.intrinsic() == Intrinsic.IS_CALLED) {
      return called(call.argument(0), value(call.argument(1)));
    }
    List<Value> arguments = values(call.arguments());
    if (call.intrinsic() == Intrinsic.IN_PLACE) {
      evaluation.operand(name(call.argument(0)), place(call.argument(0)), arguments.get(0));
    }
    return intrinsics.call(call.intrinsic(), arguments);
  }

  private Value written(Value shape, ModelExpr argument) {
    Span at = places.getOrDefault(name(argument), Span.NONE);
    return shape instanceof Value.Sizes sizes && at.isKnown()
        ? new Value.Sizes(sizes.shape(), evaluation.session.program().text(at))
        : shape;
  }

  private Value called(ModelExpr argument, Value name) {
    Span at = places.getOrDefault(name(argument), Span.NONE);
    Words words = Words.of(evaluation.session.program().text(at), value(argument));
    return name instanceof Value.Text text && words.areKnown()
        ? new Value.Bool(words.mean(Displays.text(text)) ? Constraint.always() : Constraint.never())
        : new Value.Unknown("name");
  }
}
