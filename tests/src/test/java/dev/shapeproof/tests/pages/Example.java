package dev.shapeproof.tests.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java file between the lines of a page.
 *
 * @param heading under which it stands, for whoever reads a failure
 * @param expected {@code LINE id} for each finding that its comments announce
 * @param helped {@code LINE text} for each help line that they announce
 */
record Example(
    Path page,
    String heading,
    List<String> lines,
    Set<String> expected,
    Set<String> helped,
    boolean strict) {

  private static final Pattern MARK = Pattern.compile("// (error|warning): ([a-z.-]+)\\s*$");

  private static final Pattern HELP = Pattern.compile("^\\s*// help: (.*\\S)\\s*$");

  Example {
    lines = List.copyOf(lines);
    expected = Set.copyOf(expected);
    helped = Set.copyOf(helped);
  }

  /** Every fenced block of Java in a page. */
  static List<Example> of(Path page) throws IOException {
    List<Example> found = new ArrayList<>();
    List<String> block = new ArrayList<>();
    String heading = "";
    boolean inside = false;
    for (String line : Files.readAllLines(page)) {
      if (line.equals("```java")) {
        inside = true;
      } else if (inside && line.equals("```")) {
        found.add(read(page, heading, block));
        block.clear();
        inside = false;
      } else if (inside) {
        block.add(line);
      } else if (line.startsWith("#")) {
        heading = line.replaceFirst("#+ ", "");
      }
    }
    return found;
  }

  private static Example read(Path page, String heading, List<String> lines) {
    Set<String> expected = new TreeSet<>();
    Set<String> helped = new TreeSet<>();
    boolean strict = false;
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      if (mark.find()) {
        expected.add((i + 1) + " " + mark.group(2));
        strict |= mark.group(2).equals("shape.unproved");
      }
      Matcher help = HELP.matcher(lines.get(i));
      if (help.find()) {
        helped.add(i + " " + help.group(1));
      }
    }
    return new Example(page, heading, lines, expected, helped, strict);
  }

  /** The file, in a package of its own, because most examples have the same class name. */
  Path write(Path folder, int number) throws IOException {
    List<String> text = new ArrayList<>(lines);
    text.set(0, "package example" + number + "; " + text.get(0));
    Path directory = Files.createDirectories(folder.resolve("example" + number));
    return Files.write(directory.resolve("Example.java"), text);
  }

  @Override
  public String toString() {
    return page.getFileName() + ": " + heading;
  }
}
