package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.transformer.TransformerEncoderBlock;
import ai.djl.training.ParameterStore;

/** The size of the embedding stands in one class, the layer that takes it in another. */
public final class BlockElsewhere {
  private BlockElsewhere() {}

  /** The sizes of the model. */
  static final class Sizes {
    final int embedding;
    final int hidden;

    Sizes(int embedding, int hidden) {
      this.embedding = embedding;
      this.hidden = hidden;
    }
  }

  /** Encodes a sentence. */
  static final class Encoder {
    private final TransformerEncoderBlock layer;

    Encoder(Sizes sizes) {
      layer = new TransformerEncoderBlock(sizes.embedding, 4, sizes.hidden, 0.1f, Activation::relu);
    }

    NDList encode(ParameterStore store, NDArray tokens) {
      return layer.forward(store, new NDList(tokens), false); // BUG: shape.layer
    }

    void initialize(NDManager manager, Shape shape) {
      layer.initialize(manager, DataType.FLOAT32, shape);
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Sizes sizes = new Sizes(32, 128);
      Encoder encoder = new Encoder(sizes);
      encoder.initialize(manager, new Shape(1, 12, 64));
      NDArray tokens = manager.zeros(new Shape(8, 12, 64));
      System.out.println(encoder.encode(new ParameterStore(manager, false), tokens));
    }
  }
}
