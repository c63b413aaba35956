package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Noise schedule, denoiser and sampling of a diffusion model. */
public final class DiffusionSteps {
  static class Schedule {
    final NDArray betas, alphas, alphaBars;
    final int steps;

    Schedule(NDManager m, int steps) {
      this.steps = steps;
      betas = m.linspace(1e-4f, 0.02f, steps);
      alphas = betas.neg().add(1);
      NDArray bars = m.ones(new Shape(steps));
      float acc = 1;
      float[] a = alphas.toFloatArray();
      for (int i = 0; i < steps; i++) {
        acc *= a[i];
        bars.set(new NDIndex(i), acc);
      }
      alphaBars = bars;
    }

    NDArray weight(NDArray t, int rank) {
      NDArray w = alphaBars.get(t);
      long[] dims = new long[rank];
      java.util.Arrays.fill(dims, 1);
      dims[0] = t.size();
      return w.reshape(dims);
    }
  }

  interface Denoiser {
    NDArray predict(NDArray x, NDArray t);
  }

  static NDArray timeEmbedding(NDArray t, int dim) {
    NDManager m = t.getManager();
    int half = dim / 2;
    NDArray freq =
        m.arange(half).toType(DataType.FLOAT32, false).mul(-Math.log(10000) / half).exp();
    NDArray args = t.toType(DataType.FLOAT32, false).expandDims(1).mul(freq.expandDims(0));
    return args.sin().concat(args.cos(), 1);
  }

  static class Net implements Denoiser {
    private final NDArray w1, w2, w3;
    private final int dim;

    Net(NDManager m, int pixels, int dim) {
      this.dim = dim;
      w1 = m.randomNormal(new Shape(pixels, 64)).mul(0.01);
      w2 = m.randomNormal(new Shape(dim, 64)).mul(0.01);
      w3 = m.randomNormal(new Shape(64, pixels)).mul(0.01);
    }

    @Override
    public NDArray predict(NDArray x, NDArray t) {
      Shape s = x.getShape();
      NDArray flat = x.reshape(s.get(0), -1);
      NDArray h = flat.matMul(w1).add(timeEmbedding(t, dim).matMul(w2)).tanh();
      return h.matMul(w3).reshape(s);
    }
  }

  static NDArray noise(Schedule s, NDArray x, NDArray t, NDArray eps) {
    NDArray ab = s.weight(t, x.getShape().dimension());
    return x.mul(ab.sqrt()).add(eps.mul(ab.neg().add(1).sqrt()));
  }

  static NDArray sample(Denoiser net, Schedule s, NDManager m, Shape shape) {
    NDArray x = m.randomNormal(shape);
    for (int i = s.steps - 1; i >= 0; i--) {
      NDArray t = m.full(new Shape(shape.get(0)), i, DataType.INT64);
      NDArray eps = net.predict(x, t);
      NDArray coef = s.betas.get(i).div(s.alphaBars.get(i).neg().add(1).sqrt());
      x = x.sub(eps.mul(coef)).div(s.alphas.get(i).sqrt());
      if (i > 0) {
        x = x.add(m.randomNormal(shape).mul(s.betas.get(i).sqrt()));
      }
    }
    return x;
  }

  public static void main(String[] args) {
    try (NDManager m = NDManager.newBaseManager()) {
      Schedule s = new Schedule(m, 20);
      Denoiser net = new Net(m, 3 * 8 * 8, 32);
      NDArray x0 = m.randomNormal(new Shape(4, 3, 8, 8));
      NDArray t = m.create(new long[] {1, 5, 9, 19});
      NDArray eps = m.randomNormal(x0.getShape());
      NDArray xt = noise(s, x0, t, eps);
      NDArray loss = net.predict(xt, t).sub(eps).square().mean();
      System.out.println(
          loss.getFloat() + " " + sample(net, s, m, new Shape(2, 3, 8, 8)).getShape());
    }
  }
}
