package acme.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** A dense layer whose output is gated by another one. */
public final class GatedLinear extends AbstractBlock {
  private final Linear values;
  private final Linear gates;

  public GatedLinear(int units) {
    super((byte) 1);
    values = addChildBlock("values", Linear.builder().setUnits(units).build());
    gates = addChildBlock("gates", Linear.builder().setUnits(units).build());
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
    NDArray value = values.forward(store, inputs, training).singletonOrThrow();
    NDArray gate = gates.forward(store, inputs, training).singletonOrThrow();
    return new NDList(value.mul(Activation.sigmoid(gate)));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return values.getOutputShapes(inputs);
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    values.initialize(manager, type, inputs);
    gates.initialize(manager, type, inputs);
  }
}
