package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A number that stands in the source as digits, and the code that works with it.
 *
 * @param place the digits
 * @param uses where its value is made: there, and where the name of the constant stands
 */
record NumberPlace(Place place, List<Place> uses) {

  /** What a number is to the program. */
  enum Role {
    /** It decides how something is computed: a width of a layer, a depth, a count. */
    SETTING,
    /** A size of an array that others are multiplied by, or that a field keeps. */
    WEIGHT,
    /** A size of an array that was just made. What the program is about is not to be changed. */
    DATA,
    /** None of these: the number of an axis, a bound, nothing that anybody takes. */
    OTHER
  }

  Role role(Vocabulary vocabulary) {
    Role role = Role.OTHER;
    for (Place use : uses) {
      if (uses.size() > 1 && use.at().equals(place.at())) {
        continue; // that a constant is declared says nothing
      }
      Role here = role(Fate.of(use.code(), use.register(), vocabulary), use.code(), vocabulary);
      role = here == Role.SETTING || role == Role.OTHER ? here : role;
    }
    return role;
  }

  private static Role role(Fate fate, Code code, Vocabulary vocabulary) {
    Role role = fate.isKept() ? Role.SETTING : Role.OTHER;
    for (Fate.Taker taker : fate.takers()) {
      Role here = role(taker, code, vocabulary);
      role = here.compareTo(role) < 0 ? here : role;
    }
    return role;
  }

  private static Role role(Fate.Taker taker, Code code, Vocabulary vocabulary) {
    if (!(taker.call() instanceof Instr.Invoke call)) {
      return Role.SETTING;
    }
    if (vocabulary.isCreationOfData(call.method())) {
      return isWeight(call, code, vocabulary) ? Role.WEIGHT : Role.DATA;
    }
    return taker.argument() < 0
            || AxisArgument.isAxis(vocabulary, call, taker.argument())
            || vocabulary.isRule(call.method(), "reshape")
        ? Role.OTHER
        : Role.SETTING;
  }

  private static boolean isWeight(Instr.Invoke creation, Code code, Vocabulary vocabulary) {
    Fate made = Fate.of(code, creation.target(), vocabulary);
    return made.isStored()
        || made.takers().stream()
            .anyMatch(
                taker ->
                    taker.argument() == 0
                        && taker.call() instanceof Instr.Invoke by
                        && vocabulary.isRule(by.method(), "matmul"));
  }

  /** The program with another number there. */
  Edit with(long value, Failure failure) {
    Map<MethodRef, Set<Span>> spans = new LinkedHashMap<>();
    Map<MethodRef, Code> codes = new LinkedHashMap<>();
    for (Place use : uses) {
      MethodRef method = use.code().body().method();
      codes.putIfAbsent(method, use.code());
      spans.merge(method, Set.of(use.at()), NumberPlace::union);
    }
    Map<MethodRef, Body> bodies = new LinkedHashMap<>();
    codes.forEach(
        (method, code) ->
            bodies.put(method, code.withNumber(spans.getOrDefault(method, Set.of()), value)));
    String suffix = place.text().matches(".*[lL]") ? "L" : "";
    return new Edit(bodies, List.of(failure.wordingAround(place).of(place.at(), value + suffix)));
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    Set<T> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return both;
  }
}
