package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** Weights of 32 bits and an input of 64. */
public final class OwnWeight extends AbstractBlock {
  private final Parameter weight;

  OwnWeight() {
    super((byte) 1);
    Parameter.Builder builder = Parameter.builder().setName("weight");
    weight = addParameter(builder.setType(Parameter.Type.WEIGHT).build());
  }

  @Override
  protected void prepare(Shape[] inputs) {
    weight.setShape(new Shape(inputs[0].get(1), 3));
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
    NDArray x = inputs.head();
    return new NDList(x.matMul(store.getValue(weight, x.getDevice(), training))); // BUG: dtype.mismatch
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {new Shape(inputs[0].get(0), 3)};
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      OwnWeight block = new OwnWeight();
      block.initialize(manager, DataType.FLOAT32, new Shape(1, 2));
      NDArray x = manager.create(new double[] {1, 2, 3, 4}, new Shape(2, 2));
      System.out.println(block.forward(new ParameterStore(manager, false), new NDList(x), false));
      System.out.println(block.getDirectParameters().get("weight").getArray().getShape());
    }
  }
}
