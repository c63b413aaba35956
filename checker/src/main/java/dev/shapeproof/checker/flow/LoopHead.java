package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.fact.Fact;
import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.fact.Grade;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.Terminator;
import dev.shapeproof.checker.value.ObjectId;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Bounds;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds what holds each time a loop's head is reached. Per slot one guess is made from the first
 * two rounds (unchanged, one more step each time, another value from the second time on) and
 * verified by the next; a slot whose guess fails becomes an unknown size of its own. {@code trips}
 * counts the iterations begun before.
 */
final class LoopHead extends Merging {
  /** Rounds after which whatever still changes is given up. */
  static final int PATIENCE = 5;

  /** Ends the key of the symbol that counts a loop's rounds. */
  private static final String TRIPS = ".k";

  private sealed interface Guess {
    /** A name for the value in this round, to see what the body makes of it. */
    record Probe(Symbol name) implements Guess {}

    /** {@code early}: guessed from the very first round, without a probe. */
    record Step(Dim step, boolean early) implements Guess {}

    record Then(Dim after) implements Guess {}

    record Widened(Symbol name) implements Guess {}
  }

  private final String point;
  private final String frame;
  private final int block;
  private final Predicate<Symbol> madeInside;
  private final Symbol trips;
  private final Map<String, Guess> guesses = new HashMap<>();
  private final Map<String, Value> structures = new HashMap<>();
  private final List<Fact> learned = new ArrayList<>();
  private Facts entryFacts;
  private Facts backFacts = Facts.none();
  private boolean changed = true;
  private State last = State.EMPTY;
  private int round;
  private boolean lossy;
  private Constraint held = Constraint.always();
  private long mostTrips = Long.MAX_VALUE;

  LoopHead(Frame frame, int block, Facts entry, Predicate<Symbol> madeInside) {
    this(frame.point(block), frame.place(), block, entry, madeInside);
  }

  private LoopHead(
      String point, String frame, int block, Facts entry, Predicate<Symbol> madeInside) {
    this.point = point;
    this.frame = frame;
    this.block = block;
    this.madeInside = madeInside;
    this.entryFacts = entry;
    this.trips = new Symbol(point + TRIPS, "iterations", Symbol.Role.CHOSEN, 0);
  }

  /** Whether a symbol counts the rounds of some loop. */
  static boolean isTripCount(Symbol symbol) {
    return symbol.key().endsWith(TRIPS);
  }

  Dim trips() {
    return Dim.symbol(trips);
  }

  boolean isOwn(Symbol symbol) {
    return symbol.key().startsWith(point + ".");
  }

  /** A new look at the same loop that knows how its integers change. */
  LoopHead keepingCounters() {
    LoopHead next = new LoopHead(point, frame, block, entryFacts, madeInside);
    guesses.forEach(
        (slot, guess) -> {
          if (isInteger(slot)) {
            next.guesses.put(slot, guess);
          }
        });
    return next;
  }

  /** Whether some integer changes by the same amount each time. */
  boolean counts() {
    return guesses.entrySet().stream()
        .anyMatch(
            guess ->
                guess.getValue() instanceof Guess.Step step
                    && step.step().constant().isPresent()
                    && isInteger(guess.getKey()));
  }

  private static boolean isInteger(String slot) {
    return !slot.endsWith("]") && !slot.endsWith(".length");
  }

  /** The state on entry with integers as they are in {@code settled}. */
  State start(State entry, State settled) {
    Map<Integer, Value> locals = new TreeMap<>(entry.locals());
    settled.locals().forEach((index, value) -> replace(locals, index, value));
    Map<ObjectId, ObjectState> heap = new TreeMap<>(entry.heap());
    settled
        .heap()
        .forEach(
            (id, object) -> {
              ObjectState before = heap.get(id);
              if (before != null) {
                Map<String, Value> fields = new TreeMap<>(before.fields());
                object.fields().forEach((name, value) -> replace(fields, name, value));
                heap.put(id, before.withFields(fields));
              }
            });
    return new State(locals, heap, entry.facts(), entry.path(), entry.arms());
  }

  private static <K> void replace(Map<K, Value> values, K key, Value value) {
    if (value instanceof Value.Int && values.get(key) instanceof Value.Int) {
      values.put(key, value);
    }
  }

  /** Whether something that the rounds leave behind could not be told. */
  boolean isLossy() {
    return lossy;
  }

  /** How often the body runs at most, where that is known. */
  long mostTrips() {
    return mostTrips;
  }

  /**
   * A loop whose test is {@code p >= 0}: whether p falls by a constant each time.
   *
   * @param endsByTest whether nothing but the test ends the loop
   * @return what one may ask inside: whether it is the first round, a later one, the last one
   */
  List<State.Taken> count(Dim p, Terminator.Branch test, boolean endsByTest) {
    List<State.Taken> arms = new ArrayList<>();
    arms.add(asked(first(), test, "first"));
    arms.add(asked(again(), test, "second or a later"));
    Dim before = at(p, trips().minus(1));
    OptionalLong fall = before.minus(p).constant();
    held = Constraint.always();
    if (fall.isPresent() && fall.getAsLong() > 0) {
      held = first().or(before.ge(0));
      long margin = entryFacts.boundsOf(at(p, Dim.of(0))).upper();
      mostTrips = margin < 0 ? 0 : trips(margin, fall.getAsLong());
      if (endsByTest) {
        arms.add(asked(at(p, trips().plus(1)).lt(0), test, "last"));
      }
    }
    return arms;
  }

  /** Rounds until a margin that falls by a constant is negative. */
  private static long trips(long margin, long fall) {
    return margin == Bounds.NO_UPPER ? margin : margin / fall + 1;
  }

  /** Where p falls by c each time, {@code p >= -c} from the second time on: it held before. */
  State counting(State state, Terminator.Branch test, List<State.Taken> asked) {
    List<State.Taken> arms = new ArrayList<>(state.arms());
    arms.addAll(asked);
    Fact fact = new Fact(held, Grade.HARD, test.at(), "the loop's condition held before");
    return new State(state.locals(), state.heap(), state.facts().with(fact), state.path(), arms);
  }

  private State.Taken asked(Constraint condition, Terminator.Branch test, String which) {
    return new State.Taken(condition, frame, test.then(), List.of(Way.round(test.at(), which)));
  }

  private Dim at(Dim term, Dim trip) {
    return term.substitute(s -> s.equals(trips) ? trip : Dim.symbol(s));
  }

  /** Whether the last merge gave what the merge before it gave. */
  boolean stable() {
    return !changed;
  }

  /** The state at the head from the state on entry and the state that came round. */
  State merge(State entry, State back) {
    round++;
    mostTrips = Long.MAX_VALUE; // what a guess said that was given up does not count
    learned.clear();
    entryFacts = entry.facts();
    backFacts = back.facts();
    var locals = locals(List.of(entry.locals(), back.locals()));
    Map<ObjectId, ObjectState> heap =
        new TreeMap<>(heap(List.of(entry.heap(), Reachable.of(back, entry.heap().keySet()))));
    heap.replaceAll(
        (id, object) -> entry.heap().containsKey(id) ? object : ofEarlierRound(id, object));
    Facts facts = entry.facts().intersect(back.facts().without(this::iterates));
    for (Fact fact : learned) {
      facts = facts.with(fact);
    }
    List<State.Taken> arms = new ArrayList<>(entry.arms());
    arms.add(new State.Taken(again(), frame, block, List.of()));
    State merged = new State(locals, heap, facts, entry.path(), arms);
    changed = !merged.locals().equals(last.locals()) || !merged.heap().equals(last.heap());
    last = merged;
    return merged;
  }

  /** An object that a round made: what it holds in terms of that round is not known in the next. */
  private ObjectState ofEarlierRound(ObjectId id, ObjectState object) {
    String key = point + "." + id.site() + ".length" + Symbols.LOST;
    Symbol length = new Symbol(key, "?", Symbol.Role.CHOSEN, 0);
    return object.map(
        value ->
            Symbols.in(value).stream().anyMatch(this::iterates) ? new Value.Unknown("loop") : value,
        dim -> iterates(dim) ? Dim.symbol(length) : dim);
  }

  private Constraint first() {
    return trips().eq(0);
  }

  private Constraint again() {
    return trips().ge(1);
  }

  private boolean iterates(Symbol symbol) {
    return isOwn(symbol) || madeInside.test(symbol);
  }

  private boolean iterates(Dim term) {
    return term.symbols().stream().anyMatch(this::iterates);
  }

  @Override
  Dim dims(String slot, List<Dim> terms) {
    Dim entry = terms.get(0);
    Dim back = terms.get(1);
    Guess before = guesses.get(slot);
    Guess now = before == null ? first(slot, entry, back) : next(slot, before, entry, back);
    guesses.put(slot, now);
    return value(slot, now, entry);
  }

  private Symbol name(String slot, Dim entry) {
    return name(slot, entry, "");
  }

  private Symbol lost(String slot, Dim entry) {
    return name(slot, entry, Symbols.LOST);
  }

  private Symbol name(String slot, Dim entry, String end) {
    // A size stays a size: nothing else is presumed of what the loop makes of it.
    long lower = entryFacts.boundsOf(entry).lower() >= 0 && slot.endsWith("]") ? 0 : Symbol.ANY;
    return new Symbol(point + "." + slot + end, "?" + slot, Symbol.Role.CHOSEN, lower);
  }

  /** What counts by a constant mostly does so each time; all else is probed. */
  private Guess first(String slot, Dim entry, Dim back) {
    Dim step = back.minus(entry);
    return step.constant().isPresent()
        ? new Guess.Step(step, true)
        : new Guess.Probe(name(slot, entry));
  }

  private Guess next(String slot, Guess before, Dim entry, Dim back) {
    if (before instanceof Guess.Probe probe) {
      Dim step = back.minus(Dim.symbol(probe.name()));
      if (!iterates(step)) {
        return new Guess.Step(step, false);
      }
      return iterates(back) || round > PATIENCE
          ? new Guess.Widened(lost(slot, entry))
          : new Guess.Then(back);
    }
    if (before instanceof Guess.Step step) {
      Dim next = entry.plus(step.step().times(trips().plus(1)));
      boolean holds = back.equals(next) || backFacts.decide(back.eq(next)) == Decision.PROVED;
      return holds
          ? step
          : step.early()
              ? new Guess.Probe(name(slot, entry))
              : new Guess.Widened(lost(slot, entry));
    }
    if (before instanceof Guess.Then then) {
      return back.equals(then.after()) ? then : new Guess.Widened(lost(slot, entry));
    }
    return before;
  }

  private Dim value(String slot, Guess guess, Dim entry) {
    if (guess instanceof Guess.Probe probe) {
      return Dim.symbol(probe.name());
    }
    if (guess instanceof Guess.Step step) {
      return entry.plus(step.step().times(trips()));
    }
    if (guess instanceof Guess.Then then) {
      Dim name = Dim.symbol(name(slot, entry));
      learned.add(new Fact(first().implies(name.eq(entry)), Grade.HARD, Span.NONE, "loop"));
      learned.add(new Fact(again().implies(name.eq(then.after())), Grade.HARD, Span.NONE, "loop"));
      return name;
    }
    lossy = true;
    Dim name = Dim.symbol(((Guess.Widened) guess).name());
    learned.add(new Fact(first().implies(name.eq(entry)), Grade.HARD, Span.NONE, "loop"));
    return name;
  }

  @Override
  Value structures(String slot, List<Value> values) {
    Value entry = values.get(0);
    Value back = values.get(1);
    Value before = structures.get(slot);
    Value now;
    boolean choosable =
        !mentionsLoop(back) && !(entry instanceof Value.Unknown) && round <= PATIENCE;
    if (before == null
        && choosable
        && !(entry instanceof Value.Choice)
        && !(back instanceof Value.Choice)) {
      now = new Value.Choice(List.of(new Value.Arm(first(), entry), new Value.Arm(again(), back)));
    } else if (before instanceof Value.Choice choice
        && (back.equals(before) || choice.arms().get(1).value().equals(back))) {
      now = before;
    } else {
      lossy = true;
      now = open(point + "." + slot + Symbols.LOST, values).orElse(new Value.Unknown("loop"));
    }
    structures.put(slot, now);
    return now;
  }

  @Override
  boolean describesAll(Value element) {
    return !mentionsLoop(element) && !(element instanceof Value.Ref ref && isOfRound(ref));
  }

  /** Whether each round makes such an object of its own. */
  private boolean isOfRound(Value.Ref ref) {
    return madeInside.test(new Symbol(ref.id().site(), "", Symbol.Role.OPEN, 0));
  }

  @Override
  void forgets() {
    lossy = true;
  }

  private boolean mentionsLoop(Value value) {
    return Symbols.in(value).stream().anyMatch(this::iterates);
  }
}
