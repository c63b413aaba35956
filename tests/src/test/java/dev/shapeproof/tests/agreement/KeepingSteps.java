package dev.shapeproof.tests.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Steps whose result has the shape that they were given. */
final class KeepingSteps {

  private KeepingSteps() {}

  private static Optional<Made> made(Tensor x, String source) {
    return Optional.of(new Made(source, x.shape()));
  }

  static Optional<Made> unary(Tensor x, Writing w) {
    String method = w.draw().pick(List.of("exp", "abs", "neg", "square", "tanh", "duplicate"));
    return made(x, x.name() + "." + method + "()");
  }

  static Optional<Made> softmax(Tensor x, Writing w) {
    return axis(x, w, "softmax");
  }

  static Optional<Made> cumSum(Tensor x, Writing w) {
    return axis(x, w, "cumSum");
  }

  static Optional<Made> flip(Tensor x, Writing w) {
    return axis(x, w, "flip");
  }

  private static Optional<Made> axis(Tensor x, Writing w, String method) {
    return x.rank() == 0
        ? Optional.empty()
        : made(x, x.name() + "." + method + "(" + w.axis(x.rank(), w.draw().below(x.rank())) + ")");
  }

  /** With something that broadcasts to it. */
  static Optional<Made> add(Tensor x, Writing w) {
    List<Long> other = new ArrayList<>();
    for (Long size : x.shape().subList(w.draw().between(0, x.rank()), x.rank())) {
      other.add(w.draw().chance(25) ? 1L : size);
    }
    String method = w.draw().pick(List.of("add", "sub", "mul", "maximum"));
    String with = other.isEmpty() ? "2" : w.alike(other);
    return made(x, x.name() + "." + method + "(" + with + ")");
  }

  static Optional<Made> addColumn(Tensor x, Writing w) {
    if (x.rank() < 2) {
      return Optional.empty();
    }
    int axis = w.draw().below(x.rank());
    String column = x.name() + ".get(\"" + ":, ".repeat(axis) + w.number(0) + "\")";
    return made(x, x.name() + ".add(" + column + ".expandDims(" + w.number(axis) + "))");
  }

  static Optional<Made> centre(Tensor x, Writing w) {
    if (x.rank() == 0) {
      return Optional.empty();
    }
    String axis = w.axis(x.rank(), w.draw().below(x.rank()));
    String keep = w.slip() ? "" : ", true";
    return made(x, x.name() + ".sub(" + x.name() + ".mean(new int[] {" + axis + "}" + keep + "))");
  }

  static Optional<Made> square(Tensor x, Writing w) {
    if (x.rank() < 2) {
      return Optional.empty();
    }
    long width = x.size(x.rank() - 1);
    return made(x, x.name() + ".matMul(" + w.alike(List.of(width, width)) + ")");
  }

  static Optional<Made> thereAndBack(Tensor x, Writing w) {
    if (x.rank() < 2) {
      return Optional.empty();
    }
    if (w.draw().chance(40)) {
      return made(x, x.name() + ".flatten().reshape(" + w.sizes(x.shape()) + ")");
    }
    List<Integer> order = w.draw().permutation(x.rank());
    String there = order.stream().map(w::number).collect(Collectors.joining(", "));
    List<String> back = new ArrayList<>();
    for (int i = 0; i < x.rank(); i++) {
      back.add(w.number(order.indexOf(i)));
    }
    return made(
        x, x.name() + ".transpose(" + there + ").transpose(" + String.join(", ", back) + ")");
  }

  static Optional<Made> joinAndCut(Tensor x, Writing w) {
    if (x.rank() == 0 || x.elements() > Writing.MOST_ELEMENTS / 4) {
      return Optional.empty();
    }
    int axis = w.draw().below(x.rank());
    long more = w.draw().size();
    String joined =
        x.name() + ".concat(" + w.fresh(x.with(axis, more)) + ", " + w.number(axis) + ")";
    return made(x, joined + ".get(\"" + ":, ".repeat(axis) + w.number(more) + ":\")");
  }
}
