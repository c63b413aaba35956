package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Heads for several tasks, in a map. */
public final class TaskHeadsFit {
  private final Map<String, Block> heads = new LinkedHashMap<>();
  private final Block trunk =
      new SequentialBlock().add(Linear.builder().setUnits(48).build()).add(Activation::relu);

  TaskHeadsFit task(String name, int outputs) {
    heads.put(name, Linear.builder().setUnits(outputs).build());
    return this;
  }

  void initialize(NDManager manager, Shape shape) {
    trunk.initialize(manager, DataType.FLOAT32, shape);
    Shape[] features = trunk.getOutputShapes(new Shape[] {shape});
    for (Block head : heads.values()) {
      head.initialize(manager, DataType.FLOAT32, features);
    }
  }

  Map<String, NDArray> run(ParameterStore store, NDArray x) {
    Map<String, NDArray> results = new HashMap<>();
    NDList features = trunk.forward(store, new NDList(x), false);
    heads.forEach(
        (name, head) -> results.put(name, head.forward(store, features, false).singletonOrThrow()));
    return results;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      TaskHeadsFit model = new TaskHeadsFit().task("age", 1).task("mood", 6);
      model.initialize(manager, new Shape(9, 20));
      Map<String, NDArray> out =
          model.run(new ParameterStore(manager, false), manager.ones(new Shape(9, 20)));
      NDArray ages = manager.ones(new Shape(9, 1));
      NDArray moods = manager.zeros(new Shape(9, 6));
      NDArray loss =
          out.get("age").sub(ages).square().mean().add(out.get("mood").sub(moods).square().mean());
      System.out.println(loss);
    }
  }
}
