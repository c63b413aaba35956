package dev.shapeproof.checker.state;

import dev.shapeproof.checker.call.Harmless;
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
    Optional<ModelMethod> model = session.models().method(site.method());
    if (model.isPresent() && site.arguments().stream().anyMatch(Held.Code.class::isInstance)) {
      return ranUnrecorded(site);
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
    MethodRef method = site.method();
    boolean known =
        site.exact()
            && !site.creates()
            && !method.isConstructor()
            && frame.depth() < DEEPEST
            && !frame.callers().contains(method)
            && session.isOurs(method);
    boolean concerned =
        known
            && (session.changes(method)
                || site.arguments().stream().anyMatch(held -> memory.thing(held).isPresent()));
    return concerned && session.program().body(method) instanceof Program.BodyResult.Found found
        ? Optional.of(found.body())
        : Optional.empty();
  }

  /** What a lambda does that is run once, now, while nothing is recorded. */
  private Optional<Held> ranUnrecorded(Site site) {
    Held.Code code =
        site.arguments().stream()
            .filter(Held.Code.class::isInstance)
            .map(Held.Code.class::cast)
            .findFirst()
            .orElseThrow();
    boolean followed = frame.depth() < DEEPEST && !frame.callers().contains(code.body());
    if (!followed
        || !(session.program().body(code.body()) instanceof Program.BodyResult.Found found)) {
      code.captured().forEach(memory::share);
      memory.share(memory.held(own()));
      unknown(site);
      return Optional.of(result(site));
    }
    Memory before = memory.copy();
    memory.switchOff();
    Optional<Held> result = run(found.body(), code.captured(), before.held(own()), site);
    memory.switchBack(before);
    return result;
  }

  private Memory.Slot own() {
    return new Memory.Slot(frame.depth(), Memory.Slot.THIS);
  }

  private Optional<Held> run(Body body, Site site) {
    return run(body, site.arguments(), site.receiver(), site);
  }

  private Optional<Held> run(Body body, List<Held> arguments, Held self, Site site) {
    Frame below =
        frame.below(
            body,
            session.flow(body),
            site.at(),
            site.key().site().substring(frame.path().length() + 1),
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
    TypeRef result = site.method().result();
    boolean handsOut = !isPrimitive(result) && !result.equals(TypeRef.STRING);
    if (Harmless.keeps(site.method()) && !site.creates() && !handsOut) {
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

  private static boolean isPrimitive(TypeRef type) {
    return type.name().indexOf('.') < 0 && !type.isArray();
  }

  private Held result(Site site) {
    Optional<Kind> kind = session.tracked(site.type());
    return kind.isEmpty() ? Held.UNKNOWN : memory.make(site.key(), Thing.met(kind.get()));
  }
}
