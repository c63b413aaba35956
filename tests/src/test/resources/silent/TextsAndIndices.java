package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Indices put together from texts and numbers, in every way the library reads them. */
@SuppressWarnings("result.dropped") // operations stand here for what they need
public final class TextsAndIndices {
  private TextsAndIndices() {}

  static void fits(NDManager m, NDArray x, long... dims) {
    x.add(m.ones(new Shape(dims)));
  }

  static void formatted(NDManager m, int from, int to) {
    NDArray x = m.ones(new Shape(8, 6));
    fits(m, x.get(String.format("%d:%d", from, to)), to - from, 6);
    fits(m, x.get(String.format(Locale.ROOT, "%2d:%-3d, :", from, to)), to - from, 6);
    fits(m, x.get("%d:%d, 1:3".formatted(from, to)), to - from, 2);
    fits(m, x.get(":, {}:{}", from, to), 8, to - from);
    fits(m, x.get(new NDIndex("{}, {}:", from, to)), 6 - to);
  }

  static void built(NDManager m) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2; i++) {
      text.append(":, ");
    }
    text.append("0:").append(3);
    NDArray x = m.ones(new Shape(2, 5, 7));
    fits(m, x.get(text.toString()), 2, 5, 3);
    text.setLength(0);
    text.append("1, 2");
    fits(m, x.get(text.toString()), 7);
    text.insert(0, "0:2, ").setLength(6);
    fits(m, x.get(text.toString()), 2, 7);
  }

  static void joined(NDManager m) {
    NDArray x = m.ones(new Shape(2, 5, 7));
    String all = IntStream.range(0, 2).mapToObj(i -> ":").collect(Collectors.joining(","));
    fits(m, x.get(all + ", 4"), 2, 5);
    StringJoiner joiner = new StringJoiner(", ");
    joiner.add("0").add("...").add("1:3");
    fits(m, x.get(joiner.toString()), 5, 2);
    fits(m, x.get(String.join(",", ":", ":", "6")), 2, 5);
    fits(m, x.get(":, ".repeat(2) + "0:2"), 2, 5, 2);
  }

  static void negative(NDManager m) {
    NDArray x = m.ones(new Shape(6, 4));
    fits(m, x.get("-1"), 4);
    fits(m, x.get("-3:"), 3, 4);
    fits(m, x.get(":-2"), 4, 4);
    fits(m, x.get("-5:-1"), 4, 4);
    fits(m, x.get(":, -1"), 6);
    fits(m, x.get("..., -2:"), 6, 2);
    fits(m, x.get("1:5:2"), 2, 4);
    fits(m, x.get("::3"), 2, 4);
    fits(m, x.get("2:99"), 4, 4);
    fits(m, x.get("-99:2"), 2, 4);
    fits(m, x.get(-2), 4);
  }

  static void inserted(NDManager m) {
    NDArray x = m.ones(new Shape(3, 4));
    fits(m, x.get(new NDIndex().addAllDim().addSliceDim(1, 3)), 3, 2);
    fits(m, x.get(new NDIndex().addEllipseDim().addIndices(2)), 3);
    fits(m, x.get(new NDIndex().addIndices(1).addAllDim(1)), 4);
    fits(m, x.get(new NDIndex().addSliceDim(0, 3, 2)), 2, 4);
    NDIndex index = new NDIndex(1);
    index.addIndices(2);
    x.get(index).reshape(1);
  }

  static void picked(NDManager m) {
    NDArray x = m.ones(new Shape(3, 4));
    NDArray rows = m.create(new int[] {2, 0});
    fits(m, x.get(new NDIndex("{}", rows)), 2, 4);
    NDArray mask = m.create(new boolean[] {true, false, true});
    fits(m, x.get(mask), 2, 4);
    NDArray each = m.create(new long[] {1, 0, 3}).reshape(3, 1);
    fits(m, x.get(new NDIndex().addAllDim().addPickDim(each)), 3, 1);
    fits(m, x.gather(each, 1), 3, 1);
    fits(m, x.take(m.create(new long[] {5, 11})), 2);
    fits(m, x.get(x.gt(0)), 12);
  }

  static void assigned(NDManager m) {
    NDArray x = m.zeros(new Shape(4, 5));
    x.set(new NDIndex("1:3"), m.ones(new Shape(2, 5)));
    x.set(new NDIndex("1:3"), m.ones(new Shape(5)));
    x.set(new NDIndex(":, 2"), m.ones(new Shape(4)));
    x.set(new NDIndex("0, 0"), 3);
    x.set(new NDIndex("..."), 0f);
    x.set(new NDIndex("0:2, 1:3"), m.ones(new Shape(2, 1)));
    x.set(x.gt(2), 0f);
  }

  static String columns(int count) {
    return count == 1 ? "0" : "0:" + count;
  }

  static void fromMethod(NDManager m) {
    NDArray x = m.ones(new Shape(3, 4));
    fits(m, x.get(":, " + columns(1)), 3);
    fits(m, x.get(":, " + columns(2)), 3, 2);
  }

  static void switched(NDManager m, String mode) {
    NDArray x = m.ones(new Shape(3, 4));
    String key = mode.trim().toLowerCase(Locale.ROOT);
    NDArray y;
    switch (key) {
      case "row":
        y = x.get("0");
        break;
      case "column":
        y = x.get(":, 0").expandDims(1);
        break;
      default:
        y = x;
    }
    x.add(y);
  }

  static NDArray reduced(NDArray x, String how) {
    if (how.equals("row")) {
      return x.sum(new int[] {1});
    } else if ("column".equals(how)) {
      return x.sum(new int[] {0});
    }
    return x.sum();
  }

  static void modes(NDManager m) {
    NDArray x = m.ones(new Shape(3, 4));
    fits(m, reduced(x, "row"), 3);
    fits(m, reduced(x, "column"), 4);
    fits(m, reduced(x, "all"), 9);
  }

  static void parsed(NDManager m) {
    String[] parts = "3x4".split("x");
    int h = Integer.parseInt(parts[0]);
    int w = Integer.parseInt(parts[1].trim());
    m.ones(new Shape(h * w)).reshape(h, w).add(m.ones(new Shape(3, 4)));
    Shape decoded = Shape.parseShapes("(2,5)").get(0).getValue();
    fits(m, m.ones(decoded), 2, 5);
  }

  static void types(NDManager m) {
    DataType type = DataType.valueOf("int32".toUpperCase(Locale.ROOT));
    NDArray x = m.ones(new Shape(3), type);
    x.toType(DataType.FLOAT32, false).matMul(m.ones(new Shape(3)));
    NDList list = new NDList(x, x.toType(DataType.INT64, true));
    list.get(1).add(list.get(0));
  }

  public static void main(String[] args) {
    try (NDManager m = NDManager.newBaseManager()) {
      formatted(m, 2, 4);
      built(m);
      joined(m);
      negative(m);
      inserted(m);
      picked(m);
      assigned(m);
      fromMethod(m);
      switched(m, " Row");
      switched(m, "column");
      switched(m, "?");
      modes(m);
      parsed(m);
      types(m);
    }
  }
}
