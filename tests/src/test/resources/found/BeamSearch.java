package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;

/** The cache joins the heads and not the steps. */
public final class BeamSearch {
  static final class Cache {
    private NDArray keys;
    private NDArray values;

    void append(NDArray k, NDArray v) {
      keys = keys == null ? k : keys.concat(k, 1);
      values = values == null ? v : values.concat(v, 2);
    }

    void reorder(NDArray beams) {
      keys = keys.get(beams);
      values = values.get(beams);
    }

    Optional<NDArray> keys() {
      return Optional.ofNullable(keys);
    }

    long length() {
      return keys == null ? 0 : keys.getShape().get(2);
    }
  }

  static class Decoder {
    final NDArray embed, wq, wk, wv, out;
    final int heads, width;

    Decoder(NDManager m, int vocab, int width, int heads) {
      this.heads = heads;
      this.width = width;
      embed = m.randomNormal(new Shape(vocab, width));
      wq = m.randomNormal(new Shape(width, width));
      wk = m.randomNormal(new Shape(width, width));
      wv = m.randomNormal(new Shape(width, width));
      out = m.randomNormal(new Shape(width, vocab));
    }

    private NDArray split(NDArray x) {
      long b = x.getShape().get(0);
      return x.reshape(b, 1, heads, width / heads).transpose(0, 2, 1, 3);
    }

    NDArray step(NDArray ids, Cache cache) {
      NDArray x = embed.get(ids);
      NDArray q = split(x.matMul(wq));
      cache.append(split(x.matMul(wk)), split(x.matMul(wv)));
      NDArray k = cache.keys().orElseThrow();
      NDArray att = q.matMul(k.swapAxes(2, 3)).softmax(-1); // BUG: shape.matmul
      NDArray y = att.matMul(cache.values).transpose(0, 2, 1, 3).reshape(-1, width);
      return y.matMul(out).logSoftmax(-1);
    }
  }

  static NDArray search(Decoder d, NDManager m, int beams, int steps, int vocab) {
    NDArray ids = m.zeros(new Shape(beams), DataType.INT64);
    NDArray scores = m.zeros(new Shape(beams));
    NDArray paths = ids.expandDims(1);
    Cache cache = new Cache();
    for (int s = 0; s < steps; s++) {
      NDArray logp = d.step(ids, cache);
      NDArray total = logp.add(scores.expandDims(1));
      NDList top = total.flatten().topK(beams, -1, true, true);
      scores = top.get(0);
      NDArray flat = top.get(1);
      NDArray from = flat.div(vocab).floor().toType(DataType.INT64, false);
      ids = flat.mod(vocab).toType(DataType.INT64, false);
      cache.reorder(from);
      paths = paths.get(from).concat(ids.expandDims(1), 1);
    }
    return paths;
  }

  public static void main(String[] args) {
    try (NDManager m = NDManager.newBaseManager()) {
      Decoder d = new Decoder(m, 30, 16, 4);
      NDArray p = search(d, m, 3, 5, 30);
      System.out.println(p.getShape());
    }
  }
}
