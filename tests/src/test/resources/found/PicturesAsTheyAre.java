package found;

import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;

/** The edges of a picture, whose channels are last. */
public final class PicturesAsTheyAre {
  private final Conv2d edges =
      Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(4).build();

  NDArray find(Image picture, NDManager manager) {
    NDArray pixels = picture.toNDArray(manager).toType(DataType.FLOAT32, false).div(255f);
    NDList batch = new NDList(pixels.expandDims(0));
    edges.setInitializer(Initializer.ONES, Parameter.Type.WEIGHT);
    edges.initialize(manager, DataType.FLOAT32, batch.getShapes());
    return edges.forward(new ParameterStore(manager, false), batch, false).head(); // BUG: layout.channels (silent: 8 rows are taken for channels)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Image picture = ImageFactory.getInstance().fromPixels(new int[8 * 12], 12, 8);
      System.out.println(new PicturesAsTheyAre().find(picture, manager).getShape());
    }
  }
}
