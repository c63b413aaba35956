package dev.shapeproof.checker.flow.cfg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.IrPrinter;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.javac.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@code X.java} under {@code lowering} is lowered to what {@code X.ir} beside it says. Run
 * with {@code -Dlowering.update=true} to write the {@code .ir} files anew, then read their diff.
 * Folder {@code 21} holds what needs Java 21.
 */
class LoweringTest {

  private static final Path FOLDER = Path.of("src/test/resources/lowering");

  static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(p -> p.toString().endsWith(".java"))
          .filter(p -> !p.startsWith(FOLDER.resolve("21")) || Runtime.version().feature() >= 21)
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void lowersAsRecorded(Path source) throws IOException {
    String lowered = Reading.of(List.of(source), List.of(), LoweringTest::print);
    Path recorded = Path.of(source.toString().replace(".java", ".ir"));
    if (Boolean.getBoolean("lowering.update")) {
      Files.writeString(recorded, lowered);
    }
    assertEquals(Files.readString(recorded), lowered);
  }

  private static String print(Program program) {
    StringBuilder text = new StringBuilder();
    for (ClassInfo type : program.roots()) {
      for (MethodInfo method : type.methods()) {
        Program.BodyResult body = program.body(method.method());
        if (body instanceof Program.BodyResult.Found found) {
          boolean implicit = method.method().isConstructor() && method.generated();
          text.append(implicit ? "" : IrPrinter.print(found.body()) + "\n");
        } else if (body instanceof Program.BodyResult.Skipped skipped) {
          text.append("skipped ").append(method.method()).append(": ").append(skipped.reason());
        }
      }
    }
    return text.toString();
  }
}
