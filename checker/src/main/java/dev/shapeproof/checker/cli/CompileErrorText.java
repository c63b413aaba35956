package dev.shapeproof.checker.cli;

import dev.shapeproof.checker.cli.Engine.CompileError;
import dev.shapeproof.checker.report.Counted;
import dev.shapeproof.checker.report.SourceName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what does not compile; a missing class path in a line a package, not in a hundred errors
 * that follow from it.
 */
final class CompileErrorText {
  private static final int MOST = 10;
  private static final String MISSING = "compiler.err.doesnt.exist";

  /** What an older compiler says of newer syntax, where it knows that it is some. */
  private static final Pattern NEWER =
      Pattern.compile(
          "preview\\.feature|feature\\.not\\.supported|call\\.must\\.(be\\.)?first|underscore");

  private static final String ENCODING = "compiler.err.illegal.char.for.encoding";
  private static final String CHARACTER = "compiler.err.illegal.char";
  private static final String MARK = "\\ufeff";
  private static final String SYMBOL = "symbol:";
  private static final Pattern PACKAGE =
      Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");
  private static final Map<String, String> ARTIFACTS =
      Map.of(
          "ai.djl", "ai.djl:api",
          "org.nd4j", "org.nd4j:nd4j-api",
          "org.deeplearning4j", "org.deeplearning4j:deeplearning4j-nn",
          "org.tensorflow", "org.tensorflow:tensorflow-core-api",
          "ai.onnxruntime", "com.microsoft.onnxruntime:onnxruntime");

  private final Path folder;
  private final boolean hasClassPath;

  CompileErrorText(Path folder, boolean hasClassPath) {
    this.folder = folder;
    this.hasClassPath = hasClassPath;
  }

  List<String> lines(List<CompileError> errors) {
    Map<String, Integer> packages = new TreeMap<>();
    List<CompileError> others = new ArrayList<>();
    for (CompileError error : errors) {
      Optional<String> missing = missingPackage(error);
      missing.ifPresent(name -> packages.merge(name, 1, Integer::sum));
      if (missing.isEmpty()) {
        others.add(error);
      }
    }
    List<String> lines = new ArrayList<>();
    packages.forEach((name, uses) -> lines.add("package " + name + " is not on the class path"));
    packages.keySet().stream()
        .flatMap(name -> origin(name).stream())
        .distinct()
        .forEach(lines::add);
    if (!packages.isEmpty() && !hasClassPath) {
      lines.add("give the class path with -cp PATH, or --maven to take it from the pom.xml");
    }
    lines.addAll(packages.isEmpty() ? shown(withoutGarbage(others)) : following(others));
    if (others.stream().map(CompileError::code).anyMatch(NEWER.asPredicate())) {
      lines.add(
          "this runs on Java "
              + Runtime.version().feature()
              + ": code of a newer Java needs that JDK, in JAVA_HOME");
    }
    return lines;
  }

  /** A file that is not text gives an error a byte; the first of them says it all. */
  private static List<CompileError> withoutGarbage(List<CompileError> errors) {
    Map<String, CompileError> garbage = new LinkedHashMap<>();
    errors.stream()
        .filter(error -> error.code().equals(ENCODING) || isByteOrderMark(error))
        .forEach(error -> garbage.putIfAbsent(error.at().file(), error));
    return errors.stream()
        .filter(e -> !garbage.containsKey(e.at().file()) || e.equals(garbage.get(e.at().file())))
        .toList();
  }

  private static boolean isByteOrderMark(CompileError error) {
    return error.code().equals(CHARACTER) && error.message().contains(MARK);
  }

  /** Once a package is missing, what else fails mostly fails for that. */
  private static List<String> following(List<CompileError> others) {
    return others.isEmpty()
        ? List.of()
        : List.of("and " + Counted.of(others.size(), "further compile error"));
  }

  private List<String> shown(List<CompileError> errors) {
    List<String> lines = new ArrayList<>();
    for (CompileError error : errors.subList(0, Math.min(MOST, errors.size()))) {
      lines.add(place(error) + firstLine(error));
    }
    if (errors.size() > MOST) {
      lines.add("and " + Counted.of(errors.size() - MOST, "more compile error"));
    }
    return lines;
  }

  /**
   * What an error is about; of no file where javac cannot go to work, as a jar is damaged. The end
   * of a file has a line and no characters.
   */
  private String place(CompileError error) {
    if (error.at().file().isEmpty()) {
      return "";
    }
    String file = SourceName.under(folder, error.at().file());
    String place = error.at().line() > 0 ? file + ":" + error.at().line() : file;
    return place + ": does not compile: ";
  }

  private static String firstLine(CompileError error) {
    String said = error.message().lines().findFirst().orElse("");
    if (error.code().equals(ENCODING)) {
      return "not Java source in UTF-8: " + said;
    }
    if (isByteOrderMark(error)) {
      return "begins with a byte order mark, which javac refuses: save it as UTF-8 without one";
    }
    // "cannot find symbol" says on its second line which one.
    return error
        .message()
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(SYMBOL))
        .findFirst()
        .map(line -> said + ":" + line.substring(SYMBOL.length()).replaceAll(" +", " "))
        .orElse(said);
  }

  private static Optional<String> missingPackage(CompileError error) {
    Matcher name = PACKAGE.matcher(error.message().replaceFirst("^package ", ""));
    return error.code().equals(MISSING)
            && name.lookingAt()
            && !Character.isUpperCase(name.group().charAt(0)) // a class inside a missing one
        ? Optional.of(name.group())
        : Optional.empty();
  }

  private static Optional<String> origin(String packageName) {
    return ARTIFACTS.entrySet().stream()
        .filter(
            entry ->
                packageName.equals(entry.getKey()) || packageName.startsWith(entry.getKey() + "."))
        .findFirst()
        .map(entry -> entry.getKey() + " is on Maven Central as " + entry.getValue());
  }
}
