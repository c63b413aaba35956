package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.checker.model.ModelMethod.Flag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Methods that a library runs with a context, whose manager it closes before it hands on what the
 * last of them returned: the translators of a predictor.
 */
final class Contexts {
  /** The manager of the context with which a method is run. */
  private static final Key GIVEN = new Key("context");

  private static final Key LIST = new Key("context/list");

  private final Session session;
  private final Map<String, Boolean> ownBlocks = new HashMap<>();

  Contexts(Session session) {
    this.session = session;
  }

  /** Whether what a method returns is seen only after its context was closed. */
  boolean outlives(MethodRef method) {
    return overrides(method, Flag.OUTLIVES) && !isCalled(method);
  }

  boolean isRunWithOne(MethodRef method) {
    return overrides(method, Flag.OUTLIVES);
  }

  private boolean overrides(MethodRef method, Flag flag) {
    return takesContext(method)
        && session.program().overridden(method).stream()
            .anyMatch(
                above -> session.models().method(above).filter(it -> it.is(flag)).isPresent());
  }

  private boolean takesContext(MethodRef method) {
    return method.parameters().stream()
        .flatMap(type -> session.models().classes(type).stream())
        .flatMap(model -> model.methods().values().stream())
        .anyMatch(model -> model.is(Flag.CONTEXT));
  }

  /** Whether code in sight calls it, or one that it overrides: then somebody has it before. */
  private boolean isCalled(MethodRef method) {
    return session.program().roots().stream()
        .flatMap(info -> info.methods().stream())
        .filter(MethodInfo::hasBody)
        .flatMap(info -> session.program().calls(info.method()).stream())
        .anyMatch(
            call ->
                call.name().equals(method.name())
                    && call.parameters().size() == method.parameters().size()
                    && session.program().isSubtype(method.owner(), call.owner()));
  }

  /** What a method is run with, where that is known to belong to its context. */
  void start(ClassInfo info, Body body, Memory memory) {
    if (!overrides(body.method(), Flag.OUTLIVES)
        || hasOwnBlocks(info.declared().file())
        || info.methods().stream()
            .map(MethodInfo::method)
            .noneMatch(method -> overrides(method, Flag.FEEDS) && feeds(method))) {
      return;
    }
    memory.make(GIVEN, Thing.met(Kind.MANAGER));
    Thing list = Thing.made(Kind.LIST, Span.NONE, new Owner.Of(GIVEN));
    body.parameters().stream()
        .filter(local -> session.tracked(local.type()).filter(Kind.LIST::equals).isPresent())
        .map(Local::index)
        .forEach(index -> memory.hold(new Memory.Slot(0, index), memory.make(LIST, list)));
  }

  /**
   * Whether the code of a source file, or code that it calls, has or makes blocks of its own, whose
   * results may belong to anybody.
   */
  boolean hasOwnBlocks(String file) {
    return ownBlocks.computeIfAbsent(file, this::reachesOwnBlocks);
  }

  private boolean reachesOwnBlocks(String file) {
    Set<MethodRef> seen = new LinkedHashSet<>();
    session.program().roots().stream()
        .filter(info -> info.declared().file().equals(file))
        .flatMap(info -> info.methods().stream())
        .map(MethodInfo::method)
        .forEach(seen::add);
    Deque<MethodRef> open = new ArrayDeque<>(seen);
    Set<TypeRef> owners = new HashSet<>();
    while (!open.isEmpty()) {
      MethodRef method = open.remove();
      if (owners.add(method.owner()) && isOwnBlock(method.owner())) {
        return true;
      }
      session.program().calls(method).stream().filter(seen::add).forEach(open::add);
    }
    return false;
  }

  private boolean isOwnBlock(TypeRef type) {
    return session
        .program()
        .find(type)
        .filter(ClassInfo::fromSource)
        .filter(
            info ->
                info.methods().stream()
                    .anyMatch(it -> it.hasBody() && it.method().name().startsWith("forward")))
        .isPresent();
  }

  /** Whether all that a method returns belongs to its context. */
  private boolean feeds(MethodRef method) {
    if (!(session.program().body(method) instanceof Program.BodyResult.Found found)) {
      return false;
    }
    Frame frame = Frame.entry(found.body(), session.flow(found.body()));
    Optional<Walk.Exit> exit = new Walk(frame, session).run(new Memory(), false);
    List<Held> all =
        exit.flatMap(left -> left.memory().thing(left.value()))
            .flatMap(Thing::elements)
            .orElse(List.of());
    return !all.isEmpty()
        && all.stream()
            .allMatch(
                held ->
                    exit.orElseThrow()
                        .memory()
                        .thing(held)
                        .filter(thing -> isOfContext(thing, frame))
                        .isPresent());
  }

  /** Whether a thing is freed with the context of the method that made it. */
  boolean isOfContext(Thing thing, Frame frame) {
    return (thing.kind() == Kind.TENSOR || thing.kind() == Kind.LIST)
        && !thing.life().isClosed()
        && thing.owner() instanceof Owner.Of owner
        && (owner.key().equals(GIVEN)
            || owner
                .key()
                .instructionIn(frame)
                .filter(instr -> instr instanceof Instr.Invoke call && isOfContext(call.method()))
                .isPresent());
  }

  private boolean isOfContext(MethodRef method) {
    return session.models().method(method).filter(it -> it.is(Flag.CONTEXT)).isPresent();
  }
}
