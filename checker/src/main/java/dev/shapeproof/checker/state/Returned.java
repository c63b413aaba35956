package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.model.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a method gives back must not be closed by then. */
final class Returned {
  private final Frame frame;
  private final Session session;
  private final Memory memory;
  private final Complaining complaining;

  Returned(Frame frame, Session session, Memory memory, Judging judging) {
    this.frame = frame;
    this.session = session;
    this.memory = memory;
    this.complaining = new Complaining(frame, session, false, judging);
  }

  /** Looks at a value that is returned. */
  void check(Held value, Span at) {
    if (frame.isEntry()) {
      outlives(value, at);
    }
    parts(value)
        .filter(held -> memory.thing(held).filter(Returned::isOfNoUse).isPresent())
        .findFirst()
        .ifPresent(
            held -> {
              Thing thing = memory.thing(held).orElseThrow();
              if (frame.isEntry()) {
                complaining.returned(at, thing, memory);
              }
              Key key = ((Held.Of) held).key();
              if (!key.isMadeByCodeGivenTo(frame) && isEndedHere(thing)) {
                // The method itself is looked at as well; its callers are not to hear of it again.
                memory.change(key, one -> one.with(Life.UNSURE));
              }
            });
  }

  /** Whether the method itself, or what it calls, has closed it. */
  private boolean isEndedHere(Thing thing) {
    return thing.life().end().filter(end -> end.at().isWithin(frame.calls())).isPresent();
  }

  /** What a library closes before anybody gets it. */
  private void outlives(Held value, Span at) {
    Optional<Thing> found =
        parts(value)
            .flatMap(held -> memory.thing(held).stream())
            .filter(thing -> session.contexts().isOfContext(thing, frame))
            .findFirst();
    if (found.isPresent() && session.contexts().outlives(frame.entry())) {
      complaining.outlived(at, found.get());
    }
  }

  /** A closed array, or what was closed with the object that it belongs to. */
  private static boolean isOfNoUse(Thing thing) {
    boolean belonged = thing.life().end().flatMap(Life.End::with).isPresent();
    return thing.isMade()
        && thing.life().isClosed()
        && (thing.kind() == Kind.TENSOR
            || ((thing.kind() == Kind.OBJECT || thing.kind() == Kind.LIST) && belonged));
  }

  private Stream<Held> parts(Held value) {
    Optional<Thing> thing = memory.thing(value);
    return Stream.concat(
        Stream.of(value), thing.flatMap(Thing::elements).stream().flatMap(List::stream));
  }
}
