package found;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.modality.Classifications;
import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import ai.djl.modality.cv.transform.Resize;
import ai.djl.modality.cv.transform.ToTensor;
import ai.djl.modality.cv.translator.ImageClassificationTranslator;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import java.util.List;

/** The translator resizes to 32 by 32, the network was made for 28 by 28. */
public final class ImagesOfAnotherSize {
  public static void main(String[] args) throws Exception {
    try (Model model = Model.newInstance("images");
        NDManager manager = NDManager.newBaseManager()) {
      Block net =
          new SequentialBlock()
              .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(4).build())
              .add(Activation::relu)
              .add(Blocks.batchFlattenBlock())
              .add(Linear.builder().setUnits(2).build());
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 28, 28));
      model.setBlock(net);
      ImageClassificationTranslator translator =
          ImageClassificationTranslator.builder()
              .setImageSize(32, 32)
              .addTransform(new Resize(32, 32))
              .addTransform(new ToTensor())
              .optSynset(List.of("cat", "dog"))
              .optApplySoftmax(true)
              .build();
      Image image =
          ImageFactory.getInstance()
              .fromNDArray(manager.zeros(new Shape(40, 50, 3), DataType.UINT8));
      try (Predictor<Image, Classifications> predictor = model.newPredictor(translator)) {
        Classifications result = predictor.predict(image); // BUG: shape.layer
        System.out.println(result.best().getClassName());
      }
    }
  }
}
