package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.transformer.BertBlock;
import ai.djl.nn.transformer.BertPretrainingBlock;
import ai.djl.training.ParameterStore;

/** The masked words of all sentences come one after the other, not sentence by sentence. */
public final class MaskedWords {
  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int length = 8;
      int masked = 3;
      BertPretrainingBlock bert =
          new BertPretrainingBlock(
              BertBlock.builder()
                  .nano()
                  .setTokenDictionarySize(30)
                  .optEmbeddingSize(16)
                  .optAttentionHeadCount(2)
                  .optTransformerBlockCount(1)
                  .optMaxSequenceLength(length));
      Shape ids = new Shape(2, length);
      bert.initialize(manager, DataType.FLOAT32, ids, ids, ids, new Shape(2, masked));
      NDArray tokens = manager.ones(ids, DataType.INT32);
      NDArray places = manager.ones(new Shape(2, masked), DataType.INT32);
      NDList out =
          bert.forward(
              new ParameterStore(manager, false),
              new NDList(tokens, tokens, tokens, places),
              false);
      NDArray words = out.get(1);
      NDArray gold = manager.zeros(new Shape(2, 30));
      System.out.println(
          words.mul(gold).sum() + " " + out.get(0).getShape()); // BUG: shape.broadcast
    }
  }
}
