package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.ConstantInitializer;
import ai.djl.util.PairList;

/** A layer whose result belongs to the manager of its weight. */
public final class ScaleByWeight extends AbstractBlock {
  private final Parameter scale =
      addParameter(
          Parameter.builder()
              .setName("scale")
              .setType(Parameter.Type.WEIGHT)
              .optShape(new Shape(4))
              .build());

  static ScaleByWeight on(NDManager manager) {
    ScaleByWeight block = new ScaleByWeight();
    block.setInitializer(new ConstantInitializer(2f), Parameter.Type.WEIGHT);
    block.initialize(manager, DataType.FLOAT32, new Shape(2, 4));
    return block;
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
    NDArray x = inputs.head();
    return new NDList(store.getValue(scale, x.getDevice(), training).mul(x));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return inputs;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(2, 4));
      NDList out = on(manager).forward(new ParameterStore(manager, false), new NDList(x), false);
      System.out.println(out.head());
    }
  }
}
