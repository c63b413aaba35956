package dev.shapeproof.rule.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.notation.DimNames;
import dev.shapeproof.notation.ProblemText;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Out.Result;
import dev.shapeproof.rule.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Says in words what a rule made of a call on constants, and compares that with what was expected.
 */
public final class Verdict {
  private Verdict() {}

  /** The call is accepted; {@code results} as {@code f32[2, 3]}, several parted by a blank. */
  public static void accepts(Call call, String results) {
    Outcome outcome = call.evaluate();
    assertEquals(List.of(), problems(outcome), call::toString);
    assertEquals(results, text(outcome.answer()), call::toString);
  }

  /** The call is refused with exactly these headlines, each {@code [id] text}. */
  public static void refuses(Call call, String... headlines) {
    assertEquals(List.of(headlines), problems(call.evaluate()), call::toString);
  }

  static List<String> problems(Outcome outcome) {
    return outcome.problems().stream().map(Verdict::text).toList();
  }

  public static String text(Answer answer) {
    if (answer instanceof Answer.Tensors tensors) {
      return tensors.results().stream().map(Verdict::text).collect(Collectors.joining(" "));
    }
    if (answer instanceof Answer.Alike alike) {
      return alike.count() + " times " + text(alike.each());
    }
    if (answer instanceof Answer.RankIf rankIf) {
      boolean holds = rankIf.condition().constant().orElseThrow();
      return text(holds ? rankIf.then() : rankIf.otherwise());
    }
    return "nothing";
  }

  private static String text(Problem problem) {
    return "[" + problem.id() + "] " + ProblemText.headline(problem, Map.of(), DimNames.NONE);
  }

  private static String text(Result result) {
    String dims = result.dims().stream().map(Dim::toString).collect(Collectors.joining(", "));
    String device = result.device().equals(Device.CPU) ? "" : " on " + result.device();
    return result.dtype() + "[" + dims + "]" + device;
  }
}
