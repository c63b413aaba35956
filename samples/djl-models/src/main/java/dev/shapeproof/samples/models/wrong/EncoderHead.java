package dev.shapeproof.samples.models.wrong;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.transformer.IdEmbedding;
import ai.djl.nn.transformer.TransformerEncoderBlock;
import ai.djl.training.ParameterStore;
import ai.djl.training.loss.Loss;
import ai.djl.util.PairList;

/**
 * A transformer encoder over token ids with learned positions, and a head on the first token. The
 * head was initialised for all tokens at once.
 */
public final class EncoderHead extends AbstractBlock {
  private final IdEmbedding tokens;
  private final SequentialBlock layers = new SequentialBlock();
  private final Linear head;
  private final int width;

  EncoderHead(int vocabulary, int width, int depth, int classes) {
    super((byte) 1);
    this.width = width;
    tokens =
        addChildBlock(
            "tokens",
            new IdEmbedding.Builder()
                .setDictionarySize(vocabulary)
                .setEmbeddingSize(width)
                .build());
    int mlp = 4 * width;
    for (int i = 0; i < depth; i++) {
      var one = new TransformerEncoderBlock(width, 4, mlp, 0, Activation::gelu);
      layers.add(one);
    }
    addChildBlock("layers", layers);
    head = addChildBlock("head", Linear.builder().setUnits(classes).build());
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
    NDArray x = tokens.forward(store, new NDList(inputs.get(0)), training).singletonOrThrow();
    NDArray placed = x.add(inputs.get(1));
    NDArray encoded = layers.forward(store, new NDList(placed), training).singletonOrThrow();
    NDArray first = encoded.get(":, 0");
    return head.forward(store, new NDList(first), training); // BUG: shape.layer
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return head.getOutputShapes(new Shape[] {new Shape(inputs[0].get(0), width)});
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    long batch = inputs[0].get(0);
    long length = inputs[0].get(1);
    tokens.initialize(manager, type, inputs[0]);
    layers.initialize(manager, type, new Shape(batch, length, width));
    head.initialize(manager, type, new Shape(batch, length * width));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      EncoderHead net = new EncoderHead(500, 64, 2, 3);
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 16), new Shape(1, 16, 64));
      NDArray ids = manager.zeros(new Shape(8, 16), DataType.INT64);
      NDArray positions = manager.randomNormal(new Shape(16, 64));
      NDList inputs = new NDList(ids, positions);
      NDList scores = net.forward(new ParameterStore(manager, false), inputs, false);
      NDArray labels = manager.zeros(new Shape(8));
      NDArray error = Loss.softmaxCrossEntropyLoss().evaluate(new NDList(labels), scores);
      System.out.println(error);
    }
  }
}
