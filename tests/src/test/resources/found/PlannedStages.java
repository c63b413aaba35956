package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The plan ends with 60 features, where the input has 64. */
public final class PlannedStages {
  record Layer(String stage, int units) {}

  public static void main(String[] args) {
    List<Layer> plan =
        List.of(
            new Layer("encode", 32),
            new Layer("encode", 16),
            new Layer("decode", 32),
            new Layer("decode", 60));
    Map<String, List<Layer>> stages = plan.stream().collect(Collectors.groupingBy(Layer::stage));
    SequentialBlock net = new SequentialBlock();
    for (String stage : List.of("encode", "decode")) {
      for (Layer layer : stages.get(stage)) {
        net.add(Linear.builder().setUnits(layer.units()).build()).add(Activation::relu);
      }
    }
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(4, 64));
      net.initialize(manager, DataType.FLOAT32, x.getShape());
      NDArray y = net.forward(new ParameterStore(manager, false), new NDList(x), false).head();
      System.out.println(y.sub(x).getShape()); // BUG: shape.broadcast
    }
  }
}
