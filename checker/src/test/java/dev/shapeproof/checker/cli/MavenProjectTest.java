package dev.shapeproof.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from a pom, what is remembered, and what is said when Maven cannot help. */
class MavenProjectTest {
  private static final String CHILD =
      """
      <project>
        <parent><groupId>g</groupId><artifactId>top</artifactId><version>1</version></parent>
        <artifactId>one</artifactId>
        <dependencies>
          <dependency><groupId>${project.groupId}</groupId><artifactId>two</artifactId></dependency>
          <dependency><groupId>x</groupId><artifactId>y</artifactId><scope>test</scope></dependency>
        </dependencies>
      </project>
      """;

  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  @BeforeEach
  void writeAReactor() throws IOException {
    Files.createDirectories(folder.resolve("one/src/main/java"));
    Files.createDirectories(folder.resolve("two"));
    Files.writeString(
        folder.resolve("pom.xml"),
        """
        <project><groupId>g</groupId><artifactId>top</artifactId>
          <modules><module>one</module><module>two</module></modules>
          <build><annotationProcessorPaths><path><artifactId>lombok</artifactId></path></annotationProcessorPaths></build>
        </project>
        """);
    Files.writeString(folder.resolve("one/pom.xml"), CHILD);
    Files.writeString(
        folder.resolve("two/pom.xml"),
        "<project><groupId>g</groupId><artifactId>two</artifactId></project>");
  }

  @Test
  void theModulesOfABuildAreFoundFromAnyOfThem() throws IOException {
    PomFile one = PomFile.read(folder.resolve("one/pom.xml"));
    assertEquals(
        Set.of(
            new PomFile.Coordinates("g", "top"),
            new PomFile.Coordinates("g", "one"),
            new PomFile.Coordinates("g", "two")),
        Reactor.around(one).modules().keySet());
    assertEquals(new PomFile.Coordinates("g", "two"), one.dependencies().get(0).coordinates());
    assertEquals("test", one.dependencies().get(1).scope());
  }

  @Test
  void aCopyForMavenLacksOnlyWhatWasDropped() throws IOException {
    PomFile one = PomFile.read(folder.resolve("one/pom.xml"));
    Path copy = folder.resolve("one/copy.xml");
    one.writeWithout(List.of(one.dependencies().get(0)), copy);
    assertEquals(
        List.of("y"),
        PomFile.read(copy).dependencies().stream().map(d -> d.coordinates().artifact()).toList());
  }

  @Test
  void aProcessorPathOfTheParentWithoutUsIsPointedOut() throws IOException {
    List<String> lines = MavenProject.withoutUs(Set.of(folder.resolve("one/pom.xml")));
    assertEquals(1, lines.size());
    assertTrue(lines.get(0).contains("without shapeproof-checker"));
    assertEquals(List.of(), MavenProject.withoutUs(Set.of(folder.resolve("two/pom.xml"))));
  }

  @Test
  void theNearestPomIsTaken() {
    assertEquals(
        Set.of(folder.resolve("one/pom.xml")),
        MavenProject.poms(List.of(folder.resolve("one/src/main/java/A.java"))));
  }

  @Test
  void aChangedPomForgetsTheClassPath() throws IOException {
    Path pom = folder.resolve("two/pom.xml");
    Path jar = Files.writeString(folder.resolve("a.jar"), "");
    assertTrue(ClassPathCache.of(pom, false).remember(List.of(jar)));
    assertEquals(List.of(jar), ClassPathCache.of(pom, false).find().orElseThrow());
    assertTrue(ClassPathCache.of(pom, true).find().isEmpty());
    Files.delete(jar);
    assertTrue(ClassPathCache.of(pom, false).find().isEmpty());
    Files.writeString(jar, "");
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    assertTrue(ClassPathCache.of(pom, false).find().isEmpty());
  }

  @Test
  void aPomThatIsNoXmlIsAFailureInOneLine() throws IOException {
    Files.writeString(folder.resolve("two/pom.xml"), "<project>");
    Terminal terminal =
        new Terminal(new PrintWriter(said, true), new PrintWriter(said, true), folder, false);
    Attempt<List<Path>> found =
        new MavenProject(terminal).classPath(Set.of(folder.resolve("two/pom.xml")), List.of());
    assertTrue(
        found instanceof Attempt.Failed<List<Path>> failed && failed.why().contains("cannot read"));
  }
}
