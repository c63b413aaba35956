package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.nn.transformer.BertBlock;
import ai.djl.training.ParameterStore;

/** A small BERT with a classifier. */
public final class BertPairs {
  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int length = 16;
      BertBlock bert =
          BertBlock.builder()
              .nano()
              .setTokenDictionarySize(50)
              .optEmbeddingSize(32)
              .optAttentionHeadCount(4)
              .optTransformerBlockCount(1)
              .optHiddenSize(64)
              .optMaxSequenceLength(length)
              .build();
      Shape ids = new Shape(2, length);
      bert.initialize(manager, DataType.FLOAT32, ids, ids, ids);
      NDArray tokens = manager.ones(ids);
      ParameterStore store = new ParameterStore(manager, false);
      NDList inputs = new NDList(tokens, tokens.zerosLike(), tokens);
      NDList out = bert.forward(store, inputs, false);
      Linear classifier = Linear.builder().setUnits(2).build();
      classifier.initialize(manager, DataType.FLOAT32, out.get(1).getShape());
      System.out.println(
          classifier
              .forward(new ParameterStore(manager, false), new NDList(out.get(1)), false)
              .head()
              .getShape());
    }
  }
}
