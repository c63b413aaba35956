package dev.shapeproof.tests.agreement;

import java.util.Optional;

/** Parts of a tensor. */
final class IndexSteps {

  private IndexSteps() {}

  private static String colons(int axis) {
    return ":, ".repeat(axis);
  }

  static Optional<Made> range(Tensor x, Writing w) {
    if (x.rank() == 0) {
      return Optional.empty();
    }
    int axis = w.draw().below(x.rank());
    long size = x.size(axis);
    long from = w.draw().below((int) size);
    long to = w.draw().between((int) from + 1, (int) size);
    String start = from == 0 && w.draw().chance(50) ? "" : plain(from, w);
    String end = to == size && w.draw().chance(50) ? "" : plain(to, w);
    String index = "\"" + colons(axis) + start + ":" + end + "\"";
    return Optional.of(new Made(x.name() + ".get(" + index + ")", x.with(axis, to - from)));
  }

  private static String plain(long number, Writing w) {
    return w.number(number).replaceAll("[()]", "");
  }

  static Optional<Made> pick(Tensor x, Writing w) {
    if (x.rank() == 0) {
      return Optional.empty();
    }
    int axis = w.draw().below(x.rank());
    long size = x.size(axis);
    long at = w.draw().below((int) size);
    if (axis == 0 && w.draw().chance(50)) {
      return Optional.of(new Made(x.name() + ".get(" + w.whole(at) + ")", x.without(0)));
    }
    String index = "\"" + colons(axis) + plain(w.draw().chance(20) ? at - size : at, w) + "\"";
    return Optional.of(new Made(x.name() + ".get(" + index + ")", x.without(axis)));
  }

  /** The numbers stand behind the text. */
  static Optional<Made> placeholder(Tensor x, Writing w) {
    if (x.rank() == 0) {
      return Optional.empty();
    }
    int axis = w.draw().below(x.rank());
    long size = x.size(axis);
    if (w.draw().chance(40)) {
      String at = w.size(w.draw().below((int) size));
      String index = "new NDIndex(\"" + colons(axis) + "{}\", " + at + ")";
      return Optional.of(new Made(x.name() + ".get(" + index + ")", x.without(axis)));
    }
    long from = w.draw().below((int) size);
    long to = w.draw().between((int) from + 1, (int) size);
    String index = "\"" + colons(axis) + "{}:{}\", " + w.size(from) + ", " + w.size(to);
    return Optional.of(new Made(x.name() + ".get(" + index + ")", x.with(axis, to - from)));
  }

  static Optional<Made> newAxis(Tensor x, Writing w) {
    if (x.rank() == 0 || x.rank() >= Writing.MOST_RANK) {
      return Optional.empty();
    }
    boolean last = w.draw().chance(50);
    String index = last ? "..., null" : "null";
    return Optional.of(
        new Made(x.name() + ".get(\"" + index + "\")", x.inserting(last ? x.rank() : 0, 1)));
  }

  /** One of the pieces. */
  static Optional<Made> split(Tensor x, Writing w) {
    if (x.rank() == 0) {
      return Optional.empty();
    }
    int axis = w.draw().below(x.rank());
    long size = x.size(axis);
    long pieces = w.draw().between(1, 3);
    if (size % pieces != 0) {
      return Optional.empty();
    }
    String parts = w.text().name("parts");
    String arguments = w.number(pieces) + ", " + w.number(axis);
    w.line("NDList " + parts + " = " + x.name() + ".split(" + arguments + ");");
    String piece = w.number(w.draw().below((int) pieces));
    return Optional.of(new Made(parts + ".get(" + piece + ")", x.with(axis, size / pieces)));
  }
}
