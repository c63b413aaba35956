package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Multi-head projection of a configured width. */
public final class HeadConfig {
  record Config(int width, int heads, int length) {
    int headWidth() {
      return width / heads;
    }
  }

  private final Config config;
  private final NDArray query;

  HeadConfig(NDManager manager, Config config) {
    this.config = config;
    this.query = manager.randomNormal(new Shape(config.width(), config.width()));
  }

  NDArray heads(NDArray x) {
    long batch = x.getShape().get(0);
    NDArray q = x.reshape(-1, config.width()).matMul(query);
    return q.reshape(batch, config.length(), config.heads(), config.headWidth())
        .transpose(0, 2, 1, 3);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Config config = new Config(96, 8, 16);
      HeadConfig attention = new HeadConfig(manager, config);
      NDArray tokens = manager.randomNormal(new Shape(4, config.length(), config.width()));
      System.out.println(attention.heads(tokens).getShape());
    }
  }
}
