package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.EnumMap;
import java.util.Map;

/** Variants of one model in an enum. */
public final class SizeVariants {
  enum Variant {
    TINY(2, 128),
    SMALL(4, 256),
    BASE(12, 768);

    final int heads;
    final int width;

    Variant(int heads, int width) {
      this.heads = heads;
      this.width = width;
    }

    int perHead() {
      return width / heads;
    }
  }

  static NDArray heads(NDArray x, Variant v) {
    long b = x.getShape().get(0);
    long t = x.getShape().get(1);
    return x.reshape(b, t, v.heads, v.perHead()).transpose(0, 2, 1, 3);
  }

  static NDArray attend(NDArray q, NDArray k, NDArray v, Variant variant) {
    NDArray scores = heads(q, variant).matMul(heads(k, variant).transpose(0, 1, 3, 2));
    scores = scores.div(Math.sqrt(variant.perHead()));
    NDArray mixed = scores.softmax(-1).matMul(heads(v, variant));
    return mixed.transpose(0, 2, 1, 3).reshape(q.getShape());
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Map<Variant, Shape> done = new EnumMap<>(Variant.class);
      for (Variant v : Variant.values()) {
        NDArray x = manager.ones(new Shape(2, 10, v.width));
        done.put(v, attend(x, x, x, v).getShape());
      }
      System.out.println(done);
    }
  }
}
