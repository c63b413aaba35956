package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** One step of beam search: extends every beam by its best tokens. */
public final class BeamStep {

  private final int beams;
  private final int vocabulary;

  BeamStep(int beams, int vocabulary) {
    this.beams = beams;
    this.vocabulary = vocabulary;
  }

  NDList advance(NDArray sequences, NDArray scores, NDArray logits) {
    NDArray total = logits.logSoftmax(1).add(scores.expandDims(1));
    NDList best = total.reshape((long) beams * vocabulary).topK(beams, 0);
    NDArray origin = best.get(1).div(vocabulary).floor().toType(DataType.INT64, false);
    NDArray token = best.get(1).mod(vocabulary);
    NDArray kept = sequences.get(origin);
    NDArray extended = kept.concat(token, 1); // BUG: shape.concat|shape.rank
    return new NDList(extended, best.get(0));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      BeamStep search = new BeamStep(4, 50);
      NDArray sequences = manager.zeros(new Shape(4, 1), DataType.INT64);
      NDArray scores = manager.zeros(new Shape(4));
      for (int step = 0; step < 5; step++) {
        NDArray logits = manager.randomNormal(new Shape(4, 50));
        NDList next = search.advance(sequences, scores, logits);
        sequences = next.get(0);
        scores = next.get(1);
      }
      System.out.println(sequences.getShape());
    }
  }
}
