package dev.shapeproof.tests.agreement;

import java.util.List;

/** Loops with a known number of rounds. */
final class Loops {

  private Loops() {}

  static Tensor write(Writing w, Tensor x) {
    boolean small = x.elements() <= Writing.MOST_ELEMENTS / 8;
    return switch (w.draw().below(11)) {
      case 0, 1 -> keeping(w, x);
      case 2 -> x.rank() > 0 && small ? growing(w, x) : keeping(w, x);
      case 3 -> x.rank() > 0 && x.size(0) > 2 ? shrinking(w, x) : keeping(w, x);
      case 4 -> x.rank() > 0 ? overRows(w, x) : keeping(w, x);
      case 5 -> x.rank() > 1 ? throughWidths(w, x) : keeping(w, x);
      case 6 -> x.rank() > 0 && small ? fromNothing(w, x) : keeping(w, x);
      case 7 -> x.rank() > 0 ? collecting(w, x) : keeping(w, x);
      case 8 -> x.rank() > 1 ? throughLayers(w, x) : keeping(w, x);
      case 9 -> x.rank() > 0 && small ? doubling(w, x) : keeping(w, x);
      default -> alternating(w, x);
    };
  }

  private static String head(String index, String end) {
    return "for (int " + index + " = 0; " + index + " < " + end + "; " + index + "++) {";
  }

  private static Tensor variable(Writing w, Tensor x) {
    return w.define(x.name(), x.shape());
  }

  /** A variable whose shape the loop changes, so that nothing in it may go by that shape. */
  private static Tensor hidden(Writing w, Tensor x) {
    return w.hide(variable(w, x));
  }

  private static Tensor keeping(Writing w, Tensor x) {
    Tensor v = variable(w, x);
    w.line(head(w.text().name("i"), w.whole(w.draw().between(1, 5))));
    w.assign(v, Steps.keeping(v, w));
    if (w.draw().chance(40)) {
      w.assign(v, Steps.keeping(v, w));
    }
    w.line("}");
    return v;
  }

  private static Tensor alternating(Writing w, Tensor x) {
    Tensor v = variable(w, x);
    String i = w.text().name("i");
    w.line(head(i, w.whole(w.draw().between(2, 5))));
    w.line("if (" + i + " % 2 == " + w.number(w.draw().below(2)) + ") {");
    w.assign(v, Steps.keeping(v, w));
    w.line("} else {");
    w.assign(v, Steps.keeping(v, w));
    w.line("}");
    w.line("}");
    return v;
  }

  private static Tensor growing(Writing w, Tensor x) {
    int axis = w.draw().below(x.rank());
    long rounds = w.draw().between(1, 5);
    Tensor v = hidden(w, x);
    w.line(head(w.text().name("i"), w.whole(rounds)));
    String piece = w.fresh(x.with(axis, 1));
    w.line(v.name() + " = " + v.name() + ".concat(" + piece + ", " + w.number(axis) + ");");
    w.line("}");
    return changed(w, v, x.with(axis, x.size(axis) + rounds));
  }

  private static Tensor changed(Writing w, Tensor v, List<Long> shape) {
    Tensor after = new Tensor(v.name(), shape);
    w.scope().add(after);
    if (w.draw().chance(30)) {
      w.expect(after);
    }
    return after;
  }

  private static Tensor shrinking(Writing w, Tensor x) {
    long rounds = w.draw().between(1, (int) x.size(0) - 1);
    Tensor v = hidden(w, x);
    w.line(head(w.text().name("i"), w.whole(rounds)));
    w.line(v.name() + " = " + v.name() + ".get(\"" + w.number(1) + ":\");");
    w.line("}");
    return changed(w, v, x.with(0, x.size(0) - rounds));
  }

  private static Tensor doubling(Writing w, Tensor x) {
    int axis = w.draw().below(x.rank());
    int rounds = w.draw().between(1, 3);
    Tensor v = hidden(w, x);
    w.line(head(w.text().name("i"), w.whole(rounds)));
    w.line(v.name() + " = " + v.name() + ".concat(" + v.name() + ", " + w.number(axis) + ");");
    w.line("}");
    return changed(w, v, x.with(axis, x.size(axis) << rounds));
  }

  /** A sum over the rows. */
  private static Tensor overRows(Writing w, Tensor x) {
    Tensor sum = w.define(w.fresh(x.without(0)), x.without(0));
    String i = w.text().name("i");
    w.line(head(i, w.size(x.size(0))));
    String row =
        w.draw().chance(50)
            ? x.name() + ".get(" + i + ")"
            : x.name() + ".get(new NDIndex(\"{}\", " + i + "))";
    w.line(sum.name() + " = " + sum.name() + ".add(" + row + ");");
    w.line("}");
    return sum;
  }

  private static Tensor throughWidths(Writing w, Tensor x) {
    int last = x.rank() - 1;
    long middle = w.draw().size();
    long out = w.draw().size();
    String widths = w.text().name("widths");
    String list = w.whole(x.size(last)) + ", " + w.whole(middle) + ", " + w.whole(out);
    w.line("int[] " + widths + " = {" + list + "};");
    Tensor v = hidden(w, x);
    String i = w.text().name("i");
    w.line(head(i, widths + ".length - " + w.number(1)));
    String weight = "m.ones(new Shape(" + widths + "[" + i + "], " + widths + "[" + i + " + 1]))";
    w.line(v.name() + " = " + v.name() + ".matMul(" + weight + ");");
    w.line("}");
    return changed(w, v, x.with(last, out));
  }

  /** The first round has nothing to go on from. */
  private static Tensor fromNothing(Writing w, Tensor x) {
    int axis = w.draw().below(x.rank());
    long rounds = w.draw().between(1, 4);
    String v = w.text().name("t");
    w.line("NDArray " + v + " = null;");
    w.line(head(w.text().name("i"), w.whole(rounds)));
    String joined = v + ".concat(" + x.name() + ", " + w.number(axis) + ")";
    w.line(v + " = " + v + " == null ? " + x.name() + " : " + joined + ";");
    w.line("}");
    return changed(w, new Tensor(v, x.shape()), x.with(axis, rounds * x.size(axis)));
  }

  /** A list that the loop fills. */
  private static Tensor collecting(Writing w, Tensor x) {
    String list = w.text().name("list");
    long rounds = x.size(0);
    w.line("NDList " + list + " = new NDList();");
    String i = w.text().name("i");
    w.line(head(i, w.size(rounds)));
    Tensor row = new Tensor(w.text().name("t"), x.without(0));
    w.line("NDArray " + row.name() + " = " + x.name() + ".get(" + i + ");");
    w.line(list + ".add(" + Steps.keeping(row, w).source() + ");");
    w.line("}");
    boolean stack = x.rank() == 1 || w.draw().chance(60);
    if (stack) {
      return w.define("NDArrays.stack(" + list + ")", x.shape());
    }
    Tensor whole = new Tensor("", x.without(0));
    return w.define("NDArrays.concat(" + list + ")", whole.with(0, rounds * whole.size(0)));
  }

  private static Tensor throughLayers(Writing w, Tensor x) {
    Layers.declare(w);
    int last = x.rank() - 1;
    String layers = w.text().name("layers");
    long width = x.size(last);
    long out = w.draw().size();
    w.line("List<Layer> " + layers + " = new ArrayList<>();");
    w.line(head(w.text().name("i"), w.whole(w.draw().between(1, 3))));
    w.line(layers + ".add(new Layer(m, " + w.whole(width) + ", " + w.whole(width) + "));");
    w.line("}");
    w.line(layers + ".add(new Layer(m, " + w.whole(width) + ", " + w.whole(out) + "));");
    Tensor v = hidden(w, x);
    String layer = w.text().name("layer");
    w.line("for (Layer " + layer + " : " + layers + ") {");
    w.line(v.name() + " = " + layer + ".apply(" + v.name() + ");");
    w.line("}");
    return changed(w, v, x.with(last, out));
  }
}
