package dev.shapeproof.samples.digits;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.Autograd;
import dev.shapeproof.runtime.Losses;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import dev.shapeproof.runtime.optim.Adam;
import dev.shapeproof.runtime.optim.Optimizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Trains a classifier of handwritten digits on four fifths of the images, says how many of the rest
 * it gets right, and writes its weights and the curve of the loss.
 */
public final class Train {
  private static final int EPOCHS = 20;
  private static final int BATCH = 32;
  private static final int TRAINED_ON = 1437;
  private static final long SEED = 7;

  private Train() {}

  public static void main(String[] args) {
    boolean cuda = args.length == 3 && args[2].equals("cuda");
    if (args.length != 2 && !cuda) {
      System.err.println("usage: Train WEIGHTS.safetensors CURVE.svg [cuda]");
      System.exit(2);
    }
    try {
      run(Path.of(args[0]), Path.of(args[1]), cuda ? Device.cuda() : Device.CPU);
    } catch (IOException failed) {
      System.err.println("cannot train: " + failed);
      System.exit(1);
    }
  }

  private static void run(Path weights, Path curve, Device device) throws IOException {
    Digits all = Digits.load().to(device);
    Digits training = all.part(0, TRAINED_ON);
    Digits rest = all.part(TRAINED_ON, all.count());
    Classifier classifier = Classifier.random(SEED, device);
    List<Double> losses = train(classifier, training);
    System.out.printf("accuracy on the rest: %.1f %%%n", 100 * accuracy(classifier, rest));
    classifier.write(weights);
    LossCurve.write(curve, losses);
    System.out.println("wrote " + weights + " and " + curve);
  }

  /** The loss of every step. */
  private static List<Double> train(Classifier classifier, Digits digits) {
    Optimizer optimizer = Adam.decoupled(classifier.parameters(), 0.003, 0.1);
    Random random = new Random(SEED);
    Progress progress = new Progress(EPOCHS * (TRAINED_ON / BATCH));
    List<Double> losses = new ArrayList<>();
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      long[] order = shuffled(TRAINED_ON, random);
      for (int from = 0; from + BATCH <= TRAINED_ON; from += BATCH) {
        Tensor chosen = Tensors.of(order).slice(0, from, from + BATCH);
        Digits batch = digits.at(chosen.to(digits.images().device()));
        Tensor scores = classifier.scores(batch.images()).named("scores");
        Tensor labels = batch.labels().named("labels");
        Tensor loss = Losses.crossEntropy(scores, labels);
        optimizer.zeroGrad();
        loss.backward();
        optimizer.step();
        losses.add(loss.item());
        progress.step("epoch %d, loss %.3f".formatted(epoch + 1, loss.item()));
      }
    }
    return losses;
  }

  private static long[] shuffled(int count, Random random) {
    long[] order = new long[count];
    for (int i = 0; i < count; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  private static double accuracy(Classifier classifier, Digits digits) {
    Tensor guessed = Autograd.noGrad(() -> classifier.scores(digits.images()).argMax(1));
    return guessed.eq(digits.labels()).to(DType.F32).mean().item();
  }
}
