package dev.shapeproof.checker.call;

import dev.shapeproof.checker.check.Step;
import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.fact.Grade;
import dev.shapeproof.checker.flow.Demand;
import dev.shapeproof.checker.flow.Operation.Shown;
import dev.shapeproof.checker.flow.Session;
import dev.shapeproof.checker.flow.Symbols;
import dev.shapeproof.checker.flow.Transfer;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * What one modelled call has said so far: what it needs, what nobody could tell, and which operands
 * take part.
 */
final class Evaluation {
  final Session session;
  final Transfer transfer;
  final CallSite site;
  private final List<Demand> demands = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();
  private final Map<String, Shown> operands = new LinkedHashMap<>();
  private final List<String> signatures = new ArrayList<>();
  private final Map<String, Span> places = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Problem> doubts = new ArrayList<>();
  private final boolean solved;
  private Value.Unknown lastUnknown = new Value.Unknown("none");
  private Past lastPast = Past.UNKNOWN;
  private Tags tags = Tags.NONE;
  private Tags lastTags = Tags.NONE;
  private int names;
  private int calls;
  private boolean stopped;

  Evaluation(Session session, Transfer transfer, CallSite site) {
    this(session, transfer, site, true);
  }

  /** {@code solved}: whether sizes are what facts say they are, or stay as they are named. */
  Evaluation(Session session, Transfer transfer, CallSite site, boolean solved) {
    this.solved = solved;
    this.session = session;
    this.transfer = transfer;
    this.site = site;
  }

  Facts facts() {
    return transfer.cursor().facts();
  }

  List<Demand> demands() {
    return demands;
  }

  List<String> gaps() {
    return gaps;
  }

  List<Shown> operands() {
    return List.copyOf(operands.values());
  }

  Optional<String> signature() {
    return signatures.stream().findFirst();
  }

  /** Takes over what one alternative of an argument asks for, where it is the one. */
  void adopt(Evaluation alternative, Constraint when) {
    alternative.demands.forEach(demand -> demands.add(guarded(demand, when)));
    gaps.addAll(alternative.gaps);
    stopped |= alternative.stopped;
    alternative.operands.forEach(operands::putIfAbsent);
    signatures.addAll(alternative.signatures);
  }

  private static Demand guarded(Demand demand, Constraint when) {
    if (demand instanceof Demand.OfSizes sizes) {
      return new Demand.OfSizes(when.implies(sizes.constraint()), sizes.grade(), sizes.problem());
    }
    Demand.OfTruth truth = (Demand.OfTruth) demand;
    return truth.truth() == Truth.NO
        ? new Demand.OfSizes(when.not(), Grade.HARD, truth.problem())
        : truth;
  }

  /** Whether it cannot succeed, as far as normal forms tell. */
  boolean fails() {
    return demands.stream()
        .anyMatch(
            demand ->
                demand instanceof Demand.OfSizes sizes
                    ? facts().decide(facts().simplify(sizes.constraint())) == Decision.REFUTED
                    : ((Demand.OfTruth) demand).truth() == Truth.NO);
  }

  /** Whether anything here was a tensor operation at all. */
  boolean isOperation() {
    return !demands.isEmpty() || !gaps.isEmpty() || !signatures.isEmpty();
  }

  void require(Constraint constraint, Supplier<Problem> problem) {
    demands.add(new Demand.OfSizes(constraint, Grade.HARD, problem));
  }

  void require(Truth truth, Supplier<Problem> problem) {
    demands.add(new Demand.OfTruth(truth, "dtype", problem));
  }

  /** What does not refuse a call, but is to be said of one for which the condition cannot hold. */
  void doubt(Constraint condition, Supplier<Problem> problem) {
    if (transfer.recording()
        && facts().hard().decide(facts().simplify(condition)) == Decision.REFUTED) {
      doubts.add(problem.get());
    }
  }

  List<Problem> doubts() {
    return doubts;
  }

  /** The call's result is unknown; why goes to the ledger. */
  Value gap(String reason) {
    gaps.add(reason);
    return new Value.Unknown(reason);
  }

  void signature(String text) {
    signatures.add(text);
  }

  /** Where an element of a list that the model puts together stands in the source. */
  Optional<Span> place(String element) {
    return Optional.ofNullable(places.get(element));
  }

  void place(String element, Span at) {
    places.put(element, at);
  }

  /** An operation was carried out, for the checks that look at what runs. */
  void done(Past past, Value result) {
    if (transfer.recording()) {
      Step step =
          new Step(
              past,
              result,
              site.method(),
              site.at(),
              site.isInner(),
              transfer.frame().body(),
              facts(),
              session.program()::text);
      steps.add(step);
      session.judge().recasts().note(step);
    }
  }

  /** What is known of a tensor whose rank is not. */
  private record Tags(DType dtype, Device device) {
    static final Tags NONE = new Tags(DType.UNKNOWN, Device.UNKNOWN);
  }

  /** Whatever the rank of what the rule gives, its dtype and device are these. */
  void tag(DType dtype, Device device) {
    tags = new Tags(dtype, device);
  }

  /** What a rule gave came to be so, though nobody can tell what it is. */
  void cameSo(Value.Unknown unknown, Past past) {
    lastUnknown = unknown;
    lastPast = past;
    lastTags = tags;
    tags = Tags.NONE;
  }

  /** A value with the past that its unknown place holder had, and what is known of it besides. */
  Value withPastOf(Value unknown, Value typed) {
    return unknown == lastUnknown && typed instanceof Value.Tensor tensor
        ? new Value.Tensor(
            tensor.shape(), lastTags.dtype(), lastTags.device(), tensor.origin(), lastPast)
        : typed;
  }

  List<Step> steps() {
    return steps;
  }

  /** A container by its elements, where all of them are known: it may change later. */
  Value unwrapped(Value value) {
    return value instanceof Value.Ref
        ? elements(value).<Value>map(all -> new Value.Items(new Sequence.Exact(all))).orElse(value)
        : value;
  }

  void operand(String name, Span at, Value value) {
    operands.putIfAbsent(name, new Shown(name, at, value));
  }

  /** What sets the next call that the model makes apart from its others. */
  String nextCall() {
    return "c" + calls++;
  }

  /** A call that the model makes never comes back. */
  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  /** A new integer that this call makes. */
  Dim fresh(String display, long lower) {
    return transfer.frame().fresh(site.at(), "%" + names++ + mark(), display, lower);
  }

  /** A name for something that nobody knows, or that only the analysis has lost. */
  String name(String what) {
    return transfer.frame().name(site.at(), what + mark());
  }

  private String mark() {
    return site.isOnLost() ? Symbols.LOST : "";
  }

  Dim anyInteger() {
    return fresh("?", Symbol.ANY);
  }

  OptionalLong constant(Value value) {
    return value instanceof Value.Int integer
        ? facts().constantOf(integer.term())
        : OptionalLong.empty();
  }

  /** The shape with its rank filled in, where facts know it. */
  ShapeTerm resolve(ShapeTerm shape) {
    if (shape instanceof ShapeTerm.Open open) {
      OptionalLong rank = facts().constantOf(open.rank());
      if (rank.isPresent() && rank.getAsLong() >= 0 && rank.getAsLong() <= 16) {
        return open.ofRank((int) rank.getAsLong());
      }
    }
    return solved ? shape.map(dim -> facts().simplify(dim)) : shape;
  }

  Optional<ShapeTerm> shapeOf(Value value) {
    if (value instanceof Value.Tensor tensor) {
      return Optional.of(resolve(tensor.shape()));
    }
    return value instanceof Value.Sizes sizes
        ? Optional.of(resolve(sizes.shape()))
        : Optional.empty();
  }

  /** Anything that can be read as a sequence. */
  Optional<Sequence> sequence(Value value) {
    if (value instanceof Value.Items items) {
      return Optional.of(items.sequence());
    }
    if (value instanceof Value.Ref ref) {
      return transfer.cursor().object(ref.id()).flatMap(object -> object.sequence());
    }
    if (value instanceof Value.Sizes
        && shapeOf(value).orElseThrow() instanceof ShapeTerm.Known known) {
      return Optional.of(
          new Sequence.Exact(known.dims().stream().<Value>map(Value.Int::new).toList()));
    }
    if (value instanceof Value.Tensor) {
      return Optional.of(new Sequence.Exact(List.of(value)));
    }
    return Optional.empty();
  }

  /** Every element, where all of them are known. */
  Optional<List<Value>> elements(Value value) {
    Optional<Sequence> sequence = sequence(value);
    if (sequence.isPresent() && sequence.get() instanceof Sequence.Exact exact) {
      return Optional.of(exact.elements().stream().map(e -> session.narrow(e, facts())).toList());
    }
    if (sequence.isPresent() && sequence.get() instanceof Sequence.Uniform uniform) {
      OptionalLong count = facts().constantOf(uniform.length());
      if (count.isPresent() && count.getAsLong() >= 0 && count.getAsLong() <= 64) {
        return Optional.of(java.util.Collections.nCopies((int) count.getAsLong(), uniform.each()));
      }
    }
    return Optional.empty();
  }

  /** Every element as an integer term. */
  Optional<List<Dim>> integers(Value value) {
    Optional<List<Value>> elements = elements(value);
    if (elements.isEmpty()) {
      return Optional.empty();
    }
    List<Dim> dims = new ArrayList<>();
    for (Value element : elements.get()) {
      dims.add(
          element instanceof Value.Int integer ? facts().simplify(integer.term()) : anyInteger());
    }
    return Optional.of(dims);
  }
}
