package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.model.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of an object now.
 *
 * @param made where it was made; {@link Span#NONE} for one that was there before
 * @param scope the scope that frees it besides
 * @param shared whether code that is not followed may reach it
 * @param kin an object that it may be itself: whose owner changes, changes for both
 * @param elements what a list or an array holds, where all is known
 * @param recent the last elements of a list of which not all are known
 * @param grad what backward has to do with it
 */
record Thing(
    Kind kind,
    Span made,
    Life life,
    Owner owner,
    Optional<Key> scope,
    boolean shared,
    Set<Key> kin,
    Optional<List<Held>> elements,
    List<Held> recent,
    Grad grad) {

  /** Longest list that is kept element by element. */
  static final int LONGEST = 16;

  Thing {
    kin = Set.copyOf(kin);
    elements = elements.filter(list -> list.size() <= LONGEST).map(List::copyOf);
    recent = List.copyOf(recent);
  }

  /** One that was there before; nothing is known of it. */
  static Thing met(Kind kind) {
    return made(kind, Span.NONE, Owner.UNKNOWN).with(Life.UNSURE).asShared();
  }

  static Thing made(Kind kind, Span at, Owner owner) {
    return new Thing(
        kind,
        at,
        Life.OPEN,
        owner,
        Optional.empty(),
        false,
        Set.of(),
        Optional.empty(),
        List.of(),
        Grad.UNKNOWN);
  }

  boolean isMade() {
    return made.isKnown();
  }

  /** Whether it was made in sight, and only code that is followed can reach it. */
  boolean isPrivate() {
    return isMade() && !shared;
  }

  Thing with(Life now) {
    return new Thing(kind, made, now, owner, scope, shared, kin, elements, recent, grad);
  }

  Thing with(Owner now) {
    return new Thing(kind, made, life, now, scope, shared, kin, elements, recent, grad);
  }

  Thing with(Grad now) {
    return new Thing(kind, made, life, owner, scope, shared, kin, elements, recent, now);
  }

  Thing inScope(Optional<Key> now) {
    return new Thing(kind, made, life, owner, now, shared, kin, elements, recent, grad);
  }

  Thing holding(Optional<List<Held>> now) {
    return new Thing(kind, made, life, owner, scope, shared, kin, now, recent, grad);
  }

  Thing lately(List<Held> now) {
    return new Thing(kind, made, life, owner, scope, shared, kin, elements, now, grad);
  }

  Thing akin(Key other) {
    Set<Key> more = new TreeSet<>(kin);
    more.add(other);
    return new Thing(kind, made, life, owner, scope, shared, more, elements, recent, grad);
  }

  /** Code that is not followed may do with it what it likes, but open it again. */
  Thing asShared() {
    return new Thing(
        kind,
        made,
        life.isClosed() ? life : Life.UNSURE,
        Owner.UNKNOWN,
        Optional.empty(),
        true,
        kin,
        elements,
        recent,
        grad.shared());
  }

  /** Without anything that refers to an object of this key: it is another one from here on. */
  Thing without(Key gone) {
    return mentions(gone) ? purged(gone) : this;
  }

  private boolean mentions(Key key) {
    return kin.contains(key)
        || (owner instanceof Owner.Of of && of.key().equals(key))
        || scope.filter(key::equals).isPresent()
        || elements.filter(all -> all.contains(new Held.Of(key))).isPresent()
        || recent.contains(new Held.Of(key))
        || grad.mentions(key);
  }

  private Thing purged(Key gone) {
    Set<Key> kept = new TreeSet<>(kin);
    kept.remove(gone);
    return new Thing(
        kind,
        made,
        life,
        owner.equals(new Owner.Of(gone)) ? Owner.UNKNOWN : owner,
        scope.filter(key -> !key.equals(gone)),
        shared,
        kept,
        elements.map(list -> without(list, gone)),
        without(recent, gone),
        grad.without(gone));
  }

  private static List<Held> without(List<Held> list, Key gone) {
    return list.stream().map(held -> held.equals(new Held.Of(gone)) ? Held.UNKNOWN : held).toList();
  }

  static Thing join(Thing one, Thing other) {
    if (one.equals(other)) {
      return one;
    }
    Set<Key> kin = new TreeSet<>(one.kin);
    kin.addAll(other.kin);
    boolean unlike = !one.scope.equals(other.scope);
    return new Thing(
        one.kind,
        one.made,
        Life.join(one.life, other.life),
        unlike ? Owner.UNKNOWN : Owner.join(one.owner, other.owner),
        unlike ? Optional.empty() : one.scope,
        one.shared || other.shared || unlike,
        kin,
        one.elements.filter(list -> other.elements.filter(list::equals).isPresent()),
        one.recent.equals(other.recent) ? one.recent : List.of(),
        Grad.join(one.grad, other.grad));
  }
}
