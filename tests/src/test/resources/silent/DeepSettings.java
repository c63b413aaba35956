package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/** How many columns are split comes through more calls than are followed. */
public final class DeepSettings {
  private final int columns;

  private DeepSettings(List<Integer> sizes) {
    columns = sizes.size();
  }

  static DeepSettings read() {
    return parsed("7");
  }

  private static DeepSettings parsed(String text) {
    return checked(List.of(Integer.valueOf(text)));
  }

  private static DeepSettings checked(List<Integer> sizes) {
    return sizes.isEmpty() ? checked(List.of(1)) : limited(sizes);
  }

  private static DeepSettings limited(List<Integer> sizes) {
    return counted(sizes.subList(0, Math.min(8, sizes.size())));
  }

  private static DeepSettings counted(List<Integer> sizes) {
    return new DeepSettings(sizes);
  }

  static NDArray tables(NDManager manager) {
    DeepSettings settings = read();
    NDArray features = manager.ones(new Shape(4, 1));
    NDList parts =
        settings.columns > 1 ? features.split(settings.columns, 1) : new NDList(features);
    return NDArrays.concat(parts, 1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(tables(manager).getShape());
    }
  }
}
