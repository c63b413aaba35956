package silent;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;

/** What the library accepts though it looks wrong. */
@SuppressWarnings("result.dropped") // operations stand here for what they need
public final class TensorQuirks {
  private TensorQuirks() {}

  static void fits(NDManager m, NDArray x, long... dims) {
    x.add(m.ones(new Shape(dims)));
  }

  static void squeezes(NDManager m) {
    NDArray x = m.ones(new Shape(1, 3, 1, 4));
    fits(m, x.squeeze(), 3, 4);
    fits(m, x.squeeze(0), 3, 1, 4);
    fits(m, x.squeeze(-2), 1, 3, 4);
    fits(m, x.squeeze(new int[] {0, 2}), 3, 4);
    fits(m, x.squeeze(1), 1, 3, 1, 4);
    fits(m, m.ones(new Shape(1, 1)).squeeze().expandDims(0), 6);
  }

  static void splits(NDManager m) {
    NDArray x = m.ones(new Shape(7, 4));
    NDList thirds = x.split(3);
    fits(m, thirds.get(0), 2, 4);
    fits(m, thirds.get(3), 1, 4);
    fits(m, NDArrays.concat(thirds), 7, 4);
    NDList cut = x.split(new long[] {2, 5});
    fits(m, cut.get(1), 3, 4);
    fits(m, cut.get(2), 2, 4);
    NDList columns = x.split(2, 1);
    fits(m, columns.get(0).sub(columns.get(1)), 7, 2);
  }

  static void broadcasts(NDManager m) {
    NDArray column = m.ones(new Shape(4, 1));
    NDArray row = m.ones(new Shape(1, 5));
    fits(m, column.mul(row), 4, 5);
    fits(m, column.add(m.ones(new Shape(5))), 4, 5);
    fits(m, m.ones(new Shape(2, 1, 5)).add(m.ones(new Shape(4, 1))), 2, 4, 5);
    fits(m, m.create(2f).add(column), 4, 1);
    fits(m, row.broadcast(3, 4, 5), 3, 4, 5);
    fits(m, m.ones(new Shape(1)).add(column), 4, 1);
    fits(m, column.gt(row).toType(DataType.FLOAT32, false), 4, 5);
    fits(m, NDArrays.where(column.gt(row), column.broadcast(4, 5), row.broadcast(4, 5)), 4, 5);
    fits(m, NDArrays.maximum(column, row), 4, 5);
    fits(m, column.maximum(2), 4, 1);
  }

  static void empty(NDManager m) {
    NDArray none = m.zeros(new Shape(0, 3));
    fits(m, none.concat(m.ones(new Shape(2, 3)), 0), 2, 3);
    fits(m, none.matMul(m.ones(new Shape(3, 4))).concat(m.ones(new Shape(1, 4)), 0), 1, 4);
    fits(m, none.sum(new int[] {0}), 3);
    none.add(m.ones(new Shape(1, 3)));
    none.reshape(3, 0);
    fits(m, m.ones(new Shape(5, 3)).get("5:"), 0, 3);
    fits(m, m.ones(new Shape(5, 3)).get("3:2"), 0, 3);
    m.create(new float[0]).add(m.ones(new Shape(1)));
    m.arange(0).toIntArray();
  }

  static void products(NDManager m) {
    NDArray matrix = m.ones(new Shape(3, 4));
    fits(m, matrix.matMul(m.ones(new Shape(4))), 3);
    fits(m, m.ones(new Shape(3)).matMul(matrix), 4);
    m.ones(new Shape(4)).dot(m.ones(new Shape(4))).getFloat();
    fits(m, m.ones(new Shape(2, 3, 4)).matMul(m.ones(new Shape(4, 5))), 2, 3, 5);
    fits(m, m.ones(new Shape(6, 1, 3, 4)).matMul(m.ones(new Shape(2, 4, 5))), 6, 2, 3, 5);
    fits(m, matrix.matMul(matrix.transpose()), 3, 3);
    fits(m, matrix.dot(m.ones(new Shape(4, 2))), 3, 2);
  }

  static void reductions(NDManager m) {
    NDArray x = m.ones(new Shape(2, 3, 4));
    fits(m, x.sum(new int[] {0, 2}), 3);
    fits(m, x.sum(new int[] {-1}, true), 2, 3, 1);
    fits(m, x.mean(new int[] {1}), 2, 4);
    fits(m, x.max(new int[] {2}, true), 2, 3, 1);
    fits(m, x.argMax(1).toType(DataType.FLOAT32, false), 2, 4);
    x.sum().getFloat();
    fits(m, x.cumSum(1), 2, 3, 4);
    fits(m, x.softmax(-1), 2, 3, 4);
    x.mean().add(x);
    fits(m, x.topK(2, 1).get(0), 2, 2, 4);
    fits(m, x.sort(0), 2, 3, 4);
    fits(m, x.prod(new int[] {0}, true), 1, 3, 4);
  }

  static void promotions(NDManager m) {
    NDArray ints = m.arange(6).reshape(2, 3);
    NDArray floats = m.ones(new Shape(2, 3));
    NDArray doubles = m.ones(new Shape(3), DataType.FLOAT64);
    floats.add(ints).matMul(m.ones(new Shape(3, 2)));
    doubles.add(floats.toType(DataType.FLOAT64, false)).toDoubleArray();
    ints.mul(2).toIntArray();
    ints.div(2f).add(floats);
    ints.gt(2).toBooleanArray();
    ints.toType(DataType.FLOAT32, false).mean();
    ints.eq(ints).toType(DataType.INT64, false).sum().getLong();
    m.create(new long[] {1, 2, 3}).toType(DataType.FLOAT32, true).mul(floats);
    m.create(new byte[] {1, 2}).toType(DataType.UINT8, false).toUint8Array();
  }

  static void created(NDManager m) {
    fits(m, m.create(new float[][] {{1, 2, 3}, {4, 5, 6}}), 2, 3);
    fits(m, m.create(new float[] {1, 2, 3, 4, 5, 6}, new Shape(3, 2)), 3, 2);
    fits(m, m.create(new Shape(2, 2)), 2, 2);
    fits(m, m.create(FloatBuffer.wrap(new float[4]), new Shape(2, 2), DataType.FLOAT32), 2, 2);
    fits(m, m.eye(3), 3, 3);
    fits(m, m.eye(2, 3, 0, DataType.FLOAT32), 2, 3);
    fits(m, m.arange(0f, 1f, 0.25f), 4);
    fits(m, m.arange(2, 7).toType(DataType.FLOAT32, false), 5);
    fits(m, m.arange(7, 2, -2).toType(DataType.FLOAT32, false), 3);
    fits(m, m.linspace(0f, 1f, 5), 5);
    fits(m, m.full(new Shape(2), 3f), 2);
    fits(m, m.randomNormal(new Shape(2, 3)), 2, 3);
    fits(m, m.randomUniform(0, 1, new Shape(4)), 4);
    fits(m, m.zeros(new Shape(2)).zerosLike().onesLike(), 2);
    fits(m, m.create(new Shape(3), DataType.FLOAT32).duplicate(), 3);
  }

  static void reshapes(NDManager m) {
    NDArray x = m.ones(new Shape(4, 6));
    fits(m, x.reshape(-1, 8), 3, 8);
    fits(m, x.reshape(x.getShape().get(0), 2, -1), 4, 2, 3);
    fits(m, x.reshape(new Shape(2, -1)), 2, 12);
    fits(m, x.flatten(), 24);
    fits(m, m.ones(new Shape(2, 3, 4)).flatten(1, 2), 2, 12);
    fits(m, x.repeat(0, 2), 8, 6);
    fits(m, x.repeat(1, 2), 4, 12);
    fits(m, x.tile(new long[] {1, 2}), 4, 12);
    fits(m, x.swapAxes(0, 1), 6, 4);
    fits(m, x.flip(0), 4, 6);
    fits(m, x.stack(x), 2, 4, 6);
    fits(m, x.stack(x, 2), 4, 6, 2);
    fits(m, m.create(5f).reshape(1, 1), 3, 3);
  }

  static void inPlace(NDManager m) {
    NDArray x = m.ones(new Shape(3, 4));
    x.addi(m.ones(new Shape(4)));
    x.muli(m.ones(new Shape(3, 1))).subi(1).divi(m.ones(new Shape(1, 4)));
    m.ones(new Shape(4)).copyTo(m.zeros(new Shape(4)));
    x.set(new float[12]);
    NDArray view = x.get(0);
    view.addi(1);
    fits(m, view, 4);
  }

  static void devices(NDManager m) {
    NDArray x = m.ones(new Shape(2, 2));
    Device device = x.getDevice();
    NDArray y = x.toDevice(Device.cpu(), false);
    y.matMul(x.toDevice(device, true));
    if (m.getEngine().getGpuCount() > 0) {
      NDArray g = x.toDevice(Device.gpu(), false);
      g.add(m.ones(new Shape(2, 2), DataType.FLOAT32, Device.gpu())).toDevice(device, false).add(x);
    }
  }

  static void masks(NDManager m) {
    NDArray x = m.ones(new Shape(4, 3));
    NDArray mask = x.gt(0).all() .toType(DataType.FLOAT32, false);
    mask.mul(x);
    NDArray rows = x.sum(new int[] {1}).gt(2);
    fits(m, x.booleanMask(x.gt(0)), 12);
    fits(m, NDArrays.booleanMask(x, x.lt(5), 0), 12);
    x.get(rows).matMul(m.ones(new Shape(3, 2)));
    x.gt(0).logicalAnd(x.lt(5)).any().getBoolean();
    x.nonzero().get(":, 0");
    fits(m, m.create(new int[] {0, 2}).oneHot(3), 2, 3);
    x.clip(0, 1).set(new NDIndex("0"), 0f);
  }

  public static void main(String[] args) {
    try (NDManager m = NDManager.newBaseManager()) {
      squeezes(m);
      splits(m);
      broadcasts(m);
      empty(m);
      products(m);
      reductions(m);
      promotions(m);
      created(m);
      reshapes(m);
      inPlace(m);
      devices(m);
      masks(m);
    }
  }
}
