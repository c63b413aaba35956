package dev.shapeproof.tests.conformance;

import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the engine did with a call: the array it gave, or the words in which it refused. */
record Seen(Optional<Tensor> result, String refusal) {

  private static final String DTYPE =
      "\\b((CPU)?(Float|Double|Half|Byte|Char|Short|Int|Long|Bool|c10::Half|float|double|bool"
          + "|(un)?signed char|long int|int|short)(Type)?)\\b";

  static Seen gave(Tensor tensor) {
    return new Seen(Optional.of(tensor), "");
  }

  static Seen refused(String words) {
    return new Seen(Optional.empty(), words.replaceAll("\\s+", " "));
  }

  boolean accepted() {
    return result.isPresent();
  }

  /** There is no kernel for that dtype on this device; with another it would run. */
  boolean noKernel() {
    return refusal.contains("not implemented for '") || refusal.contains("Could not run 'aten");
  }

  /** The same shapes and dtypes with other elements would do. */
  boolean byValue(Call call) {
    boolean filled = call.tensors().stream().anyMatch(tensor -> tensor.fill() != 0);
    boolean masked = call.tensors().stream().anyMatch(it -> it.dtype() == DataType.BOOLEAN);
    return refusal.contains("ZeroDivisionError")
        || (filled && refusal.matches(".*(out of (range|bounds)|Class values must be).*"))
        || (masked && refusal.contains("shape mismatch: value tensor"));
  }

  /** The refusal with its numbers and names left out: what requirement was violated. */
  String reason() {
    return refusal
        .replaceFirst("^[\\w.$]+(Exception|Error): ", "")
        .replaceAll("not broadcastable .*", "not broadcastable")
        .replaceAll(", but got \\[[^]]*]$", "")
        .replaceAll("\\[[-\\d, *]*]", "[..]")
        .replaceAll("-?\\d+", "#")
        .replaceAll("'[^']*'", "'..'")
        .replaceAll(DTYPE, "T");
  }

  /** The kernel that is missing, and for which dtype. */
  String kernel() {
    return refusal.replaceFirst("^[\\w.$]+(Exception|Error): ", "");
  }

  String encode() {
    return result.map(t -> "+" + t.source()).orElse("-" + refusal);
  }

  static Seen decode(String text) {
    if (text.startsWith("-")) {
      return refused(text.substring(1));
    }
    String inside = text.substring(text.indexOf("Shape(") + 6, text.indexOf(')'));
    List<Long> shape = new ArrayList<>();
    for (String size : inside.split(",", -1)) {
      if (!size.isBlank()) {
        shape.add(Long.valueOf(size.strip()));
      }
    }
    String dtype = text.substring(text.lastIndexOf('.') + 1, text.length() - 1);
    return gave(new Tensor(shape, DataType.valueOf(dtype)));
  }
}
