package dev.shapeproof.tests.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * One program: a class whose method {@code run} takes a manager and two booleans that nobody knows.
 *
 * @param slips how many places differ from a program that is right
 */
record Generated(String name, int slips, List<String> lines) {

  private static final List<String> FLAGS = List.of("first", "second");

  Generated {
    lines = List.copyOf(lines);
  }

  /** Half are right as drawn, a third has one slip, the rest has many. */
  static Generated draw(String name, long seed, int number) {
    Edits counting = Edits.none();
    List<String> right = write(name, seed, counting);
    int slips = number % 6 < 3 ? 0 : number % 6 < 5 ? 1 : 5;
    return slips == 0
        ? new Generated(name, 0, right)
        : new Generated(name, slips, write(name, seed, Edits.some(slips, counting.places(), seed)));
  }

  private static List<String> write(String name, long seed, Edits edits) {
    Draw draw = new Draw(seed);
    Text text = new Text();
    Scope scope = new Scope(draw.chance(60) ? FLAGS : List.of());
    Writing w = new Writing(draw, edits, text, scope, 0);
    if (draw.chance(40)) {
      long value = draw.between(2, 6);
      text.member("static final int SIZE = " + w.number(value) + ";");
      scope.add(new Scope.Whole("SIZE", value));
    }
    text.openMember("static NDArray run(NDManager m, boolean first, boolean second)");
    for (int i = draw.between(1, 2); i > 0; i--) {
      List<Long> shape = draw.shape(draw.between(1, 4));
      w.define(w.fresh(shape), shape);
    }
    Tensor last = Bodies.write(w, w.tensor(), draw.between(3, 8));
    if (draw.chance(70)) {
      w.expect(last);
    }
    w.line("return " + last.name() + ";");
    text.closeMember();
    List<String> lines = new ArrayList<>();
    lines.add("  static final class " + name + " {");
    lines.addAll(text.members());
    lines.add("  }");
    return lines;
  }
}
