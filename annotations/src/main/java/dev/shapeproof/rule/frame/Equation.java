package dev.shapeproof.rule.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An equation of einsum, {@code "bij,bjk->bik"}, as the numbers that the rule takes: one for each
 * axis of each operand, then one for each axis of the result. The axes of {@code ...} are numbered
 * below 0, the last one -1 (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.einsum.html">torch.einsum</a>).
 */
public record Equation(List<Integer> labels, List<Integer> output) {
  private static final String ELLIPSIS = "...";

  public Equation {
    labels = List.copyOf(labels);
    output = List.copyOf(output);
  }

  /** Empty where the text is no equation or does not go with operands of these ranks. */
  public static Optional<Equation> parse(String text, List<Integer> ranks) {
    String equation = text.replace(" ", "");
    int arrow = equation.indexOf("->");
    String left = arrow < 0 ? equation : equation.substring(0, arrow);
    List<String> terms = Arrays.asList(left.split(",", -1));
    if (terms.size() != ranks.size()) {
      return Optional.empty();
    }
    List<Integer> labels = new ArrayList<>();
    int widest = 0;
    for (int i = 0; i < terms.size(); i++) {
      int hidden = ranks.get(i) - terms.get(i).replace(ELLIPSIS, "").length();
      boolean fits = terms.get(i).contains(ELLIPSIS) ? hidden >= 0 : hidden == 0;
      if (!fits || !read(terms.get(i), hidden, labels)) {
        return Optional.empty();
      }
      widest = Math.max(widest, hidden);
    }
    if (arrow < 0) {
      return Optional.of(new Equation(labels, implied(labels)));
    }
    List<Integer> output = new ArrayList<>();
    boolean readable = read(equation.substring(arrow + 2), widest, output);
    return readable ? Optional.of(new Equation(labels, output)) : Optional.empty();
  }

  /**
   * The axes of {@code ...} first, then the letters that occur once, capitals before small ones.
   */
  private static List<Integer> implied(List<Integer> labels) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    labels.forEach(label -> counts.merge(label, 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey() < 0 || entry.getValue() == 1)
        .map(entry -> entry.getKey())
        .toList();
  }

  /** Letters as their code points; {@code ...} as {@code hidden} numbers below 0. */
  private static boolean read(String term, int hidden, List<Integer> labels) {
    int dots = term.indexOf(ELLIPSIS);
    String letters = dots < 0 ? term : term.substring(0, dots) + term.substring(dots + 3);
    if (!letters.chars().allMatch(letter -> letter < 128 && Character.isLetter(letter))) {
      return false;
    }
    for (int i = 0; i <= letters.length(); i++) {
      for (int axis = -hidden; i == dots && axis < 0; axis++) {
        labels.add(axis);
      }
      if (i < letters.length()) {
        labels.add((int) letters.charAt(i));
      }
    }
    return true;
  }
}
