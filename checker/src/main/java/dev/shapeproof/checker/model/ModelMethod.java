package dev.shapeproof.checker.model;

import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one method or constructor of a library means.
 *
 * @param key as {@link dev.shapeproof.checker.flow.ir.MethodRef#key()}
 * @param parameters names, in order; a variable-arity parameter is an array
 * @param result erased; {@code void} for constructors
 * @param body statements; a constructor of a value class ({@code shape}, {@code dtype}, ...)
 *     returns the value, one of an object sets fields of {@code this}
 */
public record ModelMethod(
    String key,
    String name,
    List<String> parameters,
    TypeRef result,
    List<ModelStmt> body,
    Set<Flag> flags,
    int line) {

  /** Facts about the method. */
  public enum Flag {
    STATIC,
    /** Without effect: a call whose result is not used does nothing. */
    PURE,
    /**
     * Not a tensor operation: prints, measures, names. Not counted; the result, if any, is unknown.
     */
    IGNORED,
    /** Opens or closes a scope in which operations cast what they are given. */
    CASTS,
    /** Applies a layer: counted, with whether the shapes that come out are known. */
    APPLIES,
    /** Known to exist, meaning not modelled: counted, with that as the reason. */
    OPAQUE,
    /** Fails once {@code this} is closed, by itself or with what it belongs to. */
    NEEDS_OPEN,
    /**
     * What it gives belongs to whom the arrays belong that it is given, but for own code inside.
     */
    FOLLOWS,
    /** Of the model alone: the library has no such method. */
    PRIVATE,
    /** Its result is a resource of its own: nothing but a call of {@code close} frees it. */
    OPENS,
    /** Frees {@code this} and all that belongs to it; a second time does nothing. */
    CLOSES,
    /** Does not need what it is called on to be open. */
    AFTER_CLOSE,
    /** Asks whether {@code this} is open still: who asks knows what follows. */
    ASKS_OPEN,
    /** From here on {@code this}, or what the argument holds, belongs to the manager given. */
    ATTACHES,
    /** The same until that manager closes; then it goes back to the one before. */
    LENDS,
    /** From here on {@code this} belongs to nobody. */
    DETACHES,
    /** From here on the argument belongs to the manager above {@code this}. */
    HANDS_UP,
    /** Arrays that are made until its result is closed are freed with it. */
    SCOPES,
    /** What it gives belongs to {@code this}. */
    OWNS,
    /** Takes its arguments out of the scope that would free them. */
    KEEPS,
    /** What is computed until its result is closed is recorded for backward; one at a time. */
    RECORDS,
    /** Runs backward from its argument and frees the graph behind it. */
    BACKWARD,
    /** Sets all gradients to zero. */
    ZEROES,
    /** Sets the gradient of an array that it is given to zero, after use. */
    CLEARS,
    /** Says whether {@code this} is to get a gradient. */
    REQUIRES_GRADIENT,
    /** Gives the gradient of {@code this}; fails where none is attached. */
    GRADIENT,
    /** Gives the gradient of {@code this} where it has one: who takes it must know. */
    MAY_HAVE_GRADIENT,
    /** Its result may be the array that it was called on or given. */
    PASSES,
    /** Its result has no part in the graph, whatever the rule says. */
    UNRECORDED,
    /** Changes parameters by their gradients, and sets these to zero. */
    STEPS,
    /**
     * Changes the parameters of {@code this}, or of the optimiser given, by their gradients, and
     * leaves these as they are.
     */
    UPDATES,
    /** From here on all that is computed from {@code this} is recorded, without a collector. */
    WATCHES,
    /** Runs what it is given once, now, and records nothing of it. */
    RUNS_UNRECORDED,
    /**
     * Its result is the manager of a context: closed once the methods are through that a library
     * runs with it.
     */
    CONTEXT,
    /** Run with a context; the library computes with what it returns. */
    FEEDS,
    /** Run with a context and with what was computed; who asked gets what it returns, later. */
    OUTLIVES,
    /** Frees the memory of {@code this}, and so all that show a part of it. */
    FREES;

    private static final Map<String, Flag> WRITTEN =
        Stream.of(values())
            .filter(flag -> flag != STATIC && flag != OPAQUE && flag != PRIVATE)
            .collect(Collectors.toMap(Flag::annotation, flag -> flag));

    /** {@code AfterClose}: the annotation that says it in a model file. */
    String annotation() {
      return Stream.of(name().split("_", -1))
          .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
          .collect(Collectors.joining());
    }

    /** The flag that an annotation of a model file stands for. */
    static Optional<Flag> written(String annotation) {
      return Optional.ofNullable(WRITTEN.get(annotation));
    }
  }

  /** Whether it changes what may be done with its receiver, arguments or result later on. */
  public boolean changesStates() {
    return flags.stream().anyMatch(flag -> flag.compareTo(Flag.PRIVATE) > 0);
  }

  public ModelMethod {
    parameters = List.copyOf(parameters);
    body = List.copyOf(body);
    flags = Set.copyOf(flags);
  }

  /** The method of {@code owner} that it speaks of. */
  public MethodRef reference(TypeRef owner) {
    String types = key.substring(key.indexOf('(') + 1, key.length() - 1);
    List<TypeRef> erased =
        types.isEmpty() ? List.of() : Stream.of(types.split(",")).map(TypeRef::new).toList();
    return new MethodRef(
        owner, name, erased, result, is(Flag.STATIC) ? Set.of(MethodRef.Flag.STATIC) : Set.of());
  }

  public boolean is(Flag flag) {
    return flags.contains(flag);
  }

  /** Whether a call can be refused: the body states a requirement or calls a rule or intrinsic. */
  public boolean demands() {
    return body.stream().anyMatch(ModelStmt::demands);
  }

  /** Whether it hands on to a method of some object, which may be refused there. */
  public boolean runsObjects() {
    return !result.equals(TypeRef.VOID)
        && body.stream()
            .anyMatch(
                statement ->
                    statement instanceof ModelStmt.Return exit
                        && exit.value() instanceof ModelExpr.VirtualCall);
  }

  /** Whether its body calls methods of objects at all. */
  public boolean handsOn() {
    return body.stream().anyMatch(ModelStmt::handsOn);
  }

  public boolean isConstructor() {
    return name.equals("<init>");
  }
}
