package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.transformer.ScaledDotProductAttentionBlock;
import ai.djl.training.ParameterStore;

/** The list of inputs has a mask or has none. */
public final class OptionalMaskFits {
  static NDArray attend(
      NDManager manager, ScaledDotProductAttentionBlock block, NDArray x, boolean masked) {
    NDList inputs = new NDList(x);
    if (masked) {
      inputs.add(
          manager.ones(new Shape(x.getShape().get(0), x.getShape().get(1), x.getShape().get(1))));
    }
    return block.forward(new ParameterStore(manager, false), inputs, false).singletonOrThrow();
  }

  public static void main(String[] args) {
    boolean masked = args.length == 0;
    try (NDManager manager = NDManager.newBaseManager()) {
      ScaledDotProductAttentionBlock block =
          ScaledDotProductAttentionBlock.builder().setEmbeddingSize(16).setHeadCount(2).build();
      block.initialize(manager, DataType.FLOAT32, new Shape(3, 5, 16));
      NDArray out = attend(manager, block, manager.ones(new Shape(3, 5, 16)), masked);
      System.out.println(
          out.add(manager.ones(new Shape(3, 5, 16))).getShape()
              + " "
              + out.matMul(manager.ones(new Shape(16, 2))).getShape());
    }
  }
}
