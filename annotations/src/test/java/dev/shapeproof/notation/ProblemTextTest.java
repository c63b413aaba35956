package dev.shapeproof.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How types and problems read. */
class ProblemTextTest {
  private static final Dim B = Dim.symbol(new Symbol("b", "b", Symbol.Role.FIXED, 1));
  private static final DimNames NAMES =
      dim -> dim.equals(Dim.of(768)) ? Optional.of("hidden") : Optional.empty();

  @Test
  void aTypeShowsNamesForConstantsThatHaveOne() {
    assertEquals(
        "f32[b, 3, hidden=768] on cuda:0",
        new TypeText(NAMES).tensor(DType.F32, List.of(B, Dim.of(3), Dim.of(768)), Device.cuda(0)));
    assertEquals("f32[]", TypeText.PLAIN.tensor(DType.F32, List.of(), Device.UNKNOWN));
    assertEquals("?[...] on cpu", TypeText.tensorOfAnyRank(DType.UNKNOWN, Device.CPU));
  }

  private static String headline(Map<String, String> sources, String operand) {
    Operand left = Operand.of(operand, List.of(B, Dim.of(768)), DType.F32, Device.CPU);
    Problem problem =
        Problem.of(
            RuleId.SHAPE_MATMUL,
            "cannot multiply {} by {}: inner dimensions {} and {} differ",
            left,
            List.of(Dim.of(512)),
            Dim.of(768),
            Dim.of(512));
    return ProblemText.headline(problem, sources, NAMES);
  }

  @Test
  void anOperandIsShownByItsSource() {
    assertEquals(
        "cannot multiply x.get(0) by [512]: inner dimensions hidden=768 and 512 differ",
        headline(Map.of("a", "x.get(0)"), "a"));
    assertEquals(
        "cannot multiply a by [512]: inner dimensions hidden=768 and 512 differ",
        headline(Map.of(), "a"));
  }

  @Test
  void anElementOfAListIsShownByTheListUnlessItHasASourceOfItsOwn() {
    assertEquals("cannot multiply parts[2]", start(Map.of("xs", "parts"), "xs[2]"));
    assertEquals("cannot multiply y", start(Map.of("xs", "parts", "xs[2]", "y"), "xs[2]"));
    assertEquals("cannot multiply element [2] of f(x)", start(Map.of("xs", "f(x)"), "xs[2]"));
  }

  private static String start(Map<String, String> sources, String operand) {
    String all = headline(sources, operand);
    return all.substring(0, all.indexOf(" by "));
  }

  @Test
  void aLongSourceLosesItsMiddle() {
    String source =
        "manager\n    .create(new float[] {1, 2, 3})\n    .reshape(new Shape(3, 1))\n    .get(0)";
    String shown = SourceText.shorten(source);
    assertEquals(40, shown.codePointCount(0, shown.length()));
    assertTrue(shown.startsWith("manager.create(") && shown.endsWith(".get(0)"), shown);
    assertEquals("x.get(0)", SourceText.shorten(" x\n  .get(0) "));
  }
}
