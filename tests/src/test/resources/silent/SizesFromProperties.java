package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Properties;

/** Sizes that are set, or have a default. */
public final class SizesFromProperties {
  private final Properties properties = new Properties();

  SizesFromProperties() {
    properties.setProperty("hidden", "32");
  }

  int size(String name, int fallback) {
    String value = properties.getProperty(name);
    return value == null ? fallback : Integer.parseInt(value);
  }

  int heads() {
    return Integer.parseInt(properties.getProperty("heads", "4"));
  }

  public static void main(String[] args) {
    SizesFromProperties sizes = new SizesFromProperties();
    int in = sizes.size("in", 10);
    int hidden = sizes.size("hidden", 16);
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray first = manager.randomNormal(new Shape(in, hidden));
      NDArray x = manager.randomNormal(new Shape(6, in)).matMul(first);
      NDArray heads = x.reshape(6, sizes.heads(), 8);
      System.out.println(heads.mean(new int[] {2}));
    }
  }
}
