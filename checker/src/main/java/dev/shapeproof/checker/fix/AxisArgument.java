package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Instr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one axis that a call names by a number: {@code 1} of {@code softmax(1)}. */
final class AxisArgument {
  private static final Set<String> ROLES = Set.of("axis", "axes", "first", "second");

  private AxisArgument() {}

  /** Whether a call takes an argument for the number of an axis. */
  static boolean isAxis(Vocabulary vocabulary, Instr.Invoke call, int argument) {
    return ROLES.contains(vocabulary.roles(call.method()).getOrDefault(argument, ""));
  }

  /** The axes that a call names, where all of them are digits. */
  private static List<Place> all(Failure failure, Code code, Instr.Invoke call) {
    List<Place> found = new ArrayList<>();
    Map<Integer, String> roles = failure.vocabulary().roles(call.method());
    for (Map.Entry<Integer, String> role : roles.entrySet()) {
      if (ROLES.contains(role.getValue()) && role.getKey() < call.arguments().size()) {
        found.addAll(Literals.in(failure, code, call.arguments().get(role.getKey())));
      }
    }
    return found.stream().allMatch(AxisArgument::isWritten) ? found : List.of();
  }

  /** The axes, where they are not a whole permutation. */
  static List<Place> few(Failure failure, Code code, Instr.Invoke call) {
    List<Place> all = all(failure, code, call);
    return all.size() <= 2 ? all : List.of();
  }

  /** The axis, where just one is named. */
  static Optional<Place> only(Failure failure, Code code, Instr.Invoke call) {
    List<Place> all = all(failure, code, call);
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  private static boolean isWritten(Place constant) {
    return constant.text().matches("-?[0-9]+");
  }
}
