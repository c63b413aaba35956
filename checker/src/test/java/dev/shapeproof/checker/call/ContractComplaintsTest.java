package dev.shapeproof.checker.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annotations that cannot be read, or ask more than the method they override. */
class ContractComplaintsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      textBlock =
          """
          void f(@Shape("b,, 784") NDArray x) {} | shape "b,, 784": column 3: expected a dimension after ','
          void f(@DType("flot32") NDArray x) {} | dtype "flot32": column 1: expected a dtype, found 'flot32' (did you mean 'f32'?)
          @Shape("matmull(a, b)") NDArray f(NDArray a, NDArray b) { return a; } | shape "matmull(a, b)": column 1: expected a rule, found 'matmull' (did you mean 'matmul'?)
          @Shape("matmul(left, rigt)") NDArray f(NDArray left, NDArray right) { return left; } | shape "matmul(left, rigt)": column 14: expected a parameter of f, found 'rigt' (did you mean 'right'?)
          @Op("matmul") NDArray f(NDArray a) { return a; } | operation "matmul": column 1: expected 2 arguments of matmul, found 1
          @DType("promote(a, q)") NDArray f(NDArray a) { return a; } | dtype "promote(a, q)": column 12: expected a parameter of f, found 'q'
          @Device("same(q)") NDArray f(NDArray a) { return a; } | device "same(q)": column 6: expected a parameter of f, found 'q'
          @Shape("sum(a, axess=[1])") NDArray f(NDArray a) { return a; } | shape "sum(a, axess=[1])": column 8: expected a parameter of sum, found 'axess' (did you mean 'axes'?)
          @Device("gpu") NDArray w; | device "gpu": column 1: expected a device (cpu, cuda:0 or same(a)) (did you mean 'cuda:0'?)
          void f(@Shape("b, t") int n) {} | shape "b, t": column 1: this is about tensors, shapes and arrays of sizes, and stands on none (did you mean '@Dim'?)
          Object f(Object x) { return (@Shape("3 4") NDArray) x; } | shape "3 4": column 3: expected ',' or the end after '3'
          java.util.function.UnaryOperator<NDArray> f = (@Shape("b,, 4") NDArray x) -> x; | shape "b,, 4": column 3: expected a dimension after ','
          @Requires("d % head == 0") void f(@Shape("b, d") NDArray x, int heads) {} | condition "d % head == 0": column 5: expected a parameter, a field or a size of f, found 'head' (did you mean 'heads'?)
          void f() { @Shape("3, [") NDArray y = null; } | shape "3, [": column 4: expected a dimension after ','
          """)
  void whatCannotBeReadIsReportedOnce(String member, String complaint) throws IOException {
    assertEquals(List.of("contract.malformed: malformed " + complaint), Checked.members(member));
  }

  @Test
  void rulesWithTheirNamesAndNumbersAreRead() throws IOException {
    assertEquals(
        List.of(),
        Checked.members(
            """
            @Shape("sum(a, axes=[1])") NDArray f(@Shape("b, 4") NDArray a) {
              return a.sum(new int[] {1});
            }
            @Shape("concat(xs, axis)") NDArray g(NDArray[] xs, int axis) { return null; }
            """));
  }

  @Test
  void anOverrideMayNotAcceptLessNorPromiseLess() throws IOException {
    String layer = "interface Layer { @Shape(\"b, 10\") NDArray run(@Shape(\"b, n\") NDArray x); }";
    assertEquals(
        List.of(
            "shape.contract: x accepts less than in Layer.run: declared [b, 784], there [b, n]"),
        Checked.members(
            layer
                + "static abstract class A implements Layer { public abstract @Shape(\"b, 10\")"
                + " NDArray run(@Shape(\"b, 784\") NDArray x); }"));
    assertEquals(
        List.of(
            "shape.contract: the result promises less than in Layer.run:"
                + " declared [b, n], there [b, 10]"),
        Checked.members(
            layer
                + "static abstract class A implements Layer {"
                + " public abstract @Shape(\"b, n\") NDArray run(@Shape(\"b, n\") NDArray x); }"));
    assertEquals(
        List.of(),
        Checked.members(
            layer
                + "static abstract class A implements Layer {"
                + " public abstract @Shape(\"c, 10\") NDArray run(@Shape(\"c, m\") NDArray x); }"));
  }
}
