package dev.shapeproof.tests.conformance;

import dev.shapeproof.rule.Op;
import dev.shapeproof.tests.conformance.Operation.Args;
import java.util.List;

/** New arrays. */
final class CreationOperations {

  private CreationOperations() {}

  static List<Operation> all() {
    return List.of(
        shaped(Op.ZEROS, "m.zeros(new Shape($0))"),
        shaped(Op.ONES, "m.ones(new Shape($0))"),
        shaped(Op.EMPTY, "m.create(new Shape($0))"),
        shaped(Op.FULL, "m.full(new Shape($0), 3f)"),
        shaped(Op.RANDOM_NORMAL, "m.randomNormal(new Shape($0))"),
        shaped(Op.RANDOM_UNIFORM, "m.randomUniform(0f, 1f, new Shape($0))"),
        shaped(Op.TRUNCATED_NORMAL, "m.truncatedNormal(new Shape($0))"),
        shaped(Op.RANDOM_INTEGER, "m.randomInteger(0, 5, new Shape($0), DataType.INT64)"),
        Operation.of(Op.RANDOM_PERMUTATION, "m.randomPermutation($0)", CreationOperations::count),
        Operation.of(Op.ARANGE, "m.arange($0)", CreationOperations::count).few(60),
        Operation.of(Op.ARANGE, "m.arange($0, $1)", CreationOperations::range),
        Operation.of(Op.LINSPACE, "m.linspace(0f, 1f, $0)", CreationOperations::count),
        Operation.of(Op.EYE, "m.eye($0, $1, $2)", CreationOperations::sides),
        Operation.of(Op.FROM_ARRAY, "m.create(new float[$0])", CreationOperations::count),
        Operation.of(Op.EMPTY, "m.create(new float[$0], new Shape($1))", CreationOperations::data));
  }

  private static Operation shaped(Op rule, String template) {
    return Operation.of(
        rule, template, draw -> Args.numbers(Numbers.any(draw.shape(draw.rank(0)))));
  }

  private static Args count(Draw draw) {
    return Args.numbers(Numbers.one(draw.between(0, 400)));
  }

  private static Args range(Draw draw) {
    int start = draw.between(-4, 4);
    return Args.numbers(Numbers.one(start), Numbers.one(start + draw.between(0, 9)));
  }

  private static Args sides(Draw draw) {
    return Args.numbers(
        Numbers.one(draw.between(0, 12)), Numbers.one(draw.between(0, 12)), Numbers.one(0));
  }

  private static Args data(Draw draw) {
    List<Long> shape = draw.shape(draw.rank(0));
    long elements = shape.stream().reduce(1L, (a, b) -> a * b);
    return Args.numbers(Numbers.one(elements), Numbers.any(shape));
  }
}
