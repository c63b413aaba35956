package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.call.CallSite;
import dev.shapeproof.checker.fact.Grade;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.Terminator;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Origin;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * What each instruction does to a state. One transfer serves one activation; registers live in it.
 */
public final class Transfer {
  private final Frame frame;
  private final Session session;
  private final Map<Integer, Value> registers = new HashMap<>();
  private Cursor cursor = new Cursor(State.EMPTY);
  private boolean recording;
  private boolean dead;
  private boolean failFollows;

  Transfer(Frame frame, Session session) {
    this.frame = frame;
    this.session = session;
  }

  void begin(Cursor at, boolean record) {
    cursor = at;
    recording = record;
    dead = false;
  }

  /** Whether the instruction just run never comes back. */
  boolean isDead() {
    return dead;
  }

  Program program() {
    return session.program();
  }

  public Frame frame() {
    return frame;
  }

  public Cursor cursor() {
    return cursor;
  }

  /** Whether obligations met now are judged. */
  public boolean recording() {
    return recording;
  }

  /** Whether something around the current instruction catches or expects its failure. */
  public boolean expectsFailure() {
    return frame.expected() || caught() || failFollows;
  }

  private boolean caught() {
    return frame.body().blocks().get(frame.block()).handlers().stream()
        .anyMatch(handler -> !handler.rethrows() && Failures.catches(handler.type()));
  }

  /** Whether something judged since then was not proved. */
  boolean isUnclearSince(int judged) {
    return session.judge().isUnclearSince(judged);
  }

  /** Whether something judged since then was refuted, expected or not. */
  boolean hasFailedSince(int judged) {
    return session.judge().hasFailedSince(judged);
  }

  /** How often it was unclear which of several known things was meant. */
  int blurs() {
    return session.blurs();
  }

  int judged() {
    return session.judge().count();
  }

  void forgetJudged(int from, int to) {
    session.judge().forget(from, to);
  }

  /** What a register holds. */
  public Value value(int register) {
    return registers.getOrDefault(register, new Value.Unknown("unread"));
  }

  /** The condition under which a boolean register is true, where it is known as one. */
  Optional<Constraint> condition(int register) {
    return value(register) instanceof Value.Bool bool
        ? Optional.of(bool.condition())
        : Optional.empty();
  }

  /** A value is about to be returned. */
  void leave(Terminator.Return result) {
    session.contracts().onReturn(this, result);
  }

  /** Runs one instruction. */
  void step(Instr instr) {
    Optional<Value> result = evaluate(instr);
    if (result.isPresent() && instr.target() != Instr.NONE) {
      registers.put(instr.target(), result.get());
    }
  }

  private Optional<Value> evaluate(Instr instr) {
    if (instr instanceof Instr.Const constant) {
      return Optional.of(constant(constant.value()));
    }
    if (instr instanceof Instr.Null) {
      return Optional.of(new Value.Null());
    }
    if (instr instanceof Instr.This self) {
      return Optional.of(session.self(frame, cursor, self.type()));
    }
    if (instr instanceof Instr.ClassName name) {
      return Optional.of(new Value.ClassRef(name.type()));
    }
    if (instr instanceof Instr.Load load) {
      return Optional.of(load(load));
    }
    if (instr instanceof Instr.Store store) {
      store(store);
      return Optional.empty();
    }
    if (instr instanceof Instr.Invoke || instr instanceof Instr.New) {
      return Optional.of(call(instr));
    }
    return instr instanceof Instr.Unary
            || instr instanceof Instr.Binary
            || instr instanceof Instr.Convert
            || instr instanceof Instr.InstanceOf
        ? Optional.of(operator(instr))
        : memory(instr);
  }

  /** A literal or compile-time constant. */
  public static Value constant(Object value) {
    if (value instanceof Boolean bool) {
      return new Value.Bool(bool ? Constraint.always() : Constraint.never());
    }
    if (value instanceof Float || value instanceof Double) {
      return new Value.Real(
          OptionalDouble.of(((Number) value).doubleValue()),
          new TypeRef(value instanceof Float ? "float" : "double"));
    }
    if (value instanceof Number number) {
      return Value.Int.of(number.longValue());
    }
    if (value instanceof Character character) {
      return Value.Text.of(character.toString());
    }
    return value instanceof String text ? Value.Text.of(text) : new Value.Unknown("constant");
  }

  private Value load(Instr.Load load) {
    int index = load.local().index();
    Optional<Value> known = cursor.local(index);
    if (known.isPresent()) {
      return session.narrow(known.get(), cursor.facts());
    }
    Value unknown = unknown(load.local().type(), load.local().declared(), load.local().name());
    cursor.assign(index, unknown);
    return unknown;
  }

  /** Nothing is known but the type; the same place gives the same names. */
  public Value unknown(TypeRef type, Span at, String display) {
    return session.unknowns().of(type, frame.name(at, "!" + display), display, at, cursor);
  }

  /** The same for something that the analysis could not follow. */
  public Value lost(TypeRef type, Span at, String display) {
    String key = frame.name(at, "!" + display + Symbols.LOST);
    return session.unknowns().of(type, key, display, at, cursor);
  }

  private void store(Instr.Store store) {
    Value value = value(store.value());
    cursor.assign(store.local().index(), session.declared(this, store, value));
  }

  private Value operator(Instr instr) {
    Operators operators = new Operators(this, session);
    if (instr instanceof Instr.Unary unary) {
      return operators.unary(unary, value(unary.operand()));
    }
    if (instr instanceof Instr.Binary binary) {
      return operators.binary(binary, value(binary.left()), value(binary.right()));
    }
    if (instr instanceof Instr.Convert convert) {
      return operators.convert(convert, value(convert.operand()));
    }
    Instr.InstanceOf test = (Instr.InstanceOf) instr;
    return operators.instanceOf(test, session.narrow(value(test.operand()), cursor.facts()));
  }

  private Optional<Value> memory(Instr instr) {
    if (instr instanceof Instr.FieldGet get) {
      return Optional.of(fieldGet(get));
    }
    if (instr instanceof Instr.FieldSet set) {
      fieldSet(set);
      return Optional.empty();
    }
    if (instr instanceof Instr.NewArray array) {
      return Optional.of(new Elements(this, session).made(array));
    }
    if (instr instanceof Instr.ArrayGet get) {
      return Optional.of(
          new Elements(this, session)
              .get(value(get.array()), value(get.index()), get.type(), get.at()));
    }
    if (instr instanceof Instr.ArraySet set) {
      new Elements(this, session).set(value(set.array()), value(set.index()), value(set.value()));
      return Optional.empty();
    }
    if (instr instanceof Instr.ArrayLength length) {
      return Optional.of(
          new Value.Int(new Elements(this, session).length(value(length.array()), length.at())));
    }
    if (instr instanceof Instr.Lambda lambda) {
      List<Value> captured =
          lambda.captured().stream()
              .map(
                  local ->
                      cursor.local(local.index()).orElseGet(() -> new Value.Unknown("captured")))
              .toList();
      Value.Function function =
          new Value.Function(
              lambda.body(),
              captured,
              cursor.local(Session.THIS).orElse(new Value.Null()),
              false,
              lambda.at());
      session.lambda(function, this, lambda);
      return Optional.of(function);
    }
    if (instr instanceof Instr.MethodReference reference) {
      List<Value> captured =
          reference.receiver() == Instr.NONE ? List.of() : List.of(value(reference.receiver()));
      return Optional.of(
          new Value.Function(reference.method(), captured, new Value.Null(), true, reference.at()));
    }
    if (instr instanceof Instr.Unknown unknown) {
      return Optional.of(unknown(unknown.type(), unknown.at(), "?"));
    }
    return Optional.empty();
  }

  private Value fieldGet(Instr.FieldGet get) {
    FieldRef field = get.field();
    if (get.receiver() == Instr.NONE || field.isStatic()) {
      return session.fields().constant(field, this, get.at());
    }
    Value receiver = session.narrow(value(get.receiver()), cursor.facts());
    if (receiver instanceof Value.Ref ref) {
      ObjectState object = cursor.object(ref.id()).orElseGet(() -> ObjectState.of(field.owner()));
      Value known = object.fields().get(field.name());
      if (known != null) {
        return session.narrow(known, cursor.facts());
      }
      Value found =
          object.fresh() && !field.isOfSurroundings()
              ? Unknowns.initial(field.type())
              : session.fields().of(field, ref.id(), this, get.at());
      cursor.write(ref.id(), cursor.object(ref.id()).orElse(object).with(field.name(), found));
      return found;
    }
    return unknown(field.type(), get.at(), field.name());
  }

  private void fieldSet(Instr.FieldSet set) {
    Value value = session.fields().assigned(set, value(set.value()), this);
    if (set.receiver() == Instr.NONE || set.field().isStatic()) {
      session.fields().assignStatic(set.field(), value, this);
      return;
    }
    Value receiver = session.narrow(value(set.receiver()), cursor.facts());
    if (receiver instanceof Value.Ref ref) {
      ObjectState object =
          cursor.object(ref.id()).orElseGet(() -> ObjectState.of(set.field().owner()));
      Value kept = ref.id().recent() ? value : new Value.Unknown("older object");
      cursor.write(ref.id(), object.with(set.field().name(), kept));
    } else {
      cursor.escape(value);
      cursor.escapeAny(receiver, set.field().owner());
    }
  }

  private Value call(Instr instr) {
    CallSite site;
    if (instr instanceof Instr.Invoke invoke) {
      Optional<Value> receiver =
          invoke.receiver() == Instr.NONE
              ? Optional.empty()
              : Optional.of(session.narrow(value(invoke.receiver()), cursor.facts()));
      site =
          new CallSite(
              invoke.method(),
              receiver,
              arguments(invoke.arguments()),
              invoke.spans(),
              invoke.type(),
              invoke.at(),
              invoke.exact(),
              false);
    } else {
      Instr.New made = (Instr.New) instr;
      site =
          new CallSite(
              made.constructor(),
              Optional.empty(),
              arguments(made.arguments()),
              made.spans(),
              made.type(),
              made.at(),
              true,
              true);
    }
    int judged = judged();
    Optional<Value> result = session.calls().call(site, this);
    dead = result.isEmpty();
    if (instr instanceof Instr.Invoke invoke) {
      session.dropped().check(invoke, this, judged);
    }
    return result
        .map(value -> originated(value, site))
        .orElseGet(() -> new Value.Unknown("never returns"));
  }

  private static Value originated(Value value, CallSite site) {
    return value instanceof Value.Tensor tensor && tensor.origin().equals(Origin.NONE)
        ? tensor.withOrigin(new Origin(site.at(), site.method().name()))
        : value;
  }

  private List<Value> arguments(List<Integer> registersOf) {
    return registersOf.stream().map(r -> session.narrow(value(r), cursor.facts())).toList();
  }

  /** Looks at something as it is here, without a trace. */
  public <T> T aside(Supplier<T> look) {
    return from(new Cursor(cursor.state()), false, look);
  }

  /** Runs something from another state, which becomes what it leaves behind. */
  <T> T from(Cursor other, boolean record, Supplier<T> run) {
    Cursor at = cursor;
    boolean before = recording;
    cursor = other;
    recording = record;
    try {
      return run.get();
    } finally {
      cursor = at;
      recording = before;
    }
  }

  /** Unknown code may have reached what hangs on a value. */
  public void escape(Value value) {
    cursor.escape(value);
  }

  /** Learns a hard fact from something that happened. */
  public void learn(Constraint constraint, Span at, String why) {
    cursor.learn(constraint, Grade.HARD, at, why);
  }

  /** The value as an integer term, or a new unknown. */
  public Dim integer(Value value, Span at) {
    return value instanceof Value.Int i
        ? i.term()
        : frame.fresh(at, "#", "?", dev.shapeproof.dim.Symbol.ANY);
  }
}
