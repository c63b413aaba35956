package dev.shapeproof.tests.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps that are methods, lambdas or objects of the program. */
final class CallSteps {

  private static final int DEEPEST = 3;

  private CallSteps() {}

  private static void once(Writing w, String name, String... lines) {
    if (w.text().isFirst(name)) {
      for (String line : lines) {
        w.text().member(line);
      }
    }
  }

  static Optional<Made> linear(Tensor x, Writing w) {
    if (x.rank() < 2) {
      return Optional.empty();
    }
    once(
        w,
        "linear",
        "static NDArray linear(NDManager m, NDArray x, int out) {",
        "  long in = x.getShape().get(x.getShape().dimension() - 1);",
        "  NDArray w = m.ones(new Shape(in, out));",
        "  return x.matMul(w).add(m.zeros(new Shape(out)));",
        "}");
    long out = w.draw().size();
    String source = "linear(m, " + x.name() + ", " + w.whole(out) + ")";
    return Optional.of(new Made(source, x.with(x.rank() - 1, out)));
  }

  static Optional<Made> layer(Tensor x, Writing w) {
    if (x.rank() < 2) {
      return Optional.empty();
    }
    Layers.declare(w);
    long in = x.size(x.rank() - 1);
    long out = w.draw().size();
    String layer = w.text().name("layer");
    w.line("Layer " + layer + " = new Layer(m, " + w.whole(in) + ", " + w.whole(out) + ");");
    return Optional.of(new Made(layer + ".apply(" + x.name() + ")", x.with(x.rank() - 1, out)));
  }

  static Optional<Made> lambda(Tensor x, Writing w) {
    String function = w.text().name("f");
    Tensor inner = new Tensor("v" + function, x.shape());
    Optional<Made> made = ReshapingSteps.transpose(inner, w);
    Optional<Made> step = made.isPresent() ? made : FoldingSteps.sum(inner, w);
    step.ifPresent(
        it ->
            w.line(
                "Function<NDArray, NDArray> "
                    + function
                    + " = "
                    + inner.name()
                    + " -> "
                    + it.source()
                    + ";"));
    return step.map(it -> new Made(function + ".apply(" + x.name() + ")", it.shape()));
  }

  /** The shape goes through a parameter. */
  static Optional<Made> reshapeBy(Tensor x, Writing w) {
    List<Long> shape = w.draw().factors(x.elements());
    if (shape.isEmpty()) {
      return Optional.empty();
    }
    if (w.draw().chance(50)) {
      once(
          w,
          "view",
          "static NDArray view(NDArray x, long... to) {",
          "  return x.reshape(to);",
          "}");
      return Optional.of(new Made("view(" + x.name() + ", " + w.sizes(shape) + ")", shape));
    }
    once(
        w,
        "shaped",
        "static NDArray shaped(NDArray x, Shape to) {",
        "  return x.reshape(to);",
        "}");
    return Optional.of(new Made("shaped(" + x.name() + ", " + w.shape(shape) + ")", shape));
  }

  static Optional<Made> normalise(Tensor x, Writing w) {
    if (x.rank() == 0) {
      return Optional.empty();
    }
    once(
        w,
        "normalise",
        "static NDArray normalise(NDArray x, int axis) {",
        "  NDArray mean = x.mean(new int[] {axis}, true);",
        "  NDArray centred = x.sub(mean);",
        "  NDArray square = centred.square().mean(new int[] {axis}, true);",
        "  return centred.div(square.add(1e-5f).sqrt());",
        "}");
    String axis = w.axis(x.rank(), w.draw().below(x.rank()));
    return Optional.of(new Made("normalise(" + x.name() + ", " + axis + ")", x.shape()));
  }

  /** Splits the last axis into heads and joins them again. */
  static Optional<Made> heads(Tensor x, Writing w) {
    if (x.rank() != 3) {
      return Optional.empty();
    }
    once(
        w,
        "heads",
        "static NDArray heads(NDArray x, int n) {",
        "  long b = x.getShape().get(0);",
        "  long t = x.getShape().get(1);",
        "  long d = x.getShape().get(2);",
        "  NDArray q = x.reshape(b, t, n, d / n).transpose(0, 2, 1, 3);",
        "  NDArray k = x.reshape(b, t, n, d / n).transpose(0, 2, 3, 1);",
        "  NDArray scores = q.matMul(k).softmax(-1);",
        "  return scores.matMul(q).transpose(0, 2, 1, 3).reshape(b, t, d);",
        "}");
    long width = x.size(2);
    long heads = width % 2 == 0 ? 2 : width % 3 == 0 ? 3 : 1;
    return Optional.of(new Made("heads(" + x.name() + ", " + w.whole(heads) + ")", x.shape()));
  }

  /** A helper of its own, with some steps, perhaps with helpers of its own. */
  static Optional<Made> own(Tensor x, Writing w) {
    if (w.depth() >= DEEPEST) {
      return Optional.empty();
    }
    String name = w.text().name("helper");
    Scope inner = new Scope(w.scope().flags());
    Tensor parameter = new Tensor("x", x.shape());
    inner.add(parameter);
    List<String> formal = new ArrayList<>(List.of("NDManager m", "NDArray x"));
    List<String> actual = new ArrayList<>(List.of("m", x.name()));
    w.scope()
        .flags()
        .forEach(
            flag -> {
              formal.add("boolean " + flag);
              actual.add(flag);
            });
    for (int i = w.draw().below(3); i > 0; i--) {
      long value = w.draw().between(2, 6);
      inner.add(new Scope.Whole("k" + i, value));
      formal.add("int k" + i);
      actual.add(w.whole(value));
    }
    w.text().openMember("static NDArray " + name + "(" + String.join(", ", formal) + ")");
    Writing body = w.inside(inner);
    Tensor last = Bodies.write(body, parameter, w.draw().between(1, 3));
    body.line("return " + last.name() + ";");
    w.text().closeMember();
    return Optional.of(new Made(name + "(" + String.join(", ", actual) + ")", last.shape()));
  }
}
