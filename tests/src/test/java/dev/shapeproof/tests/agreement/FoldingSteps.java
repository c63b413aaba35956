package dev.shapeproof.tests.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Axes are folded away. */
final class FoldingSteps {

  private FoldingSteps() {}

  static Optional<Made> sum(Tensor x, Writing w) {
    return one(x, w, "sum");
  }

  static Optional<Made> mean(Tensor x, Writing w) {
    return one(x, w, "mean");
  }

  static Optional<Made> max(Tensor x, Writing w) {
    return one(x, w, "max");
  }

  private static Optional<Made> one(Tensor x, Writing w, String method) {
    if (x.rank() == 0) {
      return Optional.empty();
    }
    int axis = w.draw().below(x.rank());
    String written = w.axis(x.rank(), axis);
    return Optional.of(
        new Made(x.name() + "." + method + "(new int[] {" + written + "})", x.without(axis)));
  }

  static Optional<Made> sumKeeping(Tensor x, Writing w) {
    if (x.rank() == 0) {
      return Optional.empty();
    }
    int axis = w.draw().below(x.rank());
    String method = w.draw().pick(List.of("sum", "mean", "max", "min"));
    String axes = "new int[] {" + w.axis(x.rank(), axis) + "}, true";
    return Optional.of(new Made(x.name() + "." + method + "(" + axes + ")", x.with(axis, 1)));
  }

  static Optional<Made> sumAxes(Tensor x, Writing w) {
    if (x.rank() < 3) {
      return Optional.empty();
    }
    int first = w.draw().below(x.rank() - 1);
    int second = w.draw().between(first + 1, x.rank() - 1);
    List<Long> rest = new ArrayList<>(x.without(second));
    rest.remove(first);
    String axes = w.number(first) + ", " + w.axis(x.rank(), second);
    return Optional.of(new Made(x.name() + ".sum(new int[] {" + axes + "})", rest));
  }
}
