package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.checker.model.Models;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which methods can matter for tensors, told from signatures, fields and direct calls: the rest is
 * not followed.
 */
final class Relevance {
  /** What is given to code that runs it, outside of the package of functions. */
  private static final Set<String> TASKS =
      Set.of("java.lang.Runnable", "java.util.concurrent.Callable");

  private final Program program;
  private final Models models;
  private final Map<TypeRef, Boolean> classes = new HashMap<>();
  private final Map<MethodRef, Boolean> touching = new HashMap<>();
  private final Map<MethodRef, Boolean> working = new HashMap<>();

  Relevance(Program program, Models models) {
    this.program = program;
    this.models = models;
  }

  /**
   * Whether a call of this method is worth following: for its tensors, or for the numbers, texts
   * and objects that shapes are made of.
   */
  boolean follows(MethodRef method) {
    if (mentionsInSignature(method)) {
      return true;
    }
    boolean ofOurs =
        (method.isConstructor() || isOurs(method.result()))
            && method.parameters().stream().allMatch(this::isOurs);
    return ofOurs || (isTensorClass(method.owner()) && touches(method));
  }

  /**
   * A number, a text, an object of this compilation or of a container that is modelled, a function,
   * or whatever a type variable stands for.
   */
  private boolean isOurs(TypeRef type) {
    TypeRef plain = new TypeRef(type.name().replace("[]", ""));
    return isPlain(plain)
        || plain.equals(TypeRef.VOID)
        || plain.equals(TypeRef.OBJECT)
        || plain.name().startsWith("java.util.function.")
        || TASKS.contains(plain.name())
        || models.kindOf(plain).isPresent()
        || program.find(plain).map(ClassInfo::fromSource).orElse(false);
  }

  /** Whether a method, or one that it calls, handles tensors, shapes or what makes them. */
  boolean touches(MethodRef method) {
    return reaches(method, touching, call -> mentions(call.owner()) || mentions(call.result()));
  }

  /** Whether a method, or one that it calls, has anything to judge. */
  boolean works(MethodRef method) {
    return reaches(method, working, this::isJudged);
  }

  /** Whether its own body has something to judge, so that it is not only a way to other methods. */
  boolean worksItself(MethodRef method) {
    return isAnnotated(method) || program.calls(method).stream().anyMatch(this::isJudged);
  }

  /** Whether its own body calls something whose model calls methods of objects: layers. */
  boolean runsObjects(MethodRef method) {
    return program.calls(method).stream()
        .anyMatch(call -> models.method(call).filter(ModelMethod::runsObjects).isPresent());
  }

  /** Whether a body in this compilation makes such a call, directly or through others. */
  private boolean reaches(
      MethodRef method, Map<MethodRef, Boolean> known, Predicate<MethodRef> wanted) {
    Set<MethodRef> seen = new HashSet<>();
    boolean found = search(method, known, wanted, seen);
    if (!found) {
      // Only now: while the search goes on, a method in a cycle may still turn out to reach one.
      seen.forEach(each -> known.put(each, false));
    }
    return found;
  }

  private boolean search(
      MethodRef method,
      Map<MethodRef, Boolean> known,
      Predicate<MethodRef> wanted,
      Set<MethodRef> seen) {
    Boolean before = known.get(method);
    if (before != null) {
      return before;
    }
    if (!seen.add(method)) {
      return false;
    }
    boolean found =
        hasBody(method)
            && (isAnnotated(method)
                || program.calls(method).stream()
                    .anyMatch(call -> wanted.test(call) || search(call, known, wanted, seen)));
    if (found) {
      known.put(method, true);
    }
    return found;
  }

  /** A call that makes a tensor or can be refused. */
  private boolean isJudged(MethodRef method) {
    boolean tensor = models.kindOf(method.result()).filter(Kind.TENSOR::equals).isPresent();
    Optional<ModelMethod> model = models.method(method);
    if (model.isEmpty()) {
      return tensor && models.library(method.owner().name()).isPresent();
    }
    return !model.get().is(ModelMethod.Flag.IGNORED) && (tensor || model.get().demands());
  }

  /** A contract is held against the body even where that does nothing with tensors. */
  private boolean isAnnotated(MethodRef method) {
    return program
        .find(method.owner())
        .map(owner -> !owner.onClass().isEmpty() || isAnnotated(owner, method))
        .filter(annotated -> annotated || !mentions(method.result()))
        .orElseGet(() -> program.overridden(method).stream().anyMatch(this::isDeclaredAnnotated));
  }

  private boolean isDeclaredAnnotated(MethodRef method) {
    return program.find(method.owner()).map(owner -> isAnnotated(owner, method)).orElse(false);
  }

  private static boolean isAnnotated(ClassInfo owner, MethodRef method) {
    return owner.methods().stream()
        .filter(info -> info.method().equals(method))
        .anyMatch(
            info ->
                !info.onResult().isEmpty()
                    || !info.onMethod().isEmpty()
                    || !info.onLocals().isEmpty()
                    || info.onParameters().stream().anyMatch(written -> !written.isEmpty()));
  }

  private boolean hasBody(MethodRef method) {
    return program
        .find(method.owner())
        .filter(ClassInfo::fromSource)
        .map(owner -> !method.flags().contains(MethodRef.Flag.ABSTRACT))
        .orElse(false);
  }

  private boolean mentions(TypeRef type) {
    TypeRef plain = new TypeRef(type.name().replace("[]", ""));
    Optional<Kind> kind = models.kindOf(plain);
    return kind.isPresent()
        && switch (kind.get()) {
          case TENSOR, SHAPE, DTYPE, DEVICE, INDEX, MANAGER -> true;
          case LIST, MAP, OBJECT -> !plain.name().startsWith("java.");
          case TEXT -> false;
        };
  }

  private static boolean isPlain(TypeRef type) {
    TypeRef plain = new TypeRef(type.name().replace("[]", ""));
    return Integers.isIntegral(plain)
        || Integers.isBoolean(plain)
        || Integers.isReal(plain)
        || plain.equals(TypeRef.STRING);
  }

  private boolean isTensorClass(TypeRef type) {
    Boolean known = classes.get(type);
    if (known == null) {
      known = program.find(type).map(this::isTensorClass).orElse(false);
      classes.put(type, known);
    }
    return known;
  }

  private boolean isTensorClass(ClassInfo info) {
    List<TypeRef> fields = info.fields().stream().map(FieldRef::type).toList();
    return info.fromSource()
        && (fields.stream().anyMatch(this::mentions)
            || info.methods().stream().map(MethodInfo::method).anyMatch(this::mentionsInSignature));
  }

  private boolean mentionsInSignature(MethodRef method) {
    return mentions(method.result()) || method.parameters().stream().anyMatch(this::mentions);
  }
}
