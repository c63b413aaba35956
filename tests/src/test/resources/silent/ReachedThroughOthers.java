package silent;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Arrays and managers are reached through what Java's library wraps around them. */
public final class ReachedThroughOthers {
  private ReachedThroughOthers() {}

  static float slope(NDArray x, NDArray weight) {
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.zeroGradients();
      collector.backward(x.mul(weight).sum());
    }
    return weight.getGradient().sum().getFloat();
  }

  static float inMap(NDManager manager, NDArray x) {
    NDArray weight = manager.ones(new Shape(3));
    Map.of("weight", weight).values().forEach(each -> each.setRequiresGradient(true));
    return slope(x, weight);
  }

  static float inOptional(NDManager manager, NDArray x) {
    NDArray weight = manager.ones(new Shape(3));
    Optional.of(weight).ifPresent(each -> each.setRequiresGradient(true));
    return slope(x, weight);
  }

  static float inStreamOfArray(NDManager manager, NDArray x) {
    NDArray weight = manager.ones(new Shape(3));
    NDArray[] all = {weight};
    Arrays.stream(all).forEach(each -> each.setRequiresGradient(true));
    return slope(x, weight);
  }

  static float inListOfArray(NDManager manager, NDArray x) {
    NDArray weight = manager.ones(new Shape(3));
    for (NDArray each : Arrays.asList(weight, x)) {
      each.setRequiresGradient(true);
    }
    return slope(x, weight);
  }

  static float inListOfOne(NDManager manager, NDArray x) {
    NDArray weight = manager.ones(new Shape(3));
    Collections.singletonList(weight).get(0).setRequiresGradient(true);
    return slope(x, weight);
  }

  static float inRows(NDManager manager, NDArray x) {
    NDArray weight = manager.ones(new Shape(3));
    NDArray[][] rows = {{weight}, {x}};
    for (NDArray[] row : rows) {
      for (NDArray each : row) {
        each.setRequiresGradient(true);
      }
    }
    return slope(x, weight);
  }

  static float closedAsResource(NDManager parent) {
    NDManager scope = parent.newSubManager();
    float sum = scope.ones(new Shape(3)).sum().getFloat();
    AutoCloseable resource = scope;
    try {
      resource.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return sum;
  }

  static float closedInMap() {
    NDManager scope = NDManager.newBaseManager();
    float sum = scope.ones(new Shape(3)).sum().getFloat();
    Map.of("scope", scope).values().forEach(NDManager::close);
    return sum;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(3));
      List<Float> slopes =
          List.of(
              inMap(manager, x),
              inOptional(manager, x),
              inStreamOfArray(manager, x),
              inListOfOne(manager, x),
              inListOfArray(manager, x.duplicate()),
              inRows(manager, x.duplicate()));
      System.out.println(slopes);
      float sum = 0;
      for (int i = 0; i < 1000; i++) {
        sum += closedAsResource(manager) + closedInMap();
      }
      System.out.println(sum);
    }
  }
}
