package dev.shapeproof.checker.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A baseline on disk: one JSON object a line, sorted, so that it merges and reads well under
 * version control.
 */
public final class BaselineFile {
  private BaselineFile() {}

  /** A file that is not a baseline. */
  public static final class Malformed extends IOException {
    private static final long serialVersionUID = 1L;

    Malformed(Path file, int line) {
      super(file + ":" + line + ": not a line of a baseline");
    }
  }

  public static void write(Path file, Baseline baseline) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Baseline.Entry entry : baseline.entries()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("rule", entry.rule());
      json.put("file", entry.file());
      json.put("method", entry.method());
      json.put("source", entry.source());
      lines.add(JsonWriter.line(json));
    }
    Files.write(file, lines);
  }

  public static Baseline read(Path file) throws IOException {
    List<Baseline.Entry> entries = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        entries.add(entry(lines.get(i)).orElseThrow(malformed(file, i + 1)));
      }
    }
    return new Baseline(entries);
  }

  private static Supplier<Malformed> malformed(Path file, int line) {
    return () -> new Malformed(file, line);
  }

  private static Optional<Baseline.Entry> entry(String line) {
    return FlatJson.read(line)
        .filter(json -> json.keySet().containsAll(List.of("rule", "file", "method", "source")))
        .map(
            json ->
                new Baseline.Entry(
                    json.getOrDefault("rule", ""),
                    json.getOrDefault("file", ""),
                    json.getOrDefault("method", ""),
                    json.getOrDefault("source", "")));
  }
}
