package dev.shapeproof.tests.realcode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the last line of javac or lint says of the tensor operations.
 *
 * @param assumed reason -> how many, most frequent first
 * @param skipped reason -> how many methods were not analysed
 * @param layers places that apply a layer
 * @param layersKnown those of them of which the shapes that come out are known
 * @param layersInPart those of which some axes are known
 */
record Ledger(
    int operations,
    int proved,
    int refuted,
    int expected,
    Map<String, Integer> assumed,
    Map<String, Integer> skipped,
    int layers,
    int layersKnown,
    int layersInPart) {

  private static final Pattern REASON = Pattern.compile("([^,(]+) (\\d+)(?:, |$)");

  static Ledger read(String output) {
    return new Ledger(
        number(output, "(\\d+) tensor operations?: "),
        number(output, "tensor operations?: .*?(\\d+) proved"),
        number(output, "tensor operations?: .*?(\\d+) refuted"),
        number(output, "tensor operations?: .*?(\\d+) expected to fail"),
        reasons(output, "tensor operations?: .*?assumed \\((.*)\\)"),
        reasons(output, "methods? not analysed \\((.*)\\)"),
        number(output, "(\\d+) outputs of layers known"),
        number(output, "(\\d+) of \\d+ outputs of layers known"),
        number(output, "outputs of layers known, (\\d+) in part"));
  }

  private static int number(String output, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(output);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static Map<String, Integer> reasons(String output, String pattern) {
    Map<String, Integer> found = new LinkedHashMap<>();
    Matcher list = Pattern.compile(pattern).matcher(output);
    if (list.find()) {
      Matcher reason = REASON.matcher(list.group(1));
      while (reason.find()) {
        found.put(reason.group(1).strip(), Integer.parseInt(reason.group(2)));
      }
    }
    return found;
  }

  int allAssumed() {
    return total(assumed);
  }

  int allSkipped() {
    return total(skipped);
  }

  private static int total(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Percent of the operations that are proved or refuted, rounded down; 100 where there are none.
   */
  int decidedPercent() {
    return operations == 0 ? 100 : 100 * (proved + refuted + expected) / operations;
  }
}
