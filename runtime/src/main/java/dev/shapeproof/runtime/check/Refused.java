package dev.shapeproof.runtime.check;

import dev.shapeproof.notation.DimNames;
import dev.shapeproof.notation.ProblemText;
import dev.shapeproof.notation.TypeText;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.frame.Rules;
import dev.shapeproof.runtime.DTypeException;
import dev.shapeproof.runtime.DeviceMismatchException;
import dev.shapeproof.runtime.ShapeException;
import dev.shapeproof.runtime.TensorException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A refusal on its way to the user: the checker's words, then the operands and the rule. */
record Refused(Op op, List<Problem> problems, List<Operand> operands, List<Subject> subjects) {

  TensorException exception() {
    Problem first = problems.get(0);
    return switch (first.id()) {
      case DTYPE_MISMATCH, DTYPE_CONTRACT -> new DTypeException(message(), first.id());
      case DEVICE_MISMATCH, DEVICE_CONTRACT -> new DeviceMismatchException(message(), first.id());
      default -> new ShapeException(message(), first.id());
    };
  }

  private String message() {
    Map<String, String> names = names();
    StringBuilder text = new StringBuilder();
    List<String> headlines =
        problems.stream()
            .map(problem -> ProblemText.headline(problem, names, DimNames.NONE))
            .distinct()
            .toList();
    text.append('[').append(problems.get(0).id()).append("] ").append(headlines.get(0));
    headlines.stream().skip(1).forEach(more -> text.append("\n  also: ").append(more));
    for (Operand operand : operands) {
      text.append("\n  ")
          .append(names.getOrDefault(operand.name(), operand.name()))
          .append(": ")
          .append(TypeText.PLAIN.tensor(operand.dtype(), operand.dims(), operand.device()));
    }
    return text.append("\n  rule: ").append(Rules.of(op).signature()).toString();
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < operands.size(); i++) {
      String parameter = operands.get(i).name();
      subjects.get(i).name().ifPresent(name -> names.put(parameter, name));
    }
    return names;
  }
}
