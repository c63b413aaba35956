package dev.shapeproof.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.rule.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Whatever the arguments, an operation gives a tensor whose every element can be read, or says why
 * not; and where it gave one, backward works.
 */
class StrangeArgumentsTest {
  private static final int ROUNDS = 200;

  private static final List<DType> DTYPES =
      List.of(
          DType.F64, DType.F32, DType.F16, DType.BF16, DType.I64, DType.I32, DType.U8, DType.BOOL);

  private final SplittableRandom random = new SplittableRandom(20261125);
  private int accepted;
  private int refused;

  @Test
  void neverFailInAnyOtherWay() {
    for (int round = 0; round < ROUNDS; round++) {
      Tensor x = tensor();
      Tensor y = tensor();
      calls(x, y).forEach(this::run);
    }
    assertTrue(accepted > 5 * ROUNDS, accepted + " accepted");
    assertTrue(refused > 5 * ROUNDS, refused + " refused");
  }

  private List<Supplier<Tensor>> calls(Tensor x, Tensor y) {
    int one = random.nextInt(-4, 5);
    int other = random.nextInt(-4, 5);
    int step = random.nextInt(-1, 4);
    List<Supplier<Tensor>> calls = new ArrayList<>();
    calls.add(() -> x.add(y).sub(1).mul(y).div(2.5));
    calls.add(() -> x.maximum(y).pow(2));
    calls.add(() -> x.remainder(y));
    calls.add(() -> x.floorDiv(y));
    calls.add(() -> x.gt(y).logicalXor(x.eq(y)));
    calls.add(() -> x.matmul(y));
    calls.add(() -> x.exp().tanh().gelu());
    calls.add(() -> x.neg().abs().square().relu());
    calls.add(() -> x.clip(-1.0, 1.0).clip(0, 1));
    calls.add(() -> x.sum(one).prod(other));
    calls.add(() -> x.mean(new int[] {one, other}, true));
    calls.add(() -> x.max(one).min());
    calls.add(() -> x.any(one).all());
    calls.add(() -> x.argMax(one));
    calls.add(() -> x.argMin());
    calls.add(() -> x.softmax(one).logSoftmax(other));
    calls.add(() -> x.transpose(one, other).transpose());
    calls.add(() -> x.permute(one, other));
    calls.add(() -> x.flatten(one, other));
    calls.add(() -> x.reshape(one, other));
    calls.add(() -> x.view(-1, other));
    calls.add(() -> x.expand(one, other, 3));
    calls.add(() -> x.expandDims(one).squeeze(other));
    calls.add(() -> x.slice(one, other, other + 2, step));
    calls.add(() -> x.from(one, other).select(other, one));
    calls.add(() -> x.split(step, one).get(0));
    calls.add(() -> x.gather(one, y.to(DType.I64)));
    calls.add(() -> x.indexSelect(one, y.to(DType.I64)));
    calls.add(() -> Layers.embedding(x.to(DType.I64), y));
    calls.add(() -> Tensors.concat(List.of(x, y), one));
    calls.add(() -> Tensors.stack(List.of(x, x), one));
    calls.add(() -> Tensors.where(x.gt(0), x, y));
    calls.add(() -> Layers.linear(x, y));
    calls.add(() -> Layers.layerNorm(x, y.shape(), 1e-5));
    calls.add(() -> Layers.maxPool2d(x, new long[] {2, 1}, new long[] {step}, new long[] {one}));
    calls.add(() -> Layers.avgPool2d(x, new long[] {other}, new long[] {1, 2}, new long[] {0}));
    calls.add(() -> Layers.conv2d(x, y, y.reshape(-1), new long[] {step}, new long[] {1, one}));
    calls.add(() -> Losses.mse(x, y));
    calls.add(() -> Losses.crossEntropy(x, y.to(DType.I64)));
    calls.add(() -> x.copy().add_(y).mul_(2).neg_());
    calls.add(() -> x.copy().copy_(y).fill_(3).sqrt_());
    calls.add(() -> Tensors.zeros(one, other));
    calls.add(() -> Tensors.arange(one, other, step));
    return calls;
  }

  private void run(Supplier<Tensor> call) {
    try {
      Tensor result = call.get();
      assertTrue(result.toString().startsWith(result.type()));
      if (result.requiresGrad()) {
        result.backward(Tensors.ones(result.dtype(), result.shape()));
      }
      accepted++;
    } catch (TensorException e) {
      refused++;
    }
  }

  private Tensor tensor() {
    long[] shape = new long[random.nextInt(5)];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = random.nextInt(8) == 0 ? 0 : random.nextInt(1, 4);
    }
    DType dtype = random.nextBoolean() ? DType.F64 : DTYPES.get(random.nextInt(DTYPES.size()));
    Tensor x = Tensors.randn(random.nextLong(), DType.F64, shape).mul(2).to(dtype);
    return dtype.kind() == DType.Kind.FLOAT && random.nextBoolean() ? x.requireGrad() : x;
  }
}
