package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Models;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds and remembers what is written on methods, fields and variables. */
final class ContractReader {
  private final Program program;
  private final Models models;
  private final Map<String, Optional<ContractMethod>> methods = new HashMap<>();
  private final Map<String, Map<Integer, ContractType>> locals = new HashMap<>();
  private final Map<String, ContractType> fields = new HashMap<>();
  private final Set<String> entered = new HashSet<>();
  private Optional<Set<TypeRef>> roots = Optional.empty();

  ContractReader(Program program, Models models) {
    this.program = program;
    this.models = models;
  }

  /** The contract of a method, its own or that of what it overrides. */
  Optional<ContractMethod> method(MethodRef method) {
    Optional<ContractMethod> known = methods.get(method.key());
    if (known == null) {
      known = read(method);
      methods.put(method.key(), known);
    }
    return known;
  }

  private Optional<ContractMethod> read(MethodRef method) {
    boolean ours = isOurs(method.owner());
    if (!ours && (isPlatform(method.owner()) || models.method(method).isPresent())) {
      return Optional.empty();
    }
    Optional<ContractMethod> own = own(method);
    if (own.isEmpty() || own.get().concernsCallers() || !ours) {
      return own.filter(contract -> !contract.saysNothing());
    }
    for (MethodRef above : program.overridden(method)) {
      Optional<ContractMethod> inherited = method(above).filter(ContractMethod::concernsCallers);
      if (inherited.isPresent()) {
        return Optional.of(inherited.get().of(method));
      }
    }
    return own.filter(contract -> !contract.saysNothing());
  }

  /** What is written on the method itself. */
  Optional<ContractMethod> own(MethodRef method) {
    Optional<ClassInfo> owner = program.find(method.owner());
    return owner.flatMap(
        info -> info(info, method).map(declared -> ContractMethod.of(declared, info)));
  }

  private static Optional<MethodInfo> info(ClassInfo owner, MethodRef method) {
    return owner.methods().stream().filter(m -> m.method().equals(method)).findFirst();
  }

  private Optional<MethodInfo> info(MethodRef method) {
    return program.find(method.owner()).flatMap(owner -> info(owner, method));
  }

  boolean hasBody(MethodRef method) {
    return info(method).map(MethodInfo::hasBody).orElse(false);
  }

  Span declared(MethodRef method) {
    return info(method).map(MethodInfo::declared).orElse(Span.NONE);
  }

  /** Of this compilation, or of a module that brought its code. */
  private boolean isOurs(TypeRef type) {
    return roots().contains(type) || program.hasTravelled(type);
  }

  private Set<TypeRef> roots() {
    Set<TypeRef> known =
        roots.orElseGet(
            () -> program.roots().stream().map(ClassInfo::type).collect(Collectors.toSet()));
    roots = Optional.of(known);
    return known;
  }

  private static boolean isPlatform(TypeRef type) {
    return type.name().startsWith("java.") || type.name().startsWith("javax.");
  }

  /** What is written on a local variable. */
  ContractType local(MethodRef method, int index) {
    return locals
        .computeIfAbsent(
            method.key(), key -> info(method).map(ContractReader::locals).orElse(Map.of()))
        .getOrDefault(index, ContractType.NONE);
  }

  private static Map<Integer, ContractType> locals(MethodInfo info) {
    Map<Integer, ContractType> found = new HashMap<>();
    info.onLocals().forEach((index, written) -> found.put(index, ContractType.of(written)));
    return found;
  }

  /** What is written on a field. */
  ContractType field(FieldRef field) {
    boolean elsewhere = !isOurs(field.owner());
    if (elsewhere && (isPlatform(field.owner()) || models.kindOf(field.owner()).isPresent())) {
      return ContractType.NONE;
    }
    return fields.computeIfAbsent(
        field.owner() + "." + field.name(),
        key ->
            program
                .find(field.owner())
                .map(info -> info.onFields().getOrDefault(field.name(), List.of()))
                .map(ContractType::of)
                .orElse(ContractType.NONE));
  }

  /** Starts to read a field's contract; false where that is what is being done already. */
  boolean enter(FieldRef field) {
    return entered.add(field.owner() + "." + field.name());
  }

  void leave(FieldRef field) {
    entered.remove(field.owner() + "." + field.name());
  }
}
