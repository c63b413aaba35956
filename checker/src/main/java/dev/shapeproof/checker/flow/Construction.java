package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.call.Fields;
import dev.shapeproof.checker.fact.Fact;
import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.value.ObjectId;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What the constructors and initialisers of a class leave behind, without a call in sight. */
public final class Construction {
  private final Session session;

  Construction(Session session) {
    this.session = session;
  }

  /**
   * What constructors leave in the fields of an object, or static initialisers in those of a class.
   */
  public record Built(
      Map<String, Value> fields, Map<ObjectId, ObjectState> heap, List<Fact> facts) {
    static final Built NOTHING = new Built(Map.of(), Map.of(), List.of());
  }

  /** Builds once; while it is being built, nothing is known of it. */
  public static Built built(
      TypeRef key, Map<TypeRef, Built> known, Set<TypeRef> building, Supplier<Built> build) {
    Built found = known.get(key);
    if (found != null) {
      return found;
    }
    if (!building.add(key)) {
      return Built.NOTHING;
    }
    Built made = build.get();
    building.remove(key);
    known.put(key, made);
    return made;
  }

  /** What the static initialisers of a class leave behind. */
  public Built buildStatics(ClassInfo info) {
    MethodRef initialiser =
        new MethodRef(info.type(), "<clinit>", List.of(), TypeRef.VOID, Set.of());
    if (!(session.program().body(initialiser) instanceof Program.BodyResult.Found found)) {
      return Built.NOTHING;
    }
    String key = "static:" + info.type();
    Frame frame = Frame.outermost(key, found.body(), session.flow(found.body()), true);
    session.visits().note(frame);
    ObjectId holder = Fields.holder(info.type());
    Optional<BodyRun.Exit> exit =
        new BodyRun(frame, new Transfer(frame, session), session.budget())
            .run(session.nothing(), false);
    return exit.map(BodyRun.Exit::state)
        .flatMap(
            state ->
                Optional.ofNullable(state.heap().get(holder))
                    .map(held -> new Built(held.fields(), state.heap(), state.facts().all())))
        .orElse(Built.NOTHING);
  }

  /** What all constructors of a class agree on. */
  public Built buildObject(ClassInfo info, List<MethodRef> constructors) {
    Built common = null;
    for (MethodRef constructor : constructors) {
      Built one = construct(info, constructor);
      common = common == null ? one : agree(common, one);
    }
    return common == null ? Built.NOTHING : common;
  }

  private static Built agree(Built one, Built other) {
    Map<String, Value> same = new TreeMap<>();
    one.fields()
        .forEach(
            (name, value) -> {
              if (value.equals(other.fields().get(name))) {
                same.put(name, value);
              }
            });
    return new Built(same, one.heap(), List.of());
  }

  private Built construct(ClassInfo info, MethodRef constructor) {
    if (!(session.program().body(constructor) instanceof Program.BodyResult.Found found)) {
      return Built.NOTHING;
    }
    Body body = found.body();
    String key = "built:" + constructor.key();
    Frame frame = Frame.outermost(key, body, session.flow(body), true);
    session.visits().note(frame);
    Cursor cursor = new Cursor(session.nothing());
    ObjectId id = ObjectId.recent("this:" + info.type());
    // A subclass may be what is being constructed.
    cursor.write(id, new ObjectState(info.type(), Map.of(), Optional.empty(), true, false, false));
    cursor.assign(Session.THIS, new Value.Ref(id));
    for (Local parameter : body.parameters()) {
      cursor.assign(
          parameter.index(),
          session
              .unknowns()
              .of(
                  parameter.type(),
                  key + "." + parameter.name(),
                  parameter.name(),
                  parameter.declared(),
                  cursor));
    }
    Transfer transfer = new Transfer(frame, session);
    transfer.begin(cursor, false);
    session.contracts().onEntry(transfer);
    if (!delegates(body) && !hasSuperclassInSource(info.type())) {
      session.run(
          initialiser(info.type()),
          List.of(),
          Optional.of(new Value.Ref(id)),
          transfer,
          Span.NONE,
          true);
    }
    Optional<BodyRun.Exit> exit =
        new BodyRun(frame, new Transfer(frame, session), session.budget())
            .run(cursor.state(), false);
    if (exit.isEmpty() || exit.get().state().heap().get(id) == null) {
      return Built.NOTHING;
    }
    ObjectState state = exit.get().state().heap().get(id);
    return new Built(state.fields(), exit.get().state().heap(), exit.get().state().facts().all());
  }

  /** Whether a constructor of the class first runs one of a superclass of this compilation. */
  public boolean hasSuperclassInSource(TypeRef type) {
    return session
        .program()
        .find(type)
        .flatMap(ClassInfo::superclass)
        .flatMap(session.program()::find)
        .filter(ClassInfo::fromSource)
        .isPresent();
  }

  /** The instance initialisers of a class. */
  public static MethodRef initialiser(TypeRef owner) {
    return new MethodRef(owner, "<fields>", List.of(), TypeRef.VOID, Set.of());
  }

  /** Whether a constructor starts with {@code this(..)}, which runs the initialisers itself. */
  public static boolean delegates(Body body) {
    return body.blocks().stream()
        .flatMap(block -> block.instrs().stream())
        .anyMatch(
            instr ->
                instr instanceof Instr.Invoke invoke
                    && invoke.method().isConstructor()
                    && !invoke.isSuper()
                    && invoke.method().owner().equals(body.method().owner()));
  }
}
