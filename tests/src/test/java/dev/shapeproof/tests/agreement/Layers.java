package dev.shapeproof.tests.agreement;

import java.util.List;

/** A class with a weight in a field. */
final class Layers {

  private static final List<String> LINES =
      List.of(
          "static final class Layer {",
          "  private final NDArray weight;",
          "  Layer(NDManager m, int in, int out) {",
          "    weight = m.ones(new Shape(in, out));",
          "  }",
          "  NDArray apply(NDArray x) {",
          "    return x.matMul(weight);",
          "  }",
          "}");

  private Layers() {}

  static void declare(Writing w) {
    if (w.text().isFirst("Layer")) {
      LINES.forEach(w.text()::member);
    }
  }
}
