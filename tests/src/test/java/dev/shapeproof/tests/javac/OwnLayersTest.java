package dev.shapeproof.tests.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.tests.jdk.Jdk;
import dev.shapeproof.tests.samples.Corpus;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A layer of somebody else's library is checked like a bundled one, by the model that it brings.
 */
class OwnLayersTest {
  private static final Path SAMPLE = Corpus.root().resolve("samples/own-layers");
  private static final String LAYER = "acme/nn/GatedLinear.java";
  private static final String HELPERS = "acme/nn/Heads.java";
  private static final String MODEL = "META-INF/shapeproof/models/acme.java";

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    copy(SAMPLE.resolve("src/main/java").resolve(LAYER), LAYER);
    copy(SAMPLE.resolve("use/Right.java"), "Right.java");
    copy(SAMPLE.resolve("use/Wrong.java"), "Wrong.java");
    copy(SAMPLE.resolve("src/main/java").resolve(HELPERS), HELPERS);
    copy(SAMPLE.resolve("use/WrongHeads.java"), "WrongHeads.java");
  }

  private void copy(Path from, String to) throws IOException {
    Path target = folder.resolve(to);
    Files.createDirectories(target.getParent());
    Files.copy(from, target);
  }

  private Compiling.Result compile(String file, String... options)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(options));
    String classPath =
        String.join(
            File.pathSeparator,
            folder.resolve("classes").toString(),
            Jars.djl().toString(),
            Jars.checker().toString());
    all.addAll(List.of("-cp", classPath));
    return Compiling.javac(Jdk.current().javac(), folder, file, all);
  }

  private Compiling.Result check(String file) throws IOException, InterruptedException {
    return compile(file, "-processorpath", Jars.checker().toString());
  }

  private void compileTheLibrary() throws IOException, InterruptedException {
    // With a processor path of its own, or the class path would be searched for plugins.
    Compiling.Result library = compile(LAYER, "-proc:none", "-processorpath", "nowhere");
    assertEquals(0, library.exit(), library.output());
    Files.delete(folder.resolve(LAYER));
  }

  @Test
  void withTheModelThatItsLibraryBrings() throws IOException, InterruptedException {
    compileTheLibrary();
    copy(SAMPLE.resolve("src/main/resources").resolve(MODEL), "classes/" + MODEL);
    Compiling.Result right = check("Right.java");
    assertEquals(0, right.exit(), right.output());
    Compiling.Result wrong = check("Wrong.java");
    assertEquals(1, wrong.exit(), wrong.output());
    assertEquals(
        1,
        wrong.count(
            "Wrong.java:20: error: [shape.layer] GatedLinear of Wrong.java:17 takes 64 features"),
        wrong.output());
  }

  @Test
  void withoutAModelNothingIsKnownOfIt() throws IOException, InterruptedException {
    compileTheLibrary();
    Compiling.Result wrong = check("Wrong.java");
    assertEquals(0, wrong.exit(), wrong.output());
  }

  /** Its code lies beside its classes then. */
  @Test
  void compiledWithShapeproofItNeedsNoModel() throws IOException, InterruptedException {
    Compiling.Result library = check(LAYER);
    assertEquals(0, library.exit(), library.output());
    Files.delete(folder.resolve(LAYER));
    Compiling.Result right = check("Right.java");
    assertEquals(0, right.exit(), right.output());
    Compiling.Result wrong = check("Wrong.java");
    assertEquals(1, wrong.exit(), wrong.output());
    assertEquals(
        1,
        wrong.count("Wrong.java:20: error: [shape.layer] Linear of GatedLinear.java:21 takes 64"),
        wrong.output());
  }

  @Test
  void annotationsOfItsHelpersHoldTheirUsers() throws IOException, InterruptedException {
    Compiling.Result library = check(HELPERS);
    assertEquals(0, library.exit(), library.output());
    Files.delete(folder.resolve(HELPERS));
    Compiling.Result wrong = check("WrongHeads.java");
    assertEquals(1, wrong.exit(), wrong.output());
    assertEquals(
        1, wrong.count("WrongHeads.java:13: error: [shape.matmul] cannot"), wrong.output());
    assertEquals(
        1,
        wrong.count("WrongHeads.java:17: error: [shape.contract] split needs d % heads == 0"),
        wrong.output());
    assertEquals(2, wrong.count(" error: ["), wrong.output());
  }

  @Test
  void withItsSource() throws IOException, InterruptedException {
    Compiling.Result wrong = compile("Wrong.java", "-sourcepath", ".", "-processorpath", checker());
    assertEquals(1, wrong.exit(), wrong.output());
    assertEquals(
        2, wrong.count("error: [shape.layer] Linear of GatedLinear.java:"), wrong.output());
    // Only now: from here on there is a class file.
    Compiling.Result right = compile("Right.java", "-sourcepath", ".", "-processorpath", checker());
    assertEquals(0, right.exit(), right.output());
  }

  private static String checker() {
    return Jars.checker().toString();
  }
}
