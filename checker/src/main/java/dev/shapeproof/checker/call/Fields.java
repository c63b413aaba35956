package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Construction;
import dev.shapeproof.checker.flow.Sequences;
import dev.shapeproof.checker.flow.Session;
import dev.shapeproof.checker.flow.Symbols;
import dev.shapeproof.checker.flow.Transfer;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.ModelField;
import dev.shapeproof.checker.value.ObjectId;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Origin;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a field holds for those who did not see it written: constants, what the constructors leave
 * in a field that nobody else writes, its contract, or an unknown named after it.
 */
public final class Fields {
  private final Session session;
  private final Map<TypeRef, Construction.Built> built = new HashMap<>();
  private final Set<TypeRef> building = new HashSet<>();
  private final FieldWrites writes;

  public Fields(Session session) {
    this.session = session;
    this.writes = new FieldWrites(session.program());
  }

  /** A static field. */
  public Value constant(FieldRef field, Transfer transfer, Span at) {
    Optional<ModelField> modelled = session.models().field(field);
    if (modelled.isPresent()) {
      CallSite site =
          new CallSite(
              new MethodRef(field.owner(), field.name(), List.of(), field.type(), Set.of()),
              Optional.empty(),
              List.of(),
              List.of(),
              field.type(),
              at,
              true,
              false);
      Evaluation evaluation = new Evaluation(session, transfer, site);
      return new ModelCall(evaluation, Constants.holder(field), new Value.Null())
          .value(modelled.get().value());
    }
    ObjectId holder = holder(field.owner());
    Optional<Value> written =
        transfer.cursor().object(holder).map(object -> object.fields().get(field.name()));
    if (written.isPresent()) {
      return written.get();
    }
    Optional<ClassInfo> owner = session.program().find(field.owner());
    Object value = owner.map(info -> info.constants().get(field.name())).orElse(null);
    if (value != null) {
      return Constants.of(value);
    }
    if (owner.isPresent() && owner.get().fromSource() && stays(field)) {
      session.visits().noteField(transfer.frame(), field.owner());
      Construction.Built initial = statics(owner.get());
      Value found = initial.fields().get(field.name());
      if (found != null) {
        initial
            .facts()
            .forEach(
                fact ->
                    transfer
                        .cursor()
                        .learn(fact.constraint(), fact.grade(), fact.at(), fact.why()));
        return imported(found, initial, field, transfer);
      }
    }
    Value found = named(field, holder, transfer, at);
    if (!stays(field)) {
      // Until somebody may have written it, it is what was read here.
      assignStatic(field, found, transfer);
    }
    return found;
  }

  /** The object that stands for the static fields of a class. */
  public static ObjectId holder(TypeRef type) {
    return ObjectId.recent("static:" + type);
  }

  /** Whether an object stands for static fields. */
  public static boolean isHolder(ObjectId id) {
    return id.site().startsWith("static:") && id.site().indexOf('@') < 0;
  }

  /** A write to a static field is seen until unknown code may have written it too. */
  public void assignStatic(FieldRef field, Value value, Transfer transfer) {
    ObjectId holder = holder(field.owner());
    ObjectState state =
        transfer.cursor().object(holder).orElseGet(() -> ObjectState.of(field.owner()));
    transfer.cursor().write(holder, state.with(field.name(), value));
  }

  /** A field of an object that was not made in sight. */
  public Value of(FieldRef field, ObjectId object, Transfer transfer, Span at) {
    Optional<ClassInfo> owner = session.program().find(field.owner());
    if (owner.isPresent() && owner.get().fromSource() && stays(field)) {
      session.visits().noteField(transfer.frame(), field.owner());
      Construction.Built initial = built(owner.get());
      Value found = initial.fields().get(field.name());
      if (found != null && !(found instanceof Value.Unknown)) {
        initial
            .facts()
            .forEach(
                fact ->
                    transfer
                        .cursor()
                        .learn(fact.constraint(), fact.grade(), fact.at(), fact.why()));
        if (object.site().contains(Symbols.LOST) && !Symbols.in(found).isEmpty()) {
          // Which of the constructor's arguments it was is known to code that is not followed.
          return transfer.lost(field.type(), at, field.name());
        }
        Value value = imported(found, initial, field, transfer);
        // What others put into a container is only known from its contract.
        return value instanceof Value.Ref
            ? session.contracts().onField(field, object.site(), value, transfer)
            : value;
      }
    }
    return named(field, object, transfer, at);
  }

  /** Brings the objects that a value refers to into the reader's heap. */
  private Value imported(
      Value value, Construction.Built initial, FieldRef field, Transfer transfer) {
    if (value instanceof Value.Ref ref && transfer.cursor().object(ref.id()).isEmpty()) {
      ObjectState state = initial.heap().get(ref.id());
      if (state != null) {
        boolean kept = !writes.contentsChange(field);
        transfer.cursor().write(ref.id(), kept ? state : outline(state));
        if (kept) {
          state.fields().values().forEach(inner -> imported(inner, initial, field, transfer));
          state
              .sequence()
              .ifPresent(
                  s ->
                      Sequences.elements(s)
                          .forEach(inner -> imported(inner, initial, field, transfer)));
        }
      }
    }
    return value;
  }

  /**
   * What stays of an object that others change: an array keeps its length, a list not even that.
   */
  private static ObjectState outline(ObjectState state) {
    if (state.type().isArray() && state.sequence().isPresent()) {
      return state.with(
          new Sequence.Uniform(state.sequence().get().length(), new Value.Unknown("element")));
    }
    return state.forgotten();
  }

  private Value named(FieldRef field, ObjectId object, Transfer transfer, Span at) {
    boolean changed =
        transfer.cursor().object(object).map(ObjectState::changed).orElse(false) && !stays(field);
    String name =
        changed
            ? transfer.frame().name(at, "!" + object.site() + "." + field.name())
            : object.site() + "." + field.name();
    Value value = session.unknowns().of(field.type(), name, field.name(), at, transfer.cursor());
    Value contracted = session.contracts().onField(field, object.site(), value, transfer);
    return contracted instanceof Value.Tensor tensor
        ? tensor.withOrigin(new Origin(at, "field " + field.name()))
        : contracted;
  }

  /** Whether only constructors and initialisers of its class write the field. */
  private boolean stays(FieldRef field) {
    return field.isFinal() || (field.isPrivate() && !writes.outsideConstructors(field));
  }

  /** A write of a field: its contract is checked. */
  public Value assigned(Instr.FieldSet set, Value value, Transfer transfer) {
    return session.contracts().onWrite(set, value, transfer);
  }

  /** The object that {@code new} makes, before its constructor has run. */
  public Optional<Value> construct(CallSite site, Transfer transfer) {
    Optional<ClassInfo> info = session.program().find(site.type());
    if (info.isEmpty() || !info.get().fromSource()) {
      return Optional.empty();
    }
    ObjectState state = ObjectState.made(site.type()).withFields(transfer.around());
    Value.Ref made = transfer.cursor().allocate(transfer.frame().name(site.at(), "new"), state);
    beforeConstructor(site.type(), made, transfer, site.at());
    return Optional.of(made);
  }

  /**
   * Before a constructor's body: the initialisers of its class, unless a superclass of this
   * compilation comes first.
   */
  void beforeConstructor(TypeRef type, Value self, Transfer transfer, Span at) {
    if (!session.construction().hasSuperclassInSource(type)) {
      initialise(type, self, transfer, at);
    }
  }

  /** After {@code super(..)}: the initialisers of the class whose constructor called it. */
  void afterSuperConstructor(Value self, Transfer transfer, Span at) {
    MethodRef caller = transfer.frame().body().method();
    if (caller.isConstructor() && session.construction().hasSuperclassInSource(caller.owner())) {
      initialise(caller.owner(), self, transfer, at);
    }
  }

  private void initialise(TypeRef type, Value self, Transfer transfer, Span at) {
    MethodRef fields = initialiser(type, "<fields>");
    session.run(fields, List.of(), Optional.of(self), transfer, at, true);
  }

  static MethodRef initialiser(TypeRef owner, String name) {
    return new MethodRef(owner, name, List.of(), TypeRef.VOID, Set.of());
  }

  private Construction.Built statics(ClassInfo info) {
    TypeRef key = new TypeRef(info.type().name() + "#static");
    return Construction.built(
        key, built, building, () -> session.construction().buildStatics(info));
  }

  private Construction.Built built(ClassInfo info) {
    List<MethodRef> constructors = new ArrayList<>();
    for (MethodInfo method : info.methods()) {
      if (method.method().isConstructor() && method.hasBody()) {
        constructors.add(method.method());
      }
    }
    return Construction.built(
        info.type(), built, building, () -> session.construction().buildObject(info, constructors));
  }
}
