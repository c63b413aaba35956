package dev.shapeproof.tests.walls;

/** A model of the usual kind: an encoder of some blocks, with a helper, a loop and two branches. */
final class ModelFile {

  private ModelFile() {}

  static String named(String name) {
    return TEXT.replace("NAME", name);
  }

  private static final String TEXT =
      """
      import ai.djl.ndarray.NDArray;
      import ai.djl.ndarray.NDManager;
      import ai.djl.ndarray.types.Shape;
      import java.util.ArrayList;
      import java.util.List;

      final class NAME {
        private final List<Block> blocks = new ArrayList<>();
        private final NDArray table;
        private final NDArray head;

        NAME(NDManager manager, int layers, int words, int width, int heads, int classes) {
          for (int i = 0; i < layers; i++) {
            blocks.add(new Block(manager, width, heads));
          }
          table = manager.randomNormal(new Shape(words, width));
          head = manager.randomNormal(new Shape(width, classes));
        }

        NDArray forward(NDArray tokens, boolean training, boolean pooled) {
          Shape shape = tokens.getShape();
          NDArray x = tokens.reshape(shape.get(0) * shape.get(1), 1).toType(
              ai.djl.ndarray.types.DataType.INT64, false);
          x = table.get(x.flatten()).reshape(shape.get(0), shape.get(1), table.getShape().get(1));
          for (Block block : blocks) {
            x = block.forward(x, training);
          }
          if (pooled) {
            x = x.mean(new int[] {1});
          }
          return x.matMul(head);
        }

        static final class Block {
          private final NDArray q;
          private final NDArray k;
          private final NDArray v;
          private final NDArray out;
          private final NDArray up;
          private final NDArray down;
          private final int heads;

          Block(NDManager manager, int width, int heads) {
            if (width % heads != 0) {
              throw new IllegalArgumentException("heads");
            }
            this.heads = heads;
            q = manager.randomNormal(new Shape(width, width));
            k = manager.randomNormal(new Shape(width, width));
            v = manager.randomNormal(new Shape(width, width));
            out = manager.randomNormal(new Shape(width, width));
            up = manager.randomNormal(new Shape(width, 4 * width));
            down = manager.randomNormal(new Shape(4 * width, width));
          }

          NDArray forward(NDArray x, boolean training) {
            NDArray attended = attend(norm(x)).matMul(out);
            if (training) {
              attended = attended.mul(0.9f);
            }
            NDArray middle = x.add(attended);
            return middle.add(norm(middle).matMul(up).tanh().matMul(down));
          }

          private NDArray attend(NDArray x) {
            NDArray scores = split(x.matMul(q)).matMul(split(x.matMul(k)).swapAxes(2, 3));
            NDArray mixed = scores.softmax(-1).matMul(split(x.matMul(v)));
            Shape s = x.getShape();
            return mixed.swapAxes(1, 2).reshape(s.get(0), s.get(1), s.get(2));
          }

          private NDArray split(NDArray x) {
            Shape s = x.getShape();
            return x.reshape(s.get(0), s.get(1), heads, s.get(2) / heads).swapAxes(1, 2);
          }

          private static NDArray norm(NDArray x) {
            NDArray centred = x.sub(x.mean(new int[] {-1}, true));
            return centred.div(centred.square().mean(new int[] {-1}, true).add(1e-5f).sqrt());
          }
        }

        public static void main(String[] args) {
          try (NDManager manager = NDManager.newBaseManager()) {
            NAME model = new NAME(manager, 6, 100, 32, 4, 5);
            NDArray tokens = manager.ones(new Shape(2, 7));
            System.out.println(model.forward(tokens, args.length > 0, true).getShape());
          }
        }
      }
      """;
}
