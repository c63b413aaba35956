package dev.shapeproof.checker.call;

import dev.shapeproof.checker.fact.Grade;
import dev.shapeproof.checker.flow.Cursor;
import dev.shapeproof.checker.flow.Demand;
import dev.shapeproof.checker.flow.Frame;
import dev.shapeproof.checker.flow.Session;
import dev.shapeproof.checker.flow.Transfer;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Atom;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.notation.DeviceSpec;
import dev.shapeproof.notation.RuleCall;
import dev.shapeproof.rule.Device;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A body that is checked against its own contract: its parameters are what is declared, for all
 * sizes.
 */
final class ContractEntry {
  private final Session session;
  private final Transfer transfer;
  private final ContractMethod contract;
  private final Frame frame;
  private final ContractFresh fresh;
  private final Map<String, Dim> integers = new HashMap<>();
  private final ContractScope scope;

  ContractEntry(Session session, Transfer transfer, ContractMethod contract) {
    this.session = session;
    this.transfer = transfer;
    this.contract = contract;
    this.frame = transfer.frame();
    this.fresh = ContractFresh.quantified(frame, contract);
    this.scope = new ContractScope(this::known);
  }

  /** Binds the parameters and learns the conditions; what the names then mean. */
  ContractScope bind() {
    Set<String> named = ContractNames.in(contract);
    Cursor cursor = transfer.cursor();
    ContractValue values = new ContractValue(cursor, scope, fresh);
    List<Local> parameters = frame.body().parameters();
    int count = Math.min(parameters.size(), contract.parameters().size());
    for (int i = 0; i < count; i++) {
      integer(parameters.get(i), contract.name(i), contract.parameters().get(i), named);
      tensor(parameters.get(i), i);
    }
    for (int i = 0; i < count; i++) {
      ContractType type = contract.parameters().get(i);
      int index = parameters.get(i).index();
      String name = contract.name(i);
      cursor
          .local(index)
          .ifPresent(
              value -> {
                Value declared = values.of(value, type, name);
                cursor.assign(index, declared);
                scope.operand(name, declared);
                ContractFields.size(declared).ifPresent(dim -> integers.replace(name, dim));
              });
    }
    contract.requires().forEach(this::learn);
    if (!contract.method().isConstructor()) {
      contract.invariants().forEach(this::learn);
    }
    rule().ifPresent(this::learn);
    return scope;
  }

  private Optional<RuleCall> rule() {
    return contract.rule();
  }

  /** What a rule needs of the parameters, every caller has seen to. */
  private void learn(RuleCall rule) {
    Evaluation evaluation = new Evaluation(session, transfer, ContractSite.of(frame));
    new ContractRule(evaluation, scope, name -> Span.NONE).call(rule);
    for (Demand demand : evaluation.demands()) {
      if (demand instanceof Demand.OfSizes sizes) {
        transfer.cursor().learn(sizes.constraint(), Grade.HARD, Span.NONE, rule.rule());
      }
    }
  }

  private void learn(ContractMethod.Condition condition) {
    for (String name : ContractNames.in(condition.spec().condition())) {
      if (scope.find(name).isEmpty()) {
        scope.bind(name, fresh.size(name, name));
      }
    }
    scope
        .condition(condition.spec().condition())
        .ifPresent(c -> transfer.cursor().learn(c, Grade.HARD, condition.at(), "@Requires"));
  }

  /** A number that the contract names is one of those that it quantifies. */
  private void integer(Local parameter, String name, ContractType type, Set<String> named) {
    Optional<Value> value = transfer.cursor().local(parameter.index());
    boolean used = named.contains(name) && value.orElse(null) instanceof Value.Int;
    if (used && type.size().isEmpty()) {
      Dim fixed = fixed(((Value.Int) value.get()).term(), name);
      integers.put(name, fixed);
      transfer.cursor().assign(parameter.index(), new Value.Int(fixed));
    }
  }

  private void tensor(Local parameter, int index) {
    Value value = transfer.cursor().local(parameter.index()).orElse(new Value.Null());
    String name = contract.name(index);
    if (value instanceof Value.Tensor tensor
        && !tensor.device().isKnown()
        && contract.namesDeviceOf(name)) {
      Device same = Device.named(index + 1);
      value =
          new Value.Tensor(tensor.shape(), tensor.dtype(), same, tensor.origin(), tensor.past());
      transfer.cursor().assign(parameter.index(), value);
    }
    scope.operand(name, value);
  }

  private Dim fixed(Dim dim, String name) {
    if (dim.asAtom().orElse(null) instanceof Atom.Leaf leaf) {
      long least = ContractNames.least(name, contract);
      Symbol symbol = new Symbol(leaf.symbol().key(), name, Symbol.Role.FIXED, least);
      Dim fixed = Dim.symbol(symbol);
      transfer.cursor().learn(fixed.ge(least), Grade.HARD, Span.NONE, name);
      return fixed;
    }
    return dim;
  }

  private Optional<Dim> known(String name) {
    Dim own = integers.get(name);
    if (own != null) {
      return Optional.of(own);
    }
    ContractFields fields = new ContractFields(session, transfer, Span.NONE);
    int dot = name.indexOf('.');
    if (dot > 0 && scope.operand(name.substring(0, dot)).isPresent()) {
      return fields.through(
          scope.operand(name.substring(0, dot)).orElseThrow(), name.substring(dot + 1));
    }
    boolean none = contract.method().isConstructor() || contract.method().isStatic();
    Optional<Value> self =
        none
            ? Optional.empty()
            : Optional.of(session.self(frame, transfer.cursor(), frame.body().method().owner()));
    Optional<Dim> found = fields.size(self, frame.body().method().owner(), name);
    if (found.isEmpty() || found.get().constant().isPresent()) {
      return found;
    }
    Dim fixed = fixed(found.get(), name);
    self.ifPresent(object -> keep(object, name, fixed));
    integers.put(name, fixed);
    return Optional.of(fixed);
  }

  /** The field is from now on read as the number that the contract quantifies. */
  private void keep(Value object, String name, Dim fixed) {
    if (object instanceof Value.Ref ref && name.indexOf('.') < 0) {
      transfer
          .cursor()
          .object(ref.id())
          .filter(state -> state.fields().containsKey(name))
          .ifPresent(
              state -> transfer.cursor().write(ref.id(), state.with(name, new Value.Int(fixed))));
    }
  }

  /** Whether a device is declared to be that of the parameter. */
  static boolean names(ContractType type, String name) {
    return type.device().orElse(null) instanceof DeviceSpec.Same same && same.name().equals(name);
  }
}
