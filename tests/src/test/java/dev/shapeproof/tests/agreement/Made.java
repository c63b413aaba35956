package dev.shapeproof.tests.agreement;

import java.util.List;

/** An expression that makes a tensor, and the shape that it has if nothing was edited. */
record Made(String source, List<Long> shape) {

  Made {
    shape = List.copyOf(shape);
  }
}
