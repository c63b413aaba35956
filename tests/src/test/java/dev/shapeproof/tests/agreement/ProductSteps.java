package dev.shapeproof.tests.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Products of matrices. */
final class ProductSteps {

  private ProductSteps() {}

  static Optional<Made> matMul(Tensor x, Writing w) {
    if (x.rank() < 2) {
      return Optional.empty();
    }
    long out = w.draw().size();
    String weight = w.alike(List.of(x.size(x.rank() - 1), out));
    return Optional.of(new Made(call(x, "matMul", weight, w), x.with(x.rank() - 1, out)));
  }

  private static String call(Tensor x, String method, String other, Writing w) {
    return w.slip()
        ? other + "." + method + "(" + x.name() + ")"
        : x.name() + "." + method + "(" + other + ")";
  }

  /** The batch axes are repeated, or 1, or left out. */
  static Optional<Made> batchMatMul(Tensor x, Writing w) {
    if (x.rank() < 3) {
      return Optional.empty();
    }
    long out = w.draw().size();
    List<Long> other = new ArrayList<>();
    for (Long size : x.shape().subList(w.draw().below(x.rank() - 1), x.rank() - 2)) {
      other.add(w.draw().chance(30) ? 1L : size);
    }
    other.add(x.size(x.rank() - 1));
    other.add(out);
    return Optional.of(new Made(call(x, "matMul", w.fresh(other), w), x.with(x.rank() - 1, out)));
  }

  /** A vector, or a matrix, with another. */
  static Optional<Made> dot(Tensor x, Writing w) {
    if (x.rank() != 2) {
      return Optional.empty();
    }
    long out = w.draw().size();
    String other = w.fresh(List.of(x.size(1), out));
    return Optional.of(new Made(call(x, "dot", other, w), x.with(1, out)));
  }
}
