package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reading and writing elements of arrays, lists and other containers. */
public final class Elements {
  /** Longer arrays of equal elements are kept as one element and a length. */
  private static final int MOST_EXACT = 64;

  private static final int MOST_SELECTED = 8;

  /** The elements of a container that came from outside. */
  static final String UNREAD = "unread elements";

  private final Transfer transfer;
  private final Session session;

  public Elements(Transfer transfer, Session session) {
    this.transfer = transfer;
    this.session = session;
  }

  /** An array of {@code length} equal elements. */
  static Sequence filled(Dim length, Value each, Facts facts) {
    OptionalLong constant = facts.constantOf(length);
    if (constant.isPresent() && constant.getAsLong() >= 0 && constant.getAsLong() <= MOST_EXACT) {
      return new Sequence.Exact(Collections.nCopies((int) constant.getAsLong(), each));
    }
    return new Sequence.Uniform(length, each);
  }

  /** The elements behind a reference, where they are known. */
  public Optional<Sequence> sequence(Value container) {
    return container instanceof Value.Ref ref
        ? transfer.cursor().object(ref.id()).flatMap(ObjectState::sequence)
        : Optional.empty();
  }

  /** The length of a container; the same for the same one while nobody changes it. */
  public Dim length(Value container, Span at) {
    Optional<Sequence> sequence = sequence(container);
    if (sequence.isPresent()) {
      return sequence.get().length();
    }
    Dim length = transfer.frame().fresh(at, "#length", "length", 0);
    if (container instanceof Value.Ref ref) {
      // Known from here on, until somebody changes the container.
      ObjectState object =
          transfer.cursor().object(ref.id()).orElseGet(() -> ObjectState.of(TypeRef.OBJECT));
      Sequence unread = new Sequence.Uniform(length, new Value.Unknown(UNREAD));
      transfer.cursor().write(ref.id(), object.with(unread));
    }
    return length;
  }

  public Value get(Value container, Value index, TypeRef type, Span at) {
    Optional<Sequence> sequence = sequence(container);
    if (sequence.isEmpty() || !(index instanceof Value.Int position)) {
      return transfer.unknown(type, at, "[]");
    }
    Value found = select(sequence.get(), position.term(), at);
    boolean unread = found instanceof Value.Unknown unknown && unknown.reason().equals(UNREAD);
    if (unread) {
      return transfer.unknown(type, at, "[]");
    }
    return found instanceof Value.Unknown ? transfer.lost(type, at, "[]") : found;
  }

  /** The element at a position of a sequence, which succeeds only within its length. */
  public Value select(Sequence sequence, Dim position, Span at) {
    Facts facts = transfer.cursor().facts();
    transfer.learn(position.ge(0).and(position.lt(sequence.length())), at, "element");
    if (sequence instanceof Sequence.Uniform uniform) {
      return session.narrow(uniform.each(), facts);
    }
    List<Value> elements = ((Sequence.Exact) sequence).elements();
    OptionalLong constant = facts.constantOf(position);
    if (constant.isPresent()) {
      long i = constant.getAsLong();
      return i >= 0 && i < elements.size()
          ? session.narrow(elements.get((int) i), facts)
          : new Value.Unknown("index");
    }
    if (new HashSet<>(elements).size() == 1) {
      return elements.get(0);
    }
    if (elements.size() > MOST_SELECTED) {
      return new Value.Unknown("index");
    }
    return choose(elements, position, at);
  }

  /**
   * Whether a list of tensors certainly has no element at a place: what a call needs says so, which
   * nobody hears where that place passes for one that is never reached.
   */
  public boolean lacks(Value list, Sequence sequence, Dim position) {
    boolean ofTensors =
        Sequences.elements(sequence).stream().anyMatch(Value.Tensor.class::isInstance)
            || transfer
                .cursor()
                .typeOf(list)
                .filter(type -> !type.name().startsWith("java."))
                .isPresent();
    Constraint inside = position.ge(0).and(position.lt(sequence.length()));
    return ofTensors && transfer.cursor().facts().decide(inside) == Decision.REFUTED;
  }

  private Value choose(List<Value> elements, Dim position, Span at) {
    if (!elements.isEmpty() && elements.stream().allMatch(Value.Int.class::isInstance)) {
      Dim name = transfer.frame().fresh(at, "[?]", "element", Symbol.ANY);
      for (int i = 0; i < elements.size(); i++) {
        Dim element = ((Value.Int) elements.get(i)).term();
        transfer.learn(position.eq(i).implies(name.eq(element)), at, "element " + i);
      }
      return new Value.Int(name);
    }
    session.noteBlur();
    List<Value.Arm> arms = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      arms.add(new Value.Arm(position.eq(i), elements.get(i)));
    }
    return elements.isEmpty() ? new Value.Unknown("index") : new Value.Choice(arms);
  }

  public void set(Value container, Value index, Value value) {
    if (!(container instanceof Value.Ref ref)) {
      transfer.escape(container);
      return;
    }
    Optional<ObjectState> object = transfer.cursor().object(ref.id());
    if (object.isEmpty() || object.get().sequence().isEmpty()) {
      return;
    }
    Sequence sequence = object.get().sequence().get();
    Facts facts = transfer.cursor().facts();
    OptionalLong at =
        index instanceof Value.Int position
            ? facts.constantOf(position.term())
            : OptionalLong.empty();
    boolean strong = ref.id().recent();
    if (strong && at.isPresent() && sequence instanceof Sequence.Exact exact) {
      transfer.cursor().write(ref.id(), object.get().with(replaced(exact, at.getAsLong(), value)));
      return;
    }
    transfer.cursor().write(ref.id(), object.get().with(weakly(sequence, value)));
  }

  private static Sequence replaced(Sequence.Exact exact, long at, Value value) {
    if (at < 0 || at >= exact.elements().size()) {
      return exact;
    }
    List<Value> elements = new ArrayList<>(exact.elements());
    elements.set((int) at, value);
    return new Sequence.Exact(elements);
  }

  /** Any one element may have changed. */
  private static Sequence weakly(Sequence sequence, Value value) {
    boolean same = Sequences.elements(sequence).stream().allMatch(value::equals);
    return same ? sequence : new Sequence.Uniform(sequence.length(), new Value.Unknown("element"));
  }

  /** Appends one element, as a list does. */
  public void append(Value container, Value value) {
    if (!(container instanceof Value.Ref ref)) {
      return;
    }
    Optional<ObjectState> object = transfer.cursor().object(ref.id());
    if (object.isEmpty() || object.get().sequence().isEmpty()) {
      return;
    }
    Sequence sequence = object.get().sequence().get();
    Sequence longer;
    if (sequence instanceof Sequence.Exact exact && exact.elements().size() < MOST_EXACT) {
      List<Value> elements = new ArrayList<>(exact.elements());
      elements.add(value);
      longer = new Sequence.Exact(elements);
    } else {
      boolean same = Sequences.elements(sequence).stream().allMatch(value::equals);
      longer =
          new Sequence.Uniform(
              sequence.length().plus(1), same ? value : new Value.Unknown("element"));
    }
    Sequence kept =
        ref.id().recent()
            ? longer
            : new Sequence.Uniform(unknownLength(ref), new Value.Unknown("element"));
    transfer.cursor().write(ref.id(), object.get().with(kept));
  }

  private static Dim unknownLength(Value.Ref ref) {
    return Dim.symbol(new Symbol(ref.id().site() + "'#length", "length", Symbol.Role.OPEN, 0));
  }

  /** An array as it is made. */
  Value made(Instr.NewArray array) {
    List<Value> elements = new ArrayList<>();
    if (array.elements().isPresent()) {
      array.elements().get().forEach(register -> elements.add(transfer.value(register)));
      // an array that packs one other array stands where that one stands
      String name = "array " + array.type();
      return allocate(array.at(), name, ObjectState.of(array.type(), new Sequence.Exact(elements)));
    }
    List<Value> sizes = array.sizes().stream().map(transfer::value).toList();
    return made(array.at(), array.type(), sizes, "array");
  }

  /** An array of arrays: a few rows are objects of their own, of many one stands for all. */
  private Value made(Span at, TypeRef type, List<Value> sizes, String name) {
    if (!(sizes.get(0) instanceof Value.Int length)) {
      return allocate(at, name, ObjectState.of(type));
    }
    Facts facts = transfer.cursor().facts();
    if (sizes.size() == 1) {
      Value zero = Unknowns.initial(type.element());
      return allocate(at, name, ObjectState.of(type, filled(length.term(), zero, facts)));
    }
    OptionalLong count = facts.constantOf(length.term());
    if (count.isEmpty() || count.getAsLong() < 0 || count.getAsLong() > MOST_SELECTED) {
      Value row = any(at, type.element(), sizes.subList(1, sizes.size()), name + ".row");
      return allocate(at, name, ObjectState.of(type, new Sequence.Uniform(length.term(), row)));
    }
    List<Value> rows = new ArrayList<>();
    for (int i = 0; i < count.getAsLong(); i++) {
      rows.add(made(at, type.element(), sizes.subList(1, sizes.size()), name + "." + i));
    }
    return allocate(at, name, ObjectState.of(type, new Sequence.Exact(rows)));
  }

  /** One of many arrays. What it holds is not followed, so that a loop may write to it. */
  private Value any(Span at, TypeRef type, List<Value> sizes, String name) {
    if (!(sizes.get(0) instanceof Value.Int length)) {
      return new Value.Unknown("array");
    }
    Value each =
        sizes.size() == 1
            ? new Value.Unknown("element")
            : any(at, type.element(), sizes.subList(1, sizes.size()), name + ".row");
    Sequence all = new Sequence.Uniform(length.term(), each);
    return transfer.cursor().shared(allocate(at, name, ObjectState.of(type, all)));
  }

  private Value.Ref allocate(Span at, String name, ObjectState state) {
    return transfer.cursor().allocate(transfer.frame().name(at, name), state);
  }
}
