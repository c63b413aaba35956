package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Layers are put into the order in which they fit: by comparators, by themselves, and for a part. */
public final class SortedLayers {
  record Layer(String name, int order, NDArray weight) implements Comparable<Layer> {
    @Override
    public int compareTo(Layer other) {
      return Integer.compare(order, other.order);
    }
  }

  static NDArray run(List<Layer> layers, NDArray x) {
    NDArray y = x;
    for (Layer layer : layers) {
      y = y.matMul(layer.weight());
    }
    return y;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      List<Layer> layers = new ArrayList<>();
      layers.add(new Layer("c", 3, manager.ones(new Shape(6, 2))));
      layers.add(new Layer("a", 1, manager.ones(new Shape(4, 5))));
      layers.add(new Layer("b", 2, manager.ones(new Shape(5, 6))));
      NDArray x = manager.ones(new Shape(1, 4));
      Collections.sort(layers);
      System.out.println(run(layers, x).getShape());
      layers.sort(Comparator.comparing(Layer::name).reversed());
      System.out.println(run(layers.subList(0, 1), manager.ones(new Shape(1, 6))).getShape());
      List<Layer> again =
          layers.stream().sorted(Comparator.comparing(Layer::order, (a, b) -> a - b)).toList();
      System.out.println(run(again, x).getShape());
      long side = (int) Math.sqrt(50) * (int) Math.pow(2, 3) + Math.round(2.6f);
      int part = (int) (0.7f * 10);
      NDArray y = manager.ones(new Shape(side, part)).matMul(manager.ones(new Shape(7, 59)));
      System.out.println(y.add(y.transpose()).getShape());
    }
  }
}
