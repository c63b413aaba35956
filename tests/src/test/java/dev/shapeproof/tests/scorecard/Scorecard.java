package dev.shapeproof.tests.scorecard;

import dev.shapeproof.tests.samples.Corpus;
import dev.shapeproof.tests.samples.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All rows, and all programs that show them. */
record Scorecard(List<Row> rows, List<Entry> entries) {

  static final String FOLDER = "tests/src/test/resources/scorecard";

  Scorecard {
    rows = List.copyOf(rows);
    entries = List.copyOf(entries);
  }

  static Scorecard read() {
    Path folder = Corpus.root().resolve(FOLDER);
    try {
      List<Row> rows =
          Files.readAllLines(folder.resolve("rows.txt")).stream()
              .filter(line -> !line.startsWith("#"))
              .map(Row::read)
              .toList();
      List<Entry> entries = new ArrayList<>();
      for (Entry.Set set : Entry.Set.values()) {
        try (Stream<Path> files = Files.list(folder.resolve(set.folder()))) {
          files.sorted().forEach(file -> entries.add(new Entry(Program.read(file), set)));
        }
      }
      return new Scorecard(rows, entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Entry> of(Entry.Set set) {
    return entries.stream().filter(entry -> entry.set() == set).toList();
  }

  /** The programs that show a row: those with the bug, or the correct ones. */
  List<Entry> of(Row row) {
    Entry.Set set = row.correct() ? Entry.Set.CONTROLS : Entry.Set.BUGS;
    return of(set).stream().filter(entry -> entry.row().equals(row.number())).toList();
  }
}
