package dev.shapeproof.samples.models.wrong;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.nn.transformer.IdEmbedding;
import ai.djl.training.ParameterStore;

/**
 * Tags for words: an embedding, an LSTM in both directions, a dense layer for each position. The
 * encoder was initialised for another embedding.
 */
public final class TaggerEmbedding {
  private static final int EMBEDDING = 50;
  private static final int STATE = 32;
  private static final int TAGS = 9;

  private final IdEmbedding words;
  private final LSTM encoder;
  private final Linear tagger;

  TaggerEmbedding(NDManager manager, int vocabulary) {
    words =
        new IdEmbedding.Builder().setDictionarySize(vocabulary).setEmbeddingSize(EMBEDDING).build();
    // with biases, DJL gives PyTorch the parameters of two directions in another order
    encoder =
        LSTM.builder()
            .setStateSize(STATE)
            .setNumLayers(1)
            .optBidirectional(true)
            .optHasBiases(false)
            .build();
    tagger = Linear.builder().setUnits(TAGS).build();
    words.initialize(manager, DataType.FLOAT32, new Shape(1, 5));
    encoder.initialize(manager, DataType.FLOAT32, new Shape(1, 5, 100));
    tagger.initialize(manager, DataType.FLOAT32, new Shape(1, 5, 2 * STATE));
  }

  NDArray tag(ParameterStore store, NDArray ids) {
    NDList embedded = words.forward(store, new NDList(ids), false);
    NDList states = encoder.forward(store, embedded, false); // BUG: shape.layer (silent: no check)
    NDArray scores = tagger.forward(store, states, false).singletonOrThrow();
    return scores.logSoftmax(2);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      TaggerEmbedding model = new TaggerEmbedding(manager, 1000);
      NDArray ids = manager.zeros(new Shape(4, 20), DataType.INT64);
      NDArray tags = model.tag(new ParameterStore(manager, false), ids);
      NDArray transitions = manager.zeros(new Shape(TAGS, TAGS));
      NDArray moved = tags.matMul(transitions);
      System.out.println(moved.argMax(2));
    }
  }
}
