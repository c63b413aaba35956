package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.model.ModelExpr;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Rule;
import dev.shapeproof.rule.frame.Rules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which parameter of a rule each parameter of a library's method is handed to. */
final class Roles {
  private Roles() {}

  /** By the position of the method's parameter: {@code axis}, {@code axes}, {@code keepDims}. */
  static Map<Integer, String> of(ModelMethod method, ModelExpr.RuleCall call) {
    Map<Integer, String> roles = new TreeMap<>();
    Optional<? extends Rule> rule = Rules.find(call.rule());
    if (rule.isEmpty()) {
      return roles;
    }
    List<Param<?>> params = rule.get().params();
    for (int i = 0; i < call.positional().size() && i < params.size(); i++) {
      note(method, call.positional().get(i), params.get(i).name(), roles);
    }
    call.named().forEach(named -> note(method, named.value(), named.name(), roles));
    return roles;
  }

  private static void note(
      ModelMethod method, ModelExpr argument, String role, Map<Integer, String> roles) {
    if (argument instanceof ModelExpr.Name name) {
      int position = method.parameters().indexOf(name.name());
      if (position >= 0) {
        roles.put(position, role);
      }
    }
  }
}
