package dev.shapeproof.checker.flow.ir;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The code under analysis, without a word about the compiler that read it. Bodies are made when
 * asked for.
 */
public interface Program {

  /**
   * Classes of this compilation that can matter, in source order, nested ones after their outer
   * class.
   */
  List<ClassInfo> roots();

  /** Why classes of this compilation could not be read at all, and how many each time. */
  default Map<String, Integer> unread() {
    return Map.of();
  }

  /** A class of this compilation or its class path. */
  Optional<ClassInfo> find(TypeRef type);

  /** Whether {@code type} is {@code of} or one of its subtypes. */
  boolean isSubtype(TypeRef type, TypeRef of);

  /**
   * The body of a method, constructor, initialiser or lambda of this compilation, or of a module
   * that brought it.
   */
  BodyResult body(MethodRef method);

  /**
   * The methods and constructors that the body of a method names, lambdas included, as far as they
   * belong to this compilation or to a modelled library. Much cheaper than the body.
   */
  List<MethodRef> calls(MethodRef method);

  /** The fields that a body assigns, lambdas included. Much cheaper than the body. */
  List<FieldRef> assigned(MethodRef method);

  /**
   * What a body does with the objects that fields hold, lambdas included. Much cheaper than the
   * body.
   */
  List<ContentsUse> contents(MethodRef method);

  /**
   * The methods of superclasses and interfaces that a method overrides or implements, nearest
   * first.
   */
  default List<MethodRef> overridden(MethodRef method) {
    return List.of();
  }

  /**
   * The classes of this compilation that stand in one top-level class, itself among them; empty for
   * one of another module.
   */
  default List<ClassInfo> within(TypeRef topLevel) {
    return List.of();
  }

  /**
   * All annotations of ours in the source of a class of this compilation, wherever they stand: also
   * where nobody reads them, at casts, in lambdas, at bounds.
   */
  default List<Written> annotations(TypeRef type) {
    return List.of();
  }

  /** How the code around a class of another module uses fields, where that came along. */
  default Optional<FieldUse> fieldUse(TypeRef type) {
    return Optional.empty();
  }

  /** Whether a class is of another module whose code came along. Its declaration is not read. */
  default boolean hasTravelled(TypeRef type) {
    return fieldUse(type).isPresent();
  }

  /**
   * Classes that are no roots and declare a method of this signature: of this compilation, and of
   * modules whose code came along.
   */
  default List<ClassInfo> declaringElsewhere(String signature) {
    return List.of();
  }

  /** Text of a source file, for messages; empty where it cannot be read. */
  String source(String file);

  /** The source of a span; empty where it is not known. */
  default String text(Span span) {
    if (!span.isKnown()) {
      return "";
    }
    String source = source(span.file());
    return span.start() < span.end() && span.end() <= source.length()
        ? source.substring(span.start(), span.end())
        : "";
  }

  /** A body, or why there is none. */
  sealed interface BodyResult {
    record Found(Body body) implements BodyResult {}

    /** Abstract, native or of a class file. */
    record Absent() implements BodyResult {}

    /** The lowering could not read it. */
    record Skipped(String reason) implements BodyResult {}
  }
}
