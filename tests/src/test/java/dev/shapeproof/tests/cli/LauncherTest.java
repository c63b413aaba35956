package dev.shapeproof.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * When {@code ./shapeproof} builds, when it only starts, and what it says where something is
 * missing: in a checkout of its own, with a Maven and a JDK that only write down what they are
 * asked.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherTest {

  /** What the script may find besides Maven and Java. */
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "sh",
          "env",
          "dirname",
          "readlink",
          "find",
          "head",
          "awk",
          "tee",
          "cp",
          "mv",
          "rm",
          "touch",
          "mkdir",
          "cksum",
          "cut",
          "sed",
          "flock",
          "cat",
          "sleep");

  private static final String MAVEN =
      """
      #!/bin/sh
      echo build >> "$PWD/builds"
      sleep 0.3
      mkdir -p checker/target
      echo jar > checker/target/shapeproof-checker-1.jar
      """;

  private static final String JAVA =
      """
      #!/bin/sh
      for word; do
        case $word in
          -XX:ArchiveClassesAtExit=*) echo archive > "${word#*=}" && exit 0 ;;
        esac
      done
      printf '<%s>' "$@"
      exit 1
      """;

  @TempDir Path folder;

  @BeforeEach
  void layOut() throws IOException {
    Path checkout = Path.of("..").toAbsolutePath().normalize();
    write("pom.xml", "");
    write("annotations/pom.xml", "");
    write("annotations/src/A.java", "");
    write("checker/pom.xml", "");
    write("checker/src/C.java", "");
    write("checker/src/launcher/Warm.java", "");
    script("shapeproof", Files.readString(checkout.resolve("shapeproof")));
    script("bin/mvn", MAVEN);
    jdk("jdk", "17.0.1");
    for (String tool : TOOLS) {
      Path from = Path.of("/usr/bin", tool);
      script(
          "tools/" + tool,
          "#!/bin/sh\nexec %s \"$@\"\n"
              .formatted(Files.isExecutable(from) ? from : Path.of("/bin", tool)));
    }
    Instant before = Instant.now().minus(Duration.ofMinutes(1));
    try (var files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(before));
      }
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private void script(String name, String text) throws IOException {
    write(name, text);
    assertTrue(folder.resolve(name).toFile().setExecutable(true));
  }

  private void jdk(String name, String version) throws IOException {
    write(name + "/release", "JAVA_VERSION=\"" + version + "\"\n");
    script(name + "/bin/java", JAVA);
    script(name + "/bin/javac", "#!/bin/sh\n");
  }

  private record Ended(int code, String out, String err) {}

  private Process start(String path, Map<String, String> more, String... words) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(folder.resolve("shapeproof").toString()).directory(folder.toFile());
    builder.command().addAll(List.of(words));
    builder.environment().clear();
    builder.environment().put("PATH", path);
    builder.environment().putAll(more);
    return builder.start();
  }

  private static Ended end(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out, err);
  }

  private String tools() {
    return folder.resolve("tools").toString();
  }

  private String all() {
    return folder.resolve("bin") + ":" + tools();
  }

  private Map<String, String> home(String jdk) {
    return Map.of("JAVA_HOME", folder.resolve(jdk).toString());
  }

  private Ended run(String... words) throws IOException, InterruptedException {
    return end(start(all(), home("jdk"), words));
  }

  private long builds() throws IOException {
    return Files.readAllLines(folder.resolve("builds")).size();
  }

  private void refuses(String path, Map<String, String> variables, String why)
      throws IOException, InterruptedException {
    Ended ended = end(start(path, variables, "lint", "A.java"));
    assertEquals(2, ended.code(), ended::toString);
    assertEquals("", ended.out(), ended::toString);
    assertEquals("shapeproof: " + why + "\n", ended.err());
  }

  @Test
  void theFirstRunBuildsAndTheNextOnlyStarts() throws IOException, InterruptedException {
    Ended first = run("lint", "two words");
    assertEquals(1, first.code(), "the status is that of the checker: " + first);
    assertTrue(first.out().endsWith("/.shapeproof/shapeproof-checker.jar><lint><two words>"));
    assertTrue(first.err().startsWith("shapeproof: building the checker with Maven"));
    Ended next = run("lint");
    assertEquals("", next.err());
    assertTrue(next.out().contains("<-XX:SharedArchiveFile="), next::toString);
    assertEquals(1, builds());
  }

  @Test
  void newerAndMissingSourcesAreBuiltAgain() throws IOException, InterruptedException {
    run("lint");
    Path test = folder.resolve("checker/src/test/T.java");
    Files.createDirectories(test.resolveSibling(""));
    Files.setLastModifiedTime(
        folder.resolve("checker/src"), FileTime.from(Instant.now().minusSeconds(60)));
    write("checker/src/test/T.java", "");
    run("lint");
    assertEquals(1, builds(), "tests are not in the jar");
    Files.setLastModifiedTime(
        folder.resolve("checker/src/C.java"), FileTime.from(Instant.now().plusSeconds(1)));
    run("lint");
    assertEquals(2, builds());
  }

  @Test
  void twoFirstRunsAtOnceBuildOnce() throws IOException, InterruptedException {
    Process one = start(all(), home("jdk"), "one");
    Process two = start(all(), home("jdk"), "two");
    assertTrue(end(one).out().endsWith("<one>"));
    assertTrue(end(two).out().endsWith("<two>"));
    assertEquals(1, builds());
  }

  @Test
  void aFailedBuildShowsItsErrorsAndIsTriedAgain() throws IOException, InterruptedException {
    script(
        "bin/mvn",
        """
        #!/bin/sh
        echo '[INFO] --- maven-compiler-plugin:3.16.0:compile (default-compile) @ checker ---'
        echo '[ERROR] C.java:[1,1] no'
        echo '[ERROR] Failed to execute goal compile'
        echo '[ERROR] C.java:[1,1] no'
        echo '[ERROR] -> [Help 1]'
        exit 1
        """);
    Ended ended = run("lint");
    assertEquals(2, ended.code());
    Path log = folder.toRealPath().resolve(".shapeproof/build.log");
    assertEquals(
        List.of(
            "  compiling (checker)",
            "[ERROR] C.java:[1,1] no",
            "shapeproof: the build failed; all of it: " + log),
        ended.err().lines().skip(1).toList());
    script("bin/mvn", MAVEN);
    assertEquals(1, run("lint").code());
  }

  @Test
  void whatIsMissingIsNamed() throws IOException, InterruptedException {
    String advice =
        "a JDK 17 or later is needed; on Debian: apt-get install openjdk-17-jdk-headless";
    Map<String, String> none = Map.of();
    refuses(
        tools(),
        home("jdk"),
        "mvn is missing: Maven 3.8 or later is needed to build; on Debian: apt-get install maven");
    refuses(tools(), none, "java is missing: " + advice);
    Path nowhere = folder.resolve("nowhere");
    refuses(all(), home("nowhere"), "JAVA_HOME is " + nowhere + ", but there is no bin/java in it");
    jdk("old", "11.0.2");
    refuses(all(), home("old"), folder.resolve("old") + " is Java 11.0.2: " + advice);
    jdk("jre", "21");
    Files.delete(folder.resolve("jre/bin/javac"));
    refuses(
        all(),
        home("jre"),
        "javac is missing beside " + folder.resolve("jre/bin/java") + ": " + advice);
  }
}
