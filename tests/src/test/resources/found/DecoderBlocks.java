package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.util.PairList;

/** The attention projects to the width of one head. */
public final class DecoderBlocks {
  record Config(int vocab, int width, int heads, int layers, int context) {
    int headWidth() {
      return width / heads;
    }
  }

  static final class CausalAttention extends AbstractBlock {
    private final Config config;
    private final Block qkv;
    private final Block out;

    CausalAttention(Config config) {
      this.config = config;
      qkv = addChildBlock("qkv", Linear.builder().setUnits(3L * config.width()).build());
      out = addChildBlock("out", Linear.builder().setUnits(config.headWidth()).build());
    }

    @Override
    protected NDList forwardInternal(
        ParameterStore ps, NDList inputs, boolean training, PairList<String, Object> params) {
      NDArray x = inputs.singletonOrThrow();
      long b = x.getShape().get(0);
      long t = x.getShape().get(1);
      int h = config.heads();
      NDList parts = qkv.forward(ps, new NDList(x), training).singletonOrThrow().split(3, 2);
      NDArray q = heads(parts.get(0), b, t);
      NDArray k = heads(parts.get(1), b, t);
      NDArray v = heads(parts.get(2), b, t);
      NDArray scores = q.matMul(k.transpose(0, 1, 3, 2)).div(Math.sqrt(config.headWidth()));
      NDArray mask = causal(x.getManager(), t);
      scores = scores.add(mask);
      NDArray y = scores.softmax(-1).matMul(v);
      y = y.transpose(0, 2, 1, 3).reshape(b, t, (long) h * config.headWidth());
      return out.forward(ps, new NDList(y), training);
    }

    private NDArray heads(NDArray x, long b, long t) {
      return x.reshape(b, t, config.heads(), config.headWidth()).transpose(0, 2, 1, 3);
    }

    private static NDArray causal(NDManager manager, long t) {
      NDArray ones = manager.ones(new Shape(t, t));
      return ones.sub(
              manager
                  .arange((int) t)
                  .reshape(t, 1)
                  .gte(manager.arange((int) t).reshape(1, t))
                  .toType(DataType.FLOAT32, false))
          .mul(-1e9);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] in) {
      return in;
    }

    @Override
    public void initializeChildBlocks(NDManager manager, DataType type, Shape... in) {
      qkv.initialize(manager, type, in[0]);
      out.initialize(manager, type, in[0]);
    }
  }

  static final class Layer extends AbstractBlock {
    private final LayerNorm norm1 = addChildBlock("norm1", LayerNorm.builder().axis(2).build());
    private final LayerNorm norm2 = addChildBlock("norm2", LayerNorm.builder().axis(2).build());
    private final CausalAttention attention;
    private final SequentialBlock mlp;

    Layer(Config config) {
      attention = addChildBlock("attention", new CausalAttention(config));
      mlp =
          addChildBlock(
              "mlp",
              new SequentialBlock()
                  .add(Linear.builder().setUnits(4L * config.width()).build())
                  .add(Activation.geluBlock())
                  .add(Linear.builder().setUnits(config.width()).build()));
    }

    @Override
    protected NDList forwardInternal(
        ParameterStore ps, NDList inputs, boolean training, PairList<String, Object> params) {
      NDArray x = inputs.head();
      NDList n = norm1.forward(ps, new NDList(x), training);
      x = x.add(attention.forward(ps, n, training).head()); // BUG: shape.broadcast
      n = norm2.forward(ps, new NDList(x), training);
      return new NDList(x.add(mlp.forward(ps, n, training).head()));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] in) {
      return in;
    }

    @Override
    public void initializeChildBlocks(NDManager manager, DataType type, Shape... in) {
      norm1.initialize(manager, type, in);
      attention.initialize(manager, type, in);
      norm2.initialize(manager, type, in);
      mlp.initialize(manager, type, in);
    }
  }

  static final class Decoder extends AbstractBlock {
    private final Config config;
    private final Parameter tokens;
    private final Parameter positions;
    private final SequentialBlock layers = new SequentialBlock();
    private final Linear head;

    Decoder(Config config) {
      this.config = config;
      tokens =
          addParameter(
              Parameter.builder()
                  .setName("tokens")
                  .setType(Parameter.Type.WEIGHT)
                  .optShape(new Shape(config.vocab(), config.width()))
                  .build());
      positions =
          addParameter(
              Parameter.builder()
                  .setName("positions")
                  .setType(Parameter.Type.WEIGHT)
                  .optShape(new Shape(config.context(), config.width()))
                  .build());
      for (int i = 0; i < config.layers(); i++) {
        layers.add(new Layer(config));
      }
      addChildBlock("layers", layers);
      head =
          addChildBlock("head", Linear.builder().setUnits(config.vocab()).optBias(false).build());
    }

    @Override
    protected NDList forwardInternal(
        ParameterStore ps, NDList inputs, boolean training, PairList<String, Object> params) {
      NDArray ids = inputs.head();
      long t = ids.getShape().get(1);
      NDArray table = ps.getValue(tokens, ids.getDevice(), training);
      NDArray x = table.get(ids);
      NDArray p =
          ps.getValue(positions, ids.getDevice(), training)
              .get(new NDIndex("0:{}", t))
              .expandDims(0);
      x = x.add(p);
      NDList y = layers.forward(ps, new NDList(x), training);
      return head.forward(ps, y, training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] in) {
      return new Shape[] {in[0].add(config.vocab())};
    }

    @Override
    public void initializeChildBlocks(NDManager manager, DataType type, Shape... in) {
      Shape inner = in[0].add(config.width());
      layers.initialize(manager, type, inner);
      head.initialize(manager, type, inner);
    }
  }

  public static void main(String[] args) {
    Config config = new Config(50, 32, 4, 2, 16);
    try (NDManager m = NDManager.newBaseManager()) {
      Decoder decoder = new Decoder(config);
      decoder.setInitializer(new NormalInitializer(0.02f), Parameter.Type.WEIGHT);
      decoder.initialize(m, DataType.FLOAT32, new Shape(2, 8));
      NDArray ids = m.randomInteger(0, 50, new Shape(2, 8), DataType.INT64);
      NDArray logits = decoder.forward(new ParameterStore(m, false), new NDList(ids), false).head();
      NDArray next = logits.get(":, -1").argMax(-1);
      NDArray grown = ids.concat(next.expandDims(1), 1);
      System.out.println(grown.getShape());
    }
  }
}
