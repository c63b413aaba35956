package dev.shapeproof.samples.models.right;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;

/** Digits by a stack of dense layers whose widths stand in one array. */
public final class Mlp {
  private static final int PIXELS = 28 * 28;
  private static final int[] WIDTHS = {256, 64, 10};

  private Mlp() {}

  static SequentialBlock network() {
    SequentialBlock net = new SequentialBlock();
    net.add(Blocks.batchFlattenBlock(PIXELS));
    for (int i = 0; i < WIDTHS.length; i++) {
      net.add(Linear.builder().setUnits(WIDTHS[i]).build());
      if (i < WIDTHS.length - 1) {
        net.add(Activation::relu);
        net.add(Dropout.builder().optRate(0.2f).build());
      }
    }
    return net;
  }

  public static void main(String[] args) {
    try (Model model = Model.newInstance("mlp")) {
      model.setBlock(network());
      Loss loss = Loss.softmaxCrossEntropyLoss();
      try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(loss))) {
        trainer.initialize(new Shape(1, 28, 28));
        NDManager manager = trainer.getManager();
        NDList images = new NDList(manager.zeros(new Shape(32, 28, 28)));
        NDList labels = new NDList(manager.zeros(new Shape(32)));
        try (GradientCollector collector = trainer.newGradientCollector()) {
          NDList scores = trainer.forward(images);
          NDArray error = loss.evaluate(labels, scores);
          collector.backward(error);
        }
        NDArray guess = trainer.evaluate(images).head().argMax(1);
        System.out.println(guess.eq(0).sum());
      }
    }
  }
}
