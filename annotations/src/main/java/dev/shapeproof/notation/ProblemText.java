package dev.shapeproof.notation;

import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.Problem.Part;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a {@link Problem} into its headline: {@code cannot multiply x by w: inner dimensions
 * hidden=768 and 512 differ}. The checker and the runtime use the same one.
 */
public final class ProblemText {
  private static final Pattern ELEMENT = Pattern.compile("(.*)(\\[\\d+])");

  private ProblemText() {}

  /**
   * The headline.
   *
   * @param sources source text of the argument for each operand; an operand without one keeps its
   *     own name
   */
  public static String headline(Problem problem, Map<String, String> sources, DimNames names) {
    TypeText types = new TypeText(names);
    StringBuilder text = new StringBuilder();
    for (Part part : problem.headline()) {
      text.append(part(part, sources, types));
    }
    return text.toString();
  }

  private static String part(Part part, Map<String, String> sources, TypeText types) {
    if (part instanceof Part.Text literal) {
      return literal.text();
    }
    if (part instanceof Part.Name name) {
      return operand(name.operand(), sources);
    }
    return part instanceof Part.Size size
        ? types.size(size.dim())
        : types.shape(((Part.Shape) part).dims());
  }

  /**
   * {@code xs[2]} is shown by the source text of {@code xs}, unless the element has one of its own.
   */
  public static String operand(String name, Map<String, String> sources) {
    String whole = sources.get(name);
    if (whole != null) {
      return SourceText.shorten(whole);
    }
    Matcher element = ELEMENT.matcher(name);
    if (element.matches() && sources.containsKey(element.group(1))) {
      String list = SourceText.shorten(sources.get(element.group(1)));
      return list.matches("[\\w.]+")
          ? list + element.group(2)
          : "element " + element.group(2) + " of " + list;
    }
    return name;
  }
}
