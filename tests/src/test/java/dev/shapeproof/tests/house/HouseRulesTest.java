package dev.shapeproof.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every source file keeps to. */
class HouseRulesTest {

  private static final int LONGEST = 400;
  private static final List<String> MODELS =
      List.of(
          "checker/src/main/resources/models/",
          "runtime/src/main/resources/META-INF/shapeproof/models/");
  private static final Pattern EMPTY_NAME =
      Pattern.compile(".*(Utils?|Helpers?|Managers?|Impl)\\.java");

  @Test
  void noFileIsLongerThanFourHundredLines() throws IOException {
    List<String> longer = new ArrayList<>();
    for (Path file : Checkout.javaFiles()) {
      if (MODELS.stream().anyMatch(shown(file)::startsWith)) {
        continue; // one library is one file: a list, not a program
      }
      try (Stream<String> lines = Files.lines(file)) {
        long count = lines.count();
        if (count > LONGEST) {
          longer.add(count + " " + shown(file));
        }
      }
    }
    assertFalse(Checkout.javaFiles().isEmpty(), "no source file found");
    assertEquals(List.of(), longer, "each of these is probably two things");
  }

  @Test
  void noClassIsNamedUtilsHelperManagerOrImpl() {
    List<String> named =
        Checkout.javaFiles().stream()
            .filter(file -> EMPTY_NAME.matcher(file.getFileName().toString()).matches())
            .map(HouseRulesTest::shown)
            // Stands in for classes of a library, under the library's names.
            .filter(name -> !name.startsWith("checker/src/launcher/"))
            .toList();
    assertEquals(List.of(), named);
  }

  @Test
  void everyPackageSaysThatItIsNullMarked() {
    List<String> without =
        Checkout.javaFiles().stream()
            .map(Path::getParent)
            .distinct()
            .filter(folder -> HouseRulesTest.mustBeMarked(shown(folder)))
            .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
            .map(HouseRulesTest::shown)
            .toList();
    assertEquals(List.of(), without);
  }

  private static boolean mustBeMarked(String folder) {
    return Stream.of("checker", "runtime", "runtime/contracts", "runtime/djl", "runtime/nd4j")
        .anyMatch(module -> folder.startsWith(module + "/src/main/java"));
  }

  private static String shown(Path file) {
    return Checkout.root().relativize(file).toString();
  }
}
