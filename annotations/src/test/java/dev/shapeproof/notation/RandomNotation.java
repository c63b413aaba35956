package dev.shapeproof.notation;

import dev.shapeproof.notation.RequiresSpec.Comparison;
import dev.shapeproof.notation.RequiresSpec.Condition;
import dev.shapeproof.notation.RuleCall.Argument;
import dev.shapeproof.notation.RuleCall.Value;
import dev.shapeproof.notation.ShapeSpec.Term;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Seeded random pieces of notation. */
final class RandomNotation {
  private static final List<String> NAMES =
      List.of("b", "t", "hidden", "layer.in", "on", "min", "_x", "größe");
  private static final List<DType> KNOWN =
      Arrays.stream(DType.values()).filter(DType::isKnown).toList();
  private final Random random;

  RandomNotation(long seed) {
    this.random = new Random(seed);
  }

  Expr expr(int depth) {
    int kind = random.nextInt(depth <= 0 ? 2 : 5);
    return switch (kind) {
      case 0 -> new Expr.Int(random.nextInt(2000));
      case 1 -> new Expr.Name(pick(NAMES));
      case 2 -> new Expr.Neg(expr(depth - 1));
      default -> new Expr.Binary(pick(List.of(Expr.Op.values())), expr(depth - 1), expr(depth - 1));
    };
  }

  Condition condition(int depth) {
    int kind = random.nextInt(depth <= 0 ? 1 : 3);
    return switch (kind) {
      case 0 -> new Condition.Compare(pick(List.of(Comparison.values())), expr(2), expr(2));
      case 1 -> new Condition.And(condition(depth - 1), condition(depth - 1));
      default -> new Condition.Or(condition(depth - 1), condition(depth - 1));
    };
  }

  ShapeSpec shape() {
    List<Term> terms = new ArrayList<>(some(4, this::term));
    if (random.nextBoolean()) {
      Optional<String> name = random.nextBoolean() ? Optional.of("s") : Optional.empty();
      terms.add(random.nextInt(terms.size() + 1), new Term.Rest(name));
    }
    return new ShapeSpec(terms);
  }

  private Term term() {
    Expr size = expr(3);
    boolean negative = size instanceof Expr.Neg neg && neg.operand() instanceof Expr.Int;
    return negative || random.nextInt(6) == 0 ? new Term.Any() : new Term.Size(size);
  }

  RuleCall call(int depth) {
    return new RuleCall(pick(List.of("matmul", "concat", "sum")), some(3, () -> argument(depth)));
  }

  private Argument argument(int depth) {
    Optional<String> name = random.nextInt(3) == 0 ? Optional.of("axis") : Optional.empty();
    Value value =
        switch (random.nextInt(depth <= 0 ? 3 : 4)) {
          case 0 -> new Value.Scalar(expr(2));
          case 1 -> new Value.Several(some(3, () -> expr(1)));
          case 2 -> new Value.Flag(random.nextBoolean());
          default -> new Value.Nested(call(depth - 1));
        };
    return new Argument(name, value);
  }

  ShapeForm form() {
    return random.nextInt(4) == 0 ? call(2) : shape();
  }

  DTypeSpec dtype() {
    return switch (random.nextInt(3)) {
      case 0 -> new DTypeSpec.Exact(pick(KNOWN));
      case 1 -> new DTypeSpec.OfClass(pick(List.of(DTypeSpec.Group.values())));
      default -> new DTypeSpec.Promote(List.of("a", pick(NAMES)));
    };
  }

  DeviceSpec device() {
    return switch (random.nextInt(3)) {
      case 0 -> new DeviceSpec.Exact(Device.CPU);
      case 1 -> new DeviceSpec.Exact(Device.cuda(random.nextInt(9)));
      default -> new DeviceSpec.Same(pick(NAMES));
    };
  }

  TensorSpec tensor() {
    ShapeForm shape = form();
    Optional<LayoutSpec> layout = maybe(() -> new LayoutSpec("NCHW"));
    boolean fits =
        !(shape instanceof ShapeSpec spec)
            || spec.terms().size() == 4
            || spec.terms().stream().anyMatch(Term.Rest.class::isInstance);
    return new TensorSpec(
        maybe(this::dtype), shape, fits ? layout : Optional.empty(), maybe(this::device));
  }

  private <T> Optional<T> maybe(Supplier<T> source) {
    return random.nextBoolean() ? Optional.of(source.get()) : Optional.empty();
  }

  private <T> List<T> some(int most, Supplier<T> source) {
    return IntStream.range(0, random.nextInt(most + 1)).mapToObj(i -> source.get()).toList();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
