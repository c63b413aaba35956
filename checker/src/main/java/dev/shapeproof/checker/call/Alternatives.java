package dev.shapeproof.checker.call;

import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.flow.Session;
import dev.shapeproof.checker.flow.Transfer;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A call whose receiver, arguments or elements of listed arguments are each one of several values,
 * taken apart into calls of which each is meant under its own condition.
 */
final class Alternatives {
  /** Calls that one call is taken apart into; what would be more stays together. */
  private static final int MOST = 4;

  private final Session session;
  private final Transfer transfer;
  private final boolean pure;

  /**
   * {@code pure}: the call only reads its arguments, so a list may be replaced by what it holds.
   */
  Alternatives(Session session, Transfer transfer, boolean pure) {
    this.session = session;
    this.transfer = transfer;
    this.pure = pure;
  }

  /** A call and when it is meant. */
  record Alternative(Constraint when, CallSite site) {}

  List<Alternative> of(CallSite site) {
    return apart(new Alternative(Constraint.always(), site), MOST);
  }

  private List<Alternative> apart(Alternative call, int most) {
    for (int i = call.site().receiver().isPresent() ? -1 : 0;
        i < call.site().arguments().size();
        i++) {
      List<Value.Arm> arms = arms(i, call);
      if (arms.isEmpty() || arms.size() > most) {
        continue;
      }
      List<Alternative> all = new ArrayList<>();
      for (Value.Arm arm : arms) {
        Alternative one = new Alternative(arm.when(), call.site().replacing(i, arm.value()));
        all.addAll(apart(one, most - arms.size() + 1));
      }
      return all;
    }
    return List.of(call);
  }

  /** What stands at a place, one by one, where it is one of several; -1 is the receiver. */
  private List<Value.Arm> arms(int index, Alternative call) {
    Value value =
        index < 0 ? call.site().receiver().orElseThrow() : call.site().arguments().get(index);
    if (value instanceof Value.Choice choice && splits(choice)) {
      return possible(choice, call.when());
    }
    Optional<Sequence> held = index >= 0 && pure ? held(value) : Optional.empty();
    return held.isPresent() && held.get() instanceof Sequence.Exact exact
        ? elements(exact.elements(), call.when())
        : List.of();
  }

  private Optional<Sequence> held(Value value) {
    if (value instanceof Value.Ref ref) {
      return transfer.cursor().object(ref.id()).flatMap(ObjectState::sequence);
    }
    return value instanceof Value.Items items ? Optional.of(items.sequence()) : Optional.empty();
  }

  /** The list once for each value of its first element that is one of several. */
  private List<Value.Arm> elements(List<Value> elements, Constraint when) {
    for (int i = 0; i < elements.size(); i++) {
      Value element = session.narrow(elements.get(i), transfer.cursor().facts());
      if (element instanceof Value.Choice choice && splits(choice)) {
        List<Value.Arm> arms = new ArrayList<>();
        for (Value.Arm arm : possible(choice, when)) {
          List<Value> changed = new ArrayList<>(elements);
          changed.set(i, arm.value());
          arms.add(new Value.Arm(arm.when(), new Value.Items(new Sequence.Exact(changed))));
        }
        return arms;
      }
    }
    return List.of();
  }

  /** The arms that can be meant together with what was chosen before. */
  private List<Value.Arm> possible(Value.Choice choice, Constraint when) {
    List<Value.Arm> arms = new ArrayList<>();
    for (Value.Arm arm : choice.arms()) {
      Constraint both = when.and(arm.when());
      if (transfer.cursor().facts().decide(both) != Decision.REFUTED) {
        arms.add(new Value.Arm(both, arm.value()));
      }
    }
    return arms;
  }

  /** Null alternatives say nothing here: the call would have failed for another reason. */
  private static boolean splits(Value.Choice choice) {
    return choice.arms().stream()
        .allMatch(
            arm ->
                arm.value() instanceof Value.Tensor
                    || arm.value() instanceof Value.Sizes
                    || arm.value() instanceof Value.Null
                    || arm.value() instanceof Value.Ref);
  }

  /**
   * What the calls gave, each under its own condition. What is known of one tensor stays known
   * where nothing is known of the other.
   *
   * @param open a tensor of which nothing is known
   */
  static Value joined(List<Value.Arm> results, Supplier<Value> open) {
    boolean known = results.stream().noneMatch(arm -> arm.value() instanceof Value.Unknown);
    boolean tensors = results.stream().anyMatch(arm -> arm.value() instanceof Value.Tensor);
    if (!known && !tensors) {
      return new Value.Unknown("join");
    }
    return new Value.Choice(
        results.stream()
            .map(
                arm ->
                    arm.value() instanceof Value.Unknown
                        ? new Value.Arm(arm.when(), open.get())
                        : arm)
            .toList());
  }
}
