package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/** A config is walked, the width of what came before is kept in the visitor. */
public final class VisitorConfig {
  interface Spec {
    <R> R accept(Visitor<R> visitor);
  }

  interface Visitor<R> {
    R dense(int units);

    R dropout(double rate);
  }

  static Spec dense(int units) {
    return new Spec() {
      @Override
      public <R> R accept(Visitor<R> v) {
        return v.dense(units);
      }
    };
  }

  static Spec dropout(double rate) {
    return new Spec() {
      @Override
      public <R> R accept(Visitor<R> v) {
        return v.dropout(rate);
      }
    };
  }

  static final class Runner implements Visitor<NDArray> {
    private NDArray x;

    Runner(NDArray x) {
      this.x = x;
    }

    @Override
    public NDArray dense(int units) {
      NDArray w = x.getManager().ones(new Shape(x.getShape().get(1), units));
      x = x.matMul(w);
      return x;
    }

    @Override
    public NDArray dropout(double rate) {
      x = x.mul(1 - rate);
      return x;
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Runner runner = new Runner(manager.ones(new Shape(3, 10)));
      for (Spec spec : List.of(dense(20), dropout(0.5), dense(5))) {
        System.out.println(spec.accept(runner).getShape());
      }
    }
  }
}
