package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** An expression is evaluated by recursion; two factors in its middle do not fit. */
public final class ExpressionTree {
  interface Expression {
    NDArray value();
  }

  record Constant(NDArray value) implements Expression {}

  record Product(Expression left, Expression right) implements Expression {
    @Override
    public NDArray value() {
      NDArray a = left.value();
      NDArray b = right.value();
      return a.matMul(b); // BUG: shape.matmul
    }
  }

  record Transposed(Expression of) implements Expression {
    @Override
    public NDArray value() {
      return of.value().transpose();
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Expression x = new Constant(manager.ones(new Shape(5, 3)));
      Expression w = new Constant(manager.ones(new Shape(3, 4)));
      Expression gram = new Product(new Transposed(x), x);
      Expression all = new Product(new Product(x, w), gram);
      System.out.println(all.value().getShape());
    }
  }
}
