package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;

/** Positions that are written out, and made to fit before they are used. */
public final class PositionsInRange {
  private PositionsInRange() {}

  static NDArray look(NDArray words, NDArray table) {
    return Embedding.embedding(words, table, SparseFormat.DENSE).head();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray table = manager.randomNormal(new Shape(100, 8));
      NDArray counted = manager.create(new long[] {1, 100});
      counted.subi(1);
      System.out.println(look(counted, table).getShape());
      NDArray wrapped = manager.create(new long[] {7, 150}).mod(100);
      System.out.println(look(wrapped, table).getShape());
      NDArray back = manager.create(new long[] {0, -1});
      System.out.println(table.get(back).getShape());
      System.out.println(look(back.abs(), table).getShape());
    }
  }
}
