package dev.shapeproof.tests.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The same elements in another shape. */
final class ReshapingSteps {

  private ReshapingSteps() {}

  static Optional<Made> reshape(Tensor x, Writing w) {
    List<Long> shape = w.draw().factors(x.elements());
    return Optional.of(new Made(x.name() + ".reshape(" + to(shape, w) + ")", shape));
  }

  private static String to(List<Long> shape, Writing w) {
    return shape.isEmpty() || w.draw().chance(40) ? w.shape(shape) : w.sizes(shape);
  }

  /** One size is left to the library. */
  static Optional<Made> reshapeRest(Tensor x, Writing w) {
    List<Long> shape = w.draw().factors(x.elements());
    if (shape.isEmpty()) {
      return Optional.empty();
    }
    int open = w.draw().below(shape.size());
    List<String> sizes = new ArrayList<>();
    for (int i = 0; i < shape.size(); i++) {
      sizes.add(i == open ? "-1" : w.size(shape.get(i)));
    }
    return Optional.of(new Made(x.name() + ".reshape(" + String.join(", ", sizes) + ")", shape));
  }

  static Optional<Made> transpose(Tensor x, Writing w) {
    if (x.rank() < 2) {
      return Optional.empty();
    }
    List<Integer> order = w.draw().permutation(x.rank());
    List<Long> shape = order.stream().map(x::size).toList();
    String axes = order.stream().map(w::number).collect(Collectors.joining(", "));
    return Optional.of(new Made(x.name() + ".transpose(" + axes + ")", shape));
  }

  static Optional<Made> swapAxes(Tensor x, Writing w) {
    if (x.rank() < 2) {
      return Optional.empty();
    }
    int one = w.draw().below(x.rank());
    int two = w.draw().below(x.rank());
    List<Long> shape = new ArrayList<>(x.with(one, x.size(two)));
    shape.set(two, x.size(one));
    String axes = w.axis(x.rank(), one) + ", " + w.axis(x.rank(), two);
    return Optional.of(new Made(x.name() + ".swapAxes(" + axes + ")", shape));
  }

  static Optional<Made> expandDims(Tensor x, Writing w) {
    if (x.rank() >= Writing.MOST_RANK) {
      return Optional.empty();
    }
    int axis = w.draw().below(x.rank() + 1);
    String written = w.axis(x.rank() + 1, axis);
    return Optional.of(new Made(x.name() + ".expandDims(" + written + ")", x.inserting(axis, 1)));
  }

  /** All axes of size 1, or one of them. */
  static Optional<Made> squeeze(Tensor x, Writing w) {
    int axis = x.shape().indexOf(1L);
    if (axis < 0) {
      return Optional.empty();
    }
    if (w.draw().chance(25)) {
      List<Long> rest = x.shape().stream().filter(size -> size != 1).toList();
      return Optional.of(new Made(x.name() + ".squeeze()", rest));
    }
    return Optional.of(
        new Made(x.name() + ".squeeze(" + w.axis(x.rank(), axis) + ")", x.without(axis)));
  }

  static Optional<Made> flatten(Tensor x, Writing w) {
    if (w.draw().chance(50) || x.rank() < 3) {
      return Optional.of(new Made(x.name() + ".flatten()", List.of(x.elements())));
    }
    int first = w.draw().below(x.rank() - 1);
    int last = w.draw().between(first + 1, x.rank() - 1);
    List<Long> shape = new ArrayList<>(x.shape().subList(0, first));
    shape.add(Tensor.elements(x.shape().subList(first, last + 1)));
    shape.addAll(x.shape().subList(last + 1, x.rank()));
    String axes = w.number(first) + ", " + w.number(last);
    return Optional.of(new Made(x.name() + ".flatten(" + axes + ")", shape));
  }
}
