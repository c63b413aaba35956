package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Written;
import dev.shapeproof.notation.DTypeSpec;
import dev.shapeproof.notation.DeviceSpec;
import dev.shapeproof.notation.Expr;
import dev.shapeproof.notation.Nearness;
import dev.shapeproof.notation.Notation;
import dev.shapeproof.notation.NotationError;
import dev.shapeproof.notation.RequiresSpec;
import dev.shapeproof.notation.RuleCall;
import dev.shapeproof.notation.TensorSpec;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.frame.Rules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the names in the annotations of one method mean anything: rules, parameters. */
final class ContractMeaning {
  private final MethodInfo method;
  private final Set<String> operands = new TreeSet<>();
  private final Set<String> sizes = new TreeSet<>();
  private final Set<String> declared = new TreeSet<>();
  private final boolean inherits;

  ContractMeaning(Program program, ClassInfo owner, MethodInfo method) {
    this.method = method;
    this.inherits = !program.overridden(method.method()).isEmpty();
    operands.addAll(method.names());
    if (!method.method().isStatic()) {
      operands.add("this");
    }
    sizes.addAll(operands);
    declared.addAll(operands);
    declared.addAll(ContractNames.ofTypes(ContractMethod.of(method, owner)));
    sizes.addAll(ContractNames.in(ContractMethod.of(method, owner)));
    Optional<ClassInfo> declaring = Optional.of(owner);
    while (declaring.isPresent()) {
      declaring.get().fields().stream().map(FieldRef::name).forEach(declared::add);
      declaring = declaring.get().superclass().flatMap(program::find);
    }
    sizes.addAll(declared);
  }

  Optional<NotationError> error(Written written) {
    String text = written.text();
    return switch (written.kind()) {
      case SHAPE ->
          Notation.shape(text).found().orElse(null) instanceof RuleCall call
              ? rule(text, call, call.arguments().size())
              : Optional.empty();
      case OP -> Notation.op(text).found().flatMap(call -> operation(text, call));
      case DTYPE -> Notation.dtype(text).found().flatMap(spec -> dtype(text, spec));
      case DEVICE -> Notation.device(text).found().flatMap(spec -> device(text, spec));
      case TENSOR_TYPE -> Notation.tensor(text).found().flatMap(spec -> tensor(text, spec));
      case REQUIRES -> Notation.requires(text).found().flatMap(spec -> condition(text, spec));
      case DIM, LAYOUT -> Optional.empty();
    };
  }

  /** A name that stands nowhere else may be anything, so the condition would say nothing. */
  private Optional<NotationError> condition(String text, RequiresSpec spec) {
    boolean told = method.onLocals().isEmpty() && !inherits;
    return told
        ? ContractNames.in(spec.condition()).stream()
            .flatMap(name -> unknown(text, name, declared).stream())
            .findFirst()
        : Optional.empty();
  }

  private Optional<NotationError> tensor(String text, TensorSpec spec) {
    Optional<NotationError> dtype = spec.dtype().flatMap(d -> dtype(text, d));
    Optional<NotationError> shape =
        spec.shape() instanceof RuleCall call
            ? rule(text, call, call.arguments().size())
            : Optional.empty();
    return dtype.or(() -> shape).or(() -> spec.device().flatMap(d -> device(text, d)));
  }

  private Optional<NotationError> operation(String text, RuleCall call) {
    boolean all = call.arguments().isEmpty();
    return rule(text, call, all ? method.method().parameters().size() : call.arguments().size());
  }

  private Optional<NotationError> dtype(String text, DTypeSpec spec) {
    return spec instanceof DTypeSpec.Promote promote
        ? promote.names().stream().flatMap(n -> unknown(text, n, operands).stream()).findFirst()
        : Optional.empty();
  }

  private Optional<NotationError> device(String text, DeviceSpec spec) {
    return spec instanceof DeviceSpec.Same same
        ? unknown(text, same.name(), operands)
        : Optional.empty();
  }

  private Optional<NotationError> rule(String text, RuleCall call, int count) {
    Optional<OpRule> rule = Rules.find(call.rule());
    if (rule.isEmpty()) {
      List<String> names = Rules.all().stream().map(OpRule::name).toList();
      return error(
          text,
          call.rule(),
          "expected a rule, found '" + call.rule() + "'",
          Nearness.nearest(call.rule(), names));
    }
    List<Param<?>> params = rule.get().params();
    long required = params.stream().filter(Param::required).count();
    if (count > params.size() || count < required) {
      String wanted = required == params.size() ? "" + required : required + " to " + params.size();
      return error(
          text,
          call.rule(),
          "expected " + wanted + " arguments of " + call.rule() + ", found " + count,
          Optional.empty());
    }
    return arguments(text, call, params);
  }

  private Optional<NotationError> arguments(String text, RuleCall call, List<Param<?>> params) {
    List<String> names = params.stream().<String>map(Param::name).toList();
    for (int i = 0; i < call.arguments().size(); i++) {
      RuleCall.Argument argument = call.arguments().get(i);
      int place = argument.name().map(names::indexOf).orElse(i);
      if (place < 0) {
        String name = argument.name().orElseThrow();
        return error(
            text,
            name,
            "expected a parameter of " + call.rule() + ", found '" + name + "'",
            Nearness.nearest(name, names));
      }
      Optional<NotationError> wrong = argument(text, argument.value(), params.get(place));
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private Optional<NotationError> argument(String text, RuleCall.Value value, Param<?> param) {
    if (value instanceof RuleCall.Value.Nested nested) {
      return rule(text, nested.call(), nested.call().arguments().size());
    }
    if (value instanceof RuleCall.Value.Scalar scalar) {
      boolean tensor = param.kind() == Param.Kind.TENSOR || param.kind() == Param.Kind.TENSORS;
      return names(text, scalar.expr(), tensor ? operands : sizes);
    }
    return value instanceof RuleCall.Value.Several several
        ? several.exprs().stream().flatMap(e -> names(text, e, sizes).stream()).findFirst()
        : Optional.empty();
  }

  private Optional<NotationError> names(String text, Expr expr, Set<String> known) {
    return ContractNames.in(expr).stream()
        .flatMap(name -> unknown(text, name, known).stream())
        .findFirst();
  }

  private Optional<NotationError> unknown(String text, String name, Set<String> known) {
    String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    if (method.names().isEmpty() && !method.method().parameters().isEmpty()) {
      return Optional.empty(); // nobody has kept the names
    }
    return known.contains(first)
        ? Optional.empty()
        : error(
            text,
            name,
            "expected a parameter"
                + (known == declared ? ", a field or a size" : "")
                + " of "
                + (method.method().isConstructor() ? "the constructor" : method.method().name())
                + ", found '"
                + name
                + "'",
            first.length() < 3 ? Optional.empty() : Nearness.nearest(first, known));
  }

  private static Optional<NotationError> error(
      String text, String word, String message, Optional<String> suggestion) {
    Matcher at = Pattern.compile("(?<![\\w.])" + Pattern.quote(word) + "(?![\\w.])").matcher(text);
    return Optional.of(new NotationError(at.find() ? at.start() + 1 : 1, message, suggestion));
  }
}
