package dev.shapeproof.tests.javac;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.checker.javac.InProcess;
import dev.shapeproof.checker.javac.Wiring;
import dev.shapeproof.checker.report.Options;
import dev.shapeproof.checker.travel.SliceFile;
import dev.shapeproof.tests.jdk.Jdk;
import dev.shapeproof.tests.samples.Corpus;
import dev.shapeproof.tests.samples.Program;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written can be read, and whatever else somebody hands us does no harm. */
class SliceFilesTest {
  private static final Path MODULES = Corpus.root().resolve("tests/src/test/resources/modules");

  /** Magic number, version and checksum. */
  private static final int HEADER = 12;

  private static final int MUTANTS = 5_000;

  /** Of those that can still be read, so many are analysed. */
  private static final int ANALYSED = 60;

  @TempDir static Path folder;

  @BeforeAll
  static void compile() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Jdk.current().javac().toString(), "-d", "out"));
    command.addAll(List.of("-processorpath", Jars.checker().toString(), "-cp"));
    command.add(Jars.djl() + File.pathSeparator + Jars.checker());
    try (Stream<Path> files = Files.list(MODULES.resolve("lib"))) {
      files.forEach(file -> command.add(file.toString()));
    }
    Corpus.SILENT.programs().stream()
        .map(Program::file)
        .limit(60)
        .forEach(file -> command.add(file.toString()));
    Files.createDirectories(folder.resolve("out"));
    Compiling.Result result = Compiling.run(folder, command);
    assertEquals(0, result.exit(), result.output());
  }

  private static List<Path> slices() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out").resolve(SliceFile.FOLDER))) {
      return files.sorted().toList();
    }
  }

  private static Path encoder() {
    return folder.resolve("out").resolve(SliceFile.path("lib.Encoder"));
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    assertTrue(slices().size() > 60, () -> "only a few");
    for (Path file : slices()) {
      byte[] bytes = Files.readAllBytes(file);
      SliceFile.Result result = SliceFile.read(bytes);
      SliceFile.Result.Read read =
          assertInstanceOf(SliceFile.Result.Read.class, result, () -> file + ": " + result);
      assertArrayEquals(bytes, SliceFile.write(read.sealed()), file.toString());
    }
  }

  @Test
  void aFileThatEndsEarlyIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(encoder());
    for (int length = 0; length < bytes.length; length++) {
      byte[] start = new byte[length];
      System.arraycopy(bytes, 0, start, 0, length);
      if (length >= HEADER) {
        seal(start);
      }
      assertInstanceOf(SliceFile.Result.Damaged.class, SliceFile.read(start), "of " + length);
    }
  }

  /** Bytes that somebody changed on purpose, checksum and all, are read or refused. */
  @Test
  void changedBytesDoNoHarm() throws IOException {
    byte[] original = Files.readAllBytes(encoder());
    Random random = new Random(4);
    int analysed = 0;
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = original.clone();
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        mutant[HEADER + random.nextInt(mutant.length - HEADER)] = (byte) random.nextInt(256);
      }
      seal(mutant);
      if (SliceFile.read(mutant) instanceof SliceFile.Result.Read && analysed < ANALYSED) {
        analysed++;
        Files.write(encoder(), mutant);
        InProcess.Outcome outcome = use();
        assertTrue(outcome.report().isPresent(), () -> outcome.notChecked().toString());
      }
    }
    Files.write(encoder(), original);
    assertEquals(ANALYSED, analysed, "too few can be read for this to say anything");
  }

  private static InProcess.Outcome use() {
    String classPath = folder.resolve("out") + File.pathSeparator + Jars.djl();
    return InProcess.check(
        List.of(MODULES.resolve("app/Use.java")),
        List.of("-cp", classPath),
        Options.DEFAULT,
        path -> Wiring.standard(Options.DEFAULT, path));
  }

  private static void seal(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes, HEADER, bytes.length - HEADER);
    ByteBuffer.wrap(bytes).putInt(HEADER - Integer.BYTES, (int) sum.getValue());
  }
}
