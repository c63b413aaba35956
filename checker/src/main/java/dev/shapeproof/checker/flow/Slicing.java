package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.call.FieldWrites;
import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Models;
import dev.shapeproof.checker.travel.Slice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What of this compilation travels to others: the classes that can matter for tensors, and those
 * whose code they call, with the bodies that would be followed.
 */
final class Slicing {
  private static final Set<MethodRef.Flag> SETTLED =
      Set.of(MethodRef.Flag.STATIC, MethodRef.Flag.PRIVATE, MethodRef.Flag.FINAL);

  private final Program program;
  private final Models models;
  private final Relevance relevance;
  private final FieldWrites writes;
  private final Map<MethodRef, Boolean> travelling = new HashMap<>();

  Slicing(Program program, Models models) {
    this.program = program;
    this.models = models;
    this.relevance = new Relevance(program, models);
    this.writes = new FieldWrites(program);
  }

  /**
   * Slices by top-level class, sorted.
   *
   * @param further classes that had one before
   */
  List<Slice> all(List<TypeRef> further) {
    Set<TypeRef> done = new LinkedHashSet<>();
    Deque<TypeRef> open = new ArrayDeque<>();
    program.roots().forEach(info -> open.add(topLevel(info)));
    further.forEach(open::add);
    Map<String, Slice> slices = new TreeMap<>();
    while (!open.isEmpty()) {
      TypeRef topLevel = open.remove();
      List<ClassInfo> classes = done.add(topLevel) ? program.within(topLevel) : List.of();
      if (classes.isEmpty()) {
        continue;
      }
      Slice slice = slice(topLevel, classes);
      slices.put(topLevel.name(), slice);
      for (Slice.Code code : slice.code()) {
        overriding(code.body().method()).forEach(info -> open.add(topLevel(info)));
        for (MethodRef called : code.calls()) {
          program.find(called.owner()).ifPresent(owner -> open.add(topLevel(owner)));
        }
      }
    }
    return List.copyOf(slices.values());
  }

  /** Others must not take a method for the last word where a class without tensors overrides it. */
  private List<ClassInfo> overriding(MethodRef method) {
    boolean open = Collections.disjoint(method.flags(), SETTLED) && !method.isConstructor();
    return !open
        ? List.of()
        : program.declaringElsewhere(method.signature()).stream()
            .filter(info -> !info.travelled() && !info.type().equals(method.owner()))
            .filter(info -> program.isSubtype(info.type(), method.owner()))
            .toList();
  }

  private TypeRef topLevel(ClassInfo info) {
    ClassInfo at = info;
    for (Optional<ClassInfo> outer = around(at); outer.isPresent(); outer = around(at)) {
      at = outer.get();
    }
    return at.type();
  }

  private Optional<ClassInfo> around(ClassInfo info) {
    return info.outer().flatMap(program::find);
  }

  private Slice slice(TypeRef topLevel, List<ClassInfo> classes) {
    Map<String, Slice.Code> code = new TreeMap<>();
    for (ClassInfo info : classes) {
      for (MethodInfo method : info.methods()) {
        if (method.hasBody() && !method.method().isLambda() && travels(method.method())) {
          add(method.method(), code);
        }
      }
    }
    String file = classes.get(0).declared().file().replace('\\', '/');
    List<ClassInfo> sorted = new ArrayList<>(classes);
    sorted.sort(Comparator.comparing(ClassInfo::type));
    return new Slice(
        topLevel.name(),
        file.substring(file.lastIndexOf('/') + 1),
        sorted,
        writes.around(topLevel),
        List.copyOf(code.values()));
  }

  /** Initialisers always: without them, nothing is known of fields. */
  private boolean travels(MethodRef method) {
    return travelling.computeIfAbsent(
        method,
        asked ->
            asked.name().equals("<fields>")
                || asked.name().equals("<clinit>")
                || relevance.follows(asked)
                || relevance.touches(asked)
                || relevance.works(asked));
  }

  private void add(MethodRef method, Map<String, Slice.Code> code) {
    if (code.containsKey(method.key())
        || !(program.body(method) instanceof Program.BodyResult.Found found)) {
      return;
    }
    List<MethodRef> calls = program.calls(method).stream().filter(this::matters).toList();
    code.put(method.key(), new Slice.Code(found.body(), calls));
    lambdas(found.body()).forEach(lambda -> add(lambda, code));
  }

  private static List<MethodRef> lambdas(Body body) {
    return body.blocks().stream()
        .flatMap(block -> block.instrs().stream())
        .filter(Instr.Lambda.class::isInstance)
        .map(instr -> ((Instr.Lambda) instr).body())
        .toList();
  }

  /**
   * Whether a call is worth telling: one of a library with a model, or of code that travels as
   * well. What the rest is called hangs on how much is compiled at once.
   */
  private boolean matters(MethodRef called) {
    Optional<ClassInfo> owner = program.find(called.owner()).filter(ClassInfo::fromSource);
    if (owner.isEmpty()) {
      return models.library(called.owner().name()).isPresent();
    }
    return owner.get().travelled()
        ? program.body(called) instanceof Program.BodyResult.Found
        : travels(called);
  }
}
