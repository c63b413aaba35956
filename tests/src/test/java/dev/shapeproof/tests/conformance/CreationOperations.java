package dev.shapeproof.tests.conformance;

import dev.shapeproof.tests.conformance.Operation.Args;
import java.util.ArrayList;
import java.util.List;

/** New arrays. */
final class CreationOperations {

  private CreationOperations() {}

  static List<Operation> all() {
    List<Operation> all = new ArrayList<>();
    for (String name : List.of("zeros", "ones", "randomNormal", "create")) {
      all.add(
          new Operation("m." + name, "m." + name + "(new Shape($0))", CreationOperations::shape)
              .few(60));
    }
    all.add(
        new Operation("m.full", "m.full(new Shape($0), 3f)", CreationOperations::shape).few(60));
    all.add(new Operation("m.arange(int)", "m.arange($0)", CreationOperations::count));
    all.add(new Operation("m.arange(int, int)", "m.arange($0, $1)", CreationOperations::range));
    all.add(
        new Operation(
            "m.arange(int, int, int)", "m.arange($0, $1, $2)", CreationOperations::stepped));
    all.add(new Operation("m.arange(float)", "m.arange((float) $0)", CreationOperations::count));
    all.add(new Operation("m.eye", "m.eye($0, $1)", CreationOperations::sides));
    all.add(new Operation("m.linspace", "m.linspace(0f, 1f, $0)", CreationOperations::count));
    all.add(
        new Operation(
            "m.create(float[], Shape)",
            "m.create(new float[$0], new Shape($1))",
            CreationOperations::data));
    return all;
  }

  private static Args shape(Draw draw) {
    return new Args(List.of(), List.of(Numbers.any(draw.shape(draw.rank(0)))));
  }

  private static Args count(Draw draw) {
    return new Args(List.of(), List.of(Numbers.one(draw.between(0, 9))));
  }

  private static Args range(Draw draw) {
    int start = draw.between(-4, 4);
    return new Args(
        List.of(), List.of(Numbers.one(start), Numbers.one(start + draw.between(0, 9))));
  }

  private static Args stepped(Draw draw) {
    int start = draw.between(-4, 4);
    return new Args(
        List.of(),
        List.of(
            Numbers.one(start),
            Numbers.one(start + draw.between(0, 9)),
            Numbers.one(draw.between(1, 4))));
  }

  private static Args sides(Draw draw) {
    return new Args(
        List.of(), List.of(Numbers.one(draw.between(0, 5)), Numbers.one(draw.between(0, 5))));
  }

  private static Args data(Draw draw) {
    List<Long> shape = draw.shape(draw.rank(0));
    long elements = shape.stream().reduce(1L, (a, b) -> a * b);
    return new Args(List.of(), List.of(Numbers.one(elements), Numbers.any(shape)));
  }
}
