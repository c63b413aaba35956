package dev.shapeproof.checker.model;

import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * All models of a run. Earlier sources win, method by method: the user's, then those in jars, then
 * bundled ones.
 */
public final class Models {
  private final List<ModelSource> sources;
  private final Map<TypeRef, List<ModelClass>> classes = new ConcurrentHashMap<>();
  private final Map<MethodRef, Optional<ModelMethod>> methods = new ConcurrentHashMap<>();

  private Models(List<? extends ModelSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** Models in order of precedence. */
  public static Models of(List<? extends ModelSource> sources) {
    return new Models(sources);
  }

  /** These models, preferred to those of {@code others}. */
  public Models before(Models others) {
    return new Models(Stream.concat(sources.stream(), others.sources.stream()).toList());
  }

  /**
   * What a method means, declared in its class or inherited from a modelled supertype that the
   * model names.
   */
  public Optional<ModelMethod> method(MethodRef method) {
    return methods.computeIfAbsent(method, m -> method(m.owner(), m.signature(), new HashSet<>()));
  }

  /** A constant of a modelled class. */
  public Optional<ModelField> field(FieldRef field) {
    return classes(field.owner()).stream()
        .map(found -> Optional.ofNullable(found.fields().get(field.name())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What instances of a class stand for; empty for a class without a model. */
  public Optional<Kind> kindOf(TypeRef type) {
    List<ModelClass> found = classes(type);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).kind());
  }

  /** Whether the classes of a package belong to a modelled library. */
  public boolean isModelledPackage(String packageName) {
    return library(packageName + ".").isPresent();
  }

  /**
   * The library that a class belongs to by its full name, whether or not the class itself has a
   * model.
   */
  public Optional<Library> library(String className) {
    return sources.stream()
        .map(ModelSource::library)
        .filter(each -> each.owns(className))
        .findFirst();
  }

  public List<Library> libraries() {
    return sources.stream().map(ModelSource::library).distinct().toList();
  }

  /** What each source says of a class, in order of precedence. */
  public List<ModelClass> classes(TypeRef type) {
    return classes.computeIfAbsent(
        type, t -> sources.stream().flatMap(source -> source.find(t).stream()).toList());
  }

  private Optional<ModelMethod> method(TypeRef owner, String signature, Set<TypeRef> seen) {
    if (!seen.add(owner)) {
      return Optional.empty();
    }
    List<ModelClass> found = classes(owner);
    for (ModelClass each : found) {
      ModelMethod method = each.methods().get(owner + signature);
      if (method != null) {
        return Optional.of(method);
      }
    }
    if (signature.startsWith("#<init>(")) {
      return Optional.empty();
    }
    return found.stream()
        .flatMap(each -> each.supertypes().stream())
        .flatMap(supertype -> method(supertype, signature, seen).stream())
        .findFirst();
  }
}
