package dev.shapeproof.checker.travel;

import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldUse;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The code of other modules that lies beside their classes, read when asked for. What does not
 * belong to the class files, or cannot be read, is left out and counted.
 */
public final class Travelled {
  private final SliceIndex index;
  private final Current current;
  private final Map<String, Optional<Known>> slices = new HashMap<>();
  private final Map<String, SortedSet<String>> ignored = new TreeMap<>();
  private Optional<Map<String, List<ClassInfo>>> declaring = Optional.empty();

  /** What the compiler itself has of a class. */
  public interface Current {
    /** SHA-256 of the class file that the compiler uses; empty where it reads the source. */
    Optional<String> digest(String topLevel);
  }

  /** A slice, ready to be asked. */
  private record Known(
      Map<TypeRef, ClassInfo> classes, Map<MethodRef, Slice.Code> code, FieldUse fields) {
    static Known of(Slice slice) {
      Map<TypeRef, ClassInfo> classes = new HashMap<>();
      slice.classes().forEach(info -> classes.put(info.type(), info));
      Map<MethodRef, Slice.Code> code = new HashMap<>();
      slice.code().forEach(each -> code.put(each.body().method(), each));
      return new Known(classes, code, slice.fields());
    }
  }

  public Travelled(SliceIndex index, Current current) {
    this.index = index;
    this.current = current;
  }

  /**
   * Whether a slice claims to be of this class, or of one around it, by the name of its class file.
   * Whether it is shows when it is read.
   */
  public boolean mayKnow(String type) {
    return index.outermost(type).isPresent();
  }

  /** Whether a package has such classes. */
  public boolean hasPackage(String name) {
    return index.hasPackage(name);
  }

  /** All top-level classes with a slice, sorted. */
  public Set<String> names() {
    return index.names();
  }

  public boolean isEmpty() {
    return index.isEmpty();
  }

  /** The declaration of a class, nested and anonymous ones too. */
  public Optional<ClassInfo> find(TypeRef type) {
    return around(type).map(known -> known.classes().get(type));
  }

  public Optional<Body> body(MethodRef method) {
    return code(method).map(Slice.Code::body);
  }

  /** The methods that a body names. */
  public List<MethodRef> calls(MethodRef method) {
    return code(method).map(Slice.Code::calls).orElse(List.of());
  }

  /** How the classes around this one use its fields. */
  public Optional<FieldUse> fields(TypeRef type) {
    return around(type).map(Known::fields);
  }

  private Optional<Slice.Code> code(MethodRef method) {
    return around(method.owner()).map(known -> known.code().get(method));
  }

  private Optional<Known> around(TypeRef type) {
    return index.isEmpty() || type.isArray()
        ? Optional.empty()
        : index.outermost(type.name()).flatMap(this::known);
  }

  private Optional<Known> known(String topLevel) {
    Optional<Known> known = slices.get(topLevel);
    if (known == null) {
      known = read(topLevel);
      slices.put(topLevel, known);
    }
    return known;
  }

  private Optional<Known> read(String topLevel) {
    Optional<String> file = current.digest(topLevel);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    SliceFile.Result result = index.read(topLevel);
    if (result instanceof SliceFile.Result.OtherVersion) {
      return ignore("of another version", topLevel);
    }
    if (!(result instanceof SliceFile.Result.Read read)
        || !read.sealed().slice().name().equals(topLevel)) {
      return ignore("damaged", topLevel);
    }
    if (!index.belongs(read.sealed(), file.get())) {
      return ignore("not of the present class files", topLevel);
    }
    return Optional.of(Known.of(read.sealed().slice()));
  }

  private Optional<Known> ignore(String why, String topLevel) {
    ignored.computeIfAbsent(why, key -> new TreeSet<>()).add(topLevel);
    return Optional.empty();
  }

  /** Slices that were asked for and not used, by reason. */
  public Map<String, SortedSet<String>> ignored() {
    return ignored;
  }

  /**
   * Classes of other modules that declare a method of this signature. To tell whether one overrides
   * a method, all are read.
   */
  public List<ClassInfo> declaring(String signature) {
    if (index.isEmpty()) {
      return List.of();
    }
    Map<String, List<ClassInfo>> known = declaring.orElseGet(this::declarations);
    declaring = Optional.of(known);
    return known.getOrDefault(signature, List.of());
  }

  private Map<String, List<ClassInfo>> declarations() {
    Map<String, List<ClassInfo>> found = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (String topLevel : index.names()) {
      known(topLevel)
          .ifPresent(
              known ->
                  known.classes().values().stream()
                      .filter(info -> seen.add(info.type().name()))
                      .forEach(info -> declare(info, found)));
    }
    return found;
  }

  private static void declare(ClassInfo info, Map<String, List<ClassInfo>> found) {
    for (MethodInfo method : info.methods()) {
      found.computeIfAbsent(method.method().signature(), key -> new ArrayList<>()).add(info);
    }
  }
}
