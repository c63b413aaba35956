package dev.shapeproof.checker.check;

import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A reduction of an array that is laid upon that array along the wrong axis: {@code
 * x.sub(x.mean([1]))} of a square x takes from each column the mean of a row. Of any other x it
 * would be refused.
 */
final class ReducedAxis implements Check {
  private static final Set<String> TURNS =
      Set.of("expandDims", "reshape", "transpose", "get", "swapAxes", "broadcast");

  @Override
  public List<Problem> look(Step step) {
    if (step.inner() || !Ops.PAIRS.contains(step.op())) {
      return List.of();
    }
    List<Problem> found = look(step, "left", "right");
    return found.isEmpty() ? look(step, "right", "left") : found;
  }

  private static List<Problem> look(Step step, String whole, String part) {
    Optional<Value.Tensor> reduced = step.tensor(part).map(each -> Ops.before(each, Ops.SINGLES));
    Optional<List<Dim>> sizes = step.sizes(whole);
    Optional<List<Dim>> rest = step.sizes(part);
    if (reduced.isEmpty() || sizes.isEmpty() || rest.isEmpty()) {
      return List.of();
    }
    Past past = reduced.get().past();
    Optional<Value.Tensor> source = past.tensor("x");
    if (past.op().filter(Ops.REDUCTIONS::contains).isEmpty()
        || source.isEmpty()
        || rest.get().size() != sizes.get().size() - 1
        || !isSame(source.get(), step.tensor(whole).orElseThrow())) {
      return List.of();
    }
    OptionalLong axis = step.axis(past.given("axes"), sizes.get().size());
    if (axis.isEmpty()
        || axis.getAsLong() == 0
        || rest.get().stream().allMatch(step::isOne)
        || step.sizes(step.result()).filter(sizes.get()::equals).isEmpty()
        || isTurnedElsewhere(step, step.place(part))) {
      return List.of();
    }
    return List.of(
        Problem.of(
            RuleId.BROADCAST_SILENT,
            "{} has lost axis {} of {}, and {} lays it along the others; that fits only as {} has equal sizes",
            step.named(part),
            axis.getAsLong(),
            step.named(whole),
            step.op(),
            sizes.get()),
        Problem.of(
            RuleId.BROADCAST_SILENT,
            "keep the axis: keepDims = true; where this is meant, put the first axis in with expandDims(0)"));
  }

  private static boolean isSame(Value.Tensor one, Value.Tensor other) {
    Value.Tensor source = Ops.before(one, Ops.SINGLES);
    Value.Tensor whole = Ops.before(other, Ops.SINGLES);
    return source.equals(whole)
        && (source.past() == Past.UNKNOWN
            ? source.origin().equals(whole.origin())
            : source.past() == whole.past());
  }

  /** Whether the code gives the same variable another axis somewhere: then both ways are meant. */
  private static boolean isTurnedElsewhere(Step step, Span place) {
    String name = step.source().apply(place);
    return step.body().blocks().stream()
        .flatMap(block -> block.instrs().stream())
        .anyMatch(
            instr ->
                instr instanceof Instr.Invoke invoke
                    && TURNS.contains(invoke.method().name())
                    && !invoke.spans().isEmpty()
                    && step.source().apply(invoke.spans().get(0)).equals(name));
  }
}
