package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Frame;
import dev.shapeproof.checker.flow.Session;
import dev.shapeproof.checker.flow.Transfer;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.Terminator;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.report.Diagnostic;
import dev.shapeproof.checker.value.ObjectId;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What annotations promise and demand, where values meet them. */
public final class Contracts {
  private final Session session;
  private final ContractReader reader;
  private final Map<String, ContractScope> scopes = new HashMap<>();

  public Contracts(Session session) {
    this.session = session;
    this.reader = new ContractReader(session.program(), session.models());
  }

  /** Annotations that cannot be read, or that contradict those of what is overridden. */
  public List<Diagnostic> complaints() {
    return new ContractComplaints(session.program(), reader).all();
  }

  /** The value of a call of an annotated method; empty for one without annotations. */
  Optional<Value> call(CallSite site, Transfer transfer) {
    Optional<ContractMethod> contract = reader.method(site.method());
    if (contract.isEmpty() || !contract.get().concernsCallers()) {
      return Optional.empty();
    }
    return new ContractCall(session, transfer, site, contract.get())
        .run(reader.hasBody(site.method()));
  }

  /** Binds the parameters of an annotated method before its body runs. */
  public void onEntry(Transfer transfer) {
    Frame frame = transfer.frame();
    if (frame.caller().isPresent()) {
      return; // its caller has been held to the contract
    }
    reader
        .method(frame.body().method())
        .ifPresent(
            contract ->
                scopes.put(frame.key(), new ContractEntry(session, transfer, contract).bind()));
  }

  /** What an annotated method returns must be what it promises. */
  public void onReturn(Transfer transfer, Terminator.Return result) {
    Frame frame = transfer.frame();
    ContractScope entry = scopes.get(frame.key());
    if (entry == null || frame.caller().isPresent()) {
      return;
    }
    ContractMethod contract = reader.method(frame.body().method()).orElseThrow();
    Span at = ContractSite.written(transfer, result.value(), result.at());
    ContractPlace place =
        new ContractPlace(
            session,
            transfer,
            entry.copy(),
            ContractFresh.some(frame, at),
            "the result of " + contract.display(),
            result.at().isKnown() ? result.at() : at,
            at);
    if (result.value() != Instr.NONE) {
      Value value = transfer.value(result.value());
      contract.rule().ifPresent(rule -> place.check(value, rule));
      if (!contract.result().saysNothing()) {
        place.check(value, contract.result());
      }
    } else if (contract.method().isConstructor()) {
      invariants(transfer, contract, frame.body().method().owner());
    }
  }

  private void invariants(Transfer transfer, ContractMethod contract, TypeRef owner) {
    Span at = reader.declared(contract.method());
    ContractFields fields = new ContractFields(session, transfer, at);
    Value self = session.self(transfer.frame(), transfer.cursor(), owner);
    ContractScope scope = new ContractScope(name -> fields.size(Optional.of(self), owner, name));
    ContractPlace place =
        new ContractPlace(
            session,
            transfer,
            scope,
            ContractFresh.some(transfer.frame(), at),
            contract.display(),
            at,
            at);
    contract.invariants().forEach(place::check);
  }

  /** A value as an annotated local variable takes it. */
  public Value onLocal(Transfer transfer, Instr.Store store, Value value) {
    Frame frame = transfer.frame();
    ContractType type = reader.local(frame.body().method(), store.local().index());
    if (type.saysNothing()) {
      return value;
    }
    ContractScope outer =
        Optional.ofNullable(scopes.get(frame.key()))
            .filter(scope -> frame.caller().isEmpty())
            .orElseGet(() -> new ContractScope(name -> fieldOf(frame, transfer, name, store)));
    ContractScope scope = outer.within(name -> local(frame, transfer, name, store.local()));
    Span at = ContractSite.written(transfer, store.value(), store.at());
    return taken(transfer, scope, type, value, store.local().type(), store.local().name(), at);
  }

  private Optional<Dim> fieldOf(Frame frame, Transfer transfer, String name, Instr.Store store) {
    TypeRef owner = frame.body().method().owner();
    Optional<Value> self =
        frame.body().method().isStatic()
            ? Optional.empty()
            : Optional.of(session.self(frame, transfer.cursor(), owner));
    return new ContractFields(session, transfer, store.at()).size(self, owner, name);
  }

  private static Optional<Dim> local(Frame frame, Transfer transfer, String name, Local declared) {
    for (Local local : frame.body().locals()) {
      if (local.name().equals(name) && !local.equals(declared)) {
        Optional<Dim> size = transfer.cursor().local(local.index()).flatMap(ContractFields::size);
        if (size.isPresent()) {
          return size;
        }
      }
    }
    for (Local local : frame.body().parameters()) {
      if (local.name().equals(name)) {
        return transfer.cursor().local(local.index()).flatMap(ContractFields::size);
      }
    }
    return Optional.empty();
  }

  /** Checks a value, and gives what its declaration makes of it. */
  private Value taken(
      Transfer transfer,
      ContractScope scope,
      ContractType type,
      Value value,
      TypeRef java,
      String name,
      Span at) {
    ContractFresh fresh = ContractFresh.some(transfer.frame(), at);
    ContractPlace place = new ContractPlace(session, transfer, scope, fresh, name, at, at);
    boolean fits = place.check(value, type);
    if (value instanceof Value.Unknown || !fits) {
      return new ContractValue(transfer.cursor(), scope, fresh)
          .of(transfer.unknown(java, at, name), type, name);
    }
    return value;
  }

  /** An unknown field as its annotation describes it. */
  Value onField(FieldRef field, String object, Value value, Transfer transfer) {
    ContractType type = reader.field(field);
    if (type.saysNothing() || !reader.enter(field)) {
      return value;
    }
    try {
      return new ContractValue(transfer.cursor(), names(field, object, transfer), ofObject(object))
          .of(value, type, field.name());
    } finally {
      reader.leave(field);
    }
  }

  /** A contract's names in the object that the field belongs to. */
  private ContractScope names(FieldRef field, String object, Transfer transfer) {
    ContractFields fields = new ContractFields(session, transfer, Span.NONE);
    ObjectId id = ObjectId.recent(object);
    Optional<Value> self =
        transfer.cursor().object(id).isPresent()
            ? Optional.of(new Value.Ref(id))
            : Optional.empty();
    return new ContractScope(
        name ->
            name.equals(field.name()) ? Optional.empty() : fields.size(self, field.owner(), name));
  }

  /** The object that is {@code this} stands for all of its class. */
  private static ContractFresh ofObject(String object) {
    boolean all = object.startsWith("this:");
    return new ContractFresh() {
      @Override
      public String key(String what) {
        return object + "$" + what;
      }

      @Override
      public Dim size(String what, String display) {
        Symbol.Role role = all ? Symbol.Role.FIXED : Symbol.Role.OPEN;
        return Dim.symbol(new Symbol(key(what), display, role, all ? 1 : 0));
      }
    };
  }

  /** A value as an annotated field takes it. */
  Value onWrite(Instr.FieldSet set, Value value, Transfer transfer) {
    ContractType type = reader.field(set.field());
    if (type.saysNothing()) {
      return value;
    }
    ContractFields fields = new ContractFields(session, transfer, set.at());
    Optional<Value> object =
        set.receiver() == Instr.NONE
            ? Optional.empty()
            : Optional.of(transfer.value(set.receiver()));
    FieldRef field = set.field();
    ContractScope scope =
        new ContractScope(
            name ->
                name.equals(field.name())
                    ? Optional.empty()
                    : fields.size(object, field.owner(), name));
    Span at = ContractSite.written(transfer, set.value(), set.at());
    return taken(transfer, scope, type, value, field.type(), "field " + field.name(), at);
  }
}
