package dev.shapeproof.samples.models.wrong;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.transformer.IdEmbedding;
import ai.djl.training.ParameterStore;
import ai.djl.training.loss.Loss;
import ai.djl.util.PairList;
import java.util.List;

/**
 * A recommender with three inputs: a user, an item, and what is known of their meeting. The ranker
 * was initialised for one tower.
 */
public final class RecommenderRanker extends AbstractBlock {
  private final IdEmbedding users;
  private final IdEmbedding items;
  private final ParallelBlock towers;
  private final SequentialBlock ranker;
  private final int width;
  private final int features;

  RecommenderRanker(int width, int features) {
    super((byte) 1);
    this.width = width;
    this.features = features;
    users = addChildBlock("users", embedding(1000, width));
    items = addChildBlock("items", embedding(500, width));
    towers = new ParallelBlock(RecommenderRanker::joined);
    towers.add(tower(32)).add(tower(16));
    addChildBlock("towers", towers);
    ranker = new SequentialBlock().add(Linear.builder().setUnits(24).build());
    ranker.add(Activation::relu).add(Linear.builder().setUnits(1).build());
    addChildBlock("ranker", ranker);
  }

  private static IdEmbedding embedding(int count, int width) {
    return new IdEmbedding.Builder().setDictionarySize(count).setEmbeddingSize(width).build();
  }

  private static Block tower(int units) {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(units).build())
        .add(LayerNorm.builder().build())
        .add(Activation::relu);
  }

  private static NDList joined(List<NDList> outputs) {
    NDArray left = outputs.get(0).singletonOrThrow();
    return new NDList(left.concat(outputs.get(1).singletonOrThrow(), 1));
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
    long batch = inputs.get(0).size(0);
    NDArray user = users.forward(store, new NDList(inputs.get(0)), training).singletonOrThrow();
    NDArray item = items.forward(store, new NDList(inputs.get(1)), training).singletonOrThrow();
    NDArray ids = user.reshape(batch, width).concat(item.reshape(batch, width), 1);
    NDArray all = ids.concat(inputs.get(2), 1);
    NDList seen = towers.forward(store, new NDList(all), training);
    return ranker.forward(store, seen, training); // BUG: shape.layer
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {new Shape(inputs[0].get(0), 1)};
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    long batch = inputs[0].get(0);
    users.initialize(manager, type, inputs[0]);
    items.initialize(manager, type, inputs[1]);
    towers.initialize(manager, type, new Shape(batch, 2 * width + features));
    ranker.initialize(manager, type, new Shape(batch, 32));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      RecommenderRanker net = new RecommenderRanker(8, 5);
      Shape ids = new Shape(64, 1);
      net.initialize(manager, DataType.FLOAT32, ids, ids, new Shape(64, 5));
      NDList inputs =
          new NDList(
              manager.zeros(ids, DataType.INT64),
              manager.zeros(ids, DataType.INT64),
              manager.zeros(new Shape(64, 5)));
      NDList ratings = net.forward(new ParameterStore(manager, false), inputs, false);
      NDArray seen = manager.zeros(new Shape(64));
      NDArray error = Loss.l2Loss().evaluate(new NDList(seen), ratings);
      System.out.println(error);
    }
  }
}
