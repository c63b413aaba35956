package dev.shapeproof.tests.runtime;

import static dev.shapeproof.tests.runtime.Case.FLOATS;
import static dev.shapeproof.tests.runtime.Case.WIDE_FLOATS;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.loss.Loss;
import dev.shapeproof.runtime.Layers;
import dev.shapeproof.runtime.Losses;
import dev.shapeproof.runtime.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Layers and losses. */
final class LayerCases {
  private static final double EPSILON = 1e-5f;

  private LayerCases() {}

  static List<Case> all() {
    return List.of(
        Case.of("linear", WIDE_FLOATS, LayerCases::linear),
        Case.of("conv2d", WIDE_FLOATS, LayerCases::conv2d).askedInDoubles(),
        Case.of("maxPool2d", FLOATS, LayerCases::maxPool),
        Case.of("avgPool2d", WIDE_FLOATS, LayerCases::avgPool),
        Case.of("layerNorm", FLOATS, LayerCases::layerNorm),
        Case.of("batchNorm", WIDE_FLOATS, LayerCases::batchNorm),
        Case.of("batchNorm in training", WIDE_FLOATS, LayerCases::batchNormTraining),
        Case.of("embedding", FLOATS, LayerCases::embedding),
        Case.of("mse", WIDE_FLOATS, LayerCases::mse),
        Case.of("crossEntropy", WIDE_FLOATS, LayerCases::crossEntropy),
        Case.of("crossEntropy of probabilities", WIDE_FLOATS, LayerCases::soft));
  }

  private static Case.Call linear(Draw draw) {
    long inner = draw.between(1, 6);
    long[] shape = draw.full(1, 3);
    shape[shape.length - 1] = inner;
    return new Case.Call(
        List.of(draw.tensor(shape), draw.tensor(3, inner), draw.tensor(3)),
        xs -> Layers.linear(xs.get(0), xs.get(1), xs.get(2)),
        xs -> Linear.linear(xs.get(0), xs.get(1), xs.get(2)).singletonOrThrow());
  }

  /**
   * PyTorch works in f64, where it does not use oneDNN: in f32 PyTorch 2.7.1 gave 0 for an element
   * of the input's gradient on a processor with AVX-512, where it gives another number elsewhere.
   */
  private static Case.Call conv2d(Draw draw) {
    int groups = draw.between(1, 2);
    long[] stride = {draw.between(1, 2), draw.between(1, 2)};
    long[] padding = {draw.between(0, 2), draw.between(0, 1)};
    long[] dilation = {draw.between(1, 2), 1};
    Input x = draw.tensor(draw.between(1, 3), 2L * groups, draw.between(5, 7), draw.between(4, 6));
    Input weight = draw.tensor(3L * groups, 2, draw.between(1, 3), draw.between(1, 3));
    return new Case.Call(
        List.of(x, weight, draw.tensor(3L * groups)),
        xs ->
            Layers.conv2d(
                xs.get(0), xs.get(1), Optional.of(xs.get(2)), stride, padding, dilation, groups),
        xs ->
            Conv2d.conv2d(
                    wide(xs.get(0)),
                    wide(xs.get(1)),
                    wide(xs.get(2)),
                    new Shape(stride),
                    new Shape(padding),
                    new Shape(dilation),
                    groups)
                .singletonOrThrow());
  }

  /** By a product, since DJL's {@code toType} is not differentiated. */
  private static NDArray wide(NDArray array) {
    return array.mul(array.getManager().ones(new Shape(1), DataType.FLOAT64));
  }

  private static Case.Call maxPool(Draw draw) {
    long[] kernel = {draw.between(2, 3), draw.between(2, 3)};
    long[] stride = {draw.between(1, 3), draw.between(1, 2)};
    long[] padding = {draw.between(0, 1), draw.between(0, 1)};
    Input x = draw.distinct(2, 2, draw.between(4, 6), draw.between(3, 5));
    return ElementwiseCases.call(
        x,
        t -> Layers.maxPool2d(t, kernel, stride, padding),
        a -> Pool.maxPool2d(a, new Shape(kernel), new Shape(stride), new Shape(padding), false));
  }

  private static Case.Call avgPool(Draw draw) {
    long[] kernel = {draw.between(2, 3), draw.between(2, 3)};
    long[] stride = {draw.between(1, 3), draw.between(1, 2)};
    long[] padding = {draw.between(0, 1), draw.between(0, 1)};
    Input x = draw.tensor(2, 2, draw.between(4, 6), draw.between(3, 5));
    return ElementwiseCases.call(
        x,
        t -> Layers.avgPool2d(t, kernel, stride, padding),
        a ->
            Pool.avgPool2d(
                a, new Shape(kernel), new Shape(stride), new Shape(padding), false, true));
  }

  private static Case.Call layerNorm(Draw draw) {
    long[] shape = {draw.between(2, 5), draw.between(2, 4)};
    Input x = draw.tensor(draw.between(1, 4), shape[0], shape[1]);
    return new Case.Call(
        List.of(x, draw.tensor(shape), draw.tensor(shape)),
        xs -> Layers.layerNorm(xs.get(0), shape, xs.get(1), xs.get(2), EPSILON),
        xs ->
            LayerNorm.layerNorm(xs.get(0), new Shape(shape), xs.get(1), xs.get(2), (float) EPSILON)
                .singletonOrThrow());
  }

  private static Case.Call batchNorm(Draw draw) {
    return normalised(
        draw,
        xs ->
            Layers.batchNorm(
                xs.get(0),
                xs.get(1),
                xs.get(2).square().add(1.0),
                Optional.of(xs.get(3)),
                Optional.of(xs.get(4)),
                EPSILON),
        false);
  }

  private static Case.Call batchNormTraining(Draw draw) {
    return normalised(
        draw,
        xs ->
            Layers.batchNormTraining(
                xs.get(0),
                Optional.empty(),
                Optional.empty(),
                Optional.of(xs.get(3)),
                Optional.of(xs.get(4)),
                0.1,
                EPSILON),
        true);
  }

  private static Case.Call normalised(
      Draw draw, Function<List<Tensor>, Tensor> ours, boolean training) {
    long c = draw.between(1, 4);
    Input x = draw.tensor(draw.between(2, 4), c, draw.between(2, 3));
    return new Case.Call(
        List.of(
            x,
            draw.tensor(c).constant(),
            draw.tensor(c).constant(),
            draw.tensor(c),
            draw.tensor(c)),
        ours,
        xs -> {
          NDArray mean = xs.get(1);
          NDArray variance = xs.get(2).square().add(1);
          return BatchNorm.batchNorm(
                  xs.get(0),
                  mean,
                  variance,
                  xs.get(3),
                  xs.get(4),
                  1,
                  0.1f,
                  (float) EPSILON,
                  training)
              .singletonOrThrow();
        });
  }

  private static Case.Call embedding(Draw draw) {
    return new Case.Call(
        List.of(draw.positions(5, draw.shape(1, 3)), draw.tensor(5, 3)),
        xs -> Layers.embedding(xs.get(0), xs.get(1)),
        xs -> Embedding.embedding(xs.get(0), xs.get(1), SparseFormat.DENSE).singletonOrThrow());
  }

  private static Case.Call mse(Draw draw) {
    long[] shape = draw.full(0, 3);
    return ElementwiseCases.call(
        List.of(draw.tensor(shape), draw.tensor(shape)),
        Losses::mse,
        (a, b) -> a.sub(b).square().mean());
  }

  private static Case.Call crossEntropy(Draw draw) {
    long b = draw.between(1, 5);
    int c = draw.between(2, 6);
    return ElementwiseCases.call(
        List.of(draw.tensor(b, c), draw.positions(c, b)),
        Losses::crossEntropy,
        (scores, labels) ->
            Loss.softmaxCrossEntropyLoss().evaluate(new NDList(labels), new NDList(scores)));
  }

  private static Case.Call soft(Draw draw) {
    long[] shape = {draw.between(1, 4), draw.between(2, 5)};
    return ElementwiseCases.call(
        List.of(draw.tensor(shape), draw.tensor(shape)),
        (scores, raw) -> Losses.crossEntropy(scores, raw.softmax(1)),
        (scores, raw) -> raw.softmax(1).mul(scores.logSoftmax(1)).sum(new int[] {1}).mean().neg());
  }
}
