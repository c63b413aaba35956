package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/** Shapes that grow, shrink, alternate or stay, loop by loop. */
public final class LoopsThatResize {
  private LoopsThatResize() {}

  static NDArray halves(NDManager m) {
    NDArray x = m.ones(new Shape(16));
    while (x.getShape().get(0) > 1) {
      long half = x.getShape().get(0) / 2;
      x = x.get("0:{}", half).add(x.get("{}:{}", half, 2 * half));
    }
    return x.squeeze();
  }

  static NDArray doubles(NDManager m) {
    NDArray x = m.ones(new Shape(1, 3));
    for (int i = 0; i < 3; i++) {
      x = x.concat(x, 0);
    }
    return x.add(m.ones(new Shape(8, 3)));
  }

  static NDArray alternates(NDManager m) {
    NDArray x = m.ones(new Shape(2, 5));
    for (int i = 0; i < 4; i++) {
      x = x.transpose();
    }
    return x.add(m.ones(new Shape(2, 5)));
  }

  static NDArray ranks(NDManager m) {
    NDArray x = m.ones(new Shape(3));
    for (int i = 0; i < 3; i++) {
      x = x.expandDims(0);
    }
    while (x.getShape().dimension() > 2) {
      x = x.squeeze(0);
    }
    return x.matMul(m.ones(new Shape(3, 2)));
  }

  static NDArray layers(NDManager m) {
    int[] widths = {4, 8, 6, 2};
    NDArray x = m.ones(new Shape(5, widths[0]));
    for (int i = 1; i < widths.length; i++) {
      x = x.matMul(m.ones(new Shape(widths[i - 1], widths[i])));
    }
    return x.add(m.ones(new Shape(2)));
  }

  static NDArray forEachLayer(NDManager m) {
    List<NDArray> weights = new ArrayList<>();
    int in = 4;
    for (int out : new int[] {8, 6, 2}) {
      weights.add(m.ones(new Shape(in, out)));
      in = out;
    }
    NDArray x = m.ones(new Shape(5, 4));
    for (NDArray w : weights) {
      x = x.matMul(w);
    }
    return x.add(m.ones(new Shape(5, 2)));
  }

  static NDArray doWhile(NDManager m) {
    NDArray x = m.ones(new Shape(2, 3));
    int rounds = 0;
    do {
      x = x.concat(m.ones(new Shape(2, 1)), 1);
      rounds++;
    } while (rounds < 2);
    return x.add(m.ones(new Shape(2, 5)));
  }

  static NDArray zeroTimes(NDManager m) {
    NDArray x = m.ones(new Shape(2, 3));
    for (int i = 5; i < 5; i++) {
      x = x.matMul(m.ones(new Shape(4, 4)));
    }
    return x.add(m.ones(new Shape(3)));
  }

  static NDArray brokenOff(NDManager m) {
    NDArray x = m.ones(new Shape(6, 4));
    for (int i = 0; ; i++) {
      if (i == 2) {
        break;
      }
      x = x.get("1:");
    }
    return x.add(m.ones(new Shape(4, 4)));
  }

  static NDArray labelled(NDManager m) {
    NDArray found = m.ones(new Shape(7));
    outer:
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        if (j == 1) {
          continue outer;
        }
        if (i == 2) {
          found = m.ones(new Shape(i + 3));
          break outer;
        }
      }
      found = m.ones(new Shape(i + 9));
    }
    return found.add(m.ones(new Shape(5)));
  }

  static NDArray ragged(NDManager m) {
    int total = 10;
    int batch = 4;
    NDArray data = m.ones(new Shape(total, 3));
    NDList parts = new NDList();
    for (int from = 0; from < total; from += batch) {
      int to = Math.min(from + batch, total);
      NDArray part = data.get("{}:{}", from, to);
      parts.add(part.mul(m.ones(new Shape(to - from, 1))));
    }
    return NDArrays.concat(parts).add(data);
  }

  static NDArray skipFirst(NDManager m) {
    NDArray sum = null;
    for (int i = 0; i < 3; i++) {
      NDArray x = m.ones(new Shape(i == 0 ? 7 : 4, 2));
      if (i == 0) {
        continue;
      }
      sum = sum == null ? x : sum.add(x);
    }
    return sum;
  }

  static NDArray shrinkingKernel(NDManager m, int n) {
    NDArray x = m.ones(new Shape(n, n));
    int steps = 0;
    while (x.getShape().get(0) >= 3 && steps < 10) {
      NDArray inner = x.get("1:-1, 1:-1");
      NDArray left = x.get("1:-1, :-2");
      NDArray right = x.get("1:-1, 2:");
      x = inner.add(left).add(right);
      steps++;
    }
    return x;
  }

  static NDArray queue(NDManager m) {
    NDArray window = m.zeros(new Shape(4, 2));
    for (int step = 0; step < 6; step++) {
      NDArray row = m.ones(new Shape(1, 2));
      window = window.get("1:").concat(row, 0);
    }
    return window.add(m.ones(new Shape(4, 2)));
  }

  static NDArray prefix(NDManager m) {
    NDArray x = m.ones(new Shape(5, 2));
    NDArray all = m.zeros(new Shape(2));
    for (int i = 1; i <= 5; i++) {
      all = all.add(x.get(":{}", i).sum(new int[] {0}));
    }
    return all;
  }

  public static void main(String[] args) {
    try (NDManager m = NDManager.newBaseManager()) {
      halves(m);
      doubles(m);
      alternates(m);
      ranks(m);
      layers(m);
      forEachLayer(m);
      doWhile(m);
      zeroTimes(m);
      brokenOff(m);
      labelled(m);
      ragged(m);
      skipFirst(m);
      shrinkingKernel(m, 8);
      shrinkingKernel(m, 3);
      queue(m);
      prefix(m);
    }
  }
}
