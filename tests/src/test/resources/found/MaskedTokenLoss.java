package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.transformer.BertMaskedLanguageModelLoss;
import ai.djl.nn.transformer.BertNextSentenceLoss;

/** A mask for all tokens, where one for the masked ones is meant. */
public final class MaskedTokenLoss {
  private MaskedTokenLoss() {}

  public static void main(String[] args) {
    int batch = 2;
    int masked = 3;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray next = manager.ones(new Shape(batch, 2)).logSoftmax(1);
      NDArray words = manager.ones(new Shape(batch * masked, 50)).logSoftmax(1);
      NDList scores = new NDList(next, words);
      NDArray pairs = manager.zeros(new Shape(batch), DataType.INT32);
      NDArray ids = manager.ones(new Shape(batch, masked), DataType.INT32);
      NDArray mask = manager.ones(new Shape(batch, 12), DataType.INT32);
      NDList labels = new NDList(pairs, ids, mask);
      NDArray sentence = new BertNextSentenceLoss(0, 0).evaluate(labels, scores);
      BertMaskedLanguageModelLoss loss = new BertMaskedLanguageModelLoss(1, 2, 1);
      NDArray word = loss.evaluate(labels, scores); // BUG: shape.broadcast
      System.out.println(sentence.add(word).getFloat());
    }
  }
}
