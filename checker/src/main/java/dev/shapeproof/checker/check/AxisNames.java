package dev.shapeproof.checker.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an axis is, by the name of its size: {@code imageHeight}, {@code getHeight()} and {@code h}
 * are heights. The letters are those of layouts: N batch, C channels, H height, W width, T time.
 */
public final class AxisNames {
  private static final Map<String, Character> WORDS =
      Map.ofEntries(
          Map.entry("height", 'H'),
          Map.entry("width", 'W'),
          Map.entry("channels", 'C'),
          Map.entry("channel", 'C'),
          Map.entry("features", 'C'),
          Map.entry("batch", 'N'),
          Map.entry("time", 'T'),
          Map.entry("steps", 'T'),
          Map.entry("timesteps", 'T'));

  private static final Map<List<String>, Character> PAIRS =
      Map.of(
          List.of("batch", "size"), 'N',
          List.of("seq", "len"), 'T',
          List.of("seq", "length"), 'T',
          List.of("sequence", "length"), 'T',
          List.of("time", "steps"), 'T');

  private static final Map<String, Character> LETTERS =
      Map.of("h", 'H', "w", 'W', "c", 'C', "n", 'N', "b", 'N', "t", 'T');

  /** What {@code h} may stand behind: {@code imgH}. */
  private static final Set<String> IMAGES =
      Set.of("img", "image", "in", "input", "out", "output", "src", "dst", "target", "new");

  private AxisNames() {}

  /** The letter of what a name, or an expression that ends in one, stands for. */
  public static Optional<Character> letter(String text) {
    String name = text.strip().replaceFirst("\\(\\s*\\)$", "");
    name = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf(' ')) + 1);
    if (!name.matches("\\w+")) {
      return Optional.empty();
    }
    List<String> words =
        List.of(name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT).split("_+"));
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String last = words.get(words.size() - 1);
    boolean alone =
        words.size() == 1 || (words.size() == 2 && IMAGES.contains(words.get(0)) && isSide(last));
    return Optional.ofNullable(WORDS.get(last))
        .or(() -> alone ? Optional.ofNullable(LETTERS.get(last)) : Optional.empty())
        .or(() -> Optional.ofNullable(PAIRS.get(words)));
  }

  /** The letters of sizes that are written one after the other, {@code ?} for others. */
  static String letters(String sizes) {
    StringBuilder letters = new StringBuilder();
    int open = 0;
    int from = 0;
    for (int at = 0; at <= sizes.length(); at++) {
      char here = at < sizes.length() ? sizes.charAt(at) : ',';
      open += here == '(' || here == '[' || here == '{' ? 1 : 0;
      open -= here == ')' || here == ']' || here == '}' ? 1 : 0;
      if (here == ',' && open == 0) {
        letters.append(letter(sizes.substring(from, at)).orElse('?'));
        from = at + 1;
      }
    }
    return letters.toString();
  }

  private static boolean isSide(String word) {
    return word.equals("h") || word.equals("w");
  }
}
