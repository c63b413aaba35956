package dev.shapeproof.tests.agreement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** One method while it is written: what may be named, and how sizes, axes and tensors are spelt. */
final class Writing {

  /** Larger tensors are not made: the engine would only take longer. */
  static final long MOST_ELEMENTS = 3000;

  static final int MOST_RANK = 5;

  private final Draw draw;
  private final Edits edits;
  private final Text text;
  private final Scope scope;
  private final int depth;

  Writing(Draw draw, Edits edits, Text text, Scope scope, int depth) {
    this.draw = draw;
    this.edits = edits;
    this.text = text;
    this.scope = scope;
    this.depth = depth;
  }

  /** The same for the body of a helper. */
  Writing inside(Scope own) {
    return new Writing(draw, edits, text, own, depth + 1);
  }

  Draw draw() {
    return draw;
  }

  Text text() {
    return text;
  }

  Scope scope() {
    return scope;
  }

  /** How many helpers stand between this method and the program's entry. */
  int depth() {
    return depth;
  }

  void line(String statement) {
    text.line(statement);
  }

  Tensor tensor() {
    return draw.pick(scope.tensors());
  }

  /** A literal. */
  String number(long value) {
    long written = edits.number(value);
    return written < 0 ? "(" + written + ")" : Long.toString(written);
  }

  /** A number that may also be spelt by what is in scope; of type int or long. */
  String size(long value) {
    List<String> other =
        scope.tensors().stream()
            .flatMap(
                t ->
                    LongStream.range(0, t.rank())
                        .filter(i -> t.size((int) i) == value)
                        .mapToObj(i -> t.name() + ".getShape().get(" + i + ")"))
            .toList();
    return !other.isEmpty() && draw.chance(15) ? draw.pick(other) : whole(value);
  }

  /** The same, of type int. */
  String whole(long value) {
    if (!scope.wholes().isEmpty() && draw.chance(50)) {
      Scope.Whole near = draw.pick(scope.wholes());
      List<Scope.Whole> equal = scope.wholes().stream().filter(w -> w.value() == value).toList();
      if (!equal.isEmpty()) {
        return draw.pick(equal).name();
      }
      if (near.value() > 0 && value % near.value() == 0) {
        return near.name() + " * " + number(value / near.value());
      }
      if (value > 0 && near.value() % value == 0) {
        return near.name() + " / " + number(near.value() / value);
      }
      if (near.value() < value && draw.chance(50)) {
        return near.name() + " + " + number(value - near.value());
      }
    }
    return number(value);
  }

  String axis(int rank, int axis) {
    return number(draw.chance(30) ? axis - rank : axis);
  }

  String shape(List<Long> sizes) {
    return "new Shape(" + sizes(sizes) + ")";
  }

  String sizes(List<Long> sizes) {
    return sizes.stream().map(this::size).collect(Collectors.joining(", "));
  }

  /** A new tensor of that shape. */
  String fresh(List<Long> shape) {
    String maker = draw.pick(List.of("ones", "zeros", "randomNormal", "ones"));
    return "m." + maker + "(" + shape(shape) + ")";
  }

  /** Something of that shape: a variable that has it, or a new tensor. */
  String alike(List<Long> shape) {
    Optional<Tensor> known =
        scope.tensors().stream().filter(t -> t.shape().equals(shape)).findFirst();
    return known.isPresent() && draw.chance(50) ? known.get().name() : fresh(shape);
  }

  /** Whether a slip swaps the operands, leaves out the step, or takes the other arm, here. */
  boolean slip() {
    return edits.here();
  }

  /** Keeps what was made from {@code x}: in a new variable, or in that of {@code x}. */
  Tensor keep(Tensor x, Made made) {
    boolean again = draw.chance(35);
    Tensor kept = new Tensor(again ? x.name() : text.name("t"), made.shape());
    String source = slip() ? x.name() : made.source();
    line((again ? "" : "NDArray ") + kept.name() + " = " + source + ";");
    scope.add(kept);
    return kept;
  }

  /** A new variable. */
  Tensor define(String source, List<Long> shape) {
    Tensor made = new Tensor(text.name("t"), shape);
    line("NDArray " + made.name() + " = " + source + ";");
    scope.add(made);
    return made;
  }

  /** From here on nothing goes by the shape of this variable. */
  Tensor hide(Tensor x) {
    scope.tensors().remove(x);
    return x;
  }

  /** Puts something else into the variable; its shape stays. */
  void assign(Tensor x, Made made) {
    line(x.name() + " = " + (slip() ? x.name() : made.source()) + ";");
  }

  /** Succeeds for this shape only. */
  void expect(Tensor x) {
    line("NDArrays.stack(new NDList(" + x.name() + ", " + fresh(x.shape()) + "));");
  }
}
