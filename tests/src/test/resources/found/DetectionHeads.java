package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.List;

/** The axis of the batch stays in the joined boxes. */
public final class DetectionHeads {
  record Box(float x, float y, float w, float h, float score, int label) {}

  enum Size {
    SMALL(320),
    LARGE(640);
    final int side;

    Size(int side) {
      this.side = side;
    }

    int cells(int stride) {
      return side / stride;
    }
  }

  record Head(int stride, int anchors) {
    long count(Size size) {
      return (long) anchors * size.cells(stride) * size.cells(stride);
    }
  }

  static final List<Head> HEADS = List.of(new Head(8, 3), new Head(16, 3), new Head(32, 3));
  static final int CLASSES = 80;

  static NDArray decode(NDArray raw, Head head, Size size) {
    int g = size.cells(head.stride());
    NDArray x = raw.reshape(-1, head.anchors(), 5 + CLASSES, g, g);
    x = x.transpose(0, 1, 3, 4, 2);
    NDManager m = raw.getManager();
    NDArray gx = m.arange(g).reshape(1, g).repeat(0, g).reshape(1, 1, g, g, 1);
    NDArray gy = m.arange(g).reshape(g, 1).repeat(1, g).reshape(1, 1, g, g, 1);
    NDArray grid = gx.concat(gy, 4).toType(DataType.FLOAT32, false);
    NDArray xy = Activation.sigmoid(x.get("..., 0:2")).add(grid).mul(head.stride());
    NDArray wh = x.get("..., 2:4").exp().mul(head.stride());
    NDArray rest = Activation.sigmoid(x.get("..., 4:"));
    NDArray all = NDArrays.concat(new NDList(xy, wh, rest), -1);
    return all.reshape(-1, head.count(size), 5 + CLASSES);
  }

  static NDArray toCorners(NDArray boxes) {
    NDArray half = boxes.get("..., 2:4").div(2);
    NDArray centre = boxes.get("..., 0:2");
    return centre.sub(half).concat(centre.add(half), -1);
  }

  static NDArray iou(NDArray box, NDArray others) {
    NDArray lt = NDArrays.maximum(box.get("0:2"), others.get(":, 0:2"));
    NDArray rb = NDArrays.minimum(box.get("2:4"), others.get(":, 2:4"));
    NDArray wh = rb.sub(lt).maximum(0f);
    NDArray inter = wh.get(":, 0").mul(wh.get(":, 1"));
    NDArray area = box.get(2).sub(box.get(0)).mul(box.get(3).sub(box.get(1)));
    NDArray areas =
        others.get(":, 2").sub(others.get(":, 0")).mul(others.get(":, 3").sub(others.get(":, 1")));
    return inter.div(area.add(areas).sub(inter));
  }

  static List<Integer> nms(NDArray boxes, NDArray scores, float threshold) {
    List<Integer> kept = new ArrayList<>();
    long[] order = scores.argSort(-1, false).toLongArray();
    boolean[] gone = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      if (gone[i]) continue;
      kept.add((int) order[i]);
      NDArray overlap = iou(boxes.get(order[i]), boxes);
      for (int j = i + 1; j < order.length; j++) {
        if (overlap.getFloat(order[j]) > threshold) gone[j] = true;
      }
    }
    return kept;
  }

  static List<Box> post(NDManager m, NDList heads, Size size) {
    NDList parts = new NDList();
    for (int i = 0; i < heads.size(); i++) {
      parts.add(decode(heads.get(i), HEADS.get(i), size));
    }
    NDArray all = NDArrays.concat(parts, 1);
    NDArray objectness = all.get(":, 4");
    NDArray keep = objectness.gt(0.5f);
    NDArray picked = all.get(keep); // BUG: shape.index
    NDArray boxes = toCorners(picked.get(":, :4"));
    NDArray probs = picked.get(":, 5:").mul(picked.get(":, 4:5"));
    NDArray labels = probs.argMax(1);
    NDArray best = probs.max(new int[] {1});
    List<Box> out = new ArrayList<>();
    for (int i : nms(boxes, best, 0.45f)) {
      float[] b = boxes.get(i).toFloatArray();
      out.add(
          new Box(b[0], b[1], b[2] - b[0], b[3] - b[1], best.getFloat(i), (int) labels.getLong(i)));
    }
    return out;
  }

  public static void main(String[] args) {
    try (NDManager m = NDManager.newBaseManager()) {
      Size size = Size.SMALL;
      NDList heads = new NDList();
      for (Head h : HEADS) {
        heads.add(
            m.randomNormal(
                    new Shape(
                        1,
                        h.anchors() * (5L + CLASSES),
                        size.cells(h.stride()),
                        size.cells(h.stride())))
                .mul(0.1)
                .sub(0.3));
      }
      heads.get(0).set(new NDIndex("0, 4, 3, 3"), 5f);
      heads.get(0).set(new NDIndex("0, 4, 3, 4"), 5f);
      System.out.println(post(m, heads, size).size());
    }
  }
}
