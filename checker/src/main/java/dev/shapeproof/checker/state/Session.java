package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ControlFlow;
import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.checker.model.ModelClass;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.checker.model.Models;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What all bodies of one run share. */
final class Session {
  /** Instructions of one entry, each as often as it is looked at. */
  private static final int BUDGET = 20_000;

  /** So many of them may have been spent when an object of the program's own is still followed. */
  private static final int OBJECTS = 2_000;

  private final Program program;
  private final Models models;
  private final Set<Span> recasts;
  private final Complaints complaints;
  private final Fields fields = new Fields();
  private final Contexts contexts = new Contexts(this);
  private final RuleEffects effects = new RuleEffects();
  private final OwnObjects own;
  private final Map<MethodRef, ControlFlow> flows = new HashMap<>();
  private final Map<TypeRef, Optional<Kind>> tracked = new HashMap<>();
  private final Map<TypeRef, Boolean> sharing = new HashMap<>();
  private final Map<MethodRef, Boolean> changing = new HashMap<>();
  private int left = BUDGET;

  /** An entry costs too much: nothing is said of it. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @param recasts casts that always make another dtype
   */
  Session(Program program, Models models, Set<Span> recasts, Complaints complaints) {
    this.program = program;
    this.models = models;
    this.recasts = recasts;
    this.complaints = complaints;
    this.own = new OwnObjects(program, this);
  }

  Program program() {
    return program;
  }

  Models models() {
    return models;
  }

  /** Whether a cast makes another dtype, and so another array. */
  boolean isRecast(Span at) {
    return recasts.contains(at);
  }

  Fields fields() {
    return fields;
  }

  Contexts contexts() {
    return contexts;
  }

  OwnObjects own() {
    return own;
  }

  RuleEffects effects() {
    return effects;
  }

  Judging judging() {
    return complaints::add;
  }

  void startOver() {
    left = BUDGET;
    own.startOver();
  }

  void spend() {
    if (left-- <= 0) {
      throw new Exhausted();
    }
  }

  /** Whether objects of the program's own classes are still followed in this entry. */
  boolean affordsObjects() {
    return BUDGET - left <= OBJECTS;
  }

  ControlFlow flow(Body body) {
    return flows.computeIfAbsent(body.method(), method -> new ControlFlow(body));
  }

  /** What a type stands for, where the state of its objects matters. */
  Optional<Kind> tracked(TypeRef type) {
    return tracked.computeIfAbsent(type, this::kind);
  }

  boolean isTensor(TypeRef type) {
    return models.kindOf(type).filter(Kind.TENSOR::equals).isPresent();
  }

  /**
   * Whether objects of a type change parameters by their gradients, and leave these as they are.
   */
  boolean updates(TypeRef type) {
    return models.classes(type).stream()
        .flatMap(found -> found.methods().values().stream())
        .anyMatch(method -> method.is(ModelMethod.Flag.UPDATES));
  }

  /** Whether arrays are freed with an object of a type, other than itself. */
  boolean frees(TypeRef type) {
    return isHolder(type)
        || models.kindOf(type).filter(Kind.MANAGER::equals).isPresent()
        || models.classes(type).stream()
            .flatMap(found -> found.methods().values().stream())
            .anyMatch(method -> method.is(ModelMethod.Flag.SCOPES));
  }

  /** Whether objects of a type hold arrays, and free them when they are closed. */
  boolean isHolder(TypeRef type) {
    List<ModelMethod> methods =
        models.classes(type).stream().flatMap(found -> found.methods().values().stream()).toList();
    return models.kindOf(type).filter(Kind.OBJECT::equals).isPresent()
        && methods.stream().anyMatch(method -> method.is(ModelMethod.Flag.CLOSES))
        && methods.stream()
            .anyMatch(
                method ->
                    method.is(ModelMethod.Flag.OWNS)
                        && models.kindOf(method.result()).filter(Kind.LIST::equals).isPresent());
  }

  /** Whether closing one array of a type closes all that show a part of its memory. */
  boolean sharesMemory(TypeRef type) {
    return sharing.computeIfAbsent(
        type,
        asked ->
            models.classes(asked).stream()
                .flatMap(found -> found.methods().values().stream())
                .anyMatch(method -> method.is(ModelMethod.Flag.FREES)));
  }

  private Optional<Kind> kind(TypeRef type) {
    return models
        .kindOf(type)
        .filter(
            kind ->
                switch (kind) {
                  case TENSOR, MANAGER, LIST -> true;
                  case OBJECT ->
                      models.classes(type).stream()
                          .map(ModelClass::methods)
                          .flatMap(methods -> methods.values().stream())
                          .anyMatch(ModelMethod::changesStates);
                  default -> false;
                });
  }

  /** Whether an instruction opens what nothing but a call of {@code close} ends. */
  boolean opens(Instr instr) {
    return instr instanceof Instr.Invoke call
        && models
            .method(call.method())
            .filter(model -> model.is(ModelMethod.Flag.OPENS) || model.is(ModelMethod.Flag.RECORDS))
            .isPresent();
  }

  /** Whether a body may do what this pass is about, or fill a manager round by round. */
  boolean concerns(MethodRef method) {
    return changes(method)
        || contexts.isRunWithOne(method)
        || (program.calls(method).stream().anyMatch(this::isOfManager)
            && program.body(method) instanceof Program.BodyResult.Found found
            && flow(found.body()).reversePostOrder().stream()
                .anyMatch(flow(found.body())::isLoopHead));
  }

  private boolean isOfManager(MethodRef call) {
    return models.kindOf(call.owner()).filter(Kind.MANAGER::equals).isPresent();
  }

  /** Whether a body, or one that it calls, does what this pass is about. */
  boolean changes(MethodRef method) {
    return changes(method, new HashSet<>());
  }

  private boolean changes(MethodRef method, Set<MethodRef> running) {
    Boolean known = changing.get(method);
    if (known != null) {
      return known;
    }
    if (running.size() > Calling.DEEPEST || !running.add(method)) {
      return false;
    }
    boolean found =
        program.calls(method).stream()
            .anyMatch(
                call ->
                    models.method(call).filter(ModelMethod::changesStates).isPresent()
                        || (isOurs(call) && changes(call, running)));
    running.remove(method);
    if (found || running.isEmpty()) {
      changing.put(method, found);
    }
    return found;
  }

  /** Whether the source of a method is here. */
  boolean isOurs(MethodRef method) {
    return program.find(method.owner()).filter(ClassInfo::fromSource).isPresent();
  }
}
