package dev.shapeproof.tests.runtime;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Layers;
import dev.shapeproof.runtime.Losses;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import dev.shapeproof.runtime.optim.Adam;
import dev.shapeproof.runtime.optim.LossScaler;
import dev.shapeproof.runtime.optim.Optimizer;
import dev.shapeproof.runtime.optim.Sgd;
import dev.shapeproof.runtime.precision.Autocast;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What takes other kernels than small tensors do: long rows, many rows, tiles; and whole steps. */
record CudaLargerCases(String name, DType dtype, List<Long> shape, UnaryOperator<Tensor> work) {

  static List<CudaLargerCases> all() {
    return List.of(
        of("sum in chunks", DType.F32, x -> x.sum(), 30_000),
        of("sum of integers in chunks", DType.I64, x -> x.sum(), 30_000),
        of("sum of long rows", DType.F64, x -> x.sum(1), 3, 900),
        of("sum of many columns", DType.F32, x -> x.sum(0), 100, 9_000),
        of("greatest of long rows", DType.F32, x -> x.max(1), 3, 900),
        of("argMax of long rows", DType.F32, x -> x.argMax(1), 3, 900),
        of("argMin of long rows of integers", DType.I64, x -> x.argMin(1), 3, 900),
        of("argMax of everything", DType.F16, x -> x.argMax(), 700),
        of("softmax of long rows", DType.F32, x -> x.softmax(1), 3, 700),
        of("logSoftmax of long columns", DType.F64, x -> x.logSoftmax(0), 700, 3),
        of("softmax of bf16", DType.BF16, x -> x.softmax(1), 3, 300),
        of("layerNorm of long rows", DType.F32, x -> normal(x, 1), 3, 700),
        of("layerNorm of bf16", DType.BF16, x -> normal(x, 1), 5, 300),
        of("layerNorm of f16 far from 0", DType.F16, x -> normal(x.add(50), 1), 5, 300),
        of("layerNorm far from 0", DType.F32, x -> normal(x.add(1000), 1), 5, 300),
        of("layerNorm of columns", DType.F64, x -> normal(x.transpose(), 1), 40, 9),
        of("layerNorm of two axes", DType.F32, x -> normal(x.permute(1, 2, 0), 2), 4, 6, 5),
        of("layerNorm of no rows", DType.F32, x -> Norm.of(x).slope(1), 0, 5),
        of("slope of layerNorm", DType.F32, x -> Norm.of(x).slope(0), 6, 700),
        of("slope of layerNorm far from 0", DType.F32, x -> Norm.of(x.add(1000)).slope(0), 6, 90),
        of("slope of layerNorm in f64", DType.F64, x -> Norm.of(x.transpose()).slope(0), 70, 7),
        of("slope of layerNorm in f16", DType.F16, x -> Norm.of(x).slope(0), 6, 70),
        of("slope for the weight", DType.F32, x -> Norm.of(x).slope(1), 6, 700),
        of("slope for the weight, many rows", DType.F32, x -> Norm.of(x).slope(1), 600, 40),
        of("slope for the weight in bf16", DType.BF16, x -> Norm.of(x).slope(1), 300, 9),
        of("slope for the bias", DType.F64, x -> Norm.of(x).slope(2), 300, 9),
        of("slope of a plain layerNorm", DType.F64, x -> slope(x, y -> normal(y, 1)), 7, 33),
        of("slope of relu", DType.F32, x -> slope(x, Tensor::relu), 1_003),
        of("slope of tanh", DType.F64, x -> slope(x, Tensor::tanh), 1_003),
        of("slope of tanh in f16", DType.F16, x -> slope(x, Tensor::tanh), 503),
        of("slope of sigmoid in bf16", DType.BF16, x -> slope(x, Tensor::sigmoid), 503),
        of("slope of sigmoid of columns", DType.F32, x -> slope(x, CudaLargerCases::turned), 40, 9),
        of("slope of gelu", DType.F32, x -> slope(x, Tensor::gelu), 1_003),
        of("slope of gelu in f64", DType.F64, x -> slope(x, Tensor::gelu), 503),
        of("product of several tiles", DType.F32, x -> x.matmul(x.transpose()), 130, 70),
        of("product of f16", DType.F16, x -> x.mul(0.1).matmul(x.transpose()), 70, 33),
        of("product of integers", DType.I32, x -> x.transpose().matmul(x), 70, 65),
        of("batches of products", DType.F64, x -> x.matmul(x.transpose(1, 2)), 3, 65, 20),
        of("a run of f32", DType.F32, x -> x.add(x).mul(x).sub(x.exp()), 1_003),
        of("many axes", DType.F32, CudaLargerCases::permuted, 2, 3, 2, 3, 2, 3),
        of("floorDiv", DType.F32, x -> x.floorDiv(0.7), 500),
        of("floorDiv of integers", DType.I64, x -> x.floorDiv(-3), 500),
        of("remainder of integers", DType.I32, x -> x.remainder(7), 500),
        of("clip in place", DType.F32, x -> x.copy().clip_(-0.5, 0.5), 500),
        of("steps of SGD", DType.F32, x -> steps(x, p -> Sgd.of(p, 0.1, 0.9, 0.01)), 50),
        of("steps of SGD in bf16", DType.BF16, x -> steps(x, p -> Sgd.of(p, 0.1)), 50),
        of("steps of plain SGD", DType.F64, x -> steps(x, p -> Sgd.of(p, 0.1, 0, 0.01)), 50),
        of("steps of SGD in f16", DType.F16, x -> steps(x, p -> Sgd.of(p, 0.1, 0.5, 0)), 50),
        of("steps of Adam with decay", DType.BF16, x -> steps(x, CudaLargerCases::decaying), 50),
        of("linear by autocast", DType.F32, x -> halved(x, DType.F16), 12, 9),
        of("linear by autocast to bf16", DType.F32, x -> halved(x, DType.BF16), 12, 9),
        of("training of two layers", DType.F32, x -> trained(x, DType.F32), 16, 4),
        of("training of two layers in f64", DType.F64, x -> trained(x, DType.F64), 16, 4),
        of("steps of Adam", DType.F32, x -> steps(x, p -> Adam.of(p, 0.01)), 50),
        of("steps of AdamW", DType.F64, x -> steps(x, p -> Adam.decoupled(p, 0.01, 0.1)), 50));
  }

  private static CudaLargerCases of(
      String name, DType dtype, UnaryOperator<Tensor> work, long... shape) {
    return new CudaLargerCases(name, dtype, Arrays.stream(shape).boxed().toList(), work);
  }

  /** On the CPU. */
  Tensor operand() {
    long[] sizes = shape.stream().mapToLong(Long::longValue).toArray();
    return Tensors.randn(7, DType.F32, sizes).mul(4).to(dtype);
  }

  /** Over the last {@code axes} axes, with neither weight nor bias. */
  private static Tensor normal(Tensor x, int axes) {
    long[] shape = x.shape();
    return Layers.layerNorm(x, Arrays.copyOfRange(shape, shape.length - axes, shape.length), 1e-5);
  }

  private static Tensor turned(Tensor x) {
    return x.transpose().sigmoid().transpose();
  }

  /** The gradient of {@code f} at {@code x}, which itself is the outgoing one. */
  private static Tensor slope(Tensor x, UnaryOperator<Tensor> f) {
    Tensor leaf = x.copy().requireGrad();
    f.apply(leaf).backward(x.detach());
    return leaf.grad().orElseThrow();
  }

  /** A layer with a weight and a bias. */
  private record Norm(Tensor x, Tensor weight, Tensor bias) {
    static Norm of(Tensor x) {
      long n = x.size(1);
      return new Norm(
          x.copy().requireGrad(),
          Tensors.rand(1, x.dtype(), x.device(), n).requireGrad(),
          Tensors.rand(2, x.dtype(), x.device(), n).requireGrad());
    }

    /** The gradient for x, the weight or the bias. */
    Tensor slope(int operand) {
      Tensor outgoing = x.detach().sign();
      Layers.layerNorm(x, weight.shape(), weight, bias, 1e-5).backward(outgoing);
      return List.of(x, weight, bias).get(operand).grad().orElseThrow();
    }
  }

  private static Optimizer decaying(List<Tensor> weights) {
    return new Adam(weights, new Adam.Settings(0.01, 0.8, 0.99, 1e-7, 0.1, false));
  }

  private static Tensor permuted(Tensor x) {
    return x.permute(5, 3, 1, 4, 2, 0).add(x.permute(5, 3, 1, 2, 4, 0)).contiguous();
  }

  /** Gradients by a scaled loss, through what is computed in a narrow dtype. */
  private static Tensor halved(Tensor x, DType narrow) {
    Tensor leaf = x.copy().requireGrad();
    Autocast cast = Autocast.to(narrow);
    Tensor scores;
    try (cast) {
      scores = Layers.linear(leaf, leaf.detach().slice(0, 0, 5)).relu().softmax(1);
    }
    Sgd sgd = Sgd.of(List.of(leaf), 0.5);
    LossScaler scaler = new LossScaler(new LossScaler.Settings(256, 2, 0.5, 10));
    scaler.scale(scores.to(DType.F32).square().sum()).backward();
    scaler.step(sgd);
    return leaf.detach();
  }

  private static Tensor trained(Tensor x, DType dtype) {
    Tensor first = Tensors.randn(1, dtype, x.device(), 8, 4).requireGrad();
    Tensor bias = Tensors.zeros(dtype, x.device(), 8).requireGrad();
    Tensor second = Tensors.randn(2, dtype, x.device(), 2, 8).requireGrad();
    Tensor wanted = Tensors.rand(3, dtype, x.device(), 16, 2);
    Optimizer optimizer = Adam.of(List.of(first, bias, second), 0.01);
    for (int i = 0; i < 20; i++) {
      optimizer.zeroGrad();
      Tensor hidden = Layers.linear(x, first, bias).tanh();
      Losses.mse(Layers.linear(hidden, second), wanted).backward();
      optimizer.step();
    }
    return first.detach();
  }

  private static Tensor steps(Tensor start, Function<List<Tensor>, Optimizer> made) {
    Tensor weights = start.copy().requireGrad();
    Optimizer optimizer = made.apply(List.of(weights));
    for (int i = 0; i < 5; i++) {
      optimizer.zeroGrad();
      weights.square().sum().backward();
      optimizer.step();
    }
    return weights.detach();
  }
}
