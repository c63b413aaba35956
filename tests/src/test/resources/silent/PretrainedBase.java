package silent;

import ai.djl.Model;
import ai.djl.ModelException;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.training.ParameterStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A head behind a block that a file brings. */
public final class PretrainedBase {
  private static final Shape IMAGES = new Shape(4, 3, 64, 64);

  private PretrainedBase() {}

  private static Shape scores(Block base) {
    Block net =
        new SequentialBlock()
            .add(base)
            .addSingleton(features -> features.squeeze(new int[] {2, 3}))
            .add(Linear.builder().setUnits(2).build());
    try (NDManager manager = NDManager.newBaseManager()) {
      net.initialize(manager, DataType.FLOAT32, IMAGES);
      NDList images = new NDList(manager.zeros(IMAGES));
      return net.forward(new ParameterStore(manager, false), images, false).singletonOrThrow().getShape();
    }
  }

  static void fromZoo(String url) throws IOException, ModelException {
    Criteria<NDList, NDList> criteria =
        Criteria.builder().setTypes(NDList.class, NDList.class).optModelUrls(url).build();
    try (ZooModel<NDList, NDList> model = criteria.loadModel()) {
      System.out.println(scores(model.getBlock()));
    }
  }

  static void fromFile(Path file) throws IOException, ModelException {
    try (Model model = Model.newInstance("embedding")) {
      model.load(file);
      System.out.println(scores(model.getBlock()));
    }
  }

  public static void main(String[] args) throws IOException, ModelException {
    Path file = Path.of("embedding.pt");
    if (Files.exists(file)) {
      fromFile(file);
      fromZoo(file.toUri().toString());
    }
  }
}
