package dev.shapeproof.rule.frame;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Operand;
import java.util.ArrayList;
import java.util.List;

/** Draws operands of products whose inner sizes agree. */
final class RandomProducts {
  private final Draw draw;

  RandomProducts(Draw draw) {
    this.draw = draw;
  }

  Call of(Call call) {
    Dim m = draw.size();
    Dim k = draw.size();
    Dim n = draw.size();
    Dim b = draw.size();
    return switch (call.op()) {
      case DOT -> pair(call, List.of(k), List.of(k));
      case OUTER -> pair(call, List.of(m), List.of(n));
      case MM -> pair(call, List.of(m, k), List.of(k, n));
      case BATCH_MATMUL -> pair(call, List.of(b, m, k), List.of(b, k, n));
      case LINEAR -> {
        List<Dim> dims = new ArrayList<>(draw.shape(0, 2));
        dims.add(k);
        Call layer =
            call.tensor(draw.floats("x", dims)).tensor(draw.floats("weight", List.of(n, k)));
        yield draw.chance(60) ? layer.tensor(draw.floats("bias", List.of(n))) : layer;
      }
      case EINSUM -> einsum(call, b, m, k, n);
      default -> matmul(call, m, k, n);
    };
  }

  private Call matmul(Call call, Dim m, Dim k, Dim n) {
    List<Dim> batch = draw.shape(0, 2);
    List<Dim> left = new ArrayList<>(batch);
    left.addAll(List.of(m, k));
    List<Dim> right = new ArrayList<>(draw.alike(batch));
    right.addAll(List.of(k, n));
    int vectors = draw.below(6);
    return pair(
        call,
        vectors == 0 || vectors == 1 ? List.of(k) : left,
        vectors == 1 || vectors == 2 ? List.of(k) : right);
  }

  private Call einsum(Call call, Dim b, Dim m, Dim k, Dim n) {
    List<Operand> xs =
        List.of(
            draw.floats("xs[0]", List.of(b, m, k)),
            draw.floats("xs[1]", List.of(draw.chance(20) ? Dim.of(1) : b, k, n)),
            draw.floats("xs[2]", List.of(m, m)));
    return call.with("xs", new Argument.Tensors(xs))
        .integers("labels", List.of(0, 1, 2, 0, 2, 3, 1, 1))
        .integers("output", draw.chance(90) ? List.of(0, 1, 3) : List.of(0, draw.below(5)));
  }

  private Call pair(Call call, List<Dim> left, List<Dim> right) {
    return call.tensor(draw.floats("left", left)).tensor(draw.floats("right", right));
  }
}
