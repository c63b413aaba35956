package dev.shapeproof.tests.agreement;

import java.util.List;

/** Branches on what the caller chooses, and on what is known. */
final class Branches {

  private Branches() {}

  static Tensor write(Writing w, Tensor x) {
    List<String> flags = w.scope().flags();
    if (flags.isEmpty() || w.draw().chance(40)) {
      return w.draw().chance(50) ? known(w, x) : byName(w, x);
    }
    String flag = w.draw().pick(flags);
    return switch (w.draw().below(5)) {
      case 0 -> either(w, x, flag);
      case 1 -> perhaps(w, x, flag);
      case 2 -> x.rank() > 0 ? perhapsFolded(w, x, flag) : either(w, x, flag);
      case 3 -> x.rank() < Writing.MOST_RANK ? twice(w, x, flag) : either(w, x, flag);
      default -> expression(w, x, flag);
    };
  }

  private static Tensor either(Writing w, Tensor x, String flag) {
    Tensor v = w.define(x.name(), x.shape());
    w.line("if (" + flag + ") {");
    w.assign(v, Steps.keeping(v, w));
    w.line("} else {");
    w.assign(v, Steps.keeping(v, w));
    w.line("}");
    return v;
  }

  private static Tensor perhaps(Writing w, Tensor x, String flag) {
    Tensor v = w.define(x.name(), x.shape());
    w.line("if (" + flag + ") {");
    w.assign(v, Steps.keeping(v, w));
    w.assign(v, Steps.keeping(v, w));
    w.line("}");
    return v;
  }

  /** Either way the sum has the shape of {@code x}. */
  private static Tensor perhapsFolded(Writing w, Tensor x, String flag) {
    Tensor v = w.hide(w.define(x.name(), x.shape()));
    String axis = w.axis(x.rank(), w.draw().below(x.rank()));
    w.line("if (" + flag + ") {");
    w.line(v.name() + " = " + v.name() + ".sum(new int[] {" + axis + "}, true);");
    w.line("}");
    return w.define(x.name() + ".add(" + v.name() + ")", x.shape());
  }

  /** What one branch adds, a later one on the same flag takes away. */
  private static Tensor twice(Writing w, Tensor x, String flag) {
    int axis = w.draw().below(x.rank() + 1);
    Tensor v = w.define(x.name(), x.shape());
    w.line("if (" + flag + ") {");
    w.line(v.name() + " = " + v.name() + ".expandDims(" + w.number(axis) + ");");
    w.line("}");
    w.line(v.name() + " = " + v.name() + "." + w.draw().pick(List.of("abs", "exp")) + "();");
    w.line("if (" + flag + ") {");
    w.line(v.name() + " = " + v.name() + ".squeeze(" + w.number(axis) + ");");
    w.line("}");
    return v;
  }

  private static Tensor expression(Writing w, Tensor x, String flag) {
    Made one = Steps.keeping(x, w);
    return w.define(flag + " ? " + one.source() + " : " + w.alike(x.shape()), x.shape());
  }

  /** The arm that is not taken would fail, but for helpers: other callers could take it. */
  private static Tensor known(Writing w, Tensor x) {
    if (x.rank() == 0) {
      return w.keep(x, Steps.keeping(x, w));
    }
    int axis = w.draw().below(x.rank());
    Tensor v = w.define(x.name(), x.shape());
    String size = v.name() + ".getShape().get(" + w.number(axis) + ")";
    w.line("if (" + size + " > " + w.number(x.size(axis)) + ") {");
    if (w.depth() == 0) {
      w.line(
          v.name() + " = " + v.name() + ".add(" + w.fresh(x.with(axis, x.size(axis) + 5)) + ");");
    } else {
      w.assign(v, Steps.keeping(v, w));
    }
    w.line("} else {");
    w.assign(v, Steps.keeping(v, w));
    w.line("}");
    return v;
  }

  private static Tensor byName(Writing w, Tensor x) {
    String mode = w.text().name("mode");
    String right = w.draw().pick(List.of("keep", "drop"));
    Tensor v = w.define(x.name(), x.shape());
    w.line("String " + mode + " = \"" + (w.slip() ? "other" : right) + "\";");
    w.line("switch (" + mode + ") {");
    w.line("case \"" + right + "\":");
    w.assign(v, Steps.keeping(v, w));
    w.line("break;");
    w.line("default:");
    w.line(v.name() + " = " + v.name() + ".stack(" + v.name() + ").flatten();");
    w.line("}");
    return v;
  }
}
