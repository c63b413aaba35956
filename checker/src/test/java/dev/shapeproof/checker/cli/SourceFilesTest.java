package dev.shapeproof.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a folder means. */
class SourceFilesTest {
  @TempDir Path folder;

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, "");
  }

  @Test
  void sourcesOnceAndSortedWithoutHiddenFoldersModulesAndBuildOutput() throws IOException {
    Path b = file("src/b/B.java");
    Path a = file("src/a/A.java");
    Path packageCalledTarget = file("src/target/T.java");
    file("pom.xml");
    file("target/generated-sources/G.java");
    file(".git/H.java");
    file("src/module-info.java");
    file("src/notes.txt");
    assertEquals(
        new Attempt.Done<>(List.of(a, b, packageCalledTarget)),
        SourceFiles.find(List.of(folder, a)));
  }
}
