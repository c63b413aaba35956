package dev.shapeproof.rule.frame;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.op.Arange;
import dev.shapeproof.rule.op.BinaryArithmetic;
import dev.shapeproof.rule.op.Bitwise;
import dev.shapeproof.rule.op.Comparison;
import dev.shapeproof.rule.op.Eye;
import dev.shapeproof.rule.op.Filled;
import dev.shapeproof.rule.op.FromArray;
import dev.shapeproof.rule.op.Like;
import dev.shapeproof.rule.op.Linspace;
import dev.shapeproof.rule.op.Logical;
import dev.shapeproof.rule.op.Matmul;
import dev.shapeproof.rule.op.Reshape;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The registry of rules. A rule class cannot be built without its {@link Op}, and the switch below
 * has no default, so an operation that lacks its rule does not compile.
 */
public final class Rules {
  private static final Map<Op, OpRule> BY_OP =
      Arrays.stream(Op.values())
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  Rules::build,
                  (one, other) -> one,
                  () -> new EnumMap<>(Op.class)));
  private static final Map<String, OpRule> BY_NAME =
      BY_OP.values().stream()
          .collect(Collectors.toUnmodifiableMap(OpRule::name, Function.identity()));

  private Rules() {}

  public static OpRule of(Op op) {
    return BY_OP.get(op);
  }

  /** The rule of that name in notation and models. */
  public static Optional<OpRule> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** All rules, in the order of {@link Op}. */
  public static Collection<OpRule> all() {
    return Collections.unmodifiableCollection(BY_OP.values());
  }

  private static OpRule build(Op op) {
    return switch (op) {
      case ZEROS, ONES, EMPTY, FULL, RANDOM_UNIFORM, RANDOM_NORMAL, TRUNCATED_NORMAL ->
          Filled.floats(op);
      case RANDOM_INTEGER -> Filled.integers(op);
      case RANDOM_PERMUTATION -> new Linspace(op, DType.I64);
      case LINSPACE -> new Linspace(op, DType.F32);
      case ARANGE -> new Arange();
      case EYE -> new Eye();
      case FROM_ARRAY -> new FromArray();
      case ZEROS_LIKE, ONES_LIKE, EMPTY_LIKE, FULL_LIKE, RANDOM_LIKE -> new Like(op);
      case ADD -> BinaryArithmetic.add();
      case SUB -> BinaryArithmetic.sub();
      case MUL -> BinaryArithmetic.mul();
      case DIV -> BinaryArithmetic.div();
      case FLOOR_DIV -> BinaryArithmetic.floorDiv();
      case REMAINDER -> BinaryArithmetic.remainder();
      case POW -> BinaryArithmetic.pow();
      case ATAN2 -> BinaryArithmetic.atan2();
      case MAXIMUM -> BinaryArithmetic.maximum();
      case MINIMUM -> BinaryArithmetic.minimum();
      case EQ, NE -> Comparison.equality(op);
      case LT, LE, GT, GE -> Comparison.ordering(op);
      case LOGICAL_AND, LOGICAL_OR, LOGICAL_XOR -> new Logical(op);
      case BITWISE_AND, BITWISE_OR, BITWISE_XOR -> new Bitwise(op);
      case MATMUL -> new Matmul();
      case RESHAPE -> Reshape.reshape();
      case VIEW -> Reshape.view();
    };
  }
}
