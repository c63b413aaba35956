package silent;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;

/** A few arrays and a few rounds, all freed with their manager at the end. */
public final class FitsOfList {
  private boolean isDone;

  private record Sample(NDArray x, NDArray y) {}

  static float error(NDArray x, NDArray y, NDArray weight) {
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.zeroGradients();
      NDArray loss = x.matMul(weight).sub(y).square().mean();
      collector.backward(loss);
      return loss.getFloat();
    }
  }

  static float ofSamples(List<Sample> samples, NDArray weight) {
    float sum = 0;
    for (Sample sample : samples) {
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        collector.zeroGradients();
        NDArray loss = sample.x().matMul(weight).sub(sample.y()).square().mean();
        collector.backward(loss);
        sum += loss.getFloat();
      }
      weight.subi(weight.getGradient().mul(0.1f));
    }
    return sum;
  }

  static float ofLists(NDList xs, NDList ys, NDArray weight) {
    float last = 0;
    for (int i = 0; i < xs.size(); i++) {
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        collector.zeroGradients();
        NDArray loss = xs.get(i).matMul(weight).sub(ys.get(i)).square().mean();
        collector.backward(loss);
        last = loss.getFloat();
      }
      weight.subi(weight.getGradient().mul(0.1f));
    }
    return last;
  }

  static List<Float> ofSteps(NDArray weight, int steps) {
    List<Float> losses = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        collector.zeroGradients();
        NDArray loss = weight.square().sum();
        collector.backward(loss);
        losses.add(loss.getFloat());
      }
      weight.subi(weight.getGradient().mul(0.1f));
    }
    return losses;
  }

  NDArray solved(NDArray a, NDArray b) {
    NDArray x = b.zerosLike();
    int rounds = 0;
    while (!isDone) {
      NDArray rest = b.sub(a.matMul(x));
      x = x.add(rest.mul(0.5f));
      rounds++;
      isDone = rounds == 20 || rest.norm().getFloat() < 1e-3f;
    }
    return x;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weight = manager.zeros(new Shape(3, 1));
      weight.setRequiresGradient(true);
      List<Sample> samples = new ArrayList<>();
      NDList xs = new NDList();
      NDList ys = new NDList();
      for (int i = 0; i < 5; i++) {
        xs.add(manager.randomNormal(new Shape(4, 3)));
        ys.add(manager.ones(new Shape(4, 1)));
        samples.add(new Sample(xs.get(i), ys.get(i)));
      }
      int steps = 10;
      System.out.println(ofSamples(samples, weight) + ofLists(xs, ys, weight));
      System.out.println(ofSteps(weight, steps).size() + error(xs.get(0), ys.get(0), weight));
      NDArray ones = manager.ones(new Shape(3, 1));
      System.out.println(new FitsOfList().solved(manager.eye(3), ones).sum().getFloat());
    }
  }
}
