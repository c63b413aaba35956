package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.call.Calls;
import dev.shapeproof.checker.call.Contracts;
import dev.shapeproof.checker.call.Fields;
import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Models;
import dev.shapeproof.checker.value.ObjectId;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every activation of one run shares: the program, the models, and those who judge and report.
 */
public final class Session {
  /** Instructions of a body without calls that is always followed: an accessor, a sum of two. */
  private static final int BRIEF = 8;

  private final Program program;
  private final Models models;
  private final Unknowns unknowns;
  private final Judge judge;
  private final Calls calls;
  private final Contracts contracts;
  private final Fields fields;
  private final Construction construction;
  private final Relevance relevance;
  private final Overriders overriders;
  private final Casting casting;
  private final Unmodelled unmodelled;
  private final DroppedResult dropped;
  private final Applied applied = new Applied();
  private final Forks forks = new Forks(this);
  private final Map<String, ControlFlow> flows = new HashMap<>();
  private final Map<MethodRef, String> entries = new HashMap<>();
  private final Visits visits = new Visits();
  private final State nothing = State.of(Facts.remembering());
  private int blurs;
  private Budget budget = new Budget(Budget.PER_METHOD);
  private long stepsBefore;
  private boolean following = true;

  Session(Program program, Models models, Judge judge) {
    this(
        program,
        models,
        judge,
        new Relevance(program, models),
        new Overriders(program),
        new Casting(program, models));
  }

  /** A session about almost the same program: what an edit of a body does not change is shared. */
  Session(Session other, Program program, Judge judge) {
    this(program, other.models, judge, other.relevance, other.overriders, other.casting);
  }

  private Session(
      Program program,
      Models models,
      Judge judge,
      Relevance relevance,
      Overriders overriders,
      Casting casting) {
    this.program = program;
    this.models = models;
    this.judge = judge;
    this.unknowns = new Unknowns(models);
    this.relevance = relevance;
    this.overriders = overriders;
    this.casting = casting;
    this.unmodelled = new Unmodelled(models);
    this.dropped = new DroppedResult(this);
    this.contracts = new Contracts(this);
    this.calls = new Calls(this);
    this.fields = new Fields(this);
    this.construction = new Construction(this);
  }

  public Program program() {
    return program;
  }

  public Models models() {
    return models;
  }

  public Unknowns unknowns() {
    return unknowns;
  }

  public Judge judge() {
    return judge;
  }

  public Calls calls() {
    return calls;
  }

  public Contracts contracts() {
    return contracts;
  }

  public Fields fields() {
    return fields;
  }

  public Construction construction() {
    return construction;
  }

  /** A key or an index that is not constant hides which of several known things is meant. */
  public void noteBlur() {
    blurs++;
  }

  int blurs() {
    return blurs;
  }

  Budget budget() {
    return budget;
  }

  /** Steps of all entries so far. */
  long steps() {
    return stepsBefore + budget.spent();
  }

  /** Calls on what holds one of several sequences. */
  public Forks forks() {
    return forks;
  }

  /** The applications of layers. */
  public Applied applied() {
    return applied;
  }

  DroppedResult dropped() {
    return dropped;
  }

  /** What is known where an analysis starts. */
  State nothing() {
    return nothing;
  }

  public Visits visits() {
    return visits;
  }

  Unmodelled unmodelled() {
    return unmodelled;
  }

  /**
   * A new entry, with a smaller budget where it can only add what it knows to what others do, and a
   * greater one where it knows everything.
   *
   * @param follow whether its calls are followed
   */
  void startOver(MethodRef entry, boolean follow) {
    stepsBefore = steps();
    budget = Budget.of(entry, program, relevance);
    following = follow;
  }

  /** The object that {@code this} is in a frame. */
  public Value self(Frame frame, Cursor cursor, TypeRef type) {
    Optional<Value> known = cursor.local(THIS);
    boolean around = known.isPresent() && isAround(cursor.typeOf(known.get()), type);
    if (known.isPresent() && !around) {
      return known.get();
    }
    ObjectId id = ObjectId.recent((around ? "around:" : "this:") + type);
    if (cursor.object(id).isEmpty()) {
      cursor.write(id, ObjectState.of(type));
    }
    Value self = new Value.Ref(id);
    if (!around) {
      cursor.assign(THIS, self);
    }
    return self;
  }

  /** Whether the code means the object around {@code this}, in a method of an inner class. */
  private boolean isAround(Optional<TypeRef> own, TypeRef meant) {
    return own.isPresent()
        && !own.get().equals(meant)
        && !program.isSubtype(own.get(), meant)
        && !program.isSubtype(meant, own.get());
  }

  /** The local under which a frame keeps its {@code this}. */
  static final int THIS = -2;

  /** Drops the alternatives that cannot be, and simplifies numbers. */
  public Value narrow(Value value, Facts facts) {
    if (value instanceof Value.Choice choice) {
      List<Value.Arm> possible = new ArrayList<>();
      for (Value.Arm arm : choice.arms()) {
        if (facts.decide(arm.when()) != Decision.REFUTED) {
          possible.add(arm);
        }
      }
      if (possible.size() == 1) {
        return narrow(possible.get(0).value(), facts);
      }
      return possible.isEmpty() || possible.size() == choice.arms().size()
          ? value
          : new Value.Choice(possible);
    }
    if (value instanceof Value.Int integer && integer.term().constant().isEmpty()) {
      return new Value.Int(facts.simplify(integer.term()));
    }
    return value;
  }

  /**
   * A value as it is stored into a variable: named for messages, checked where the variable is
   * annotated.
   */
  Value declared(Transfer at, Instr.Store store, Value value) {
    Local local = store.local();
    Value checked = contracts.onLocal(at, store, value);
    boolean made = local.name().startsWith("$");
    if (!made && checked instanceof Value.Int integer) {
      return new Value.Int(Nameless.named(integer.term(), local.name()));
    }
    return checked instanceof Value.Unknown && unknowns.isTyped(local.type()) && !made
        ? unknowns.of(
            local.type(),
            at.frame().name(store.at(), "!" + local.name() + Symbols.LOST),
            local.name(),
            store.at(),
            at.cursor())
        : checked;
  }

  /** Analyses the body of a lambda where it is written, for any arguments. */
  void lambda(Value.Function function, Transfer at, Instr.Lambda lambda) {
    if (at.recording()) {
      run(function.body(), function.captured(), self(function), at, lambda.at(), false, true);
    }
  }

  /** What {@code this} is inside a lambda. */
  public static Optional<Value> self(Value.Function function) {
    return function.self() instanceof Value.Null ? Optional.empty() : Optional.of(function.self());
  }

  /**
   * Runs a method of this compilation in a frame of its own, below the frame of {@code at}.
   *
   * @param arguments values of its parameters; missing ones are unknown
   * @param resume whether what it leaves behind becomes the caller's state
   * @return empty where it has no body to run; an exit without a value where it never returns
   */
  public Optional<Outcome> run(
      MethodRef method,
      List<Value> arguments,
      Optional<Value> receiver,
      Transfer at,
      Span site,
      boolean resume) {
    return run(method, arguments, receiver, at, site, resume, false);
  }

  private Optional<Outcome> run(
      MethodRef method,
      List<Value> arguments,
      Optional<Value> receiver,
      Transfer at,
      Span site,
      boolean resume,
      boolean asWritten) {
    Frame caller = at.frame();
    boolean costly = isTooCostlyFrom(caller);
    boolean leaf = costly && following && program.calls(method).isEmpty();
    List<Value> given = Stream.concat(receiver.stream(), arguments.stream()).toList();
    Descent descent = new Descent(at.cursor(), budget.isOfProgram());
    if ((costly && !leaf) || caller.comesRoundTo(method, given, descent)) {
      return Optional.empty();
    }
    Program.BodyResult found = program.body(method);
    if (!(found instanceof Program.BodyResult.Found body)
        || (leaf && instructions(body.body()) > BRIEF)) {
      return Optional.empty();
    }
    Frame frame =
        new Frame(
            caller.name(site, ">" + method.name()),
            Optional.of(caller),
            site,
            body.body(),
            given,
            flow(body.body()),
            at.expectsFailure(),
            asWritten);
    visits.note(frame);
    State before = at.cursor().state();
    Map<Integer, Value> locals = new HashMap<>();
    for (int i = 0; i < body.body().parameters().size() && i < arguments.size(); i++) {
      locals.put(body.body().parameters().get(i).index(), arguments.get(i));
    }
    receiver.ifPresent(value -> locals.put(THIS, value));
    State entry = new State(locals, before.heap(), before.facts(), before.path(), before.arms());
    Optional<BodyRun.Exit> exit =
        new BodyRun(frame, new Transfer(frame, this), budget).run(entry, at.recording());
    if (exit.isPresent() && resume) {
      at.cursor().resume(exit.get().state());
    }
    return Optional.of(new Outcome(exit.isPresent(), exit.flatMap(BodyRun.Exit::value)));
  }

  /** Whether calls in this activation are no longer followed, however much is known of them. */
  public boolean isTooCostlyFrom(Frame caller) {
    return !following || !budget.allowsCallAt(caller.depth());
  }

  /** How a call of a body went: whether it can come back, and with what. */
  public record Outcome(boolean returns, Optional<Value> value) {}

  private static int instructions(Body body) {
    return body.blocks().stream().mapToInt(block -> block.instrs().size()).sum();
  }

  ControlFlow flow(Body body) {
    return flows.computeIfAbsent(body.method().key(), key -> new ControlFlow(body));
  }

  /** A short name for an entry, since all that is made in it is named after it. */
  private String name(MethodRef entry) {
    return entries.computeIfAbsent(entry, it -> "m" + entries.size() + ":");
  }

  /** Runs a body as an entry, called by nobody in sight. */
  Optional<BodyRun.Exit> enter(Body body, boolean expected, boolean recording) {
    Frame frame = Frame.outermost(name(body.method()), body, flow(body), expected);
    visits.note(frame);
    Cursor cursor = new Given(unknowns, casting).of(body, nothing, budget.isOfProgram());
    Transfer transfer = new Transfer(frame, this);
    transfer.begin(cursor, false);
    contracts.onEntry(transfer);
    return new BodyRun(frame, transfer, budget).run(cursor.state(), recording);
  }

  /** Whether a call of the method is worth following. */
  public boolean follows(MethodRef method) {
    return relevance.follows(method) || relevance.touches(method);
  }

  /** Whether the body of a method itself has something to judge. */
  boolean worksItself(MethodRef method) {
    return relevance.worksItself(method);
  }

  /** Whether a method, or one that it calls, has anything to judge. */
  boolean works(MethodRef method) {
    return relevance.works(method);
  }

  /** Whether a method has no body of its own, like that of a functional interface. */
  public boolean isAbstract(MethodRef method) {
    return method.flags().contains(MethodRef.Flag.ABSTRACT);
  }

  /** What runs when the method is called on an object of this class and no other. */
  public Optional<MethodRef> implementation(MethodRef method, TypeRef type) {
    return overriders.implementation(method, type);
  }

  /** Whether a class of this compilation overrides the method. */
  public boolean overridden(MethodRef method) {
    return overriders.overridden(method);
  }

  /** The condition that a value is true. */
  public static Optional<Constraint> condition(Value value) {
    return value instanceof Value.Bool bool ? Optional.of(bool.condition()) : Optional.empty();
  }
}
