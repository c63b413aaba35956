import acme.nn.GatedLinear;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;

/** A network with a layer of acme's, given 64 features after it was initialised for 64. */
public final class Right {
  private Right() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      SequentialBlock net = new SequentialBlock();
      net.add(new GatedLinear(128)).add(Linear.builder().setUnits(10).build());
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 64));
      NDList rows = new NDList(manager.zeros(new Shape(8, 64)));
      NDList scores = net.forward(new ParameterStore(manager, false), rows, false);
      System.out.println(scores.singletonOrThrow().reshape(8, 10));
    }
  }
}
