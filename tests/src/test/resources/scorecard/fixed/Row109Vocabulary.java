package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * A language model's scores with a prior from the tokenizer's counts.
 *
 * <p>Row 109, T. Corrected; wrong was: the vocabulary size in the configuration is smaller than the
 * tokenizer's.
 */
public final class Row109Vocabulary {

  /** Words and how often they occur. */
  static final class Tokenizer {
    private final List<String> words = List.of("<pad>", "a", "cat", "dog", "saw", "the");

    int size() {
      return words.size();
    }

    NDArray prior(NDManager manager) {
      return manager.ones(new Shape(size())).div(size()).log();
    }
  }

  record Config(int vocabulary, int width) {}

  private final NDArray output;
  private final NDArray prior;

  Row109Vocabulary(NDManager manager, Config config, Tokenizer tokenizer) {
    output = manager.randomNormal(new Shape(config.width(), config.vocabulary()));
    prior = tokenizer.prior(manager);
  }

  NDArray score(NDArray hidden) {
    return hidden.matMul(output).add(prior);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Tokenizer tokenizer = new Tokenizer();
      Config config = new Config(tokenizer.size(), 32);
      Row109Vocabulary model = new Row109Vocabulary(manager, config, tokenizer);
      System.out.println(model.score(manager.ones(new Shape(3, 32))).argMax(1));
    }
  }
}
