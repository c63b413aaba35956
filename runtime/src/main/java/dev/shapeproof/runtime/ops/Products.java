package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.autograd.GradMode;
import dev.shapeproof.runtime.autograd.Recording;
import dev.shapeproof.runtime.autograd.Saved;
import dev.shapeproof.runtime.check.RuleCall;
import dev.shapeproof.runtime.check.Verdict;
import dev.shapeproof.runtime.kernel.MatrixProduct;
import dev.shapeproof.runtime.precision.Autocast;
import dev.shapeproof.runtime.precision.Overflows;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Arrays;
import java.util.Optional;

/** Products of vectors, matrices and batches of them. */
public final class Products {
  private Products() {}

  public static Tensor matmul(Tensor a, Tensor b) {
    Tensor left = Autocast.lower(a);
    Tensor right = Autocast.lower(b);
    Verdict verdict = RuleCall.of(Op.MATMUL).tensor(left).tensor(right).check();
    Strided product = product(verdict, left.memory(), right.memory());
    Tensor result = Tensor.of(product.with(verdict.layout()));
    Overflows.seen(Op.MATMUL, result, left, right);
    if (!Recording.wanted(left, right)) {
      return result;
    }
    Recording tape = Recording.of(Op.MATMUL);
    Saved x = tape.save(left);
    Saved y = tape.save(right);
    return tape.from(left, g -> forLeft(g, x.get(), y.get()))
        .from(right, g -> forRight(g, x.get(), y.get()))
        .to(result);
  }

  /** A dense layer: {@code x w^T + b}. */
  public static Tensor linear(Tensor input, Tensor matrix, Optional<Tensor> addend) {
    Tensor x = Autocast.lower(input);
    Tensor weight = Autocast.lower(matrix);
    Optional<Tensor> bias = Autocast.lower(addend);
    RuleCall.of(Op.LINEAR).tensor(x).tensor(weight).tensor(bias).check();
    if (weight.rank() == 1) {
      Tensor product = x.matmul(weight);
      return bias.map(product::add).orElse(product);
    }
    Tensor result =
        GradMode.off(
            () -> {
              Tensor product = x.matmul(weight.transpose());
              return bias.map(product::add).orElse(product);
            });
    if (!Recording.wanted(x, weight, bias.orElse(weight))) {
      return result;
    }
    Recording tape = Recording.of(Op.LINEAR);
    Saved inputs = tape.save(x);
    Saved weights = tape.save(weight);
    tape.from(x, g -> g.to(weight.dtype()).matmul(weights.get()))
        .from(weight, g -> forWeight(g.to(weight.dtype()), inputs.get(), weight));
    bias.ifPresent(b -> tape.from(b, g -> g));
    return tape.to(result);
  }

  /** All batches of rows as one matrix. */
  private static Tensor forWeight(Tensor g, Tensor x, Tensor weight) {
    long rows = 1;
    for (int axis = 0; axis < x.rank() - 1; axis++) {
      rows *= x.size(axis);
    }
    Tensor outgoing = g.reshape(rows, weight.size(0));
    return outgoing.transpose().matmul(x.reshape(rows, weight.size(1)));
  }

  private static Strided product(Verdict verdict, Strided left, Strided right) {
    if (left.layout().rank() == 2 && right.layout().rank() == 2) {
      return kernel(verdict, left, right);
    }
    Layout a = left.layout().rank() == 1 ? left.layout().inserted(0) : left.layout();
    Layout b = right.layout().rank() == 1 ? right.layout().inserted(1) : right.layout();
    Optional<Layout> flat = b.rank() == 2 && a.rank() > 2 ? rows(a) : Optional.empty();
    if (flat.isPresent()) {
      return kernel(verdict, left.with(flat.get()), right.with(b));
    }
    int batch = Math.max(a.rank(), b.rank()) - 2;
    long[] sizes = Arrays.copyOf(verdict.sizes(), batch);
    return kernel(verdict, left.with(batched(a, sizes)), right.with(batched(b, sizes)));
  }

  private static Strided kernel(Verdict verdict, Strided left, Strided right) {
    return MatrixProduct.matmul(verdict.dtype(), left, right);
  }

  /** All batches of rows as one matrix: one product instead of many. */
  private static Optional<Layout> rows(Layout a) {
    long inner = a.size(a.rank() - 1);
    return a.elements() == 0 ? Optional.empty() : a.viewed(a.elements() / inner, inner);
  }

  private static Layout batched(Layout matrix, long... batch) {
    long[] sizes = Arrays.copyOf(batch, batch.length + 2);
    sizes[batch.length] = matrix.size(matrix.rank() - 2);
    sizes[batch.length + 1] = matrix.size(matrix.rank() - 1);
    return matrix.expanded(sizes);
  }

  private static Tensor forLeft(Tensor g, Tensor left, Tensor right) {
    return matrix(g, left, right).matmul(column(right).transpose(-1, -2));
  }

  private static Tensor forRight(Tensor g, Tensor left, Tensor right) {
    Tensor outgoing = matrix(g, left, right);
    Tensor rows = left.rank() == 1 ? left.expandDims(0) : left;
    if (right.rank() <= 2 && rows.rank() > 2 && left.elements() > 0) {
      rows = rows.reshape(-1, rows.size(-1));
      outgoing = outgoing.reshape(-1, outgoing.size(-1));
    }
    Tensor product = rows.transpose(-1, -2).matmul(outgoing);
    return right.rank() == 1 ? product.squeeze(-1) : product;
  }

  private static Tensor column(Tensor right) {
    return right.rank() == 1 ? right.expandDims(1) : right;
  }

  /** The outgoing gradient with the axes that vectors lost. */
  private static Tensor matrix(Tensor g, Tensor left, Tensor right) {
    Tensor wide = right.rank() == 1 ? g.expandDims(-1) : g;
    return left.rank() == 1 ? wide.expandDims(-2) : wide;
  }
}
