package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Symbols;
import dev.shapeproof.checker.model.Intrinsic;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Intrinsics that run functions: once, or once for each element of a sequence. */
final class FunctionIntrinsics {
  /** More elements are not looked at one by one. */
  private static final int MOST_ELEMENTS = 16;

  private final Evaluation evaluation;

  FunctionIntrinsics(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Value call(Intrinsic intrinsic, List<Value> a) {
    return switch (intrinsic) {
      case CALL -> apply(a.get(0), a.subList(1, a.size()), evaluation.nextCall());
      case MAPPED -> mapped(a.get(0), a.get(1));
      case REDUCED -> reduced(a.get(0), a.get(1), a.get(2));
      case SORTED -> sorted(a.get(0), a.get(1));
      case COMPARED -> compared(a.get(0), a.get(1));
      default -> throw new IllegalArgumentException(intrinsic.text());
    };
  }

  private Value apply(Value function, List<Value> arguments, String round) {
    if (!(function instanceof Value.Function f)) {
      return new Value.Unknown("function");
    }
    Optional<Value> result =
        evaluation
            .session
            .calls()
            .functions()
            .apply(f, arguments, evaluation.transfer, evaluation.site.at(), round);
    if (result.isEmpty()) {
      evaluation.stop();
    }
    return result.orElseGet(() -> new Value.Unknown("never returns"));
  }

  private Optional<List<Value>> few(Value items) {
    return evaluation
        .sequence(items)
        .filter(s -> s instanceof Sequence.Exact)
        .map(s -> ((Sequence.Exact) s).elements())
        .filter(elements -> elements.size() <= MOST_ELEMENTS);
  }

  private Value mapped(Value items, Value function) {
    Optional<List<Value>> few = few(items);
    if (few.isPresent()) {
      List<Value> results = new ArrayList<>();
      for (int i = 0; i < few.get().size(); i++) {
        Value element = evaluation.session.narrow(few.get().get(i), evaluation.facts());
        results.add(apply(function, List.of(element), "each" + i));
      }
      return new Value.Items(new Sequence.Exact(results));
    }
    Optional<Sequence> many = evaluation.sequence(items);
    if (many.isEmpty() || !(function instanceof Value.Function f)) {
      evaluation.transfer.escape(function);
      return new Value.Unknown("elements");
    }
    Value element =
        many.get() instanceof Sequence.Uniform uniform
            ? uniform.each()
            : new Value.Unknown("element");
    Value result =
        evaluation
            .session
            .calls()
            .functions()
            .once(f, List.of(element), evaluation.transfer, evaluation.site.at());
    evaluation.transfer.escape(function);
    boolean forAll = !(element instanceof Value.Unknown) && isSame(element, result);
    return new Value.Items(
        new Sequence.Uniform(many.get().length(), forAll ? result : new Value.Unknown("elements")));
  }

  /** Whether what a function gave for one element is what it gives for each. */
  private boolean isSame(Value element, Value result) {
    if (result instanceof Value.Ref) {
      return false; // an object each time
    }
    Set<Symbol> of = Symbols.in(element);
    String here = evaluation.transfer.frame().name(evaluation.site.at(), "");
    return Symbols.in(result).stream()
        .noneMatch(symbol -> of.contains(symbol) || symbol.key().startsWith(here));
  }

  private Value reduced(Value items, Value initial, Value function) {
    Optional<List<Value>> few = few(items);
    if (few.isEmpty()) {
      evaluation.transfer.escape(function);
      return new Value.Unknown("elements");
    }
    Value result = initial;
    for (int i = 0; i < few.get().size(); i++) {
      Value element = evaluation.session.narrow(few.get().get(i), evaluation.facts());
      result = apply(function, List.of(result, element), "each" + i);
    }
    return result;
  }

  /** Equal ones stay as they came. */
  private Value sorted(Value items, Value comparator) {
    Optional<List<Value>> few = few(items);
    List<Value> sorted = new ArrayList<>();
    for (int i = 0; i < few.map(List::size).orElse(0); i++) {
      Value element = evaluation.session.narrow(few.get().get(i), evaluation.facts());
      int place = sorted.size();
      while (place > 0) {
        OptionalLong order = order(comparator, sorted.get(place - 1), element, i + "-" + place);
        if (order.isEmpty()) {
          return new Value.Unknown("order");
        }
        if (order.getAsLong() <= 0) {
          break;
        }
        place--;
      }
      sorted.add(place, element);
    }
    if (few.isEmpty()) {
      evaluation.transfer.escape(comparator);
      return new Value.Unknown("elements");
    }
    return new Value.Items(new Sequence.Exact(sorted));
  }

  private OptionalLong order(Value comparator, Value a, Value b, String round) {
    if (!(comparator instanceof Value.Null)) {
      return evaluation.constant(apply(comparator, List.of(a, b), "order" + round));
    }
    return evaluation.constant(
        a instanceof Value.Ref
            ? new Invocations(evaluation).onObject(a, "compareTo", List.of(b))
            : compared(a, b));
  }

  private Value compared(Value a, Value b) {
    OptionalLong one = evaluation.constant(a);
    OptionalLong two = evaluation.constant(b);
    if (one.isPresent() && two.isPresent()) {
      return Value.Int.of(Long.compare(one.getAsLong(), two.getAsLong()));
    }
    if (Displays.isConstant(a) && Displays.isConstant(b)) {
      String first = Displays.text((Value.Text) a);
      return Value.Int.of(first.compareTo(Displays.text((Value.Text) b)));
    }
    boolean reals =
        a instanceof Value.Real x
            && b instanceof Value.Real y
            && x.constant().isPresent()
            && y.constant().isPresent();
    return reals
        ? Value.Int.of(
            Double.compare(
                ((Value.Real) a).constant().getAsDouble(),
                ((Value.Real) b).constant().getAsDouble()))
        : new Value.Unknown("order");
  }
}
