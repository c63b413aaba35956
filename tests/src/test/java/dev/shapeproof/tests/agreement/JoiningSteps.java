package dev.shapeproof.tests.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several tensors, or several copies of one, in one. */
final class JoiningSteps {

  private JoiningSteps() {}

  private static boolean grows(Tensor x, long times) {
    return x.elements() * times <= Writing.MOST_ELEMENTS;
  }

  static Optional<Made> concat(Tensor x, Writing w) {
    if (x.rank() == 0 || !grows(x, 4)) {
      return Optional.empty();
    }
    int axis = w.draw().below(x.rank());
    long more = w.draw().size();
    String piece = w.alike(x.with(axis, more));
    String source =
        w.draw().chance(50)
            ? x.name() + ".concat(" + piece + ", " + w.number(axis) + ")"
            : "NDArrays.concat(new NDList("
                + x.name()
                + ", "
                + piece
                + "), "
                + w.number(axis)
                + ")";
    return Optional.of(new Made(source, x.with(axis, x.size(axis) + more)));
  }

  static Optional<Made> stack(Tensor x, Writing w) {
    if (x.rank() >= Writing.MOST_RANK || !grows(x, 2)) {
      return Optional.empty();
    }
    int axis = w.draw().below(x.rank() + 1);
    String other = w.alike(x.shape());
    String source =
        w.draw().chance(50)
            ? x.name() + ".stack(" + other + ", " + w.number(axis) + ")"
            : "NDArrays.stack(new NDList(" + x.name() + ", " + other + "), " + w.number(axis) + ")";
    return Optional.of(new Made(source, x.inserting(axis, 2)));
  }

  /** How often along each axis. */
  static Optional<Made> tile(Tensor x, Writing w) {
    List<Long> times = new ArrayList<>();
    List<Long> shape = new ArrayList<>();
    for (long size : x.shape()) {
      long often = w.draw().between(1, 2);
      times.add(often);
      shape.add(often * size);
    }
    return x.rank() == 0 || Tensor.elements(shape) > Writing.MOST_ELEMENTS
        ? Optional.empty()
        : Optional.of(new Made(x.name() + ".tile(new long[] {" + w.sizes(times) + "})", shape));
  }

  static Optional<Made> repeat(Tensor x, Writing w) {
    long times = w.draw().between(1, 3);
    if (x.rank() == 0 || !grows(x, times)) {
      return Optional.empty();
    }
    int axis = w.draw().below(x.rank());
    String source = x.name() + ".repeat(" + w.number(axis) + ", " + w.whole(times) + ")";
    return Optional.of(new Made(source, x.with(axis, times * x.size(axis))));
  }

  static Optional<Made> broadcast(Tensor x, Writing w) {
    if (x.rank() >= Writing.MOST_RANK || !grows(x, 6)) {
      return Optional.empty();
    }
    List<Long> shape = new ArrayList<>(x.shape());
    int one = shape.indexOf(1L);
    if (one >= 0) {
      shape.set(one, w.draw().size());
    } else {
      shape.add(0, w.draw().size());
    }
    return Optional.of(new Made(x.name() + ".broadcast(" + w.shape(shape) + ")", shape));
  }
}
