package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Intrinsic;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.checker.model.ModelClass;
import dev.shapeproof.checker.model.ModelExpr;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.checker.model.ModelStmt;
import dev.shapeproof.checker.model.Models;
import dev.shapeproof.rule.Rule;
import dev.shapeproof.rule.frame.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The words that a library has for what an edit wants to say, found by what its model says they
 * mean. A library without a word for it gets no such edit.
 */
final class Vocabulary {
  private static final Set<String> TABLES = Set.of("arange", "linspace", "eye");

  private final Models models;
  private final Program program;

  Vocabulary(Models models, Program program) {
    this.models = models;
    this.program = program;
  }

  /** {@code x.m(a, b)} that is {@code rule(x, a, b)}. */
  Optional<Word> method(TypeRef of, String rule, TypeRef... parameters) {
    return find(of, List.of(parameters), method -> isRuleOfArguments(method, rule));
  }

  /** {@code x.m(2, 3)} that gives x these sizes, of which one may be -1. */
  Optional<Word> reshape(TypeRef of) {
    return find(
        of,
        List.of(new TypeRef("long[]")),
        method ->
            result(method).orElse(null) instanceof ModelExpr.RuleCall call
                && call.rule().equals("reshape")
                && call.positional().size() == 2
                && call.positional().get(0) instanceof ModelExpr.This
                && call.positional().get(1) instanceof ModelExpr.Name);
  }

  /** {@code x.m()} that gives the dtype or the device of x. */
  Optional<Word> property(TypeRef of, Intrinsic property) {
    return find(
        of,
        List.of(),
        method ->
            method.body().size() == 1
                && result(method).orElse(null) instanceof ModelExpr.IntrinsicCall call
                && call.intrinsic() == property
                && call.arguments().get(0) instanceof ModelExpr.This);
  }

  /** A constant of the library that is the dtype of this name in the notation. */
  Optional<FieldRef> dtype(TypeRef type, String name) {
    for (ModelClass each : models.classes(type)) {
      for (var field : new TreeMap<>(each.fields()).values()) {
        if (field.value() instanceof ModelExpr.IntrinsicCall call
            && call.intrinsic() == Intrinsic.DTYPE_CONSTANT
            && call.argument(0) instanceof ModelExpr.Text text
            && text.value().equals(name)) {
          return Optional.of(new FieldRef(type, field.name(), type, true, true, false));
        }
      }
    }
    return Optional.empty();
  }

  /** The rule that a method of a library is, where it is one. */
  Optional<ModelExpr.RuleCall> rule(MethodRef method) {
    return models
        .method(method)
        .flatMap(Vocabulary::result)
        .filter(ModelExpr.RuleCall.class::isInstance)
        .map(ModelExpr.RuleCall.class::cast);
  }

  /** What the parameters of a method stand for, where the library's model says so. */
  Set<Kind> kinds(MethodRef method) {
    return method.parameters().stream()
        .flatMap(type -> models.kindOf(type).stream())
        .collect(Collectors.toSet());
  }

  /** What values of a type are to a library. */
  Optional<Kind> kind(TypeRef type) {
    return models.kindOf(type);
  }

  /** Whether a method gives something like what it is called on, and takes no other tensor. */
  boolean isPlainOperation(MethodRef method) {
    return rule(method).isPresent() && !kinds(method).contains(Kind.TENSOR);
  }

  /** The types that methods of a class take where they take a dtype. */
  List<TypeRef> dtypes(TypeRef of) {
    return parameters(of, Kind.DTYPE);
  }

  /** The types that methods of a class take where they take a device. */
  List<TypeRef> devices(TypeRef of) {
    return parameters(of, Kind.DEVICE);
  }

  private List<TypeRef> parameters(TypeRef of, Kind kind) {
    return models.classes(of).stream()
        .flatMap(each -> each.methods().values().stream())
        .flatMap(method -> parameters(method).stream())
        .filter(type -> models.kindOf(type).filter(kind::equals).isPresent())
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether a method takes axes away. */
  boolean isReduction(MethodRef method) {
    return rule(method)
        .flatMap(call -> Rules.find(call.rule()))
        .map(Rule::params)
        .orElse(List.of())
        .stream()
        .anyMatch(param -> param.name().equals("keepDims"));
  }

  /** Whether a method makes a tensor from nothing but sizes. */
  boolean isCreation(MethodRef method) {
    boolean ofManager = models.kindOf(method.owner()).filter(Kind.MANAGER::equals).isPresent();
    return ofManager
        || (method.isStatic()
            && models.method(method).isPresent()
            && kind(method.result()).filter(Kind.TENSOR::equals).isPresent()
            && !kinds(method).contains(Kind.TENSOR));
  }

  /** Whether it makes one that holds whatever there is, and no table of numbers in a row. */
  boolean isCreationOfData(MethodRef method) {
    return isCreation(method)
        && rule(method).filter(call -> TABLES.contains(call.rule())).isEmpty();
  }

  boolean isRule(MethodRef method, String name) {
    return rule(method).filter(call -> call.rule().equals(name)).isPresent();
  }

  /** Whether calling a method leaves its receiver as it is. */
  boolean isPure(MethodRef method) {
    return models.method(method).filter(m -> m.is(ModelMethod.Flag.PURE)).isPresent();
  }

  /** The method of the same name and meaning with one more parameter at the end. */
  Optional<Word> longer(MethodRef method, TypeRef last, String parameterOfRule) {
    Optional<ModelExpr.RuleCall> meant = rule(method);
    List<TypeRef> parameters = new ArrayList<>(method.parameters());
    parameters.add(last);
    return meant.flatMap(
        call ->
            find(
                method.owner(),
                parameters,
                other ->
                    other.name().equals(method.name())
                        && result(other).orElse(null) instanceof ModelExpr.RuleCall longer
                        && longer.rule().equals(call.rule())
                        && Roles.of(other, longer)
                            .getOrDefault(other.parameters().size() - 1, "")
                            .equals(parameterOfRule)));
  }

  /** The method with the same parameters that is another rule. */
  Optional<Word> alike(MethodRef method, String rule) {
    return models.classes(method.owner()).stream()
        .flatMap(each -> each.methods().values().stream())
        .filter(other -> parameters(other).equals(method.parameters()))
        .filter(other -> other.is(ModelMethod.Flag.STATIC) == method.isStatic())
        .filter(
            other ->
                result(other).orElse(null) instanceof ModelExpr.RuleCall call
                    && call.rule().equals(rule))
        .map(
            other ->
                new MethodRef(
                    method.owner(),
                    other.name(),
                    method.parameters(),
                    other.result(),
                    method.flags()))
        .filter(this::exists)
        .map(found -> new Word(found, 0))
        .findFirst();
  }

  /** The method that does the same to its receiver, by the library's habit of naming it. */
  Optional<Word> inPlace(MethodRef method) {
    MethodRef other =
        new MethodRef(
            method.owner(),
            method.name() + "i",
            method.parameters(),
            method.result(),
            method.flags());
    return models
        .method(other)
        .filter(found -> !found.is(ModelMethod.Flag.PURE))
        .filter(found -> exists(other))
        .map(found -> new Word(other, 0));
  }

  /** The role that each argument of a call plays in the rule that it is. */
  Map<Integer, String> roles(MethodRef method) {
    return models
        .method(method)
        .flatMap(model -> rule(method).map(call -> Roles.of(model, call)))
        .orElse(Map.of());
  }

  private Optional<Word> find(TypeRef of, List<TypeRef> parameters, Predicate<ModelMethod> wanted) {
    for (ModelClass each : models.classes(of)) {
      Optional<Word> own =
          each.methods().values().stream()
              .sorted(Comparator.comparing(ModelMethod::key))
              .flatMap(method -> word(of, method, parameters, wanted).stream())
              .min(Comparator.comparing(Word::silent));
      if (own.isPresent()) {
        return own;
      }
    }
    return models.classes(of).stream()
        .flatMap(each -> each.supertypes().stream())
        .flatMap(supertype -> find(supertype, parameters, wanted).stream())
        .findFirst();
  }

  private Optional<Word> word(
      TypeRef owner, ModelMethod method, List<TypeRef> wanted, Predicate<ModelMethod> meaning) {
    List<TypeRef> parameters = parameters(method);
    int silent = parameters.size() - wanted.size();
    boolean fits =
        silent >= 0
            && parameters.subList(0, wanted.size()).equals(wanted)
            && parameters.subList(wanted.size(), parameters.size()).stream()
                .allMatch(TypeRef.BOOLEAN::equals);
    if (!fits || method.is(ModelMethod.Flag.STATIC) || !meaning.test(method)) {
      return Optional.empty();
    }
    MethodRef ref = new MethodRef(owner, method.name(), parameters, method.result(), Set.of());
    return exists(ref) ? Optional.of(new Word(ref, silent)) : Optional.empty();
  }

  /** Whether the library has it in the version at hand. */
  private boolean exists(MethodRef method) {
    Optional<ClassInfo> owner = program.find(method.owner());
    return owner.isPresent()
        && owner.get().methods().stream()
            .anyMatch(info -> info.method().signature().equals(method.signature()));
  }

  private static List<TypeRef> parameters(ModelMethod method) {
    String key = method.key();
    String inside = key.substring(key.indexOf('(') + 1, key.length() - 1);
    return inside.isEmpty()
        ? List.of()
        : Arrays.stream(inside.split(",")).map(TypeRef::new).toList();
  }

  private static boolean isRuleOfArguments(ModelMethod method, String rule) {
    if (!(result(method).orElse(null) instanceof ModelExpr.RuleCall call)
        || !call.rule().equals(rule)
        || call.positional().isEmpty()
        || !(call.positional().get(0) instanceof ModelExpr.This)) {
      return false;
    }
    int used = 0;
    for (ModelExpr argument : call.positional().subList(1, call.positional().size())) {
      if (!(argument instanceof ModelExpr.Name name)
          || used >= method.parameters().size()
          || !method.parameters().get(used++).equals(name.name())) {
        return false;
      }
    }
    return call.named().isEmpty();
  }

  /** What a method returns at its end. */
  private static Optional<ModelExpr> result(ModelMethod method) {
    return method.body().isEmpty()
            || !(method.body().get(method.body().size() - 1) instanceof ModelStmt.Return result)
        ? Optional.empty()
        : Optional.of(result.value().usual());
  }
}
