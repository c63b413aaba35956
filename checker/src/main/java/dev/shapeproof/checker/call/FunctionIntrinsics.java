package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Symbols;
import dev.shapeproof.checker.model.Intrinsic;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
}
