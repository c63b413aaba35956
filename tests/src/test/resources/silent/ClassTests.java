package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/** What class an object has decides what is done: named, local and anonymous classes, and null. */
public final class ClassTests {
  interface Layer {
    NDArray apply(NDArray x);
  }

  static class Dense implements Layer {
    final NDArray weight;

    Dense(NDArray weight) {
      this.weight = weight;
    }

    @Override
    public NDArray apply(NDArray x) {
      return x.matMul(weight);
    }
  }

  static final class Tied extends Dense {
    Tied(NDArray weight) {
      super(weight);
    }
  }

  static NDArray run(Object layer, NDArray x) {
    if (layer instanceof Tied) {
      return x.matMul(((Dense) layer).weight.transpose());
    }
    if (layer instanceof Dense) {
      return x.matMul(((Dense) layer).weight);
    }
    return layer instanceof Layer ? ((Layer) layer).apply(x) : x;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weight = manager.ones(new Shape(4, 6));
      class Twice extends Dense {
        Twice(NDArray shared) {
          super(shared);
        }

        @Override
        public NDArray apply(NDArray x) {
          return super.apply(x).concat(x, 1);
        }
      }
      Layer shorter =
          new Layer() {
            @Override
            public NDArray apply(NDArray x) {
              return x.get(":, :3");
            }
          };
      NDArray x = manager.ones(new Shape(2, 4));
      for (Object layer : new Object[] {new Dense(weight), new Tied(weight), null, shorter}) {
        x = run(layer, x);
      }
      NDArray y = run(new Twice(weight), manager.ones(new Shape(2, 4)));
      System.out.println(x.getShape() + " " + y.sub(manager.ones(new Shape(2, 6))).getShape());
      System.out.println(List.of(shorter) instanceof java.util.ArrayList);
    }
  }
}
