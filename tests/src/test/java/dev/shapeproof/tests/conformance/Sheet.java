package dev.shapeproof.tests.conformance;

import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Java class with one method per call: {@code static NDArray c7(NDManager m)}. Where the engine's
 * result is known, two more lines use it in a way that fails for any other shape and dtype.
 */
final class Sheet {

  private static final String PACKAGE = "conformance";
  private static final List<String> HEAD =
      List.of(
          "package " + PACKAGE + ";",
          "import ai.djl.ndarray.*;",
          "import ai.djl.ndarray.index.*;",
          "import ai.djl.ndarray.types.*;",
          "import ai.djl.nn.*;",
          "import ai.djl.nn.convolutional.*;",
          "import ai.djl.nn.core.*;",
          "import ai.djl.nn.norm.*;",
          "import ai.djl.nn.pooling.*;");

  private final String name;
  private final List<String> lines = new ArrayList<>(HEAD);
  private final List<Place> places = new ArrayList<>();

  /** Lines (from 1) of a call and of the two that use its result; 0 where there are none. */
  record Place(int call, int shape, int dtype) {}

  Sheet(String name) {
    this.name = name;
    lines.add("@SuppressWarnings(\"result.dropped\") final class " + name + " {");
  }

  String className() {
    return PACKAGE + "." + name;
  }

  Place place(int call) {
    return places.get(call);
  }

  /** Adds a method for the call; its number. */
  int add(Call call, Optional<Tensor> result) {
    lines.add("  static NDArray c" + places.size() + "(NDManager m) {");
    for (int i = 0; i < call.tensors().size(); i++) {
      lines.add("    NDArray t" + i + " = " + call.tensors().get(i).source() + ";");
    }
    String source = call.source();
    int last = source.lastIndexOf(';') + 1;
    lines.add(
        "    " + source.substring(0, last) + "NDArray r = " + source.substring(last).strip() + ";");
    int at = lines.size();
    result.ifPresent(tensor -> use(call.open(), tensor));
    int uses = lines.size() - at;
    places.add(new Place(at, uses > 0 ? at + 1 : 0, uses > 1 ? at + 2 : 0));
    lines.add("    return r;");
    lines.add("  }");
    return places.size() - 1;
  }

  /**
   * Only equal shapes can be stacked, and only an array of one's own dtype can be put. An axis
   * whose size depends on values is summed away first.
   */
  private void use(int open, Tensor tensor) {
    if (open >= 0) {
      String sum = "r.sum(new int[] {" + open + "})";
      stack(sum, tensor.without(open).withDtype(DataType.FLOAT32));
    } else {
      stack("r", tensor.withDtype(DataType.FLOAT32));
    }
    if (tensor.dtype() != DataType.UNKNOWN) {
      String nothing = tensor.withShape(List.of(0L)).filled(0).source();
      lines.add("    r.put(m.zeros(new Shape(0), DataType.INT64), " + nothing + ");");
    }
  }

  private void stack(String result, Tensor like) {
    lines.add("    NDArrays.stack(new NDList(" + result + ", " + like.source() + "));");
  }

  Path write(Path folder) throws IOException {
    Path file = Files.createDirectories(folder).resolve(name + ".java");
    List<String> text = new ArrayList<>(lines);
    text.add("}");
    return Files.write(file, text);
  }
}
