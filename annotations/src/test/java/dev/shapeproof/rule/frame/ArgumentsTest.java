package dev.shapeproof.rule.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.IndexItem;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  private static final Rule SUM = Rules.of(Op.SUM);
  private static final Argument X = new Argument.Tensor(Call.operand("x", DType.F32, 2, 3));
  private static final Dim N = Dim.symbol(new Symbol("n", "n", Symbol.Role.OPEN, 0));

  private static List<String> errors(Arguments.Binding binding) {
    return binding.errors().stream().map(BindError::text).toList();
  }

  @Test
  void bindsByPositionThenByName() {
    Arguments.Binding binding =
        Arguments.bind(
            SUM, List.of(X, Argument.Size.of(1)), Map.of("keepDims", new Argument.Flag(true)));
    assertEquals(
        "f32[2, 1]", Verdict.text(Evaluation.of(binding.arguments().orElseThrow()).answer()));
  }

  @Test
  void tellsEveryMistake() {
    assertEquals(List.of("sum needs x, a tensor"), errors(Arguments.bind(SUM, List.of())));
    assertEquals(
        List.of("sum has no parameter keep, only x, axes, keepDims, dtype"),
        errors(Arguments.bind(SUM, List.of(X), Map.of("keep", new Argument.Flag(true)))));
    assertEquals(
        List.of("sum is given x twice"), errors(Arguments.bind(SUM, List.of(X), Map.of("x", X))));
    assertEquals(
        List.of("sum takes a list of integers as axes, not a tensor"),
        errors(Arguments.bind(SUM, List.of(X, X))));
    assertEquals(
        List.of(
            "sum takes 4 arguments, not 5",
            "sum takes a list of integers as axes, not a tensor",
            "sum takes true or false as keepDims, not a tensor",
            "sum takes a dtype as dtype, not a tensor"),
        errors(Arguments.bind(SUM, List.of(X, X, X, X, X))));
  }

  @Test
  void anUnknownAxisIsNoMistakeButLeavesTheResultUnknown() {
    Arguments.Binding binding = Arguments.bind(SUM, List.of(X, new Argument.Size(N)));
    assertEquals(List.of("axes of sum is not known here"), errors(binding));
    assertTrue(binding.needsConstant());
    assertFalse(Arguments.bind(SUM, List.of()).needsConstant());
  }

  @Test
  void anIndexArrayOfUnknownDtypeMayBeAMaskOrNot() {
    IndexItem array = new IndexItem.Array(Call.operand("i", DType.UNKNOWN, 2));
    Arguments.Binding binding =
        Arguments.bind(Rules.of(Op.INDEX), List.of(X, new Argument.Index(List.of(array))));
    assertTrue(binding.needsConstant());
  }
}
