package dev.shapeproof.tests.agreement;

/** Sequences of statements. */
final class Bodies {

  private Bodies() {}

  /** That many statements, beginning with {@code x}; the tensor that the last one left. */
  static Tensor write(Writing w, Tensor x, int statements) {
    Tensor current = x;
    for (int i = 0; i < statements; i++) {
      int kind = w.draw().below(100);
      if (kind < 55) {
        current = w.keep(current, Steps.any(current, w));
      } else if (kind < 75) {
        current = Loops.write(w, current);
      } else if (kind < 93) {
        current = Branches.write(w, current);
      } else {
        long value = w.draw().between(2, 6);
        String name = w.text().name("n");
        w.line("int " + name + " = " + w.number(value) + ";");
        w.scope().add(new Scope.Whole(name, value));
      }
    }
    return current;
  }
}
