package dev.shapeproof.checker.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contracts where values meet them: calls, returns, variables, fields. */
class ContractTest {

  private static void silent(String members) throws IOException {
    assertEquals(List.of(), Checked.members(members));
  }

  private static void reports(String finding, String members) throws IOException {
    assertEquals(List.of(finding), Checked.members(members));
  }

  @Test
  void anArgumentOfAnotherSizeIsReportedWithTheFieldThatDeclaresIt() throws IOException {
    String layer =
        """
        final int hidden;
        Example(int hidden) { this.hidden = hidden; }
        @TensorType("f32[b, 10]") NDArray forward(@TensorType("f32[b, hidden]") NDArray x) {
          return x.matMul(zeros(x.getManager(), hidden, 10));
        }
        """;
    silent(layer + "static void go(NDManager m) { new Example(768).forward(zeros(m, 32, 768)); }");
    reports(
        "shape.contract: x does not fit forward: axis 1 is 512, declared hidden=768",
        layer
            + "static void go(NDManager m) {"
            + " NDArray x = zeros(m, 32, 512); new Example(768).forward(x); }");
  }

  @Test
  void aDimensionVariableIsTheSameThroughoutOneCall() throws IOException {
    String method =
        """
        @Shape("b, n") NDArray join(@Shape("b, n") NDArray x, @Shape("b, n") NDArray y) {
          return x.add(y);
        }
        """;
    silent(method + "void go(NDManager m) { join(zeros(m, 2, 3), zeros(m, 2, 3)); }");
    reports(
        "shape.contract: y does not fit join: axis 0 is 4, declared b=2",
        method
            + "void go(NDManager m, NDArray x) { NDArray y = zeros(m, 4, 3);"
            + " join(zeros(m, 2, 3), y); }");
  }

  @Test
  void theDeclaredResultIsWhatTheCallerGets() throws IOException {
    reports(
        "shape.broadcast: cannot add y and z: axis 1 is 10 and 11, and neither is 1",
        """
        @Shape("b, 10") NDArray f(@Shape("b, 5") NDArray x) { return x.concat(x, 1); }
        void go(NDManager m) {
          NDArray y = f(zeros(m, 2, 5));
          NDArray z = zeros(m, 2, 11);
          y.add(z);
        }
        """);
  }

  @Test
  void aResultThatFailsForSomeSizesIsReportedWithThem() throws IOException {
    reports(
        "shape.contract: y does not fit the result of f: axis 0 is m, declared n,"
            + " fails for m=1, n=2",
        """
        @Shape("n, m") NDArray f(@Shape("n, m") NDArray x) {
          NDArray y = x.transpose();
          return y;
        }
        """);
  }

  @Test
  void aConditionHoldsInTheBodyAndIsAskedOfCallers() throws IOException {
    String attend =
        """
        @Requires("d % heads == 0")
        @Shape("b, t, d") NDArray attend(@Shape("b, t, d") NDArray x, int d, int heads) {
          long b = x.getShape().get(0);
          long t = x.getShape().get(1);
          return x.reshape(b, t, heads, d / heads).reshape(b, t, d);
        }
        """;
    silent(attend + "void go(NDManager m) { attend(zeros(m, 2, 3, 768), 768, 12); }");
    reports(
        "shape.contract: attend needs d % heads == 0, here d is 768 and heads is 5",
        attend + "void go(NDManager m) { attend(zeros(m, 2, 3, 768), 768, 5); }");
  }

  @Test
  void aConditionOfAClassIsAskedWhereItIsMade() throws IOException {
    String mha =
        """
        @Requires("d % heads == 0")
        static class Mha {
          final int d;
          final int heads;
          Mha(int d, int heads) { this.d = d; this.heads = heads; }
          @Shape("b, d") NDArray go(@Shape("b, d") NDArray x) {
            return x.reshape(x.size(0), heads, d / heads).reshape(x.size(0), d);
          }
        }
        """;
    silent(mha + "void go() { new Mha(768, 12); }");
    reports(
        "shape.contract: Mha needs d % heads == 0, here d is 768 and heads is 7",
        mha + "void go() { new Mha(768, 7); }");
  }

  @Test
  void aMethodWithoutADeclaredResultIsFollowedForIt() throws IOException {
    reports(
        "shape.broadcast: cannot add f(x) and x: axis 1 is 10 and 5, and neither is 1",
        """
        NDArray f(@Shape("b, 5") NDArray x) { return x.concat(x, 1); }
        void go(NDManager m) { NDArray x = zeros(m, 2, 5); f(x).add(x); }
        """);
  }

  @Test
  void aRuleSaysWhatAMethodDoes() throws IOException {
    String finding = "shape.matmul: cannot multiply x by x: inner dimensions 3 and 2 differ";
    String use = "void go(NDManager m) { NDArray x = zeros(m, 2, 3); mm(x, x); }";
    reports(
        finding,
        "@Shape(\"matmul(a, b)\") NDArray mm(NDArray a, NDArray b) { return a.matMul(b); }" + use);
    reports(
        finding, "@Op(\"matmul\") NDArray mm(NDArray a, NDArray b) { return a.matMul(b); }" + use);
  }

  @Test
  void aBodyIsHeldAgainstItsRule() throws IOException {
    String parameters = "(@Shape(\"n, k\") NDArray a, @Shape(\"k, m\") NDArray b)";
    silent("@Op(\"matmul\") NDArray mm" + parameters + " { return a.matMul(b); }");
    reports(
        "shape.contract: a.matMul(b).transpose() does not fit the result of mm:"
            + " axis 0 is m, declared n, fails for m=1, n=2",
        "@Op(\"matmul\") NDArray mm" + parameters + " { return a.matMul(b).transpose(); }");
  }

  @Test
  void anyNumberOfAxesPassesThrough() throws IOException {
    String linear =
        """
        @Shape("*s, 10") NDArray lin(@Shape("*s, 5") NDArray x) {
          return x.dot(zeros(x.getManager(), 5, 10));
        }
        """;
    silent(linear + "void go(NDManager m) { lin(zeros(m, 2, 3, 5)).add(zeros(m, 2, 3, 10)); }");
    reports(
        "shape.broadcast: cannot add y and z: axis 1 is 3 and 4, and neither is 1",
        linear
            + "void go(NDManager m) { NDArray y = lin(zeros(m, 2, 3, 5));"
            + " NDArray z = zeros(m, 2, 4, 10); y.add(z); }");
  }

  @Test
  void aDtypeThatIsNotTheDeclaredOneIsReported() throws IOException {
    reports(
        "dtype.contract: x does not fit f: its dtype is f64, declared f32",
        """
        void f(@DType("f32") NDArray x) {}
        void go(NDArray any) { NDArray x = any.toType(DataType.FLOAT64, false); f(x); }
        """);
    String add =
        "@DType(\"promote(a, b)\") NDArray add(@TensorType(\"f32[n]\") NDArray a,"
            + " @TensorType(\"f64[n]\") NDArray b)";
    reports(
        "dtype.contract: a does not fit the result of add: its dtype is f32,"
            + " declared promote(a, b)=f64",
        add + " { return a; }");
    silent(add + " { return b; }");
  }

  @Test
  void aDeviceThatIsNotTheDeclaredOneIsReported() throws IOException {
    String f =
        "@TensorType(\"[n] on same(x)\") NDArray f(@TensorType(\"[n] on cpu\") NDArray x)"
            + " { return x; }";
    silent(f + "void go(@TensorType(\"[n] on cpu\") NDArray x) { f(x); }");
    reports(
        "device.contract: x does not fit f: it is on cuda:0, declared on cpu",
        f + "void go(@TensorType(\"[n] on cuda:0\") NDArray x) { f(x); }");
  }

  @Test
  void aVariableIsHeldAgainstItsAnnotation() throws IOException {
    silent("void f(@Shape(\"b, 5\") NDArray x) { @Shape(\"b, 10\") NDArray y = x.concat(x, 1); }");
    reports(
        "shape.contract: x.concat(x, 1) does not fit y: axis 1 is 10, declared 11",
        "void f(@Shape(\"b, 5\") NDArray x) { @Shape(\"b, 11\") NDArray y = x.concat(x, 1); }");
  }

  @Test
  void aFieldIsCheckedWhereWrittenAndBelievedWhereRead() throws IOException {
    String field = "@Shape(\"5, 7\") NDArray w;";
    silent(field + "void set(NDManager m) { w = zeros(m, 5, 7); }");
    reports(
        "shape.contract: x does not fit field w: axis 1 is 8, declared 7",
        field + "void set(NDManager m) { NDArray x = zeros(m, 5, 8); w = x; }");
    reports(
        "shape.matmul: cannot multiply x by w: inner dimensions 6 and 5 differ",
        field + "NDArray use(@Shape(\"b, 6\") NDArray x) { return x.matMul(w); }");
  }

  @Test
  void numbersAndArraysOfSizesHaveContractsToo() throws IOException {
    reports(
        "shape.contract: n * 2 + 1 does not fit the result of f: it is 2*h + 1, declared 2*h",
        "@Dim(\"2*h\") long f(@Dim(\"h\") long n) { return n * 2 + 1; }");
    reports(
        "shape.contract: s does not fit f: axis 1 is 4, declared 3",
        "void f(@Shape(\"b, 3\") long[] s) {}" + "void go() { long[] s = {1, 4}; f(s); }");
    reports(
        "shape.contract: xs[1] does not fit f: axis 1 is 4, declared 3",
        "void f(List<@Shape(\"b, 3\") NDArray> xs) {}"
            + "void go(NDManager m) {"
            + " var xs = List.of(zeros(m, 2, 3), zeros(m, 2, 4)); f(xs); }");
  }

  @Test
  void anOverrideWithoutAnnotationsKeepsTheContract() throws IOException {
    String layer = "interface Layer { @Shape(\"b, 10\") NDArray run(@Shape(\"b, 5\") NDArray x); }";
    silent(
        layer
            + "static class Good implements Layer {"
            + " public NDArray run(NDArray x) { return x.concat(x, 1); } }");
    reports(
        "shape.contract: x does not fit the result of run: axis 1 is 5, declared 10",
        layer
            + "static class Bad implements Layer { public NDArray run(NDArray x) { return x; } }");
  }

  @Test
  void aParameterMayBeCalledAsABlockIs() throws IOException {
    silent(
        "void f(@Shape(\"batch, 3\") NDArray x, int batch, NDArray b1, int b2) {"
            + " NDArray y = x; for (int i = 0; i < batch; i++) { y = y.add(x).mul(b2); } }");
  }
}
