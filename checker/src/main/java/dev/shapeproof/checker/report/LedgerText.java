package dev.shapeproof.checker.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The ledger in words: what was checked, what was not, and why. */
public final class LedgerText {
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "ai.djl", "DJL",
          "org.nd4j", "ND4J",
          "org.deeplearning4j", "DL4J",
          "org.tensorflow", "TensorFlow",
          "ai.onnxruntime", "ONNX Runtime");

  private LedgerText() {}

  /** {@code 12 tensor operations: 9 proved, 1 refuted, 2 assumed (rank 1, model 1)}. */
  public static String summary(Ledger ledger) {
    if (ledger.operations() == 0) {
      return "0 tensor operations checked";
    }
    List<String> parts = new ArrayList<>();
    add(parts, ledger.proved(), "proved", "");
    add(parts, ledger.refuted(), "refuted", "");
    add(parts, ledger.expected(), "expected to fail", "");
    add(parts, total(ledger.assumed()), "assumed", " (" + reasons(ledger.assumed()) + ")");
    return Counted.of(ledger.operations(), "tensor operation")
        + ": "
        + String.join(", ", parts)
        + layers(ledger.layers());
  }

  private static String layers(Applications layers) {
    return layers.all() == 0
        ? ""
        : "; "
            + layers.known()
            + " of "
            + layers.all()
            + " outputs of layers known"
            + (layers.inPart() == 0 ? "" : ", " + layers.inPart() + " in part");
  }

  private static void add(List<String> parts, int count, String what, String more) {
    if (count > 0) {
      parts.add(count + " " + what + more);
    }
  }

  /**
   * What nobody may take for checked: libraries without a model, methods left out. Empty if nothing
   * was.
   */
  public static List<String> gaps(Ledger ledger) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, Integer> library : ordered(ledger.unmodelled())) {
      String packageName = library.getKey();
      String name = LIBRARIES.getOrDefault(packageName, packageName);
      lines.add(
          Counted.of(library.getValue(), name + " operation")
              + " not checked: no model for "
              + packageName);
    }
    if (!ledger.skippedMethods().isEmpty()) {
      int methods = total(ledger.skippedMethods());
      lines.add(
          Counted.of(methods, "method")
              + " not analysed ("
              + reasons(ledger.skippedMethods())
              + ")");
    }
    return lines;
  }

  /** For {@code --stats}. */
  public static List<String> stats(Ledger ledger) {
    int without = ledger.decidedWithoutSolver();
    String share =
        ledger.queries() == 0
            ? ""
            : ", " + percent(without, ledger.queries()) + " decided without Z3";
    return List.of(
        "solver: "
            + Counted.of(ledger.queries(), "question")
            + share
            + ", "
            + seconds(ledger.solverNanos())
            + " in the solver",
        "analysis: "
            + Counted.of(ledger.classes(), "class")
            + ", "
            + Counted.of(ledger.methods(), "method")
            + ", "
            + Counted.of(ledger.steps(), "step")
            + ", "
            + seconds(ledger.analysisCpuNanos())
            + " CPU");
  }

  /** Most frequent first. */
  private static String reasons(Map<String, Integer> counts) {
    return ordered(counts).stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static List<Map.Entry<String, Integer>> ordered(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  private static int total(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String percent(int part, int whole) {
    return Math.floorDiv(100L * part, whole) + " %";
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
  }
}
