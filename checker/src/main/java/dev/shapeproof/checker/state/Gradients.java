package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.checker.model.ModelMethod.Flag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What is recorded, what requires a gradient, and what backward meets. */
final class Gradients {
  private static final Set<String> TAKES = Set.of("get", "orElseThrow");

  private final Frame frame;
  private final Session session;
  private final Memory memory;
  private final Complaining complaining;

  Gradients(Frame frame, Session session, Memory memory, Complaining complaining) {
    this.frame = frame;
    this.session = session;
    this.memory = memory;
    this.complaining = complaining;
  }

  /** What a call asks of gradients, and what it changes about them. */
  void changed(ModelMethod method, Calling.Site site) {
    if (method.is(Flag.RECORDS)) {
      record(site);
    } else if (method.is(Flag.CLOSES)) {
      stop(site);
    } else if (method.is(Flag.REQUIRES_GRADIENT)) {
      require(site, method.is(Flag.WATCHES));
    } else if (method.is(Flag.BACKWARD)) {
      backward(site);
    } else if (method.is(Flag.STEPS)) {
      step(site, site.receiver());
      change(site.receiver(), grad -> grad.with(Grad.Part.UNKNOWN));
    } else if (method.is(Flag.UPDATES)) {
      step(site, site.arguments().isEmpty() ? site.receiver() : site.arguments().get(0));
    } else if (method.is(Flag.ZEROES)) {
      zero(site);
    } else if (method.is(Flag.GRADIENT)
        || (method.is(Flag.MAY_HAVE_GRADIENT) && isDecided(site) && isTaken(site))) {
      gradient(site);
    } else if (method.is(Flag.ASKS_OPEN)) {
      change(site.receiver(), grad -> grad.with(Grad.Part.UNKNOWN));
    }
  }

  private void change(Held held, UnaryOperator<Grad> change) {
    if (held instanceof Held.Of of) {
      memory.change(of.key(), thing -> thing.with(change.apply(thing.grad())));
    }
  }

  private void record(Calling.Site site) {
    Spot here = frame.spot(site.at());
    if (memory.tape().isRunning()) {
      complaining.nested(here, memory.tape().since().orElseThrow());
    }
    // That it could be opened shows that none was open: nothing was recorded before.
    memory.changeAll(
        thing ->
            thing.grad().part() == Grad.Part.IF_RECORDING
                ? thing.with(thing.grad().with(Grad.Part.NONE))
                : thing);
    memory.tape(Tape.running(site.key(), here));
  }

  private void stop(Calling.Site site) {
    Optional<Thing> closed = memory.thing(site.receiver());
    Optional<Key> running = memory.tape().collector();
    if (running.isPresent()) {
      boolean same = site.receiver().equals(new Held.Of(running.get()));
      boolean other = closed.filter(Thing::isMade).isPresent() && !same;
      if (same) {
        memory.tape(Tape.STOPPED);
      } else if (!other) {
        memory.tape(Tape.UNKNOWN);
      }
    }
  }

  private void require(Calling.Site site, boolean watches) {
    if (watches) {
      change(
          site.receiver(),
          grad ->
              switch (grad.part()) {
                case NONE -> grad.with(Grad.Part.LEAF).watched();
                case IF_RECORDING -> grad.with(Grad.Part.UNKNOWN);
                case LEAF, RECORDED, UNKNOWN -> grad;
              });
      return;
    }
    boolean known = site.arguments().size() == 1 && site.arguments().get(0) instanceof Held.Flag;
    boolean wanted = known && ((Held.Flag) site.arguments().get(0)).value();
    change(
        site.receiver(),
        grad -> {
          boolean computed =
              grad.part() == Grad.Part.RECORDED
                  || (grad.part() == Grad.Part.UNKNOWN && memory.tape().isRunning());
          return computed || !known
              ? new Grad(Grad.Part.UNKNOWN, grad.storage(), grad.node())
              : grad.with(wanted ? Grad.Part.LEAF : Grad.Part.NONE);
        });
    memory
        .thing(site.receiver())
        .ifPresent(
            thing ->
                thing
                    .kin()
                    .forEach(key -> change(new Held.Of(key), g -> g.with(Grad.Part.UNKNOWN))));
  }

  /** Of an optimiser, the gradients of its own parameters; of a collector, all. */
  private void zero(Calling.Site site) {
    if (session.updates(site.method().owner())) {
      change(site.receiver(), grad -> grad.with(Grad.Part.NONE));
    } else if (!session.isTensor(site.method().owner())) {
      trainers(Grad.Part.RECORDED, Grad.Part.NONE);
    }
  }

  /** A trainer updates its parameters; the first time it refuses gradients that are all zero. */
  private void step(Calling.Site site, Held stepping) {
    Optional<Thing> trainer = memory.thing(stepping);
    if (trainer.isPresent() && trainer.get().grad().part() == Grad.Part.NONE) {
      complaining.step(site, trainer.get());
      change(stepping, grad -> grad.with(Grad.Part.UNKNOWN));
    }
  }

  private void trainers(Grad.Part from, Grad.Part to) {
    memory.changeAll(
        thing ->
            thing.kind() == Kind.OBJECT && thing.grad().part() == from
                ? thing.with(thing.grad().with(to))
                : thing);
  }

  /** Whether it is known if an array was recorded, where that needs no collector. */
  private boolean isDecided(Calling.Site site) {
    return memory
        .thing(site.receiver())
        .filter(thing -> thing.grad().part() != Grad.Part.IF_RECORDING)
        .isPresent();
  }

  /** Whether what may be there is taken as if it were. */
  private boolean isTaken(Calling.Site site) {
    int given = site.key().instructionIn(frame).map(Instr::target).orElse(Instr.NONE);
    return given != Instr.NONE
        && frame.body().blocks().stream()
            .flatMap(block -> block.instrs().stream())
            .anyMatch(
                instr ->
                    instr instanceof Instr.Invoke call
                        && call.receiver() == given
                        && call.method().owner().name().equals("java.util.Optional")
                        && TAKES.contains(call.method().name()));
  }

  private void gradient(Calling.Site site) {
    Optional<Thing> thing = memory.thing(site.receiver());
    if (thing.isEmpty() || !thing.get().isMade()) {
      return;
    }
    switch (thing.get().grad().part()) {
      case NONE, RECORDED, IF_RECORDING -> {
        complaining.noGradient(site, thing.get());
        change(site.receiver(), grad -> grad.with(Grad.Part.UNKNOWN));
      }
      case LEAF, UNKNOWN -> {}
    }
  }

  /** Backward from an argument of a collector, or from the array that it is called on. */
  private void backward(Calling.Site site) {
    boolean onArray = session.isTensor(site.method().owner());
    List<Held> arguments = site.arguments();
    Span at = onArray || site.spans().size() < 2 ? site.spans().get(0) : site.spans().get(1);
    if (onArray) {
      boolean used =
          arguments.isEmpty()
              || !site.method().parameters().get(0).name().equals("boolean")
              || arguments.get(0).equals(new Held.Flag(false));
      backward(site.receiver(), used, at.isKnown() ? at : site.at(), site);
    } else {
      arguments.stream()
          .findFirst()
          .ifPresent(target -> backward(target, true, at.isKnown() ? at : site.at(), site));
    }
  }

  /**
   * Backward from one array.
   *
   * @param used whether what was kept for it is gone afterwards
   */
  private void backward(Held target, boolean used, Span at, Calling.Site site) {
    trainers(Grad.Part.NONE, Grad.Part.RECORDED);
    Optional<Thing> thing = memory.thing(target);
    if (thing.isEmpty()) {
      return;
    }
    Grad grad = thing.get().grad();
    if (grad.part() == Grad.Part.NONE) {
      complaining.noGraph(at, thing.get());
      change(target, known -> known.with(Grad.Part.UNKNOWN));
      return;
    }
    Spot here = frame.spot(site.at());
    Set<Key> graph = reached(grad.node());
    Optional<Node> spoiled = nodes(graph, node -> node.spoiled().isPresent());
    Optional<Node> spent =
        nodes(graph, node -> (node.saves() || grad.always()) && node.spent().isPresent());
    if (spoiled.isPresent()) {
      complaining.spoiled(spoiled.get(), here);
    } else if (spent.isPresent()) {
      complaining.twice(spent.get(), at);
    }
    masked(graph, here);
    if (used) {
      graph.forEach(key -> memory.nodes().change(key, (k, node) -> node.spentAt(here)));
    }
    if (grad.always() && grad.part() == Grad.Part.RECORDED) {
      memory.records(); // else it would have failed
    }
    if (grad.part() == Grad.Part.UNKNOWN && grad.node().isPresent() && !grad.always()) {
      change(target, known -> known.with(Grad.Part.RECORDED)); // else it would have failed
    }
    if (spoiled.isPresent() || spent.isPresent()) {
      change(target, known -> known.with(Grad.Part.UNKNOWN));
      graph.forEach(memory.nodes()::remove);
    }
  }

  /** What a mask leaves out only after an operation that has no derivative there. */
  private void masked(Set<Key> graph, Spot backward) {
    for (Key key : graph) {
      Optional<Node.Choice> choice = memory.nodes().get(key).flatMap(Node::choice);
      choice
          .flatMap(
              one ->
                  nodes(
                      reached(Optional.of(one.chosen())),
                      node -> node.pole().filter(one.mask().tested()::equals).isPresent()))
          .ifPresent(
              pole -> complaining.masked(pole, memory.nodes().get(key).orElseThrow(), backward));
    }
  }

  private Optional<Node> nodes(Set<Key> graph, Predicate<Node> wanted) {
    return graph.stream()
        .flatMap(key -> memory.nodes().get(key).stream())
        .filter(wanted)
        .findFirst();
  }

  /** The operations behind a value. */
  private Set<Key> reached(Optional<Key> start) {
    Set<Key> seen = new TreeSet<>();
    Deque<Key> work = new ArrayDeque<>();
    start.ifPresent(work::add);
    while (!work.isEmpty()) {
      Key key = work.remove();
      Optional<Node> node = memory.nodes().get(key);
      if (node.isPresent() && seen.add(key)) {
        work.addAll(node.get().inputs());
      }
    }
    return seen;
  }

  /** An operation writes into an array: what backward needs of it is lost. */
  void written(Held array, Calling.Site site) {
    Optional<Thing> thing = memory.thing(array);
    if (thing.isEmpty()) {
      return;
    }
    new Masks(memory).written(((Held.Of) array).key());
    Grad grad = thing.get().grad();
    Optional<Thing> base = grad.storage().flatMap(memory::thing);
    boolean isLeaf = grad.part() == Grad.Part.LEAF;
    boolean ofLeaf =
        grad.part() == Grad.Part.RECORDED
            && base.filter(one -> one.grad().part() == Grad.Part.LEAF).isPresent();
    if (isLeaf && grad.always() && memory.isRecording()) {
      complaining.leaf(site, false, Optional.empty());
      return;
    }
    if (memory.tape().isRunning() && !grad.always() && (isLeaf || ofLeaf)) {
      complaining.leaf(site, ofLeaf, memory.tape().since());
      change(array, known -> known.with(Grad.Part.UNKNOWN));
      return;
    }
    Spot here = frame.spot(site.at());
    grad.storage()
        .ifPresent(
            storage ->
                memory
                    .nodes()
                    .replaceAll(
                        (key, node) ->
                            node.saved().contains(storage) && node.spoiled().isEmpty()
                                ? node.spoiledAt(here)
                                : node));
  }

  /** The part of what a method gives that computes in ways nobody looks at. */
  Grad opaque(Kind kind, ModelMethod method, Key self, boolean computes) {
    Grad.Part part = Grad.Part.UNKNOWN;
    if (computes && memory.tape().status() == Tape.Status.STOPPED) {
      part = Grad.Part.NONE;
    } else if (computes && memory.tape().status() == Tape.Status.UNKNOWN) {
      part = Grad.Part.IF_RECORDING;
    }
    if (method.is(Flag.UNRECORDED)) {
      part = Grad.Part.NONE;
    }
    return kind == Kind.TENSOR ? Grad.fresh(part, self) : Grad.UNKNOWN.with(part);
  }
}
