package dev.shapeproof.notation;

import dev.shapeproof.rule.DType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words for dtypes, and what a reader of other libraries may have meant by a word that is none.
 */
final class DTypeWords {
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("float64", "f64"),
          Map.entry("double", "f64"),
          Map.entry("float32", "f32"),
          Map.entry("fp32", "f32"),
          Map.entry("float16", "f16"),
          Map.entry("half", "f16"),
          Map.entry("fp16", "f16"),
          Map.entry("bfloat16", "bf16"),
          Map.entry("complex64", "c64"),
          Map.entry("int64", "i64"),
          Map.entry("long", "i64"),
          Map.entry("int32", "i32"),
          Map.entry("integer", "int"),
          Map.entry("int16", "i16"),
          Map.entry("short", "i16"),
          Map.entry("int8", "i8"),
          Map.entry("byte", "i8"),
          Map.entry("uint8", "u8"),
          Map.entry("boolean", "bool"),
          Map.entry("floating", "float"));

  private DTypeWords() {}

  static Optional<DTypeSpec> find(String word) {
    for (DTypeSpec.Group group : DTypeSpec.Group.values()) {
      if (group.text().equals(word)) {
        return Optional.of(new DTypeSpec.OfClass(group));
      }
    }
    for (DType dtype : DType.values()) {
      if (dtype.isKnown() && dtype.toString().equals(word)) {
        return Optional.of(new DTypeSpec.Exact(dtype));
      }
    }
    return Optional.empty();
  }

  /** The dtype whose name here or elsewhere is closest, if it is close at all. */
  static Optional<String> nearest(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String best = "";
    int bestDistance = lower.length() <= 3 ? 2 : 3;
    for (DType dtype : DType.values()) {
      String text = dtype.toString();
      if (dtype.isKnown() && Nearness.distance(lower, text) < bestDistance) {
        best = text;
        bestDistance = Nearness.distance(lower, text);
      }
    }
    for (Map.Entry<String, String> entry : sorted()) {
      int distance = Nearness.distance(lower, entry.getKey());
      if (distance < bestDistance) {
        best = entry.getValue();
        bestDistance = distance;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  static Optional<String> nearestDevice(String written) {
    String word = written.toLowerCase(Locale.ROOT);
    if (word.equals("gpu") || word.equals("mps")) {
      return Optional.of("cuda:0");
    }
    if (word.isEmpty()) {
      return Optional.empty();
    }
    if (Nearness.distance(word, "cpu") <= 1) {
      return Optional.of("cpu");
    }
    return Nearness.distance(word, "cuda") <= 2 ? Optional.of("cuda:0") : Optional.empty();
  }

  @SuppressWarnings("unchecked")
  private static Map.Entry<String, String>[] sorted() {
    Map.Entry<String, String>[] entries = ELSEWHERE.entrySet().toArray(Map.Entry[]::new);
    Arrays.sort(entries, Map.Entry.comparingByKey());
    return entries;
  }
}
