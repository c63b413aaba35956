package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.fact.Fact;
import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.fact.Grade;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Joins the states of several edges into one, keeping which edge gave which value: {@code arm ->
 * name = value}. No path is enumerated; a later question may assume one arm.
 */
final class Join extends Merging {
  private static final int MOST_ALTERNATIVES = 4;

  /** Nodes of a condition; a larger one gets a name or is dropped. */
  private static final int MOST_NODES = 64;

  private final String point;
  private final List<State> states;
  private final List<Constraint> arms;
  private final boolean named;
  private final List<Fact> equations = new ArrayList<>();

  private Join(String point, List<State> states, boolean named) {
    this.point = point;
    this.states = states;
    this.named = named;
    this.arms = named ? arms() : List.of();
  }

  /**
   * The state after the join.
   *
   * @param point stable name of the join
   * @param named whether arms are kept; exceptional edges are too many for that
   */
  static State of(String point, String frame, int block, List<State> states, boolean named) {
    if (states.size() == 1) {
      return states.get(0);
    }
    return new Join(point, states, named && states.size() <= State.ARMS).join(frame, block);
  }

  private State join(String frame, int block) {
    var locals = locals(states.stream().map(State::locals).toList());
    var heap = heap(states.stream().map(State::heap).toList());
    List<State.Taken> common = new ArrayList<>(states.get(0).path());
    states.forEach(state -> common.retainAll(state.path()));
    Set<State.Taken> open = new LinkedHashSet<>();
    states.forEach(state -> open.addAll(state.arms()));
    for (int i = 0; named && i < arms.size(); i++) {
      List<State.Taken> own = own(states.get(i), common);
      int start = own.isEmpty() ? block : own.get(0).block();
      String in = own.isEmpty() ? frame : own.get(0).frame();
      List<Way> ways = own.stream().flatMap(taken -> taken.ways().stream()).toList();
      open.add(new State.Taken(arms.get(i), in, start, ways));
    }
    return new State(locals, heap, facts(), common, List.copyOf(open));
  }

  private static List<State.Taken> own(State state, List<State.Taken> common) {
    return state.path().stream().filter(taken -> !common.contains(taken)).toList();
  }

  private List<Constraint> arms() {
    List<State.Taken> common = new ArrayList<>(states.get(0).path());
    states.forEach(state -> common.retainAll(state.path()));
    List<Constraint> found = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      List<Constraint> own =
          own(states.get(i), common).stream().map(State.Taken::condition).toList();
      Constraint taken = Constraint.all(own);
      found.add(own.isEmpty() || taken.size() > MOST_NODES ? literal(i) : taken);
    }
    return found;
  }

  private Constraint opaque(String slot) {
    String key = point + "." + slot + Symbols.LOST;
    return Dim.symbol(new Symbol(key, "?" + slot, Symbol.Role.OPEN, 0)).eq(1);
  }

  private Constraint literal(int edge) {
    Symbol symbol = new Symbol(point + ".in" + edge, "path " + edge, Symbol.Role.CHOSEN, 0);
    return Dim.symbol(symbol).eq(1);
  }

  private Facts facts() {
    Facts common = states.get(0).facts();
    for (State state : states) {
      common = common.intersect(state.facts());
    }
    Facts joined = common;
    for (int i = 0; i < arms.size(); i++) {
      for (Fact own : states.get(i).facts().minus(common)) {
        Fact guarded = own.under(arms.get(i));
        joined = guarded.constraint().size() > MOST_NODES ? joined : joined.with(guarded);
      }
    }
    for (Fact equation : equations) {
      joined = joined.with(equation);
    }
    return joined;
  }

  @Override
  Dim dims(String slot, List<Dim> terms) {
    long lower = Long.MAX_VALUE;
    for (int i = 0; i < terms.size(); i++) {
      Facts facts = i < states.size() ? states.get(i).facts() : states.get(0).facts();
      lower = Math.min(lower, facts.boundsOf(terms.get(i)).lower());
    }
    Symbol symbol = new Symbol(point + "." + slot, "?" + slot, Symbol.Role.CHOSEN, lower);
    Dim name = Dim.symbol(symbol);
    for (int i = 0; terms.size() == states.size() && i < arms.size(); i++) {
      Constraint holds = arms.get(i).implies(name.eq(terms.get(i)));
      equations.add(new Fact(holds, Grade.HARD, Span.NONE, "join"));
    }
    return name;
  }

  @Override
  Value structures(String slot, List<Value> values) {
    if (values.stream().allMatch(Value.Bool.class::isInstance) && arms.size() == values.size()) {
      List<Constraint> either = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        either.add(arms.get(i).and(((Value.Bool) values.get(i)).condition()));
      }
      Constraint holds = Constraint.any(either);
      return new Value.Bool(holds.size() > MOST_NODES ? opaque(slot) : holds);
    }
    if (arms.size() == values.size()
        && values.stream().noneMatch(Value.Unknown.class::isInstance)) {
      List<Value.Arm> choices = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        addChoices(choices, arms.get(i), values.get(i), states.get(i).facts());
      }
      boolean small = choices.stream().allMatch(choice -> choice.when().size() <= MOST_NODES);
      if (small && choices.size() <= MOST_ALTERNATIVES) {
        return new Value.Choice(choices);
      }
    }
    return open(point + "." + slot + Symbols.LOST, values).orElse(new Value.Unknown("join"));
  }

  @Override
  Optional<Value> alternatives(String slot, List<Value> held) {
    boolean known = held.stream().noneMatch(Value.Unknown.class::isInstance);
    if (!known || arms.size() != held.size() || isOneLength(held)) {
      return Optional.empty();
    }
    Value several = structures(slot, held);
    return several instanceof Value.Choice ? Optional.of(several) : Optional.empty();
  }

  /** Whether all have as many elements, so that they are joined element by element. */
  private static boolean isOneLength(List<Value> held) {
    return held.stream().allMatch(Value.Items.class::isInstance)
        && held.stream().map(items -> ((Value.Items) items).sequence().length()).distinct().count()
            == 1;
  }

  private static void addChoices(
      List<Value.Arm> choices, Constraint when, Value value, Facts facts) {
    List<Value.Arm> added =
        value instanceof Value.Choice choice
            ? choice.arms().stream()
                .filter(arm -> facts.decide(arm.when()) != Decision.REFUTED)
                .map(arm -> new Value.Arm(when.and(arm.when()), arm.value()))
                .toList()
            : List.of(new Value.Arm(when, value));
    for (Value.Arm arm : added) {
      int same = -1;
      for (int i = 0; i < choices.size(); i++) {
        if (choices.get(i).value().equals(arm.value())) {
          same = i;
        }
      }
      if (same >= 0) {
        choices.set(same, new Value.Arm(choices.get(same).when().or(arm.when()), arm.value()));
      } else {
        choices.add(arm);
      }
    }
  }
}
