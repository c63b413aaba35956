package dev.shapeproof.checker.javac;

import dev.shapeproof.checker.report.Options;
import dev.shapeproof.notation.Nearness;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads what a build asks for, as arguments of the plugin ({@code strict models=a.java solver=off})
 * or options of the processor ({@code -Ashapeproof.strict}). Both doors read both.
 *
 * @param problems what could not be understood, for the user
 */
record PluginOptions(Options options, List<String> problems) {

  private static final String PREFIX = "shapeproof.";
  private static final Set<String> NAMES = Set.of("strict", "models", "solver");

  static Set<String> processorOptions() {
    return Set.of(PREFIX + "strict", PREFIX + "models", PREFIX + "solver");
  }

  /** Plugin arguments win over processor options. */
  static PluginOptions parse(List<String> arguments, Map<String, String> processorOptions) {
    Map<String, String> values = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    processorOptions.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            put(name.substring(PREFIX.length()), value == null ? "" : value, values, problems);
          }
        });
    for (String argument : arguments) {
      String text = argument.startsWith("--") ? argument.substring(2) : argument;
      int equals = text.indexOf('=');
      String name = equals < 0 ? text : text.substring(0, equals);
      put(name, equals < 0 ? "" : text.substring(equals + 1), values, problems);
    }
    boolean strict = flag("strict", values, false, problems);
    boolean solver = flag("solver", values, true, problems);
    List<Path> models = models(values.getOrDefault("models", ""), problems);
    return new PluginOptions(new Options(strict, models, solver), List.copyOf(problems));
  }

  private static void put(
      String name, String value, Map<String, String> values, List<String> problems) {
    if (NAMES.contains(name)) {
      values.put(name, value);
    } else {
      problems.add(
          "unknown Shapeproof option '"
              + name
              + "'; "
              + Nearness.nearest(name, NAMES).map(near -> "did you mean " + near + "? ").orElse("")
              + "Known are strict, models=PATH, solver=on|off");
    }
  }

  private static boolean flag(
      String name, Map<String, String> values, boolean fallback, List<String> problems) {
    String value = values.get(name);
    if (value == null) {
      return fallback;
    }
    return switch (value) {
      case "", "true", "on", "yes" -> true;
      case "false", "off", "no" -> false;
      default -> {
        problems.add("Shapeproof option '" + name + "' is on or off, not '" + value + "'");
        yield fallback;
      }
    };
  }

  private static List<Path> models(String value, List<String> problems) {
    List<Path> found = new ArrayList<>();
    for (String part : value.split(File.pathSeparator, -1)) {
      if (part.isBlank()) {
        continue;
      }
      Path path = Path.of(part);
      if (Files.isReadable(path)) {
        found.add(path);
      } else {
        problems.add("Shapeproof cannot read the model file " + path);
      }
    }
    return found;
  }
}
