package dev.shapeproof.checker.state;

import dev.shapeproof.checker.call.Harmless;
import dev.shapeproof.checker.flow.Construction;
import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.checker.model.ModelMethod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a call does: a method of the library by its model, one of the program by its body. */
final class Calling {
  /** Calls that are followed one inside the other. */
  static final int DEEPEST = 3;

  private final Frame frame;
  private final int block;
  private final Memory memory;
  private final Session session;
  private final Judging judging;

  Calling(Frame frame, int block, Memory memory, Session session, Judging judging) {
    this.frame = frame;
    this.block = block;
    this.memory = memory;
    this.session = session;
    this.judging = judging;
  }

  /**
   * A call with what it is given.
   *
   * @param receiver of a static method or constructor unknown
   * @param spans of the receiver and the arguments
   * @param type of the result, as the code around it sees it
   */
  record Site(
      MethodRef method,
      Key key,
      Held receiver,
      List<Held> arguments,
      List<Span> spans,
      TypeRef type,
      Span at,
      boolean exact,
      boolean creates) {}

  /** Its result; empty where it never comes back. */
  Optional<Held> call(Instr instr, int index) {
    Site site = site(instr, index);
    if (instr instanceof Instr.New made && follows(made)) {
      return made(site, made.type());
    }
    if (site.method().isConstructor() && !site.creates() && session.own().isOwn(site.receiver())) {
      return Optional.of(Held.UNKNOWN).filter(any -> delegated(site));
    }
    if (site.receiver() instanceof Held.Code code
        && site.method().flags().contains(MethodRef.Flag.ABSTRACT)) {
      return ran(code, site);
    }
    Optional<ModelMethod> model = session.models().method(site.method());
    Optional<Held.Code> given =
        site.arguments().stream()
            .filter(Held.Code.class::isInstance)
            .map(Held.Code.class::cast)
            .findFirst();
    if (given.isPresent()
        && model.filter(it -> it.is(ModelMethod.Flag.RUNS_UNRECORDED)).isPresent()) {
      return ranUnrecorded(given.get(), site);
    }
    if (given.isPresent() && model.isPresent()) {
      shareCode(site);
    }
    if (model.isPresent()) {
      return Optional.of(
          new LibraryCall(frame, block, memory, session, judging).call(model.get(), site));
    }
    Optional<Body> body = followed(site);
    if (body.isPresent()) {
      return run(body.get(), site);
    }
    unknown(site);
    return Optional.of(result(site));
  }

  private Site site(Instr instr, int index) {
    if (instr instanceof Instr.Invoke invoke) {
      return new Site(
          invoke.method(),
          frame.key(block, index),
          invoke.receiver() == Instr.NONE ? Held.UNKNOWN : held(invoke.receiver()),
          invoke.arguments().stream().map(this::held).toList(),
          invoke.spans(),
          invoke.type(),
          invoke.at(),
          invoke.exact(),
          false);
    }
    Instr.New made = (Instr.New) instr;
    return new Site(
        made.constructor(),
        frame.key(block, index),
        Held.UNKNOWN,
        made.arguments().stream().map(this::held).toList(),
        made.spans(),
        made.type(),
        made.at(),
        true,
        true);
  }

  private Held held(int register) {
    return memory.held(Memory.Slot.register(frame.depth(), register));
  }

  private Optional<Body> followed(Site site) {
    if (site.creates() || site.method().isConstructor() || frame.depth() >= DEEPEST) {
      return Optional.empty();
    }
    Optional<MethodRef> target =
        site.exact()
            ? Optional.of(site.method())
            : session.own().implementation(site.method(), site.receiver());
    return target
        .filter(method -> !frame.callers().contains(method) && session.isOurs(method))
        .filter(
            method ->
                session.changes(method)
                    || (session.affordsObjects() && session.own().isOwn(site.receiver()))
                    || site.arguments().stream()
                        .anyMatch(
                            held -> held instanceof Held.Code || memory.thing(held).isPresent()))
        .flatMap(this::body);
  }

  private Optional<Body> body(MethodRef method) {
    return session.program().body(method) instanceof Program.BodyResult.Found found
        ? Optional.of(found.body())
        : Optional.empty();
  }

  private boolean follows(Instr.New made) {
    return frame.depth() < DEEPEST
        && session.affordsObjects()
        && !frame.callers().contains(made.constructor())
        && session.own().standsAlone(made)
        && body(made.constructor()).isPresent();
  }

  /** A new object of a class of the program, as its constructor leaves it. */
  private Optional<Held> made(Site site, TypeRef type) {
    Held.Of self = memory.make(site.key(), Thing.made(Kind.OBJECT, site.at(), Owner.NOBODY));
    session.own().note(site.key(), type);
    session
        .own()
        .fields(type)
        .forEach(
            field ->
                memory.setField(FieldValues.name(site.key(), field.name()), new Held.Nothing()));
    return Optional.<Held>of(self).filter(any -> constructed(site, self));
  }

  /** A constructor that calls another one of its class, or one of the class above. */
  private boolean delegated(Site site) {
    TypeRef running = frame.body().method().owner();
    TypeRef called = site.method().owner();
    if (frame.depth() >= DEEPEST) {
      unknown(site);
      return true;
    }
    boolean isAbove = !called.equals(running);
    return (!session.isOurs(site.method()) || constructed(site, site.receiver()))
        && (!isAbove
            || !session.own().hasOwnSuperclass(running)
            || initialised(running, site, site.receiver()));
  }

  /** Runs what a constructor runs, in Java's order; whether it comes back. */
  private boolean constructed(Site site, Held self) {
    Optional<Body> body = body(site.method());
    if (body.isEmpty()) {
      memory.share(self);
      unknown(site);
      return true;
    }
    TypeRef owner = site.method().owner();
    boolean initialisesFirst =
        !Construction.delegates(body.get()) && !session.own().hasOwnSuperclass(owner);
    return (!initialisesFirst || initialised(owner, site, self))
        && run(body.get(), site.arguments(), self, site, "").isPresent();
  }

  /** The initialisers of the fields of a class. */
  private boolean initialised(TypeRef owner, Site site, Held self) {
    return body(Construction.initialiser(owner))
        .map(body -> run(body, List.of(), self, site, "").isPresent())
        .orElse(true);
  }

  /** What a lambda does that is run once, now, while nothing is recorded. */
  private Optional<Held> ranUnrecorded(Held.Code code, Site site) {
    Memory before = memory.copy();
    memory.switchOff();
    Optional<Held> result = ran(code, List.of(), site);
    memory.switchBack(before);
    return result;
  }

  /** What a lambda does where it is called. */
  private Optional<Held> ran(Held.Code code, Site site) {
    return ran(code, site.arguments(), site);
  }

  private Optional<Held> ran(Held.Code code, List<Held> arguments, Site site) {
    boolean followed = frame.depth() < DEEPEST && !frame.callers().contains(code.body());
    if (!followed
        || !(session.program().body(code.body()) instanceof Program.BodyResult.Found found)) {
      memory.share(code);
      unknown(site);
      return Optional.of(result(site));
    }
    List<Held> all = Stream.concat(code.captured().stream(), arguments.stream()).toList();
    String from = code.depth() < frame.depth() ? Key.HANDED_IN : "";
    return run(found.body(), all, code.self(), site, from);
  }

  private Optional<Held> run(Body body, Site site) {
    return run(body, site.arguments(), site.receiver(), site, "");
  }

  /** {@code from} marks the names of what is made by code that a caller handed in. */
  private Optional<Held> run(Body body, List<Held> arguments, Held self, Site site, String from) {
    Frame below =
        frame.below(
            body,
            session.flow(body),
            site.at(),
            site.key().site().substring(frame.path().length() + 1) + from,
            frame.expects(block));
    Memory start = memory.copy();
    List<Local> parameters = body.parameters();
    for (int i = 0; i < parameters.size() && i < arguments.size(); i++) {
      start.hold(new Memory.Slot(below.depth(), parameters.get(i).index()), arguments.get(i));
    }
    start.hold(new Memory.Slot(below.depth(), Memory.Slot.THIS), self);
    Optional<Walk.Exit> exit = new Walk(below, session).run(start, judging.isOn());
    exit.ifPresent(
        left -> {
          left.memory().leave(frame.depth());
          memory.become(left.memory());
        });
    return exit.map(Walk.Exit::value);
  }

  /** Code that is not followed: it may do anything with what it is given. */
  private void unknown(Site site) {
    shareCode(site);
    TypeRef result = site.method().result();
    boolean handsOut = !isPrimitive(result) && !result.equals(TypeRef.STRING);
    if (Harmless.keeps(site.method()) && !site.creates() && !handsOut) {
      if (site.method().name().equals("close")) {
        memory.share(site.receiver()); // what it is shows only when it runs
      }
      return;
    }
    site.arguments().forEach(memory::share);
    memory.share(site.receiver());
    memory.mayGoBack();
    boolean ofPlatform = site.method().owner().name().startsWith("java.");
    if (!ofPlatform) {
      memory.forgetFields(session.fields()::isFinal);
      memory.changeAll(thing -> thing.shared() ? thing.with(Owner.UNKNOWN) : thing);
      if (!memory.tape().isRunning()) {
        memory.tape(Tape.UNKNOWN);
      }
    }
  }

  /** Whoever is given a lambda may run it, now or later. */
  private void shareCode(Site site) {
    site.arguments().stream().filter(Held.Code.class::isInstance).forEach(memory::share);
  }

  private static boolean isPrimitive(TypeRef type) {
    return type.name().indexOf('.') < 0 && !type.isArray();
  }

  private Held result(Site site) {
    Optional<Kind> kind = session.tracked(site.type());
    return kind.isEmpty() ? Held.UNKNOWN : memory.make(site.key(), Thing.met(kind.get()));
  }
}
