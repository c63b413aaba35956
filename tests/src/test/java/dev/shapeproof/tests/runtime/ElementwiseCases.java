package dev.shapeproof.tests.runtime;

import static dev.shapeproof.tests.runtime.Case.ALL;
import static dev.shapeproof.tests.runtime.Case.FLOATS;
import static dev.shapeproof.tests.runtime.Case.INTEGERS;
import static dev.shapeproof.tests.runtime.Case.NUMBERS;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.nn.Activation;
import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Arithmetic, comparisons and functions. */
final class ElementwiseCases {
  private ElementwiseCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    cases.add(binary("add", ALL, Tensor::add, NDArray::add));
    cases.add(binary("sub", NUMBERS, Tensor::sub, NDArray::sub));
    cases.add(binary("mul", ALL, Tensor::mul, NDArray::mul));
    cases.add(binary("maximum", ALL, Tensor::maximum, NDArrays::maximum));
    cases.add(binary("minimum", ALL, Tensor::minimum, NDArrays::minimum));
    cases.add(byPositive("div", NUMBERS, Tensor::div, NDArray::div));
    cases.add(byPositive("pow", FLOATS, Tensor::pow, NDArray::pow));
    cases.add(byPositive("remainder", NUMBERS, Tensor::remainder, NDArray::mod).withoutGradient());
    cases.add(mixed("add of two dtypes", Tensor::add, NDArray::add));
    cases.add(mixed("mul of two dtypes", Tensor::mul, NDArray::mul));
    cases.add(compare("eq", Tensor::eq, NDArray::eq));
    cases.add(compare("ne", Tensor::ne, NDArray::neq));
    cases.add(compare("lt", Tensor::lt, NDArray::lt));
    cases.add(compare("le", Tensor::le, NDArray::lte));
    cases.add(compare("gt", Tensor::gt, NDArray::gt));
    cases.add(compare("ge", Tensor::ge, NDArray::gte));
    cases.add(
        compare("logicalAnd", Tensor::logicalAnd, NDArray::logicalAnd).of(Set.of(DType.BOOL)));
    cases.add(compare("logicalOr", Tensor::logicalOr, NDArray::logicalOr).of(Set.of(DType.BOOL)));
    cases.add(
        compare("logicalXor", Tensor::logicalXor, NDArray::logicalXor).of(Set.of(DType.BOOL)));
    cases.add(unary("neg", NUMBERS, Tensor::neg, NDArray::neg));
    cases.add(unary("abs", NUMBERS, Tensor::abs, NDArray::abs));
    cases.add(unary("sign", ALL, Tensor::sign, NDArray::sign));
    cases.add(unary("square", NUMBERS, Tensor::square, NDArray::square));
    cases.add(unary("exp", ALL, Tensor::exp, NDArray::exp));
    cases.add(unary("sin", NUMBERS, Tensor::sin, NDArray::sin));
    cases.add(unary("cos", NUMBERS, Tensor::cos, NDArray::cos));
    cases.add(unary("tanh", NUMBERS, Tensor::tanh, NDArray::tanh));
    cases.add(unary("erf", FLOATS, Tensor::erf, NDArray::erf));
    cases.add(unary("sigmoid", FLOATS, Tensor::sigmoid, Activation::sigmoid));
    cases.add(unary("relu", NUMBERS, Tensor::relu, Activation::relu));
    cases.add(unary("gelu", FLOATS, Tensor::gelu, Activation::gelu));
    cases.add(ofPositive("log", FLOATS, Tensor::log, NDArray::log));
    cases.add(ofPositive("sqrt", NUMBERS, Tensor::sqrt, NDArray::sqrt));
    cases.add(ofPositive("rsqrt", FLOATS, Tensor::rsqrt, x -> x.onesLike().div(x.sqrt())));
    cases.add(ofPositive("reciprocal", FLOATS, Tensor::reciprocal, x -> x.onesLike().div(x)));
    cases.add(unary("clip", FLOATS, x -> x.clip(-1.0, 1.5), x -> x.clip(-1.0, 1.5)));
    cases.add(
        withAxes("add a number", FLOATS, x -> x.add(0.5), x -> x.add(0.5f)).withoutGradient());
    cases.add(withAxes("multiply by an integer", INTEGERS, x -> x.mul(3), x -> x.mul(3)));
    cases.add(where());
    cases.add(unary("exp in place", FLOATS, x -> x.mul(x).exp_(), x -> x.mul(x).exp()));
    cases.add(inPlace("add in place", Tensor::add_, NDArray::add));
    cases.add(inPlace("mul in place", Tensor::mul_, NDArray::mul));
    for (DType to : ALL) {
      cases.add(
          unary("to " + to, ALL, x -> x.to(to), x -> x.toType(Input.type(to), true))
              .withoutGradient());
    }
    return cases;
  }

  private static Case binary(
      String name, Set<DType> dtypes, BinaryOperator<Tensor> ours, BinaryOperator<NDArray> theirs) {
    return Case.of(
        name,
        dtypes,
        draw -> {
          long[] shape = draw.shape(0, 4);
          Input left = draw.tensor(draw.once(2) ? shape : draw.stretchable(shape));
          Input right = draw.tensor(draw.once(2) ? shape : draw.stretchable(shape));
          return call(List.of(left, right), ours, theirs);
        });
  }

  private static Case byPositive(
      String name, Set<DType> dtypes, BinaryOperator<Tensor> ours, BinaryOperator<NDArray> theirs) {
    return Case.of(
        name,
        dtypes,
        draw -> {
          long[] shape = draw.shape(0, 4);
          Input left =
              name.equals("pow") ? draw.positive(shape) : draw.tensor(draw.stretchable(shape));
          return call(List.of(left, draw.positive(shape)), ours, theirs);
        });
  }

  private static Case mixed(
      String name, BinaryOperator<Tensor> ours, BinaryOperator<NDArray> theirs) {
    List<DType> all = ALL.stream().filter(it -> it != DType.BF16).sorted().toList();
    return Case.of(
        name,
        Set.copyOf(all),
        draw -> {
          DType other = all.get(draw.between(0, all.size() - 1));
          long[] shape = draw.shape(0, 3);
          Input right = draw.of(other, draw.stretchable(shape));
          return call(List.of(draw.tensor(shape), right), ours, theirs);
        });
  }

  private static Case compare(
      String name, BinaryOperator<Tensor> ours, BinaryOperator<NDArray> theirs) {
    return binary(name, ALL, ours, theirs).withoutGradient();
  }

  /** The result takes the place of an operand that is no leaf. */
  private static Case inPlace(
      String name, BinaryOperator<Tensor> ours, BinaryOperator<NDArray> theirs) {
    return Case.of(
        name,
        FLOATS,
        draw -> {
          long[] shape = draw.shape(0, 4);
          Input left = draw.tensor(shape);
          Input right = draw.tensor(draw.stretchable(shape));
          return new Case.Call(
              List.of(left, right),
              xs -> ours.apply(xs.get(0).sin(), xs.get(1)),
              xs -> theirs.apply(xs.get(0).sin(), xs.get(1)));
        });
  }

  static Case unary(
      String name, Set<DType> dtypes, UnaryOperator<Tensor> ours, UnaryOperator<NDArray> theirs) {
    return Case.of(name, dtypes, draw -> call(draw.tensor(draw.shape(0, 4)), ours, theirs));
  }

  /** For numbers of Java: DJL makes arrays of them, which change the dtype of a scalar. */
  private static Case withAxes(
      String name, Set<DType> dtypes, UnaryOperator<Tensor> ours, UnaryOperator<NDArray> theirs) {
    return Case.of(name, dtypes, draw -> call(draw.tensor(draw.shape(1, 4)), ours, theirs));
  }

  private static Case ofPositive(
      String name, Set<DType> dtypes, UnaryOperator<Tensor> ours, UnaryOperator<NDArray> theirs) {
    return Case.of(name, dtypes, draw -> call(draw.positive(draw.shape(0, 4)), ours, theirs));
  }

  private static Case where() {
    return Case.of(
        "where",
        ALL,
        draw -> {
          long[] shape = draw.shape(1, 3);
          Input condition = draw.of(DType.BOOL, shape);
          return new Case.Call(
              List.of(condition, draw.tensor(draw.stretchable(shape)), draw.tensor(shape)),
              xs -> Tensors.where(xs.get(0), xs.get(1), xs.get(2)),
              xs ->
                  NDArrays.where(xs.get(0), xs.get(1).broadcast(xs.get(2).getShape()), xs.get(2)));
        });
  }

  static Case.Call call(Input x, UnaryOperator<Tensor> ours, UnaryOperator<NDArray> theirs) {
    return new Case.Call(List.of(x), xs -> ours.apply(xs.get(0)), xs -> theirs.apply(xs.get(0)));
  }

  static Case.Call call(
      List<Input> inputs, BinaryOperator<Tensor> ours, BinaryOperator<NDArray> theirs) {
    return new Case.Call(
        inputs, xs -> ours.apply(xs.get(0), xs.get(1)), xs -> theirs.apply(xs.get(0), xs.get(1)));
  }
}
