package dev.shapeproof.checker.flow.cfg;

import com.sun.tools.javac.code.Symbol;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Turns the compiler's types and symbols into the names that the engine knows them by. */
public final class Refs {

  private final Types types;
  private final Map<Element, MethodRef> methods = new HashMap<>();
  private final Map<Element, TypeRef> classes = new HashMap<>();

  public Refs(Types types) {
    this.types = types;
  }

  /**
   * The erased type; {@code java.lang.Object} for what has no name of its own, as the null type.
   */
  public TypeRef type(TypeMirror type) {
    TypeKind kind = type.getKind();
    if (kind.isPrimitive()) {
      return primitive(kind);
    }
    return switch (kind) {
      case VOID -> TypeRef.VOID;
      case ARRAY -> new TypeRef(type(((ArrayType) type).getComponentType()) + "[]");
      case DECLARED -> type((TypeElement) ((DeclaredType) type).asElement());
      case TYPEVAR, INTERSECTION, WILDCARD -> erased(type);
      case UNION -> new TypeRef("java.lang.Throwable");
      default -> TypeRef.OBJECT;
    };
  }

  private TypeRef erased(TypeMirror type) {
    TypeMirror erasure = types.erasure(type);
    return switch (erasure.getKind()) {
      case DECLARED, ARRAY -> type(erasure);
      default -> TypeRef.OBJECT;
    };
  }

  private static TypeRef primitive(TypeKind kind) {
    return switch (kind) {
      case INT -> TypeRef.INT;
      case LONG -> TypeRef.LONG;
      case BOOLEAN -> TypeRef.BOOLEAN;
      default -> new TypeRef(kind.name().toLowerCase(java.util.Locale.ROOT));
    };
  }

  /** A class by its qualified name; local and anonymous ones by their binary name. */
  public TypeRef type(TypeElement element) {
    return classes.computeIfAbsent(element, e -> new TypeRef(name(element)));
  }

  private static String name(TypeElement element) {
    boolean named =
        !element.getNestingKind().equals(NestingKind.ANONYMOUS)
            && !element.getNestingKind().equals(NestingKind.LOCAL);
    return named && !insideLocal(element)
        ? element.getQualifiedName().toString()
        : ((Symbol.ClassSymbol) element).flatName().toString();
  }

  private static boolean insideLocal(TypeElement element) {
    for (Element up = element.getEnclosingElement(); up != null; up = up.getEnclosingElement()) {
      if (up.getKind() != ElementKind.PACKAGE && !(up instanceof TypeElement)) {
        return up.getKind() != ElementKind.MODULE;
      }
    }
    return false;
  }

  public MethodRef method(ExecutableElement method) {
    return methods.computeIfAbsent(method, m -> build(method));
  }

  private MethodRef build(ExecutableElement method) {
    List<TypeRef> parameters = method.getParameters().stream().map(p -> type(p.asType())).toList();
    return new MethodRef(
        type(owner(method)),
        method.getSimpleName().toString(),
        parameters,
        type(method.getReturnType()),
        flags(method));
  }

  /** The class that declares a method; there always is one. */
  public static TypeElement owner(ExecutableElement method) {
    return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
  }

  private static Set<MethodRef.Flag> flags(ExecutableElement method) {
    EnumSet<MethodRef.Flag> flags = EnumSet.noneOf(MethodRef.Flag.class);
    for (Modifier modifier : method.getModifiers()) {
      switch (modifier) {
        case STATIC -> flags.add(MethodRef.Flag.STATIC);
        case PRIVATE -> flags.add(MethodRef.Flag.PRIVATE);
        case FINAL -> flags.add(MethodRef.Flag.FINAL);
        case ABSTRACT -> flags.add(MethodRef.Flag.ABSTRACT);
        default -> {}
      }
    }
    if (method.isVarArgs()) {
      flags.add(MethodRef.Flag.VARARGS);
    }
    if (Generated.is(method)) {
      flags.add(MethodRef.Flag.GENERATED);
    }
    return flags;
  }

  public FieldRef field(VariableElement field) {
    Set<Modifier> modifiers = field.getModifiers();
    Element owner = field.getEnclosingElement();
    return new FieldRef(
        owner instanceof TypeElement type ? type(type) : TypeRef.OBJECT,
        field.getSimpleName().toString(),
        type(field.asType()),
        modifiers.contains(Modifier.STATIC),
        modifiers.contains(Modifier.FINAL),
        modifiers.contains(Modifier.PRIVATE));
  }

  /** Whether a call of it always reaches this very declaration. */
  public static boolean isExact(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    return method.getKind() == ElementKind.CONSTRUCTOR
        || modifiers.contains(Modifier.STATIC)
        || modifiers.contains(Modifier.PRIVATE)
        || modifiers.contains(Modifier.FINAL)
        || owner(method).getModifiers().contains(Modifier.FINAL);
  }
}
