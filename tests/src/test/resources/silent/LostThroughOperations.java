package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/** The sizes follow from what is known, though the analysis loses them, and no guard on them is a choice. */
public final class LostThroughOperations {

  static final class Layer {
    private final NDArray weight;

    Layer(NDManager manager, int in, int out) {
      weight = manager.ones(new Shape(in, out));
    }

    NDArray apply(NDArray x) {
      return x.matMul(weight);
    }
  }

  static NDArray layers(NDManager manager, NDArray x) {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      layers.add(new Layer(manager, 2, 2));
    }
    layers.add(new Layer(manager, 2, 5));
    NDArray y = x;
    for (Layer layer : layers) {
      y = layer.apply(y);
    }
    return y;
  }

  static NDArray run(NDManager manager) {
    NDArray x = manager.ones(new Shape(2, 1));
    for (int i = 0; i < 4; i++) {
      x = x.add(manager.ones(new Shape(4, 2, 1)).get(i));
    }
    NDArray base = layers(manager, x.transpose(1, 0));
    NDArray scores = base;
    for (int i = 0; i < 5; i++) {
      scores = scores.flip(1);
      scores = scores.mul(base);
    }
    scores = scores.maximum(manager.zeros(new Shape(1, 5)));
    NDArray wide = scores.transpose(1, 0).transpose(1, 0);
    if (wide.getShape().get(0) > 1) {
      wide = wide.add(manager.ones(new Shape(6, 5)));
    }
    return NDArrays.stack(new NDList(wide, manager.zeros(new Shape(1, 5))));
  }

  static NDArray counted(NDManager manager) {
    NDArray base = layers(manager, manager.ones(new Shape(1, 2)));
    NDArray rows = manager.ones(new Shape(2, 5));
    if (base.size() > 5) {
      rows = manager.ones(new Shape(2, 6));
    }
    return rows.matMul(manager.ones(new Shape(5, 3)));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(run(manager).getShape());
      System.out.println(counted(manager).getShape());
    }
  }
}
