package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/** Everyday code of training and inference, with sizes that nobody wrote down. */
public final class TrainingCode {
  private TrainingCode() {}

  static NDArray standardize(NDArray x) {
    NDArray mean = x.mean(new int[] {0}, true);
    NDArray centred = x.sub(mean);
    NDArray deviation = centred.square().mean(new int[] {0}, true).sqrt().add(1e-6f);
    return centred.div(deviation);
  }

  static NDArray cosine(NDArray a, NDArray b) {
    NDArray dots = a.matMul(b.transpose());
    NDArray norms = a.norm(new int[] {1}, true).matMul(b.norm(new int[] {1}, true).transpose());
    return dots.div(norms.maximum(1e-6f));
  }

  static NDArray distances(NDArray a, NDArray b) {
    NDArray difference = a.expandDims(1).sub(b.expandDims(0));
    return difference.square().sum(new int[] {2}).sqrt();
  }

  static NDArray positional(NDManager m, int length, int width) {
    NDArray position = m.arange((float) length).expandDims(1);
    NDArray scale = m.arange(0f, width, 2f).mul(-Math.log(10000) / width).exp();
    NDArray angle = position.mul(scale);
    NDArray sin = angle.sin();
    NDArray cos = angle.cos();
    return NDArrays.stack(new NDList(sin, cos), 2).reshape(length, -1).get(":, :{}", width);
  }

  static NDArray attention(NDArray q, NDArray k, NDArray v, NDArray mask) {
    double width = q.getShape().get((int) q.getShape().dimension() - 1);
    NDArray scores = q.matMul(k.swapAxes(-2, -1)).div(Math.sqrt(width));
    if (mask != null) {
      NDArray m = mask;
      while (m.getShape().dimension() < scores.getShape().dimension()) {
        m = m.expandDims(0);
      }
      scores = scores.add(m.sub(1f).mul(1e9f));
    }
    return scores.softmax(-1).matMul(v);
  }

  static NDArray heads(NDArray x, int count) {
    Shape shape = x.getShape();
    long batch = shape.get(0);
    long length = shape.get(1);
    long width = shape.get(2);
    if (width % count != 0) {
      throw new IllegalArgumentException("width " + width + " for " + count + " heads");
    }
    return x.reshape(batch, length, count, width / count).transpose(0, 2, 1, 3);
  }

  static NDArray unheads(NDArray x) {
    Shape shape = x.getShape();
    return x.transpose(0, 2, 1, 3)
        .reshape(shape.get(0), shape.get(2), shape.get(1) * shape.get(3));
  }

  static NDArray lstm(NDManager m, NDArray input, int hidden) {
    long batch = input.getShape().get(0);
    long steps = input.getShape().get(1);
    long width = input.getShape().get(2);
    NDArray w = m.randomNormal(new Shape(width + hidden, 4L * hidden));
    NDArray h = m.zeros(new Shape(batch, hidden));
    NDArray c = m.zeros(new Shape(batch, hidden));
    NDList outputs = new NDList();
    for (int t = 0; t < steps; t++) {
      NDArray x = input.get(":, {}", t);
      NDList gates = NDArrays.concat(new NDList(x, h), 1).matMul(w).split(4, 1);
      NDArray forget = ai.djl.nn.Activation.sigmoid(gates.get(0));
      NDArray in = ai.djl.nn.Activation.sigmoid(gates.get(1));
      NDArray out = ai.djl.nn.Activation.sigmoid(gates.get(2));
      c = c.mul(forget).add(in.mul(gates.get(3).tanh()));
      h = out.mul(c.tanh());
      outputs.add(h);
    }
    return NDArrays.stack(outputs, 1);
  }

  static NDArray pad(NDManager m, List<NDArray> sequences) {
    long longest = 0;
    for (NDArray sequence : sequences) {
      longest = Math.max(longest, sequence.getShape().get(0));
    }
    NDList rows = new NDList();
    for (NDArray sequence : sequences) {
      long missing = longest - sequence.getShape().get(0);
      if (missing > 0) {
        rows.add(sequence.concat(m.zeros(new Shape(missing)), 0));
      } else {
        rows.add(sequence);
      }
    }
    return NDArrays.stack(rows);
  }

  static NDArray truncate(NDManager m, NDArray x, int length) {
    long n = x.getShape().get(0);
    if (n >= length) {
      return x.get("0:{}", length);
    }
    NDArray result = m.zeros(new Shape(length));
    result.set(new NDIndex("0:{}", n), x);
    return result;
  }

  static float accuracy(NDArray logits, NDArray labels) {
    NDArray predicted = logits.argMax(-1);
    if (labels.getShape().dimension() == logits.getShape().dimension()) {
      labels = labels.argMax(-1);
    }
    NDArray same = predicted.toType(DataType.INT64, false).eq(labels.toType(DataType.INT64, false));
    return (float) same.countNonzero().getLong() / labels.size();
  }

  static NDArray crossEntropy(NDManager m, NDArray logits, NDArray labels) {
    long n = logits.getShape().get(0);
    NDArray logProbability = logits.logSoftmax(1);
    NDArray picked = logProbability.gather(labels.reshape(n, 1).toType(DataType.INT64, false), 1);
    return picked.squeeze(1).neg().mean();
  }

  static NDArray boxes(NDArray a, NDArray b) {
    NDArray topLeft = NDArrays.maximum(a.get(":, :2").expandDims(1), b.get(":, :2"));
    NDArray bottomRight = NDArrays.minimum(a.get(":, 2:").expandDims(1), b.get(":, 2:"));
    NDArray size = bottomRight.sub(topLeft).maximum(0f);
    NDArray inter = size.get("..., 0").mul(size.get("..., 1"));
    NDArray areaA = a.get(":, 2").sub(a.get(":, 0")).mul(a.get(":, 3").sub(a.get(":, 1")));
    NDArray areaB = b.get(":, 2").sub(b.get(":, 0")).mul(b.get(":, 3").sub(b.get(":, 1")));
    return inter.div(areaA.expandDims(1).add(areaB).sub(inter));
  }

  static List<Integer> suppress(NDArray boxes, NDArray scores, float threshold) {
    NDArray overlaps = boxes(boxes, boxes);
    long[] order = scores.argSort(-1, false).toLongArray();
    List<Integer> kept = new ArrayList<>();
    for (long index : order) {
      boolean keep = true;
      for (int other : kept) {
        if (overlaps.get(index, other).getFloat() > threshold) {
          keep = false;
          break;
        }
      }
      if (keep) {
        kept.add((int) index);
      }
    }
    return kept;
  }

  static NDArray image(NDManager m, NDArray pixels) {
    NDArray x = pixels.toType(DataType.FLOAT32, false).div(255f);
    if (x.getShape().dimension() == 2) {
      x = x.expandDims(2).repeat(2, 3);
    } else if (x.getShape().get(2) == 4) {
      x = x.get(":, :, :3");
    }
    NDArray mean = m.create(new float[] {0.4f, 0.5f, 0.6f});
    NDArray deviation = m.create(new float[] {0.2f, 0.2f, 0.2f}, new Shape(1, 1, 3));
    return x.sub(mean).div(deviation).transpose(2, 0, 1).expandDims(0);
  }

  static NDArray patches(NDArray image, int side) {
    Shape shape = image.getShape();
    long rows = shape.get(1) / side;
    long columns = shape.get(2) / side;
    NDArray cut = image.get(":, :{}, :{}", rows * side, columns * side);
    return cut.reshape(shape.get(0), rows, side, columns, side)
        .transpose(1, 3, 2, 4, 0)
        .reshape(rows * columns, side * side * shape.get(0));
  }

  static NDArray kMeans(NDManager m, NDArray points, int k) {
    NDArray centres = points.get("0:{}", k);
    for (int round = 0; round < 3; round++) {
      NDArray nearest = distances(points, centres).argMin(1);
      NDList updated = new NDList();
      for (int i = 0; i < k; i++) {
        NDArray member = nearest.eq(i).toType(DataType.FLOAT32, false).expandDims(1);
        updated.add(points.mul(member).sum(new int[] {0}).div(member.sum().add(1e-6f)));
      }
      centres = NDArrays.stack(updated);
    }
    return centres;
  }

  static NDArray gradientStep(NDManager m, NDArray x, NDArray y) {
    NDArray w = m.zeros(new Shape(x.getShape().get(1), 1));
    for (int epoch = 0; epoch < 3; epoch++) {
      NDArray error = x.matMul(w).sub(y.reshape(-1, 1));
      NDArray gradient = x.transpose().matMul(error).mul(2f / x.getShape().get(0));
      w = w.sub(gradient.mul(0.1f));
    }
    return w;
  }

  static NDArray greedy(NDManager m, NDArray table, int steps) {
    NDArray tokens = m.zeros(new Shape(1, 1), DataType.INT64);
    for (int i = 0; i < steps; i++) {
      NDArray last = tokens.get(":, -1");
      NDArray logits = table.get(new NDIndex("{}", last));
      NDArray next = logits.argMax(1).toType(DataType.INT64, false).reshape(1, 1);
      tokens = tokens.concat(next, 1);
    }
    return tokens;
  }

  static NDArray movingAverage(NDArray series, int window) {
    long n = series.getShape().get(0) - window + 1;
    NDArray sum = series.get("0:{}", n).duplicate();
    for (int i = 1; i < window; i++) {
      sum.addi(series.get("{}:{}", i, n + i));
    }
    return sum.div(window);
  }

  static NDArray lags(NDArray series, int count) {
    long n = series.getShape().get(0);
    NDList columns = new NDList(count);
    for (int lag = 1; lag <= count; lag++) {
      columns.add(series.get("{}:{}", count - lag, n - lag));
    }
    return NDArrays.stack(columns, 1);
  }

  public static void main(String[] args) {
    try (NDManager m = NDManager.newBaseManager()) {
      standardize(m.randomNormal(new Shape(5, 3)));
      cosine(m.ones(new Shape(4, 3)), m.ones(new Shape(6, 3)));
      distances(m.ones(new Shape(4, 3)), m.ones(new Shape(6, 3)));
      positional(m, 5, 8).add(m.ones(new Shape(5, 8)));
      NDArray x = m.ones(new Shape(2, 5, 8));
      NDArray q = heads(x, 4);
      unheads(attention(q, q, q, m.ones(new Shape(5, 5)))).add(x);
      attention(x, x, x, null).add(x);
      lstm(m, x, 6).add(m.ones(new Shape(2, 5, 6)));
      pad(m, List.of(m.ones(new Shape(2)), m.ones(new Shape(4)), m.ones(new Shape(3))));
      truncate(m, m.ones(new Shape(3)), 5).add(truncate(m, m.ones(new Shape(9)), 5));
      NDArray logits = m.randomNormal(new Shape(4, 3));
      NDArray labels = m.create(new int[] {0, 1, 2, 1});
      accuracy(logits, labels);
      accuracy(logits, labels.oneHot(3));
      crossEntropy(m, logits, labels);
      NDArray some = m.create(new float[] {0, 0, 2, 2, 1, 1, 3, 3, 5, 5, 6, 6}, new Shape(3, 4));
      suppress(some, m.create(new float[] {0.9f, 0.8f, 0.7f}), 0.1f);
      image(m, m.ones(new Shape(6, 5), DataType.UINT8));
      image(m, m.ones(new Shape(6, 5, 4), DataType.UINT8));
      image(m, m.ones(new Shape(6, 5, 3), DataType.UINT8));
      patches(m.ones(new Shape(3, 9, 8)), 4).matMul(m.ones(new Shape(48, 2)));
      kMeans(m, m.randomNormal(new Shape(10, 3)), 2);
      gradientStep(m, m.ones(new Shape(4, 3)), m.ones(new Shape(4)));
      greedy(m, m.randomNormal(new Shape(7, 7)), 3);
      movingAverage(m.ones(new Shape(9)), 3);
      lags(m.ones(new Shape(9)), 3).matMul(m.ones(new Shape(3)));
    }
  }
}
